/** What tests run in processes of their own: `node child.ts <what> <folder> [arguments]`. Answers on stdout, a line each. */
import { importData } from '../../src/app/importing/import.ts';
import { isOurs } from '../../src/core/errors.ts';
import { openDataFolder } from '../../src/store/data-folder.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import { openState } from '../../src/store/sqlite.ts';
import { customersOf, fakeBuilder, openFake } from './fake-snapshot.ts';
import { receiptOf } from './receipts.ts';

const [what, path = '', ...rest] = process.argv.slice(2);

/** Waits until the parent closes our stdin. */
function parent(): Promise<void> {
  return new Promise((done) => {
    process.stdin.on('end', done).resume();
  });
}

const deeds: Record<string, () => void | Promise<void>> = {
  create() {
    console.log(openDataFolder(path, { write: true }).salt);
  },

  read() {
    console.log(openDataFolder(path, { write: false }).writable);
  },

  /** import <folder> <id> <customers>: says `written` when built, then waits for the parent to publish it. */
  async import() {
    const [id = '', customers] = rest;
    const folder = openDataFolder(path, { write: true });
    const snapshots = openSnapshots(folder, openFake, { kept: 3 });
    const report = await importData({
      folder,
      files: ['customers.csv'],
      mapping: { id, customers: Number(customers) },
      importedAt: '2025-01-01T10:00:00.000Z',
      begunAt: '2025-01-01T10:00:00.000Z',
      progress: ({ stage }) => console.log(stage),
      signal: new AbortController().signal,
      builder: fakeBuilder(parent()),
      snapshots,
    });
    console.log(report.snapshot.id);
    snapshots.close();
  },

  /** watch <folder>: answers from the current snapshot over and over, until the parent says stop. */
  async watch() {
    const snapshots = openSnapshots(openDataFolder(path, { write: false }), openFake, { kept: 3 });
    const stop = new AbortController();
    void parent().then(() => stop.abort());
    let last: string | undefined;
    while (!stop.signal.aborted) {
      const engine = await snapshots.current();
      const line = `${engine?.snapshot.id} ${await customersOf(engine)}`;
      if (line !== last) console.log(line);
      last = line;
      await new Promise((next) => setImmediate(next));
    }
    snapshots.close();
  },

  /** receipts <file> <prefix> <n> */
  receipts() {
    const [prefix = '', n] = rest;
    const state = openState(path);
    for (let i = 0; i < Number(n); i += 1) state.saveReceipt(receiptOf(`${prefix}${i}`));
    state.close();
  },
};

try {
  await deeds[what ?? '']?.();
} catch (error) {
  if (!isOurs(error)) throw error;
  console.log(`${error.name}: ${error.message}`);
  // Else waiting for the parent would keep a refused import alive.
  process.stdin.destroy();
}
