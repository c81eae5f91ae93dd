/** MCP over the streams of this process: stdout belongs to the protocol, everything else goes to stderr. */
import { Console } from 'node:console';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { jsonLines } from './json-lines.ts';
import { type McpFace, mcpServer } from './mcp.ts';

/** Serves until the client closes stdin or `signal` aborts. */
export async function serveMcpOverStdio(face: McpFace, signal: AbortSignal): Promise<void> {
  // A library that prints would break the protocol.
  globalThis.console = new Console(process.stderr);
  const { transport, closed } = jsonLines(process.stdin, process.stdout);
  const handle = serveStdio(mcpServer(face), { transport });
  signal.addEventListener('abort', () => void handle.close(), { once: true });
  await closed;
}
