import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { writeSnapshot } from '../support/snapshot.ts';
import { engineContract } from './engine-contract.ts';

const OPTIONS = { threads: 2, memoryMb: 512, timeoutMs: 30_000 };
const folder = mkdtempSync(join(tmpdir(), 'ritratto-duckdb-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function newPath(): string {
  files += 1;
  return join(folder, `${files}.duckdb`);
}

engineContract('duckdb', async (data) => {
  const path = newPath();
  await writeSnapshot(path, data);
  return openDuckdb(path, OPTIONS);
});
