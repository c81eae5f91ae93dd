/**
 * The program's chat endpoint with a language model, every guard in front of it:
 * `node chat-server.ts <URL of the model> <snapshot> <folder for state>`. Writes its port as its first line.
 */
import { createConverse } from '../../src/app/conversation/converse.ts';
import { LOOP_LIMITS } from '../../src/chat/loop/loop.ts';
import { openaiModel } from '../../src/chat/transport/openai.ts';
import { serveHttp } from '../../src/server/http.ts';
import { TOOLS } from '../../tools/index.ts';
import { httpFace } from '../support/http-face.ts';
import { openSession } from './bench-session.ts';

const [url = '', snapshot = '', folder = ''] = process.argv.slice(2);
const { session } = await openSession(snapshot, folder);
const model = openaiModel({ url, key: null, model: 'words' });
const converse = createConverse({
  tools: TOOLS,
  session: async () => ({ ...session, receipts: new Map() }),
  models: { current: () => ({ model, tools: true }) },
  locale: 'en',
  limits: LOOP_LIMITS,
  tokensPerDay: Infinity,
  report(error) {
    throw error;
  },
});
// All questions come from one address.
const limits = { perMinute: 1_000_000 };
const { port } = await serveHttp(httpFace({ converse }), { port: 0, portIsChosen: true, limits });
console.log(port);
