import { createInterface } from 'node:readline/promises';
import { isOurs } from '../core/errors.ts';
import type { App } from './app.ts';
import { askAtPrompt } from './ask.ts';
import { suggestedQuestions } from './import.ts';
import { loadDemoWhereEmpty } from './demo.ts';
import type { Terminal } from './terminal.ts';

/** A conversation at the terminal; questions come line by line from stdin, until it ends or someone leaves. */
export async function chat(app: App, terminal: Terminal): Promise<number> {
  await loadDemoWhereEmpty(app, terminal);
  terminal.note('Ask about the customers; `exit` leaves. For example:');
  for (const question of await suggestedQuestions(app, terminal.signal))
    terminal.note(`  ${question}`);
  const session = await app.session();
  const isWatched = process.stdin.isTTY;
  const lines = createInterface({
    input: process.stdin,
    ...(isWatched ? { output: process.stderr, prompt: '\n? ' } : {}),
  });
  const earlier: string[] = [];
  let asking: AbortController | null = null;
  // A terminal in raw mode gives Ctrl-C to readline: it stops the question, and between questions it leaves.
  lines.on('SIGINT', () => (asking ? asking.abort() : lines.close()));
  terminal.signal.addEventListener('abort', () => lines.close(), { once: true });
  if (isWatched) lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (/^(exit|quit)$/i.test(question)) break;
    if (question !== '') {
      asking = new AbortController();
      await answered(app, terminal, session, question, earlier, asking.signal);
      earlier.push(question);
      asking = null;
    }
    if (isWatched) lines.prompt();
  }
  lines.close();
  return 0;
}

/** A question that cannot be answered ends with its sentence, not with the conversation. */
async function answered(
  app: App,
  terminal: Terminal,
  session: Awaited<ReturnType<App['session']>>,
  question: string,
  earlier: readonly string[],
  asked: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([asked, terminal.signal]);
  try {
    await askAtPrompt(app, terminal, session, question, earlier, signal);
  } catch (error) {
    if (!isOurs(error)) throw error;
    terminal.note(error.message);
  }
}
