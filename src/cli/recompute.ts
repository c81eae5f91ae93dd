import { explainRecompute } from '../app/receipts/explain.ts';
import { recompute } from '../app/receipts/recompute.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

/** Answers 0 where the values are the same again, 1 for every other outcome. */
export async function recomputeReceipt(app: App, terminal: Terminal, id: string): Promise<number> {
  const outcome = await recompute(id, await app.tools(), await app.session(), {
    signal: terminal.signal,
  });
  const { answer, sentence, changes, more } = explainRecompute(outcome, app.config.locale);
  terminal.print(sentence);
  for (const { what, address, before, after } of changes) {
    terminal.print(`  ${what} (${address}): ${before} → ${after}`);
  }
  if (more !== null) terminal.print(`  ${more}`);
  return answer === 'same' ? 0 : 1;
}
