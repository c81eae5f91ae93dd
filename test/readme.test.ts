import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGroup } from '../src/core/filter/parse.ts';
import { run } from './support/ritratto.ts';
import { demoData } from './support/demo.ts';
import packageJson from '../package.json' with { type: 'json' };

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');

function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, tag]) => tag === language)
    .map(([, , body]) => (body ?? '').trim());
}

const demo = demoData();

describe('the README', () => {
  it('names the two commands on a line each', () => {
    expect(readme).toMatch(/^npm ci && npm start$/m);
    expect(readme).toMatch(/^npm ci && npm test$/m);
  });

  it('shows what the program answers about the demo', async () => {
    const [asked = '', recomputed = ''] = blocks('console');
    const [command = '', ...shown] = asked.split('\n');
    const question = /"(.*)"/.exec(command)?.[1] ?? '';
    const answer = await run(['ask', question, '--data', demo.data]);
    // The demo is the same everywhere, its receipts included.
    expect(answer.stdout.trim()).toBe(shown.join('\n').trim());
    const [id = ''] = /rc_\w{20}/.exec(answer.stdout) ?? [];
    const proof = await run(['recompute', id, '--data', demo.data]);
    expect(proof.stdout.trim()).toBe(recomputed.split('\n').slice(1).join('\n'));
  });

  it('shows the mapping that the tests import', () => {
    expect(blocks('yaml')).toEqual([read('test/fixtures/adventureworks.yaml').trim()]);
  });

  it('shows groups that parse', () => {
    const [groups = ''] = blocks('').filter((block) => block.includes('count(purchase'));
    for (const line of groups.split('\n')) expect(() => parseGroup(line)).not.toThrow();
    expect(groups.split('\n').length).toBeGreaterThanOrEqual(3);
  });

  it('shows client configurations that are JSON', () => {
    for (const block of blocks('json')) expect(() => JSON.parse(block)).not.toThrow();
  });

  it('names only scripts and files that exist', () => {
    for (const [, script = ''] of readme.matchAll(/npm run (\w+)/g)) {
      expect(Object.keys(packageJson.scripts)).toContain(script);
    }
    for (const [, path = ''] of readme.matchAll(/\]\(([\w./-]+\.md)\)/g)) {
      expect(() => read(path)).not.toThrow();
    }
  });
});
