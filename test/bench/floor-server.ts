/** The floor: the least an MCP server on the same SDK does. One tool; it answers with as many letters as it is asked for. */
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

serveStdio(() => {
  const server = new McpServer({ name: 'floor', version: '1.0.0' });
  server.registerTool(
    'letters',
    { description: 'Letters.', inputSchema: z.object({ count: z.int() }) },
    ({ count }) => ({ content: [{ type: 'text', text: 'x'.repeat(count) }] }),
  );
  return server;
});
