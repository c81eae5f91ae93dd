/**
 * What stands between a chat client and its model: `node relay-server.ts pipe|openai <URL of the model>`. `pipe` passes
 * bytes on, `openai` reads and writes every chunk with the usual package. Writes its port as its first line.
 */
import { createServer, request as httpRequest, type ServerResponse } from 'node:http';
import OpenAI from 'openai';
import { sayPort } from './say-port.ts';

const [kind, url = ''] = process.argv.slice(2);
const client = new OpenAI({ baseURL: url, apiKey: 'none' });

function pipe(body: string, response: ServerResponse): void {
  const headers = { 'content-type': 'application/json' };
  const asked = httpRequest(`${url}/chat/completions`, { method: 'POST', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.end(body);
}

async function relay(body: string, response: ServerResponse): Promise<void> {
  const params: OpenAI.ChatCompletionCreateParamsStreaming = JSON.parse(body);
  const chunks = await client.chat.completions.create(params);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for await (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  response.end('data: [DONE]\n\n');
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => (body += text));
  request.on('end', () => {
    if (kind === 'pipe') pipe(body, response);
    else void relay(body, response);
  });
});
await sayPort(server);
