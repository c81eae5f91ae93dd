import type { App } from './app.ts';
import { progressOn } from './import.ts';
import type { Terminal } from './terminal.ts';

/** So that whoever tries the program first has something to ask about. */
export async function loadDemoWhereEmpty(app: App, terminal: Terminal): Promise<void> {
  const { snapshots } = await app.stores();
  if ((await snapshots.current()) !== null) return;
  terminal.note('No data is loaded yet: loading a demo, a made-up company with made-up customers.');
  await app.importDemo({
    progress: progressOn(terminal, app.config.locale),
    signal: terminal.signal,
  });
  terminal.note('`ritratto import FILES…` replaces it with yours.');
}
