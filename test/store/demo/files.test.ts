import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEGMENTS } from '../../../src/store/demo/segments.ts';
import { createWorld } from '../../../src/store/demo/world.ts';
import { type DemoProgress, textOf, writeDemo } from '../../../src/store/demo/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { tables } from './demo-world.ts';

const sha256 = (texts: string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex');

/** Change them together with what changes the data, and say so in the changelog: receipts of the demo change too. */
const TABLES = 'a6ad72b2ee924f98d888313d3e44dafa8a8222b59ebb67bfef8b778d19d66dd3';
const NOTES = '1e2b355dfb9a830e85b096bd88768424517f46ed9ac026e77f18605b7cab8883';

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
    const stages = ['create', ...tables.map(({ name }) => name), 'done'];
    expect(steps).toEqual(stages.map((stage, done) => ({ stage, done, total: stages.length - 1 })));
  });

  it('tell nothing of the hidden segments', () => {
    const all = tables.map(textOf).join('\n');
    for (const segment of SEGMENTS) expect(all).not.toContain(segment);
  });

  it('are others for another seed', () => {
    const others = createWorld(7).tables;
    const same = tables.filter((table, i) => textOf(table) === textOf(others[i] ?? table));
    // What is written down rather than drawn.
    expect(same.map(({ name }) => name)).toEqual(['offers', 'campaigns', 'costs']);
  });
});
