/**
 * Loads one CSV file of purchases once, in a process of its own, so that its peak of memory can be told:
 * `node import-child.ts ours|bare <csv> <target>`. Prints what it cost as JSON.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { buildSnapshot } from '../../src/store/import/build.ts';
import { inProcess } from './measure.ts';

const [who, csv = '', target = ''] = process.argv.slice(2);

/** What someone who knows the file would load it with. */
const COLUMNS = `{customer_id: 'VARCHAR', date: 'DATE', order_id: 'VARCHAR', amount: 'DECIMAL(18,4)',
  quantity: 'DECIMAL(18,0)', cost: 'DECIMAL(18,4)', product: 'VARCHAR', category: 'VARCHAR', channel: 'VARCHAR'}`;

async function ours(): Promise<void> {
  const { snapshot } = await buildSnapshot({
    files: [csv],
    mapping: null,
    importedAt: '2025-01-01T00:00:00.000Z',
    target,
    quarantine: `${target}.quarantine.csv`,
    notes: `${target}.notes.jsonl`,
    salt: '0'.repeat(32),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  if (snapshot.quarantined > 0) throw new Error(`${snapshot.quarantined} rows were put aside`);
}

async function bare(): Promise<void> {
  const instance = await DuckDBInstance.create(target);
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE purchases AS SELECT * FROM read_csv('${csv.replaceAll("'", "''")}', header = true, delim = ',',
      quote = '"', auto_detect = false, columns = ${COLUMNS})`,
  );
  connection.closeSync();
  instance.closeSync();
}

const { wall, cpu } = await inProcess(who === 'ours' ? ours : bare)();
console.log(JSON.stringify({ wall, cpu, peakMb: process.resourceUsage().maxRSS / 1024 }));
