/** The sample company, imported by the real command into a data folder of the running tests. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { writeSample } from '../../src/store/demo/sample.ts';
import { run } from './ritratto.ts';

export interface SampleFolder {
  /** Where scratch files may be written. */
  scratch: string;
  data: string;
  files: string[];
}

/** To be called at the top of a test file; the folder is filled before its first test. */
export function sampleFolder(): SampleFolder {
  const scratch = mkdtempSync(join(tmpdir(), 'ritratto-sample-'));
  const folder: SampleFolder = { scratch, data: join(scratch, 'data'), files: [] };
  beforeAll(async () => {
    const source = join(scratch, 'files');
    mkdirSync(source);
    folder.files = await writeSample(source);
    const ended = await run(['import', ...folder.files, '--data', folder.data]);
    if (ended.code !== 0) throw new Error(`the sample was not imported: ${ended.stderr}`);
  });
  afterAll(() => rmSync(scratch, { recursive: true }));
  return folder;
}
