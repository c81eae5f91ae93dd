/** MCP over the streams of this process: stdout belongs to the protocol, everything else goes to stderr. */
import { Console } from 'node:console';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { pino } from 'pino';
import { jsonLines } from './json-lines.ts';
import { type McpFace, mcpServer, reportTo } from './server.ts';

/** Serves one client until it closes stdin or `signal` aborts. */
export async function serveMcpOverStdio(
  face: Omit<McpFace, 'report'>,
  signal: AbortSignal,
): Promise<void> {
  // A library that prints would break the protocol.
  globalThis.console = new Console(process.stderr);
  const log = pino({ name: 'ritratto' }, pino.destination({ fd: 2, sync: true }));
  const { transport, closed } = jsonLines(process.stdin, process.stdout);
  const handle = serveStdio(mcpServer({ ...face, report: reportTo(log) }), {
    transport,
    onerror: (error) => log.warn({ err: error }, 'protocol'),
  });
  signal.addEventListener('abort', () => void handle.close(), { once: true });
  await closed;
}
