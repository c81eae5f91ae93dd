import { ConfigError } from '../core/errors.ts';
import type { App } from './app.ts';
import { progressOn } from './import.ts';
import type { Terminal } from './terminal.ts';

/** So that whoever tries the program first has something to ask about. */
export async function loadDemoWhereEmpty(app: App, terminal: Terminal): Promise<void> {
  const { snapshots } = await app.stores();
  if ((await snapshots.current()) !== null) return;
  terminal.note('No data is loaded yet: loading a demo, a made-up company with made-up customers.');
  try {
    await app.importDemo({
      whereEmpty: true,
      progress: progressOn(terminal, app.config.locale),
      signal: terminal.signal,
    });
  } catch (error) {
    // Somebody imported data of their own while the demo was being made.
    if (!(error instanceof ConfigError) || (await snapshots.current()) === null) throw error;
    terminal.note(error.message);
    return;
  }
  terminal.note('`ritratto import FILES…` replaces it with yours.');
}
