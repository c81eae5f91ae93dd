import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/core/errors.ts';
import { CHROMIUM, ask, pageFixture, soon, WITHOUT } from './browser.ts';
import { ANSWER, ended, pieces, RECEIPT, SNAPSHOT, STEPS } from './content.ts';

describe.skipIf(CHROMIUM === undefined)(`the conversation on the page${WITHOUT}`, () => {
  const fixture = pageFixture();

  it('says what the data holds, until when, and who answers', async () => {
    const { page, outside } = await fixture.open();
    expect(await page.locator('h1').innerText()).toMatch(/^240 customers,\s1,862 purchase lines$/);
    const plate = await page.locator('.plate').innerText();
    expect(plate).toContain('Demo: a made-up company');
    expect(plate).toContain('July 1, 2026');
    expect(plate).toContain('5,210 events, 88 contracts, and 3,000 notes');
    expect(await page.locator('.who').innerText()).toContain('no language model is connected');
    await page.click('.findings summary');
    expect(await page.locator('.findings li').count()).toBe(2);
    expect(outside).toEqual([]);
  });

  it('calls only the demo a demo, and names the model that answers', async () => {
    const { script } = fixture.server;
    const { demo: _, ...own } = SNAPSHOT;
    script.snapshot = own;
    script.model = {
      state: 'ready',
      name: 'qwen3:14b',
      host: '127.0.0.1:11434',
      chosenBy: 'settings',
      ms: 820,
      problem: null,
    };
    const { page } = await fixture.open();
    expect(await page.locator('.plate .tag').count()).toBe(0);
    expect(await page.locator('.who').innerText()).toMatch(/^AI\s+qwen3:14b at 127\.0\.0\.1:11434/);
  });

  it('has a first screen for a folder without data', async () => {
    fixture.server.script.snapshot = null;
    const { page } = await fixture.open({}, '.plate');
    expect(await page.locator('h1').innerText()).toBe('Whose portrait shall it be?');
    await page.click('.plate .button');
    await page.waitForSelector('.choose');
  });

  it('asks a suggested question in the language of the page', async () => {
    const { page } = await fixture.open({ locale: 'it-IT' });
    await page.locator('.questions button').nth(1).click();
    await page.waitForSelector('.byline');
    const [asked] = fixture.server.asked;
    expect(asked).toMatchObject({
      model: 'ritratto',
      question: 'Who are our ten best customers?',
      locale: 'it',
      past: [],
    });
    expect(await page.locator('.byline').innerText()).toContain('IA qwen3:14b');
    await ask(page, 'E poi?');
    expect(fixture.server.asked[1]?.locale).toBeNull();
  });

  it('shows an answer as it grows and leaves what stands in place', async () => {
    const half = Promise.withResolvers<void>();
    const at = ANSWER.indexOf('half of');
    fixture.server.script.say = () => [
      ...STEPS,
      ...pieces(ANSWER.slice(0, at)),
      half.promise,
      ...pieces(ANSWER.slice(at)),
      ended(),
    ];
    const { page } = await fixture.open();
    await page.fill('#question', 'Who carries the business?');
    await page.press('#question', 'Enter');
    await page.locator('.prose p', { hasText: 'they brought' }).waitFor();
    // Bold text and marks are whole already, though nothing stands behind the marks yet.
    expect(await page.locator('.prose strong').innerText()).toBe('48 customers');
    expect(await page.locator('.prose').innerText()).not.toMatch(/\*\*|\[r/);
    expect(await page.locator('button.cite').count()).toBe(0);
    await page
      .locator('.prose strong')
      .evaluate((node) => node.setAttribute('data-seen', 'before'));
    half.resolve();
    await page.waitForSelector('.byline');
    expect(await page.locator('.prose strong[data-seen=before]').count()).toBe(1);
    expect(await page.locator('button.cite').count()).toBe(5);
    expect(await page.locator('.prose td.number').first().innerText()).toBe('31');
  });

  it('folds the look-ups to one line that opens', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    const steps = page.locator('details.steps');
    expect(await steps.innerText()).toBe('3 look-ups · 0.4 s');
    await steps.locator('summary').click();
    expect(await steps.innerText()).toMatch(/Look at what the data holds\s+0\.04 s/);
    expect(await steps.locator('.warning').innerText()).toContain('Did you mean "revenue"?');
  });

  it('keeps a value and its mark on one line, however narrow the page', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    for (let width = 320; width <= 760; width += 22) {
      await page.setViewportSize({ width, height: 700 });
      const lines = await page
        .locator('.bound')
        .evaluateAll((all) =>
          all.map((one) => new Set([...one.getClientRects()].map((r) => r.bottom)).size),
        );
      expect([width, Math.max(...lines)]).toEqual([width, 1]);
    }
  });

  it('says of a mark what it stands for, and opens its receipt with the value pointed out', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    const mark = page.locator('button.cite').nth(2);
    expect(await mark.getAttribute('aria-label')).toBe('Source 1: Italy · Share of revenue: 65.4%');
    await mark.hover();
    expect(await page.locator('.tip').innerText()).toMatch(/Italy · Share of revenue\s*65\.4%/);
    await mark.focus();
    await page.keyboard.press('Enter');
    const receipt = page.locator('.receipt');
    await receipt.waitFor();
    expect(await receipt.locator('.asked').innerText()).toBe('Who carries the business?');
    const basis = await receipt.locator('.basis').innerText();
    expect(basis).toContain("country in ('IT', 'UA') and count(purchase, last 90 days) >= 2");
    expect(basis).toContain('48 customers');
    expect(basis).toContain('January 1, 2026 – June 30, 2026');
    expect(await receipt.locator('.is-cited').innerText()).toBe('65.4%');
    await receipt.locator('summary').click();
    expect(await receipt.locator('pre').innerText()).toContain('"average_order"');
    const link = await receipt.locator('a').getAttribute('href');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/receipts\/rc_xm926kkgkn9ws5z44dwy\?e=\d+&s=/);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await page.locator(':focus').getAttribute('aria-label')).toContain('65.4%');
  });

  it('recomputes a receipt and says what changed', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    await page.locator('.sources button').first().click();
    await page.click('.recompute button');
    await page.locator('.outcome.is-same', { hasText: 'every value is equal' }).waitFor();
    fixture.server.script.recomputed = {
      answer: 'data_changed',
      receipt: RECEIPT,
      own: 'same',
      refused: null,
      changes: [{ address: 'by_country.it.customers', before: 31, after: 33 }],
    };
    await page.click('.recompute button');
    const changed = page.locator('.outcome.is-changed');
    await changed.waitFor();
    expect((await changed.locator('tbody tr').innerText()).split(/\s*\t\s*/)).toEqual([
      'Customers, Italy',
      '31',
      '33',
    ]);
  });

  it('stops with Escape and with the button, on the server too', async () => {
    const { page } = await fixture.open();
    fixture.server.script.say = () => [
      ...pieces('Italy first. '),
      new Promise<void>(() => undefined),
    ];
    for (const stop of [() => page.keyboard.press('Escape'), () => page.click('.send')]) {
      await page.fill('#question', 'Who carries the business?');
      await page.press('#question', 'Enter');
      await page.locator('.turn').last().locator('.prose').waitFor();
      await stop();
      await page.locator('.turn').last().locator('.byline').waitFor();
      expect(await page.locator('.turn').last().innerText()).toContain('Stopped.');
      await soon(() => fixture.server.asked.at(-1)?.signal.aborted).toBe(true);
    }
    expect(fixture.server.asked[1]?.past).toEqual([]);
  });

  it('sends what was said before as the server wants to see it again', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    await ask(page, 'And in 2025?');
    const { source, receipts } = ended();
    expect(fixture.server.asked[1]?.past).toEqual([
      { question: 'Who carries the business?', answer: source, receipts },
    ]);
  });

  it('asks the last question again, as it was or rewritten', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    await page.click('.action:has-text("Ask again")');
    await soon(() => fixture.server.asked.length).toBe(2);
    await page.waitForSelector('.byline');
    await page.click('.action:has-text("Edit question")');
    await soon(() => page.inputValue('#question')).toBe('Who carries the business?');
    await page.keyboard.press('Escape');
    await soon(() => page.inputValue('#question')).toBe('');
    await page.click('.action:has-text("Edit question")');
    await soon(() => page.inputValue('#question')).toBe('Who carries the business?');
    await page.fill('#question', 'Who carried it in 2025?');
    await page.press('#question', 'Enter');
    await soon(() => fixture.server.asked.length).toBe(3);
    await soon(() => page.locator('.question').allInnerTexts()).toEqual([
      'Who carried it in 2025?',
    ]);
    expect(fixture.server.asked[2]?.past).toEqual([]);
  });

  it('asks with Enter, not with Shift and Enter, and not while a word is being composed', async () => {
    const { page } = await fixture.open();
    await page.fill('#question', 'One');
    await page.press('#question', 'Shift+Enter');
    await page.evaluate('probe.composeEnter()');
    await page.locator('#question').pressSequentially('two');
    expect(await page.inputValue('#question')).toBe('One\ntwo');
    expect(fixture.server.asked).toEqual([]);
    await page.press('#question', 'Enter');
    await page.waitForSelector('.byline');
    expect(fixture.server.asked[0]?.question).toBe('One\ntwo');
  });

  it('keeps the conversation over a reload and begins a new one', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    await page.reload();
    await page.waitForSelector('.turn .byline');
    expect(await page.locator('button.cite').count()).toBe(5);
    expect(await page.locator('[role=log]').innerText()).toBe('');
    await page.click('.top-button:has-text("New conversation")');
    await page.waitForSelector('.first');
    await page.reload();
    await page.waitForSelector('.first');
  });

  it('copies the text of an answer', async () => {
    const { page } = await fixture.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await ask(page, 'Who carries the business?');
    await page.click('.action:has-text("Copy")');
    await page.waitForSelector('.action:has-text("Copied")');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(ANSWER);
  });

  it('says an answer sentence by sentence, each once', async () => {
    fixture.server.script.say = () => [
      ...pieces('Italy has 31 customers [r1]. Ukraine has **17** of them. Nobody else', 5),
      ended(),
    ];
    const { page } = await fixture.open();
    await ask(page, 'Where are they?');
    const log = page.locator('[role=log][aria-live=polite]');
    await log.locator('p', { hasText: 'Nobody else' }).waitFor({ state: 'attached' });
    const said = (await log.locator('p').allTextContents()).join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toBe('Italy has 31 customers. Ukraine has 17 of them. Nobody else');
  });

  it('shows why there is no answer, and what stands of it', async () => {
    fixture.server.script.say = () => [
      ...pieces('Italy '),
      new ModelError('unreachable', 'The model at 127.0.0.1:11434 does not answer. Start it.'),
    ];
    const { page } = await fixture.open();
    await page.fill('#question', 'Where are they?');
    await page.press('#question', 'Enter');
    const problem = page.locator('.turn .problem');
    await problem.waitFor();
    expect(await problem.innerText()).toContain('127.0.0.1:11434 does not answer. Start it.');
    expect(await page.locator('.prose').innerText()).toBe('Italy');
    fixture.server.script.say = () => [...pieces('Italy.'), ended({ answeredBy: 'planner' })];
    await problem.locator('button').click();
    await page.locator('.byline', { hasText: 'Built-in planner' }).waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
  });

  it('says so where the server is silent, and goes on when it is back', async () => {
    const { page } = await fixture.open();
    await page.context().setOffline(true);
    await page.fill('#question', 'Where are they?');
    await page.press('#question', 'Enter');
    await page.locator('.turn .problem', { hasText: 'Ritratto does not answer' }).waitFor();
    await page.context().setOffline(false);
    await page.click('.problem button');
    await page.waitForSelector('.sources');
    expect(await page.locator('.problem').count()).toBe(0);
  });

  it('offers what it can answer where it did not understand', async () => {
    fixture.server.script.say = () => [
      ...pieces('I do not understand "frobnicate".'),
      ended({ answeredBy: 'planner', model: null, sources: [], citations: [] }),
    ];
    const { page } = await fixture.open();
    await ask(page, 'frobnicate');
    await page.locator('.turn .questions button').first().click();
    await soon(() => fixture.server.asked.length).toBe(2);
    expect(fixture.server.asked[1]?.question).toBe(
      'How did customers in Italy and Ukraine come to us?',
    );
  });
});

describe.skipIf(CHROMIUM === undefined)(`the page of a server with a key${WITHOUT}`, () => {
  const fixture = pageFixture('a-key-of-tests');

  it('asks for the key once and keeps it in the tab', async () => {
    const { page } = await fixture.open({}, '#server-key');
    await page.fill('#server-key', 'wrong');
    await page.keyboard.press('Enter');
    await page.locator('#key-problem').waitFor();
    await page.fill('#server-key', 'a-key-of-tests');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.first');
    await page.reload();
    await page.waitForSelector('.first');
    await ask(page, 'Where are they?');
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(fixture.server.url);
    await elsewhere.waitForSelector('#server-key');
    expect(await elsewhere.locator('h1').innerText()).toBe('This Ritratto is locked');
  });
});
