import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../src/store/demo/world.ts';
import { type DemoProgress, textOf, writeDemo } from '../../../src/store/demo/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { tables } from './demo-world.ts';

const sha256 = (texts: string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex');

/** Change them together with what changes the data, and say so in the changelog: receipts of the demo change too. */
const TABLES = 'e852d5355d4e1834d45a71428523b5399cfa3021e9a3e5d5a2560919aacbe9ad';
const NOTES = '6fd9caf8834f6a66f6286aa0c05f5d6d4c031907ea3a328260c5a9c9dc7c9077';

describe('the files of the demo', () => {
  it('are the same bytes each time, and those of this revision', async () => {
    const steps: DemoProgress[] = [];
    const paths = await writeDemo(temporaryFolder(), (step) => steps.push(step));
    const texts = paths.map((path) => readFileSync(path, 'utf8'));
    expect(texts).toEqual(tables.map(textOf));
    expect({ tables: sha256(texts.slice(0, -1)), notes: sha256(texts.slice(-1)) }).toEqual({
      tables: TABLES,
      notes: NOTES,
    });

    expect(paths.map((path) => basename(path))).toEqual([
      'customers.csv',
      'contacts.csv',
      'prospects.csv',
      'offers.csv',
      'orders.csv',
      'events.csv',
      'campaigns.csv',
      'costs.csv',
      'deals.csv',
      'contracts.csv',
      'answers.csv',
      'consents.csv',
      'notes.jsonl',
    ]);
    const total = tables.length;
    expect(steps).toEqual([
      { stage: 'create', done: 0, total: 0 },
      ...tables.map(({ name }, done) => ({ stage: name, done, total })),
      { stage: 'done', done: total, total },
    ]);
  });

  it('are others for another seed', () => {
    const others = createWorld(7).tables;
    const same = tables.filter((table, i) => textOf(table) === textOf(others[i] ?? table));
    // What is written down rather than drawn.
    expect(same.map(({ name }) => name)).toEqual(['offers', 'campaigns', 'costs']);
  });
});
