import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../../src/core/order.ts';
import { CHROMIUM, ask, pageFixture, soon, WITHOUT } from './browser.ts';
import { ended, pieces } from './content.ts';

const RUN = 'window.ran=(window.ran||0)+1';
const EVIL = 'https://evil.example';
const OUT = `${EVIL}/x`;

/** Each would run something or ask another server for something if it became part of the page as it is. */
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<script src="${OUT}.js"></script>`,
  `<img src="${OUT}.png">`,
  `<img src=x onerror="${RUN}">`,
  `<img srcset="${OUT}.png 1x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
  `<picture><source srcset="${OUT}.png"><img></picture>`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><image href="${OUT}.png" /></svg>`,
  `<svg><use href="${OUT}.svg#a" /></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName="x" dur="1s"></svg>`,
  `<svg><foreignObject><img src="${OUT}.png"></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${RUN}&gt;">`,
  `<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=${RUN} src=x>">`,
  `<iframe src="${OUT}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="${OUT}.svg"></object>`,
  `<embed src="${OUT}.svg">`,
  `<video src="${OUT}.mp4" poster="${OUT}.png" autoplay></video>`,
  `<audio src="${OUT}.mp3" autoplay></audio>`,
  `<video><track src="${OUT}.vtt" default></video>`,
  `<input type="image" src="${OUT}.png">`,
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<body background="${OUT}.png" onload="${RUN}">`,
  `<table background="${OUT}.png"><tr><td background="${OUT}.png">x</td></tr></table>`,
  `<div style="background:url(${OUT}.png)">x</div>`,
  `<style>body{background:url(${OUT}.png)}</style>`,
  `<style>@import url("${OUT}.css");</style>`,
  `<link rel="stylesheet" href="${OUT}.css">`,
  `<link rel="prefetch" href="${OUT}">`,
  `<link rel="preconnect" href="https://evil.example">`,
  `<meta http-equiv="refresh" content="0;url=${OUT}">`,
  `<base href="https://evil.example/"><img src="x.png">`,
  `<a href="javascript:${RUN}" id="hit">x</a>`,
  `<a href="java&#10;script:${RUN}" id="hit">x</a>`,
  `<a href="data:text/html,<script>${RUN}</script>" id="hit">x</a>`,
  `<a href="https://ok.example/" ping="${OUT}" onmouseover="${RUN}">x</a>`,
  `<form action="${OUT}"><button id="hit">x</button></form>`,
  `<button formaction="${OUT}" id="hit">x</button>`,
  `<img src="//evil.example/x.png">`,
  `<img src="/\\evil.example/x.png">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<template><img src=x onerror="${RUN}"></template>`,
  `![x](${OUT}.png)`,
  `![x](//evil.example/x.png "t")`,
  `![x][far]\n\n[far]: ${OUT}.png`,
  `[x](javascript:${RUN})`,
  `[x](<javascript:${RUN}>)`,
  `[x](vbscript:${RUN})`,
  `<javascript:${RUN}>`,
  `[r1]: ${OUT}\n\n[r1]`,
];

const harm = (page: Page) => page.evaluate<number>('probe.harm()');

describe.skipIf(CHROMIUM === undefined)(`what a model writes${WITHOUT}`, () => {
  const fixture = pageFixture();
  // Without the content policy, so that nothing but the page's own care holds.
  const bare = { bypassCSP: true };

  it('would do harm if it became part of the page as it is', async () => {
    const { page, outside } = await fixture.open(bare);
    const raw = PAYLOADS.filter((payload) => payload.startsWith('<') && !/meta|base/.test(payload));
    await page.evaluate(`${JSON.stringify(raw)}.forEach((one) => void probe.insert(one))`);
    await soon(() => harm(page)).toBeGreaterThan(0);
    await soon(() => outside.length).toBeGreaterThan(5);
    expect(new Set(outside.filter((address) => address.startsWith(EVIL))).size).toBeGreaterThan(3);
  });

  it('runs nothing and asks no other server as part of an answer', async () => {
    fixture.server.script.say = () => [...pieces(PAYLOADS.join('\n\n'), 60), ended()];
    const { page, outside } = await fixture.open(bare);
    await ask(page, 'Do harm.');
    for (const link of await page.locator('.prose a').all()) await link.hover();
    expect(await harm(page)).toBe(0);
    expect(outside).toEqual([]);
    expect(
      await page.locator('.prose img, .prose [style], .prose form, .prose input').count(),
    ).toBe(0);
    // A definition in the text cannot turn a citation into a link.
    expect(await page.locator('.prose a', { hasText: /^1$/ }).count()).toBe(0);
    const hrefs = await page
      .locator('.prose a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([]);
  });

  it('has no other elements and attributes than the harmless ones', async () => {
    const { page, outside } = await fixture.open(bare);
    const left = await page.evaluate<string[]>(
      `probe.insertSanitized(${JSON.stringify(PAYLOADS)})`,
    );
    expect([...new Set(left)].toSorted(byCodeUnit)).toEqual([
      '@href',
      '@rel',
      '@src',
      '@target',
      'a',
      'img',
      'table',
      'tbody',
      'td',
      'tr',
    ]);
    expect(await harm(page)).toBe(0);
    expect(outside).toEqual([]);
  });

  it('keeps safe links and images of this server', async () => {
    const text =
      'See [the docs](https://ok.example/a?b=c), [here](/receipts/x) and ![chart](/icon.svg).';
    fixture.server.script.say = () => [...pieces(text), ended()];
    const { page, outside } = await fixture.open(bare);
    await ask(page, 'Link.');
    const links = await page
      .locator('.prose a')
      .evaluateAll((all) =>
        all.map((one) => ['href', 'target', 'rel'].map((name) => one.getAttribute(name))),
      );
    expect(links).toEqual([
      ['https://ok.example/a?b=c', '_blank', 'noopener noreferrer'],
      [`${fixture.server.url}/receipts/x`, '_blank', 'noopener noreferrer'],
    ]);
    expect(await page.locator('.prose img').getAttribute('alt')).toBe('chart');
    expect(outside).toEqual([]);
  });

  it('shows markup as the text it is', async () => {
    const text =
      'A note says `<b>` and <b>bold</b> & <i>x</i>;\n\n<div>block</div>\n\n| a |\n| --- |\n| one<br>two |';
    fixture.server.script.say = () => [...pieces(text), ended()];
    const { page } = await fixture.open(bare);
    await ask(page, 'Quote.');
    const shown = await page.locator('.prose').innerText();
    expect(shown).toContain('and <b>bold</b> & <i>x</i>;');
    expect(shown).toContain('<div>block</div>');
    expect(shown).toContain('one\ntwo');
  });
});
