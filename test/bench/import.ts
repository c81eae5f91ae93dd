/** Loading a CSV file of purchases: everything the importer does, against DuckDB told every type. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Context } from './context.ts';
import { median, type Probe, versus } from './measure.ts';
import { purchasesCsv } from './shop.ts';
import { costRow, memoryRow, type Row } from './table.ts';

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const PEAK_LIMIT_MB = 600;
const costSchema = z.object({ wall: z.number(), cpu: z.number(), peakMb: z.number() });

export async function* imports({ customers, effort, folder }: Context): AsyncGenerator<Row> {
  const csv = await purchasesCsv(customers);
  const peaks = { ours: [] as number[], bare: [] as number[] };
  const loading =
    (who: 'ours' | 'bare'): Probe =>
    async () => {
      const target = join(folder, `${who}.duckdb`);
      const { stdout } = await promisify(execFile)(process.execPath, [CHILD, who, csv, target]);
      rmSync(target);
      const { peakMb, ...cost } = costSchema.parse(JSON.parse(stdout));
      peaks[who].push(peakMb);
      return cost;
    };
  // Each round takes long and begins in new processes.
  const few = { ...effort, warmUps: 0, least: Math.ceil(effort.least / 3), most: 3 };
  const { ours, peer } = await versus(loading('ours'), loading('bare'), few);
  yield costRow(`import of ${customers / 100_000} M purchase lines`, ours, peer, { times: 1.5 });
  yield memoryRow(
    'peak memory of the import',
    median(peaks.ours),
    median(peaks.bare),
    PEAK_LIMIT_MB,
  );
}
