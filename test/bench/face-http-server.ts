/**
 * The program's HTTP server around the instant tool, every guard in front of it:
 * `node face-http-server.ts <snapshot> <folder for receipts>`. Writes its port as its first line.
 */
import { serveHttp } from '../../src/server/http.ts';
import { httpFace } from '../support/http-face.ts';
import { openSession } from './bench-session.ts';
import { instantTool } from './instant-tool.ts';

const [snapshot = '', folder = ''] = process.argv.slice(2);
const { session } = await openSession(snapshot, folder);
const { mcp } = httpFace();
const face = httpFace({ mcp: { ...mcp, tools: [instantTool], session: async () => session } });
console.log((await serveHttp(face, { port: 0, portIsChosen: true })).port);
