/** The program's MCP face around the instant tool and a real one. `node face-server.ts <snapshot> <folder for receipts>`. */
import { serveMcpOverStdio } from '../../src/server/mcp/stdio.ts';
import { queryData } from '../../tools/query_data.ts';
import { openSession } from './bench-session.ts';
import { instantTool } from './instant-tool.ts';

const [snapshot = '', folder = ''] = process.argv.slice(2);
const opened = await openSession(snapshot, folder);
const face = {
  version: '1.0.0',
  tools: [instantTool, queryData],
  instructions: '',
  locale: 'en' as const,
  session: async () => opened.session,
};
await serveMcpOverStdio(face, new AbortController().signal);
opened.close();
