import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeSample } from '../../../src/store/demo/sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { field, importPaths } from './support.ts';

describe('the demo data', () => {
  it('are the same bytes each time', async () => {
    const [first, second] = [
      await writeSample(temporaryFolder()),
      await writeSample(temporaryFolder()),
    ];
    expect(first.map((path) => readFileSync(path, 'utf8'))).toEqual(
      second.map((path) => readFileSync(path, 'utf8')),
    );
  });

  it('import without a mapping and without a single finding', async () => {
    const { snapshot, rows } = await importPaths(await writeSample(temporaryFolder()), null);
    expect(snapshot).toMatchObject({ asOf: '2026-07-01', quarantined: 0, findings: [] });
    expect(snapshot.rows['customers']).toBe(240);
    expect(snapshot.rows['transactions']).toBeGreaterThan(1700);
    expect(snapshot.catalogue.currency).toBe('EUR');
    expect(snapshot.catalogue.relations.map(({ name }) => name)).toEqual([
      'purchase',
      'event',
      'email_sent',
      'visit',
      'email_open',
      'email_click',
      'contract',
    ]);
    expect(field(snapshot, 'customers', 'type').values).toEqual(['person', 'company']);
    expect(field(snapshot, 'transactions', 'category').distinct).toBe(6);
    expect(
      await rows("SELECT min(date) >= DATE '2025-01-01', max(date) FROM transactions"),
    ).toEqual([['true', '2026-06-30']]);
  });

  it('hold the difference an analysis should find: well-off people of 30 to 45 in large towns buy more', async () => {
    const { rows } = await importPaths(await writeSample(temporaryFolder()), null);
    const [[core, rest] = []] = await rows(`
      SELECT avg(revenue) FILTER (WHERE is_core), avg(revenue) FILTER (WHERE NOT is_core) FROM (
        SELECT revenue, coalesce(birth_date BETWEEN DATE '1981-01-01' AND DATE '1996-06-30' AND income > 35000
          AND city IN ('Milano', 'Torino', 'Київ', 'Berlin', 'Wien', 'Zürich'), false) AS is_core
        FROM activity JOIN customers USING (customer_id) WHERE type = 'person')`);
    expect(Number(core)).toBeGreaterThan(1.5 * Number(rest));
  });
});
