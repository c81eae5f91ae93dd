import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, LAUNCH, run } from '../support/ritratto.ts';
import { demoData, demoFiles } from '../support/demo.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

demoData();

const ORDERS = `order_id,customer_id,order_date,amount
1,A,2024-01-15,10.50
2,B,2024-02-15,20
3,A,2024-03-15,30
4,B,soon,40
`;

function fileWith(
  text: string,
  name = 'orders.csv',
): { folder: string; file: string; data: string } {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, text);
  return { folder, file, data: join(folder, 'data') };
}

describe('ritratto import', () => {
  it('reports what was read, what was put aside, the as-of day and what to ask', async () => {
    const { file, data } = fileWith(ORDERS);
    const { code, stdout, stderr } = await run(['import', file, '--data', data]);
    expect(code).toBe(0);
    expect(stdout).toContain('Imported orders.csv.');
    expect(stdout).toMatch(/customers +2 rows$/m);
    expect(stdout).toMatch(/transactions +3 rows/);
    expect(stdout).toMatch(/^ {2}- There is no file of customers: .*: 2\.$/m);
    expect(stdout).toContain('"Today" in this data is 2024-03-16.');
    expect(stdout).toMatch(/ritratto ask "\S.*"/);
    const [, aside = ''] = /put aside: 1, each with its reason in (.*)$/m.exec(stdout) ?? [];
    expect(readFileSync(aside, 'utf8')).toContain('soon');
    expect(stderr).toMatch(/^Reading the files\n/);
    expect(stderr).not.toContain('\u001B');
  });

  it('names the import it replaces, and tells when nothing changed', async () => {
    const { file, data } = fileWith(ORDERS);
    await run(['import', file, '--data', data]);
    const again = await run(['import', file, '--data', data]);
    expect(again.stdout).toContain('The same files were loaded before: nothing changed.');
    writeFileSync(file, `${ORDERS}5,C,2024-04-01,1\n`);
    const { stdout } = await run(['import', file, '--data', data]);
    expect(stdout).toMatch(/It replaces what was imported on \S+ from orders\.csv\. .*\(s_\w+\)/);
  });

  it('takes the as-of day from the command line', async () => {
    const { file, data } = fileWith(ORDERS);
    const { code, stdout } = await run(['import', file, '--as-of', '2024-03-01', '--data', data]);
    expect(code).toBe(0);
    expect(stdout).toContain('"Today" in this data is 2024-03-01.');
    expect(stdout).toMatch(/transactions +2 rows/);
  });

  it('shows with --dry-run a mapping that can be saved and used, and keeps nothing', async () => {
    const { folder, file, data } = fileWith(ORDERS);
    const dry = await run(['import', file, '--dry-run', '--data', data]);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toMatch(/^# {3}order_date +-> date \(date; by header, high\)$/m);
    expect(existsSync(data)).toBe(false);
    const map = join(folder, 'mapping.yml');
    writeFileSync(map, dry.stdout);
    const real = await run(['import', file, '--map', map, '--data', data]);
    expect(real).toMatchObject({ code: 0, stdout: expect.stringMatching(/transactions +3 rows/) });
  });

  it.each<[string, (file: string, folder: string) => string[], RegExp]>([
    [
      'a missing file',
      (_, folder) => [join(folder, 'order.csv')],
      /^There is no file .*order\.csv\b/,
    ],
    [
      'a missing mapping',
      (file, folder) => [file, '--map', join(folder, 'm.yml')],
      /m\.yml cannot be read/,
    ],
    ['an as-of day', (file) => [file, '--as-of', 'June'], /as-of .*"June"/],
    ['a data folder', (file) => [file, '--data', file], /data folder/],
  ])('says in one sentence what is wrong with %s', async (_, argsOf, sentence) => {
    const { folder, file, data } = fileWith(ORDERS);
    const args = argsOf(file, folder);
    const ended = await run([
      'import',
      ...(args.includes('--data') ? [] : ['--data', data]),
      ...args,
    ]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    const last = ended.stderr.trim().split('\n').at(-1);
    expect(last).toMatch(sentence);
    expect(ended.stderr).not.toMatch(/\n\s+at |Something went wrong/);
  });

  it('points at the line of a mapping that is wrong', async () => {
    const { folder, file, data } = fileWith(ORDERS);
    const map = join(folder, 'mapping.yml');
    writeFileSync(map, 'transactions:\n  file: orders.csv\n  columns:\n    amout: amount\n');
    const ended = await run(['import', file, '--map', map, '--data', data]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/mapping\.yml, line 4.*nearest: amount/);
  });

  it('leaves everything as it was when it is stopped', async () => {
    const { file, data } = fileWith(ORDERS);
    await run(['import', file, '--data', data]);
    const before = await run(['doctor', '--data', data]);
    const child = spawn(process.execPath, [LAUNCH, 'import', ...demoFiles(), '--data', data], {
      env: environment(),
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (!child.killed && stderr.startsWith('Reading the files\n')) child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(stderr).not.toMatch(/Something went wrong|\n\s+at /);
    expect((await run(['doctor', '--data', data])).stdout).toBe(before.stdout);
    expect(readdirSync(join(data, 'snapshots')).filter((name) => /building/.test(name))).toEqual(
      [],
    );
  });
});
