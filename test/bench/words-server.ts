/**
 * A language model that says as many words as its last message asks for, each in a packet of its own: "Say 500 words
 * of 20 ms". Writes its port as its first line.
 */
import { createServer, type ServerResponse } from 'node:http';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { sayPort } from './say-port.ts';

const HEAD = { id: 'words', object: 'chat.completion.chunk', created: 0, model: 'words' };
const event = (delta: object, reason: string | null = null) =>
  `data: ${JSON.stringify({ ...HEAD, choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
const WORD = event({ content: ' word' });

async function say(asked: string, response: ServerResponse): Promise<void> {
  const [, count, ms] = asked.match(/.*Say (\d+) words of (\d+) ms/s) ?? [];
  response.socket?.setNoDelay();
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event({ role: 'assistant', content: '' }));
  for (let i = 0; i < Number(count) && !response.destroyed; i += 1) {
    response.write(WORD);
    await (ms === '0' ? turn() : sleep(Number(ms)));
  }
  response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
}

const server = createServer((request, response) => {
  let asked = '';
  request.setEncoding('utf8').on('data', (text: string) => (asked += text));
  request.on('end', () => void say(asked, response));
});
await sayPort(server);
