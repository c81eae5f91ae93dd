import { readFileSync } from 'node:fs';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { StdioClientTransport as OlderTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { outboundSchema } from '../../src/border.ts';
import { TOOLS } from '../../tools/index.ts';
import { newer, older } from '../support/mcp-clients.ts';
import { environment, LAUNCH } from '../support/ritratto.ts';
import { demoData, demoFile } from '../support/demo.ts';

const demo = demoData();

/** A person as written in the file of customers, which has no quotation marks in its first lines. */
function firstCustomer(): { id: string; email: string; surname: string } {
  const [header = [], ...rows] = readFileSync(demoFile('customers.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','));
  const cell = (row: string[], name: string): string => row[header.indexOf(name)] ?? '';
  const person = rows.find((row) => cell(row, 'last_name') !== '') ?? [];
  return {
    id: cell(person, 'customer_id'),
    email: cell(person, 'email'),
    surname: cell(person, 'last_name'),
  };
}

const command = () => ({
  command: process.execPath,
  args: [LAUNCH, 'mcp', '--data', demo.data],
  env: environment(),
  stderr: 'pipe' as const,
});

const overStdio = () => new StdioClientTransport(command());

describe.each([
  {
    client: 'a client of 2026-07-28',
    connect: () => newer(overStdio(), 'auto'),
    version: '2026-07-28',
  },
  {
    client: 'the same client, not negotiating',
    connect: () => newer(overStdio(), 'legacy'),
    version: '2025-11-25',
  },
  {
    client: 'a client of the older SDK',
    connect: () => older(new OlderTransport(command())),
    version: '2025-11-25',
  },
])('$client', ({ connect, version }) => {
  it('agrees on the version, gets the instructions and the tools', async () => {
    const client = await connect();
    expect(client.version).toBe(version);
    expect(client.instructions).toMatch(/^You answer questions/);
    expect(await client.list()).toEqual(TOOLS.map(({ name }) => name));
  });

  it('gets an answer from every tool that its own check of the schema lets through', async () => {
    const client = await connect();
    await client.list();
    const ranking = await client.call('rank_customers', { limit: 3 });
    const ranked = outboundSchema.parse(ranking.structuredContent).tables['ranking'];
    const customer = String(ranked?.rows[0]?.values['customer']?.value);
    const answers = [
      ranking,
      await client.call('describe_data', {}),
      await client.call('describe_data', { section: 'groups' }),
      await client.call('query_data', { measures: ['revenue', 'median(income)'], by: ['country'] }),
      await client.call('show_customer', { customer }),
    ];
    for (const { content, structuredContent, isError } of answers) {
      expect(isError ?? false).toBe(false);
      expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent);
    }
    const receipts = answers.map(
      (answer) => outboundSchema.parse(answer.structuredContent).receipt,
    );
    expect(receipts).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });

  it('never gets a name or an address', async () => {
    const client = await connect();
    const { id, email, surname } = firstCustomer();
    const found = await client.call('show_customer', { customer: email });
    expect(found.content[0]?.text).toContain(id);
    expect(found.content[0]?.text).not.toContain(surname);
    const ranking = await client.call('rank_customers', { limit: 10 });
    for (const { content, isError } of [found, ranking]) {
      expect(isError ?? false).toBe(false);
      expect(content[0]?.text).not.toContain('@');
    }
  });

  it('is told in a sentence what is wrong with a call, and can go on', async () => {
    const client = await connect();
    await expect(client.call('query_dat', {})).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('Did you mean "query_data"?'),
    });
    const field = await client.call('query_data', {
      measures: ['revenue'],
      group: "contry = 'IT'",
    });
    expect(field.isError).toBe(true);
    expect(field.content[0]?.text).toContain('country');
    const nobody = await client.call('show_customer', { customer: 'nobody at all' });
    expect(nobody.isError).toBe(true);
    expect(await client.list()).toHaveLength(TOOLS.length);
  });

  it('can cancel a call and ask again', async () => {
    const client = await connect();
    const stop = new AbortController();
    const call = client.call('query_data', { measures: ['revenue'] }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    await expect(call).rejects.toThrow(/abort/i);
    const again = await client.call('query_data', { measures: ['revenue'] });
    expect(outboundSchema.parse(again.structuredContent).receipt).toMatch(/^r[12]$/);
  });
});
