/** The same answers from every face, on real data, from processes of their own. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboundSchema } from '../../src/border.ts';
import { ask, CHROMIUM, openAt, WITHOUT } from '../page/browser.ts';
import { run } from '../support/ritratto.ts';
import { startRitratto, type Started } from '../support/started.ts';

const datasets = process.env['RITRATTO_DATASETS'];
const MAPPING = fileURLToPath(new URL('../fixtures/adventureworks.yaml', import.meta.url));

/** Published or recomputed by hand from the files, as in the README. */
const ANSWERS: { question: string; says: string[] }[] = [
  { question: 'How many customers do we have?', says: ['18,148', '17,411'] },
  { question: 'How much revenue do we have?', says: ['$24,914,586.82'] },
  {
    question: 'How much of the revenue comes from the top 20 % of customers?',
    says: ['3,482', '65.2%'],
  },
  { question: 'Who are our ten best customers?', says: ['11433', '$12,407.95', '11439'] },
];

describe.skipIf(!datasets)('AdventureWorks at every face (needs RITRATTO_DATASETS)', () => {
  let scratch = '';
  let server: Started;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'ritratto-faces-'));
    const data = join(scratch, 'data');
    const files = join(datasets ?? '', 'adventureworks_dw');
    const imported = await run(['import', files, '--map', MAPPING, '--data', data]);
    if (imported.code !== 0) throw new Error(`not imported: ${imported.stderr}`);
    server = await startRitratto(['--data', data, '--locale', 'en']);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(scratch, { recursive: true });
  });

  it.each(ANSWERS)('/v1 answers: $question', async ({ question, says }) => {
    const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: 'none' });
    const stream = await client.chat.completions.create({
      model: 'ritratto',
      stream: true,
      messages: [{ role: 'user', content: question }],
    });
    let text = '';
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    for (const value of says) expect(text).toContain(value);
    const [, link = ''] = /\[r1\]\((\S+)\)/.exec(text) ?? [];
    const receipt = await (await fetch(`${link}&recompute=1`)).text();
    expect(receipt).toContain(question);
    expect(receipt).toContain('every value is equal');
  });

  it('/mcp answers with the same values', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
    const call = async (name: string, input: Record<string, unknown>) =>
      outboundSchema.parse((await client.callTool({ name, arguments: input })).structuredContent);
    const totals = await call('query_data', { measures: ['customers', 'buyers', 'revenue'] });
    const { customers, buyers, revenue } = totals.tables['totals']?.rows[0]?.values ?? {};
    expect([customers?.display, buyers?.display, revenue?.display]).toEqual([
      '18,148',
      '17,411',
      '$24,914,586.82',
    ]);
    const best = await call('rank_customers', { by: 'revenue', limit: 10 });
    expect(best.tables['ranking']?.rows[0]).toMatchObject({ label: '11433' });
    await client.close();
  });

  it.skipIf(CHROMIUM === undefined)(`the page answers and proves${WITHOUT}`, async () => {
    const page = await openAt(server.url);
    expect(await page.locator('h1').innerText()).toContain('18,148 customers');
    for (const { question, says } of ANSWERS) {
      await ask(page, question);
      const text = await page.locator('.turn').last().innerText();
      for (const value of says) expect(text).toContain(value);
    }
    await page.locator('.turn').last().locator('.cite').first().click();
    await page.getByRole('button', { name: 'Recompute' }).click();
    await page.getByText('every value is equal').waitFor();
  });
});
