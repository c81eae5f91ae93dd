/** The page on the real program: a model connected, files dropped and imported, the new data asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelTurn, callTool, modelServer, say } from '../support/model-server.ts';
import { demoData } from '../support/demo.ts';
import { startRitratto, type Started } from '../support/started.ts';
import { ask, CHROMIUM, openAt, WITHOUT } from './browser.ts';

const ORDERS = `order_id,customer_id,date,amount,currency,product
1,K1,2024-01-05,100.00,EUR,Box 5*3*2 cm
2,K1,2024-02-05,50.50,EUR,<b>Tape</b> 1~2~3
3,K2,2024-02-07,20.00,EUR,[r1]
`;

const ODD = 'who,when,how much\nK1,2024-01-05,10\nK2,2024-01-06,20\n';
const MAPPING = `transactions:
  file: odd.csv
  columns:
    customer_id: who
    date: when
    amount: how much
`;

/** Passes the test of the settings, then looks up revenue by product and shows it. */
function script(answer: string): (body: { tools?: unknown[]; messages: unknown[] }) => ModelTurn {
  return ({ tools = [], messages }) => {
    const said = JSON.stringify(messages);
    if (tools.length === 1) {
      const [, name = ''] = /"name":"(\w+)"/.exec(JSON.stringify(tools)) ?? [];
      const [, field = ''] = /"properties":\{"(\w+)"/.exec(JSON.stringify(tools)) ?? [];
      const [word] = /\bw[0-9a-f]{6}\b/.exec(said + JSON.stringify(tools)) ?? [];
      return callTool(name, { [field]: word });
    }
    if (said.includes('"role":"tool"')) return say(answer);
    return callTool('query_data', { measures: ['revenue'], by: ['product'] });
  };
}

describe.skipIf(CHROMIUM === undefined)(`the page on the real program${WITHOUT}`, () => {
  const demo = demoData();
  let server: Started;
  beforeAll(async () => {
    server = await startRitratto(['--data', join(demo.scratch, 'data'), '--locale', 'en']);
  });
  afterAll(() => server.stop());

  it('imports dropped files, shows what they hold and answers about them letter by letter', async () => {
    const page = await openAt(server.url);
    const orders = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS) };
    await page
      .getByRole('button', { name: /files|import/i })
      .first()
      .click();
    await page.setInputFiles('#files', [orders]);
    await page.waitForSelector('.review');
    await page.click('.decide .is-primary');
    await page.getByText('The data is loaded').waitFor();
    expect(await page.locator('main').innerText()).toContain('February 8, 2024');

    // Files that cannot be read alone are read by a mapping, pasted or given with them.
    const again = await openAt(server.url);
    const odd = { name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(ODD) };
    await again
      .getByRole('button', { name: /files|import/i })
      .first()
      .click();
    await again.setInputFiles('#files', [odd]);
    await again.locator('.problem').waitFor();
    await again.fill('#mapping', MAPPING);
    await again.getByRole('button', { name: 'Look again' }).click();
    await again.locator('.review').waitFor();
    await again.getByRole('button', { name: 'Cancel' }).click();
    await again
      .getByRole('button', { name: /files|import/i })
      .first()
      .click();
    const mapping = { name: 'm.yaml', mimeType: 'text/yaml', buffer: Buffer.from(MAPPING) };
    await again.setInputFiles('#files', [odd, mapping]);
    await again.locator('.review').waitFor();

    const model = await modelServer(
      script(
        'All: {{r1:totals.group.revenue}}, not 99.\n\n{{table r1:breakdown}}\n\n![x](http://evil.example/a)',
      ),
    );
    const fresh = await openAt(server.url);
    await fresh.getByRole('button', { name: 'Settings' }).click();
    await fresh.fill('#model-url', model.url);
    await fresh.fill('#model-name', 'scripted');
    await fresh.fill('#model-key', 'sk-secret-of-the-test');
    await fresh.getByRole('button', { name: 'Test and use' }).click();
    await fresh
      .getByText(/scripted/)
      .first()
      .waitFor();
    await fresh.keyboard.press('Escape');
    await fresh.locator('dialog').waitFor({ state: 'detached' });
    await ask(fresh, 'Revenue by product?');
    const text = await fresh.locator('.turn').last().innerText();
    expect(text).toContain('€170.50');
    expect(text).toMatch(/99.{0,3}unverified/);
    for (const product of ['Box 5*3*2 cm', '<b>Tape</b> 1~2~3', '[r1]']) {
      expect(text).toContain(product);
    }
    expect(await fresh.locator('.turn img, .turn a[href*="evil"]').count()).toBe(0);
    expect(await fresh.locator('.byline').last().innerText()).toContain('scripted');
    expect(
      model.requests.every(
        ({ headers }) => headers.authorization === 'Bearer sk-secret-of-the-test',
      ),
    ).toBe(true);

    const kept = readFileSync(join(demo.scratch, 'data', 'settings.json'), 'utf8');
    expect(kept).toContain('sk-secret-of-the-test');
    const health = await (await fetch(`${server.url}/health`)).text();
    expect(health + (await fresh.content())).not.toContain('sk-secret');
  });
});
