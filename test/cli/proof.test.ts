import { appendFileSync, copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outboundSchema } from '../../src/border.ts';
import { run } from '../support/ritratto.ts';
import { demoData, demoFile, demoFiles } from '../support/demo.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const demo = demoData();
const REVENUE = ['call', 'query_data', '{"measures":["revenue"]}'];

async function receiptOf(args: string[]): Promise<string> {
  return outboundSchema.parse(JSON.parse((await run(args)).stdout)).receipt_id;
}

describe('ritratto call', () => {
  it('prints what a model would get', async () => {
    const { code, stdout, stderr } = await run([...REVENUE, '--data', demo.data]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const payload = outboundSchema.strict().parse(JSON.parse(stdout));
    expect(payload.tables['totals']?.rows[0]?.values['revenue']?.display).toMatch(/\d/);
  });

  it.each([
    ['query_dat', '{}', /no tool "query_dat".*Did you mean "query_data"\?/],
    ['query_data', '{measures: []}', /not JSON/],
    ['query_data', '{"measures":["revenu"]}', /revenue/],
    ['show_customer', '{}', /customer/],
  ])('says what is wrong with %s %s', async (tool, input, sentence) => {
    const ended = await run(['call', tool, input, '--data', demo.data]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(sentence);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('ritratto receipts', () => {
  it('lists each answer once, the newest first', async () => {
    const id = await receiptOf([...REVENUE, '--data', demo.data]);
    await receiptOf([...REVENUE, '--data', demo.data]);
    const last = await receiptOf(['call', 'describe_data', '--data', demo.data]);
    const { code, stdout } = await run(['receipts', '--data', demo.data]);
    expect(code).toBe(0);
    expect(stdout.split(id)).toHaveLength(2);
    expect(stdout).toMatch(
      new RegExp(`^${last} {2}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d {2}describe_data`),
    );
    const one = await run(['receipts', '--limit', '1', '--data', demo.data]);
    expect(one.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a limit that is no number', async () => {
    const ended = await run(['receipts', '--limit', '-3', '--data', demo.data]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('ritratto recompute', () => {
  it('exits with 0 where every value is the same again', async () => {
    const id = await receiptOf([...REVENUE, '--data', demo.data]);
    const { code, stdout } = await run(['recompute', id, '--data', demo.data]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'Same: recomputed on the data it was made from, every value is equal.\n',
    });
  });

  it('shows old and new values where the data changed, and exits with 1', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const file = join(folder, 'orders.csv');
    writeFileSync(file, 'customer_id,order_date,amount\nA,2024-01-15,10.50\nB,2024-02-15,20\n');
    await run(['import', file, ...data]);
    const id = await receiptOf([...REVENUE, ...data]);
    appendFileSync(file, 'A,2024-02-20,100.25\n');
    await run(['import', file, ...data]);
    const { code, stdout } = await run(['recompute', id, ...data]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Data changed: .*On the data it was made from, every value is still equal\.$/m,
    );
    expect(stdout).toMatch(/\(totals\.group\.revenue\): 30\.50? → 130\.75/);
  });

  it('tells of a receipt it does not have', async () => {
    const { code, stdout } = await run([
      'recompute',
      'rc_00000000000000000000',
      '--data',
      demo.data,
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^No longer kept: .*rc_00000000000000000000\.\n$/);
  });
});

describe('ritratto doctor', () => {
  it('finds nothing wrong before the first import, and says what comes next', async () => {
    const data = join(temporaryFolder(), 'none');
    const { code, stdout } = await run(['doctor', '--data', data]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^warn {2}data folder +none yet at .*none; the first import creates it$/m,
    );
    expect(stdout).not.toContain('FAIL');
  });

  it('tells what is loaded', async () => {
    const { code, stdout } = await run(['doctor', '--data', demo.data]);
    expect(code).toBe(0);
    for (const file of demoFiles()) expect(stdout).toContain(basename(file));
    expect(stdout).toMatch(/^ok {4}engine +duckdb/m);
    for (const table of ['customers', 'transactions', 'events', 'contracts']) {
      expect(stdout).toMatch(new RegExp(`^ok {4}rows .*\\b${table} \\d+`, 'm'));
    }
    expect(stdout).toMatch(/^ok {4}as of +\d{4}-\d\d-\d\d/m);
    expect(stdout).toMatch(/^ok {4}language model +none is connected/m);
  });

  it('names what is damaged and exits with 1', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'orders.csv');
    copyFileSync(demoFile('orders.csv'), file);
    const data = join(folder, 'data');
    await run(['import', file, '--data', data]);
    const [snapshot = ''] = readdirSync(join(data, 'snapshots')).filter((name) =>
      name.endsWith('.duckdb'),
    );
    writeFileSync(join(data, 'snapshots', snapshot), 'not a database');
    const { code, stdout, stderr } = await run(['doctor', '--data', data]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^FAIL {2}data {2,}.*damaged/m);
    writeFileSync(join(data, 'ritratto.json'), '{');
    const worse = await run(['doctor', '--data', data]);
    expect(worse).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^FAIL {2}data folder.*damaged/m),
    });
  });
});
