import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/locales/index.ts';
import { CHROMIUM, ask, pageFixture, WITHOUT } from './browser.ts';

const WIDTHS = [390, 768, 1280];
const WIDE_ANSWER = `A long word: ${'Kundenzufriedenheitsbefragung'.repeat(4)}.

| ${Array.from({ length: 12 }, (_, i) => `Column ${i}`).join(' | ')} |
| ${'---: | '.repeat(12)}
| ${'1,234,567.89 | '.repeat(12)}
`;

const TEXTS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'warning'];
const PAIRS = [
  ...TEXTS.flatMap((text) => ['paper', 'sheet', 'sunk'].map((ground) => [text, ground])),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['ink', 'warning-soft'],
  ['warning', 'warning-soft'],
];

async function overflow(page: Page): Promise<unknown[]> {
  const over: unknown[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    over.push(await page.evaluate('probe.overflow()'));
  }
  return over;
}

const nameless = (page: Page) => page.evaluate('probe.nameless()');

describe.skipIf(CHROMIUM === undefined)(`the layout of the page${WITHOUT}`, () => {
  const fixture = pageFixture();

  it.each(LOCALES)('never scrolls sideways and names every control, in %s', async (locale) => {
    const { page } = await fixture.open();
    await page.evaluate(`localStorage.setItem('ritratto.locale', '${locale}')`);
    await page.reload();
    await page.waitForSelector('.first');
    expect(await overflow(page)).toEqual([0, 0, 0]);
    fixture.server.script.say = (request) => [
      { kind: 'text', text: request.question === 'wide' ? WIDE_ANSWER : 'Nothing.' },
    ];
    await page.fill('#question', 'wide');
    await page.press('#question', 'Enter');
    await page.locator('.turn .byline').waitFor();
    expect(await overflow(page)).toEqual([0, 0, 0]);
    expect(await nameless(page)).toEqual([]);
    await page.locator('.top-button').last().click();
    await page.waitForSelector('#model-key');
    expect(await overflow(page)).toEqual([0, 0, 0]);
    expect(await nameless(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('.composer .icon-button');
    await page.setInputFiles('#files', {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a'),
    });
    await page.waitForSelector('.review');
    expect(await overflow(page)).toEqual([0, 0, 0]);
    expect(await nameless(page)).toEqual([]);
  });

  it('sets the receipt beside the answer where there is room, and over it where not', async () => {
    const { page } = await fixture.open();
    await ask(page, 'Who carries the business?');
    await page.locator('.sources button').first().click();
    await page.waitForSelector('.receipt');
    expect(await overflow(page)).toEqual([0, 0, 0]);
    const [panel, prose] = await Promise.all(
      ['.panel', '.prose'].map((part) => page.locator(part).boundingBox()),
    );
    expect((prose?.x ?? 0) + (prose?.width ?? 0)).toBeLessThan(panel?.x ?? 0);
    // The page beside it stays in use.
    await page.locator('button.cite').last().click();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.sources button').first().click();
    await page.waitForSelector('.panel:modal');
  });

  it.each(['light', 'dark'] as const)(
    'has a contrast of 4.5 in the %s theme',
    async (colorScheme) => {
      const { page } = await fixture.open();
      await page.emulateMedia({ colorScheme });
      for (const [text, ground] of PAIRS) {
        const ratio = await page.evaluate(`probe.contrast('${text}', '${ground}')`);
        expect({ text, ground, ratio: Number(ratio) >= 4.5 }).toEqual({
          text,
          ground,
          ratio: true,
        });
      }
    },
  );

  it('moves nothing for who asked for no motion', async () => {
    const { page } = await fixture.open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    fixture.server.script.say = () => [new Promise<void>(() => undefined)];
    await page.fill('#question', 'Wait');
    await page.press('#question', 'Enter');
    await page.waitForSelector('.is-waiting');
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  });

  it('is used with the keyboard alone', async () => {
    const { page } = await fixture.open();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = page.locator('.questions :focus-visible');
    expect(await focused.innerText()).toContain('top 20 %');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector('.byline');
  });
});
