import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const inputSchema = z.object({ count: z.int() });

export function lettersServer(): McpServer {
  const server = new McpServer({ name: 'floor', version: '1.0.0' });
  server.registerTool('letters', { description: 'Letters.', inputSchema }, ({ count }) => ({
    content: [{ type: 'text', text: 'x'.repeat(count) }],
  }));
  return server;
}
