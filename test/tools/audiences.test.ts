import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineRead } from '../../src/ports.ts';
import { writeSample } from '../../src/store/demo/sample.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { buildSnapshot } from '../../src/store/import/build.ts';
import { queryData } from '../../tools/query_data.ts';
import { ask, NEVER, sessionOver } from '../support/session.ts';

/** What marketers ask for, and how many of the sample's 240 customers it is: computed apart from its CSV files. */
const AUDIENCES: [group: string, n: number][] = [
  [
    'count(purchase, last 90 days) >= 2 and count(email_sent, last 90 days) >= 1 and count(email_open, last 90 days) = 0',
    16,
  ],
  ['count(contract where end_date in next quarter) >= 1', 12],
  [
    "type = 'company' and employees > 50 and count(contract where end_date in next quarter) >= 1",
    0,
  ],
  ["top 20 % by sum(purchase.margin, last 365 days) within (city = 'Torino')", 5],
  ['children = 2 and top 25 % by income', 13],
  [
    "count(purchase where category = 'hub') >= 1 and count(purchase where category = 'security') = 0",
    61,
  ],
  [
    'first(purchase.date) in 2025-12 and count(purchase, 60 days after first(purchase.date)) = 0',
    10,
  ],
  ['days since last(purchase.date) > 2 * median(purchase.gap)', 39],
  [
    'sum(purchase.amount, last 90 days) <= 0.7 * sum(purchase.amount, last 90 days 1 year earlier) and count(purchase, last 90 days 1 year earlier) > 0',
    52,
  ],
  ['count(visit, last 90 days) > 0 and count(visit, last 14 days) = 0', 97],
];

describe('the audiences of the filter language, on the imported sample', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ritratto-audiences-'));
  let engine: EngineRead;

  beforeAll(async () => {
    const target = join(folder, 'sample.duckdb');
    await buildSnapshot({
      files: await writeSample(join(folder, 'files')),
      mapping: null,
      importedAt: '2026-07-15T00:00:00.000Z',
      target,
      quarantine: join(folder, 'quarantine.csv'),
      notes: join(folder, 'notes.jsonl'),
      salt: 'test',
      progress: () => undefined,
      signal: NEVER,
    });
    engine = await openDuckdb(target, { threads: 2, memoryMb: 512, timeoutMs: 30_000 });
  });

  afterAll(() => {
    engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(AUDIENCES)('%s: %i', async (group, expected) => {
    const session = sessionOver([engine]);
    const { result } = await ask(queryData, { measures: ['customers'], group }, session);
    const n = result.group?.n ?? 0;
    expect(n).toBe(expected);
    // Whoever is in it is not in its opposite, and the undecided are in neither.
    const opposite = await ask(
      queryData,
      { measures: ['customers'], group: `not (${group})` },
      session,
    );
    expect(n + (opposite.result.group?.n ?? 0) + (result.group?.undecided ?? 0)).toBe(240);
  });
});
