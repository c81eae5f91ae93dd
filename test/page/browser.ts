/** A browser for the tests of the page, and the real server over a script. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { pageServer, type PageServer } from '../support/page-server.ts';
import { freshScript } from './content.ts';

const PROBE = fileURLToPath(new URL('in-page.js', import.meta.url));
const CANDIDATES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'];
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Where there is no Chromium the tests are skipped, and their name says so. */
export const WITHOUT =
  CHROMIUM === undefined ? ' (skipped: no Chromium under CHROMIUM_PATH or /usr/bin/chromium)' : '';

interface Opened {
  page: Page;
  /** Addresses outside the server that the page asked for. */
  outside: string[];
}

export interface Fixture {
  server: PageServer;
  /** Opens the page anew, with nothing kept from before, in a browser with these options. */
  open(options?: BrowserContextOptions, ready?: string): Promise<Opened>;
}

/** For a machine that does much else. */
const PATIENCE_MS = 20_000;
const VIEWPORT = { width: 1280, height: 800 };

let browser: Promise<Browser> | null = null;

/** One for all tests of a file. */
function started(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});

/** One server for the tests of a `describe`; each test begins with a fresh script. */
export function pageFixture(key: string | null = null): Fixture {
  // Opening a page in a new context takes four times as long as loading it again.
  const pages = new Map<string, Page>();
  const outside: string[] = [];
  const complaints: string[] = [];
  let server: PageServer;

  const newPage = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await (
      await started()
    ).newContext({ locale: 'en-GB', viewport: VIEWPORT, ...options });
    await context.addInitScript({ path: PROBE });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
    return page;
  };

  beforeAll(async () => {
    server = await pageServer(freshScript(), key);
  });
  beforeEach(() => {
    Object.assign(server.script, freshScript());
    const { asked, connections, received, mappings } = server;
    for (const list of [asked, connections, received, mappings, outside, complaints]) {
      list.length = 0;
    }
  });
  afterEach(() => {
    // An error of a script, or something the content policy had to stop.
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([...pages.values()].map((page) => page.context().close()));
    await server.close();
  });

  return {
    get server() {
      return server;
    },
    async open(options = {}, ready = '.first') {
      const kind = JSON.stringify(options);
      const used = pages.get(kind);
      const page = used ?? (await newPage(options));
      pages.set(kind, page);
      if (used) {
        await page.context().setOffline(false);
        await page.setViewportSize(VIEWPORT);
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
        // Away from the page first: an answer that ends late is kept as well.
        await page.goto(`${server.url}/icon.svg`, { waitUntil: 'commit' });
        await page.evaluate('sessionStorage.clear(), localStorage.clear()');
      }
      await page.goto(server.url, { waitUntil: 'commit' });
      await page.waitForSelector(ready);
      return { page, outside };
    },
  };
}

/** The page of a server that is no script. */
export async function openAt(url: string): Promise<Page> {
  const context = await (await started()).newContext({ locale: 'en-GB', viewport: VIEWPORT });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  await page.waitForSelector('.first');
  return page;
}

/** Asks and waits for the end of the answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const turns = await page.locator('.turn').count();
  await page.fill('#question', question);
  await page.press('#question', 'Enter');
  await page.locator('.turn').nth(turns).locator('.byline').waitFor();
}

/** Expects of what comes to be in a moment. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 20 });
}
