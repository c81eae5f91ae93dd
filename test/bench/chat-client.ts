/** A chat client that reads no more of an answer than where its text begins, so that it costs little itself. */
import { Agent, request as httpRequest } from 'node:http';

export interface ChatClient {
  /** Asks for so many words; answers with the milliseconds until the first one, once the last one is there. */
  ask(words: number, everyMs?: number): Promise<number>;
  close(): void;
}

const TEXT = /"content":" ?word/;
const HEADERS = { 'content-type': 'application/json' };

export function chatClient(port: number): ChatClient {
  const agent = new Agent({ keepAlive: true });
  return {
    ask(words, everyMs = 0) {
      const content = `Say ${words} words of ${everyMs} ms about our customers, please.`;
      const body = JSON.stringify({
        model: 'ritratto',
        stream: true,
        messages: [{ role: 'user', content }],
      });
      const begin = performance.now();
      return new Promise((resolve, reject) => {
        const path = '/v1/chat/completions';
        const options = { agent, host: '127.0.0.1', port, path, method: 'POST', headers: HEADERS };
        const asked = httpRequest(options, (response) => {
          let first: number | null = null;
          let [seen, end] = ['', ''];
          response.setEncoding('utf8').on('data', (text: string) => {
            end = end.slice(-20) + text.slice(-20);
            if (first !== null) return;
            seen += text;
            if (TEXT.test(seen)) first = performance.now() - begin;
          });
          response.on('error', reject).on('end', () => {
            if (first !== null && end.includes('[DONE]')) resolve(first);
            else reject(new Error(`The answer has no text or no end: ${seen.slice(0, 500)}`));
          });
        });
        asked.on('error', reject);
        asked.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}
