/** Where the tests of one run share a demo: `test/support/demo.ts` puts it there when the first one asks for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    demoFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ritratto-demo-'));
  project.provide('demoFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
