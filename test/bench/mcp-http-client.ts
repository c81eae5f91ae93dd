/** Requests of MCP over HTTP as clients of either era write them. */
import { z } from 'zod';
import { keptConnection } from './http-client.ts';

const MODERN = '2026-07-28';
const OLDER = '2025-11-25';

/** The revision without handshakes and the last one before it. */
export const ERAS = [MODERN, OLDER] as const;
type Era = (typeof ERAS)[number];

export interface McpHttpClient {
  call(name: string, input: Record<string, unknown>): Promise<void>;
  close(): void;
}

const answerSchema = z.object({ result: z.object({ isError: z.boolean().optional() }) });

/** A server without state needs no handshake. Throws where a call does not end well. */
export function mcpHttpClient(port: number, era: Era): McpHttpClient {
  const { post, close } = keptConnection(port);
  let id = 0;
  return {
    async call(name, input) {
      id += 1;
      const params = { name, arguments: input, ...(era === MODERN ? { _meta: META } : {}) };
      const { body } = await post(
        '/mcp',
        { ...HEADERS, ...(era === MODERN ? modernHeaders(name) : { [VERSION]: OLDER }) },
        JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params }),
      );
      // An event stream of one message; JSON text begins with a brace.
      const { result } = answerSchema.parse(JSON.parse(body.slice(body.indexOf('{'))));
      if (result.isError === true) throw new Error('The tool answered with an error.');
    },
    close,
  };
}

const VERSION = 'mcp-protocol-version';
const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const META = {
  'io.modelcontextprotocol/protocolVersion': MODERN,
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

function modernHeaders(name: string): Record<string, string> {
  return { [VERSION]: MODERN, 'mcp-method': 'tools/call', 'mcp-name': name };
}
