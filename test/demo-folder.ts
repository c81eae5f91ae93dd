/** Before any test: the files of the made-up company, and a data folder the real command loaded it into. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeDemo } from '../src/store/demo/write.ts';
import { run } from './support/ritratto.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Not to be changed: `data` is a data folder, `files` what was loaded into it. */
    demo: { data: string; files: string[] };
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const scratch = mkdtempSync(join(tmpdir(), 'ritratto-demo-'));
  const data = join(scratch, 'data');
  const [files, ended] = await Promise.all([
    writeDemo(join(scratch, 'files'), () => undefined),
    run(['import', '--demo', '--data', data]),
  ]);
  if (ended.code !== 0) throw new Error(`the demo was not loaded: ${ended.stderr}`);
  project.provide('demo', { data, files });
  return () => rmSync(scratch, { recursive: true });
}
