import { describe, expect, it } from 'vitest';
import { CHROMIUM, pageFixture, soon, WITHOUT } from './browser.ts';
import { PREVIEW } from './content.ts';

const FILES = ['ordini_2025.csv', 'clienti.csv'].map((name) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from('a,b\n1,2\n'),
}));

describe.skipIf(CHROMIUM === undefined)(`importing on the page${WITHOUT}`, () => {
  const fixture = pageFixture();

  it('shows how files would be read, loads them once told to, and begins anew', async () => {
    const { page, outside } = await fixture.open();
    await page.click('.composer .icon-button');
    await page.setInputFiles('#files', FILES);
    await page.waitForSelector('.review');
    expect(fixture.server.received).toEqual(
      FILES.map(({ name, buffer }) => ({ name, bytes: buffer.length })),
    );
    const review = await page.locator('.file-review').first().innerText();
    expect(review).toContain('becomes Purchases');
    expect(review).toContain('18,204 rows · 3 rows without the right columns');
    const rows = page.locator('.file-review').first().locator('tbody tr');
    expect(await rows.nth(1).innerText()).toMatch(
      /Data ordine\s+Date\s+date, day first\s+sure\s+by its name/,
    );
    expect(await rows.nth(3).innerText()).toMatch(
      /Amount = Quantità \* Prezzo_unitario\s+kept as prezzo_unitario/,
    );
    expect(await rows.nth(6).innerText()).toMatch(/Note interne\s+not used/);
    expect(await page.locator('.decide').innerText()).toContain(
      'replaces the data that is loaded now',
    );
    expect(fixture.server.mappings).toEqual([null]);
    await page.click('.decide .is-primary');
    await page.waitForSelector('.report');
    expect(fixture.server.mappings).toEqual([null, PREVIEW.mapping]);
    expect(await page.locator('.report').innerText()).toContain(
      '“Today” in this data is January 1, 2026.',
    );
    await page.click('.report .button');
    await page.waitForSelector('.first');
    expect(await page.locator('h1').innerText()).toContain('2,412 customers');
    expect(outside).toEqual([]);
  });

  it('looks again by an edited mapping before it loads', async () => {
    const { page } = await fixture.open();
    await page.click('.composer .icon-button');
    await page.setInputFiles('#files', FILES);
    await page.click('.mapping summary');
    expect(await page.inputValue('#mapping')).toBe(PREVIEW.mapping);
    await page.fill('#mapping', 'customers:\n  file: clienti.csv\n');
    await page.click('.decide button:has-text("Look again")');
    await page.waitForSelector('.decide button:has-text("Import")');
    expect(fixture.server.mappings.at(-1)).toBe('customers:\n  file: clienti.csv\n');
  });

  it('tells how far it is and gives up at any point', async () => {
    fixture.server.script.hold = new Promise(() => undefined);
    const { page } = await fixture.open();
    await page.click('.composer .icon-button');
    await page.setInputFiles('#files', FILES);
    const progress = page.locator('.progress');
    await progress.locator('p', { hasText: 'Reading the files' }).waitFor();
    expect(await progress.innerText()).toMatch(/1 \/ 3/);
    await page.click('.buttons button:has-text("Cancel")');
    await page.waitForSelector('.first');
    await soon(() => fixture.server.received).toEqual([]);
  });

  it('takes files that are dropped anywhere', async () => {
    const { page } = await fixture.open();
    await page.evaluate("probe.drag('dragover')");
    await page.waitForSelector('.drop-zone');
    await page.evaluate("probe.drag('drop')");
    await page.waitForSelector('.review');
    expect(await page.locator('.drop-zone').count()).toBe(0);
    expect(fixture.server.received).toEqual([{ name: 'orders.csv', bytes: 8 }]);
  });
});

describe.skipIf(CHROMIUM === undefined)(`the settings of the page${WITHOUT}`, () => {
  const fixture = pageFixture();

  it('changes the language at once and for the answers', async () => {
    const { page } = await fixture.open();
    await page.click('.top-button:has-text("Settings")');
    await page.selectOption('#language', 'uk');
    await page.locator('.panel h2', { hasText: 'Налаштування' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('uk');
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect((await page.locator('h1').innerText()).replaceAll(/\s+/g, ' ')).toBe(
      '240 клієнтів, 1 862 рядки покупок',
    );
    await page.fill('#question', 'Where are they?');
    await page.press('#question', 'Enter');
    await page.waitForSelector('.byline');
    expect(fixture.server.asked[0]?.locale).toBe('uk');
  });

  it('keeps the chosen theme over a reload, without a flash of the other', async () => {
    const { page } = await fixture.open();
    const paper = () => page.evaluate('probe.paper()');
    const light = await paper();
    await page.click('.top-button:has-text("Settings")');
    await page.check('input[value=dark]', { force: true });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(fixture.server.url, { waitUntil: 'commit' });
    await page.waitForSelector('.first');
    expect(await paper()).toBe(dark);
  });

  it('offers models found on this computer, tests one, keeps it, and never shows its key', async () => {
    const url = 'http://127.0.0.1:11434/v1';
    fixture.server.script.offers = [{ url, models: ['qwen3:14b', 'llama3.2:3b'] }];
    const { page, outside } = await fixture.open();
    await page.click('.link:has-text("Connect a model")');
    await page.click('.offers button');
    expect(await page.inputValue('#model-name')).toBe('qwen3:14b');
    await page.fill('#model-key', 'sk-secret');
    expect(await page.getAttribute('#model-key', 'type')).toBe('password');
    await page.click('button:has-text("Only test")');
    await page.locator('.outcome', { hasText: 'answers in 0.8 s and calls tools' }).waitFor();
    await page.click('button:has-text("Test and use")');
    await page.locator('.outcome', { hasText: 'The next question goes to it.' }).waitFor();
    const connection = { url, model: 'qwen3:14b', key: 'sk-secret' };
    expect(fixture.server.connections).toEqual([connection, connection]);
    await soon(() => page.inputValue('#model-key')).toBe('');
    expect(await page.content()).not.toContain('sk-secret');
    await soon(() => page.locator('.model-status').innerText()).toMatch(
      /qwen3:14b\s+127\.0\.0\.1:11434/,
    );
    await page.click('button:has-text("Disconnect")');
    await page.locator('.model-status', { hasText: 'no language model is connected' }).waitFor();
    expect(outside).toEqual([]);
  });

  it('says why a model cannot be used', async () => {
    fixture.server.script.works = () => ({
      ok: false,
      problem: 'Nobody answers there. Start the server.',
    });
    const { page } = await fixture.open();
    await page.click('.top-button:has-text("Settings")');
    await page.fill('#model-url', 'http://127.0.0.1:9/v1');
    await page.fill('#model-name', 'none');
    await page.click('button:has-text("Test and use")');
    await page.locator('.problem', { hasText: 'Nobody answers there.' }).waitFor();
    expect(fixture.server.connections).toEqual([{ url: 'http://127.0.0.1:9/v1', model: 'none' }]);
  });

  it('leaves alone what was chosen at the start', async () => {
    fixture.server.script.model = {
      state: 'failed',
      name: 'gpt-5',
      host: 'api.example.com',
      chosenBy: 'start',
      ms: null,
      problem: 'The key is refused. Set another one.',
    };
    const { page } = await fixture.open();
    await page.click('.top-button:has-text("Settings")');
    const status = await page.locator('.model-status').innerText();
    expect(status).toContain('The key is refused. Set another one.');
    expect(status).not.toContain('Disconnect');
    expect(await page.locator('#model-url').count()).toBe(0);
  });
});
