import { stripHidden } from '../border.ts';
import { ConfigError } from '../core/errors.ts';
import { say } from '../locales/index.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

/** Lists the last receipts, newest first. */
export async function receipts(app: App, terminal: Terminal, limit: string): Promise<number> {
  if (!/^[1-9]\d{0,5}$/.test(limit)) {
    throw new ConfigError(`--limit is "${limit}", but a whole number from 1 is expected.`);
  }
  const found = (await app.stores()).state.receipts(Number(limit));
  if (found.length === 0) {
    terminal.note(say(app.config.locale, { key: 'receipt.none_kept' }));
  }
  for (const { id, createdAt, tool, input } of found) {
    const asked = stripHidden(input);
    const shown = asked.length > 100 ? `${asked.slice(0, 99)}…` : asked;
    terminal.print(`${id}  ${createdAt.slice(0, 16).replace('T', ' ')}  ${tool}  ${shown}`);
  }
  return 0;
}
