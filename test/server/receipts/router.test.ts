import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiptView } from '../../../src/app/receipts/view.ts';
import type { Recomputed } from '../../../src/app/receipts/recompute.ts';
import { ConfigError, StoppedError } from '../../../src/core/errors.ts';
import type { Result } from '../../../src/core/result.ts';
import { LOCALES } from '../../../src/locales/index.ts';
import type { AskedQuestion, Receipt } from '../../../src/ports.ts';
import type { HttpFace, ReceiptFace } from '../../../src/server/face.ts';
import { receiptLink } from '../../../src/server/receipts/links.ts';
import { TOOLS } from '../../../tools/index.ts';
import { queryData } from '../../../tools/query_data.ts';
import { rankCustomers } from '../../../tools/rank_customers.ts';
import { httpFace, served } from '../../support/http-face.ts';
import { ask } from '../../support/session.ts';

type View = ReceiptView & { link: string };

const KEY = 'the-key-of-this-test';
const SECRET = 'a secret of tests';
const INPUT = {
  measures: ['revenue', 'buyers'],
  by: ['country'],
  group: "country in ('IT', 'FR')",
  period: '2024-01-01 .. 2024-06-30',
};
const ASKED = { question: 'How much did Italy and France bring?', askedAt: '2024-07-02T09:00:00Z' };

/** Data, session and one receipt of `query_data`, shared by all tests. */
const base = httpFace();
let receipt: Receipt;
let id: string;
beforeAll(async () => {
  const session = await base.session();
  receipt = (await ask(queryData, INPUT, session)).receipt;
  id = receipt.id;
  session.state.saveQuestion(id, ASKED);
});
afterAll(() => base.close());

/** Serves the receipt until the test ends. */
async function opened(overrides: Partial<HttpFace> = {}): Promise<string> {
  return (await served({ ...base, ...overrides, close: async () => undefined })).url;
}

/** Serves it where reading or recomputing it is what the test says. */
function openedWith(receipts: Partial<ReceiptFace>): Promise<string> {
  return opened({ receipts: { ...base.receipts, ...receipts } });
}

const withKey = (access: Partial<HttpFace['access']> = {}): Partial<HttpFace> => ({
  access: { host: '127.0.0.1', key: KEY, publicUrl: null, origins: [], ...access },
});

function signed(url: string, now = Date.now(), of = id): string {
  return receiptLink(of, { base: url, secret: SECRET, now });
}

async function pageOf(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(address, { headers });
  return { response, status: response.status, text: await response.text() };
}

/** The words of a page, without markup. */
function words(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('the page of a receipt', () => {
  it('shows what was asked, what was counted, the values, how it was asked and how to check it', async () => {
    const url = await opened();
    const { response, text } = await pageOf(`${url}/receipts/${id}`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const read = words(text);
    for (const part of [
      ASKED.question,
      'Asked July 2, 2024',
      "country in ('IT', 'FR')",
      'Customers in the group 7',
      'January 1, 2024 – June 30, 2024',
      'As of July 2, 2024',
      'Revenue',
      'Only 7 customers: too few',
      'query_data, revision',
      receipt.engine,
      receipt.versions.data,
      'July 2, 2024, 08:00 UTC',
      `ritratto recompute ${id}`,
      'Recompute',
    ]) {
      expect(read).toContain(part);
    }
    expect(read).toMatch(/By country Italy \(IT\) Revenue €[\d,.]+/);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('is for the one who opened it: not for caches, search engines, frames or the next site', async () => {
    const url = await opened();
    const { response } = await pageOf(`${url}/receipts/${id}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-security-policy': expect.stringMatching(
        /^(?!.*unsafe).*style-src 'self'.*frame-ancestors 'none'/,
      ),
    });
  });

  it('needs nothing that the policy forbids, and finds its style sheets', async () => {
    const url = await opened();
    const { text } = await pageOf(`${url}/receipts/${id}?recompute=1`);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?! src="\.\.\/theme\.js"><)/);
    const sheets = [...text.matchAll(/(?:href|src)="(\.\.\/\w+\.\w+)"/g)].map(([, to = '']) => to);
    expect(sheets).toContain('../receipt.css');
    for (const sheet of sheets) {
      const found = await fetch(new URL(sheet, `${url}/receipts/${id}`));
      expect([sheet, found.status]).toEqual([sheet, 200]);
    }
  });

  it('is shown for every tool', async () => {
    const url = await opened();
    for (const tool of TOOLS) {
      const input = tool.name === 'show_customer' ? { customer: 'A1' } : {};
      const sized = tool.name === 'query_data' ? INPUT : input;
      const answer = await ask(tool, sized, await base.session());
      const { status, text } = await pageOf(`${url}/receipts/${answer.receipt.id}`);
      expect([tool.name, status]).toEqual([tool.name, 200]);
      expect(text).toContain('<dl class="facts">');
      expect(text).not.toMatch(/undefined|\[object|Rossi|example\.org/);
    }
  });

  it('says that an erasure removed the values', async () => {
    const erased = { receipt: { ...receipt, result: null }, questions: [ASKED] };
    const url = await openedWith({ read: async () => erased });
    const read = words((await pageOf(`${url}/receipts/${id}`)).text);
    expect(read).toContain('An erasure removed the values');
    expect(read).toContain(ASKED.question);
    expect(read).not.toContain('€');
  });

  it('puts no text of data, question or input into its markup', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u202E</pre>`;
    const result: Result = {
      as_of: '2024-07-02',
      period: null,
      group: { id: 'g:0', filter: hostile, n: 2, undecided: 1 },
      tables: {
        many: table(hostile, [hostile, `${hostile}2`]),
        one: table(hostile, [hostile]),
      },
      notes: [{ text: hostile }],
      warnings: [{ key: 'note.where', params: { condition: hostile } }],
      next: [],
    };
    const questions: AskedQuestion[] = [
      { question: hostile, askedAt: hostile },
      { question: `${hostile}?`, askedAt: ASKED.askedAt },
    ];
    const poisoned: Receipt = {
      ...receipt,
      id: hostile,
      tool: hostile,
      engine: hostile,
      versions: { data: hostile, notes: null, saved: null },
      input: JSON.stringify({ group: hostile, [hostile]: [hostile] }),
      createdAt: hostile,
      result: JSON.stringify(result),
    };
    const outcome: Recomputed = {
      answer: 'software_changed',
      receipt: poisoned,
      now: { revision: 2, engine: hostile },
      changes: [{ address: `many.${hostile}.a`, before: hostile, after: null }],
      refused: hostile,
    };
    const url = await openedWith({
      read: async () => ({ receipt: poisoned, questions }),
      recompute: async () => outcome,
    });
    const query = `e=${encodeURIComponent(hostile)}&s=${encodeURIComponent(hostile)}&recompute=1`;
    const { status, text } = await pageOf(`${url}/receipts/${id}?${query}`);
    expect(status).toBe(200);
    expect(words(text).split('onerror=').length).toBeGreaterThan(20);
    expect(text).not.toMatch(/<script>|<img|\u202E/);
    // Each attribute ends where it was meant to: no tag holds an angle bracket or an odd quotation mark.
    for (const [tag] of text.matchAll(/<[a-z][^>]*>/g)) {
      expect(tag).toMatch(/^<[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*(?: \/)?>$/);
    }
  });

  it.each([
    ['?locale=uk', {}, 'uk', 'Підтвердження розрахунку'],
    ['?locale=uk', { 'accept-language': 'it' }, 'uk', 'Підтвердження розрахунку'],
    ['', { 'accept-language': 'de, id-ID;q=0.9, en;q=0.5' }, 'id', 'Bukti perhitungan'],
    ['?locale=xx', { 'accept-language': 'en-GB' }, 'en', 'Receipt'],
    ['', { 'accept-language': 'de' }, 'it', 'Ricevuta'],
    ['', { 'accept-language': '*' }, 'it', 'Ricevuta'],
  ])('with %s and %j is in %s', async (query, headers, lang, word) => {
    const url = await opened({ locale: 'it' });
    const { text } = await pageOf(`${url}/receipts/${id}${query}`, headers);
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(word);
  });
});

function table(text: string, keys: string[]): Result['tables'][string] {
  return {
    title: { text },
    columns: [
      { key: 'a', label: { text }, unit: 'text' },
      { key: 'b', label: { text }, unit: 'count' },
    ],
    rows: keys.map((key) => ({ key, label: { text: `${text} ` }, cells: { a: text, b: text } })),
    total: keys.length,
  };
}

describe('recomputing on the page', () => {
  it('keeps the signature and shows that nothing changed', async () => {
    const url = await opened(withKey());
    const link = `${signed(url)}&locale=en`;
    const first = await pageOf(link);
    const form = /<form method="get" action="#proof">(.*?)<\/form>/s.exec(first.text)?.[1] ?? '';
    const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)];
    const entries = fields.map(([, name = '', value = '']): [string, string] => [name, value]);
    const query = new URLSearchParams(entries);
    expect(query.get('recompute')).toBe('1');
    expect(first.text).not.toContain('role="status"');
    const again = await pageOf(`${url}/receipts/${id}?${query.toString()}`);
    expect(again.status).toBe(200);
    expect(words(again.text)).toContain('Same: recomputed on the data it was made from');
  });

  it('shows old and new values where they differ', async () => {
    const changes = [
      { address: 'breakdown.it.revenue', before: 10.5, after: 1234.5 },
      { address: 'breakdown.fr.revenue', before: null, after: 1 },
    ];
    const outcome: Recomputed = {
      answer: 'data_changed',
      receipt,
      own: 'same',
      changes,
      refused: null,
    };
    const url = await openedWith({ recompute: async () => outcome });
    const read = words((await pageOf(`${url}/receipts/${id}?recompute=1&locale=en`)).text);
    expect(read).toContain('Data changed: newer data was imported since.');
    expect(read).toContain('Revenue, Italy (IT) breakdown.it.revenue €10.50 €1,234.50');
    expect(read).toContain('Revenue, new: fr breakdown.fr.revenue not in the data €1.00');
  });

  it('stops when the reader leaves', async () => {
    const started = Promise.withResolvers<void>();
    const stopped = Promise.withResolvers<void>();
    const url = await openedWith({
      recompute: (_, signal) =>
        new Promise((_resolve, reject) => {
          started.resolve();
          signal.addEventListener('abort', () => {
            stopped.resolve();
            reject(new StoppedError('The call was stopped.'));
          });
        }),
    });
    const reader = new AbortController();
    const response = fetch(`${url}/receipts/${id}?recompute=1`, { signal: reader.signal });
    await started.promise;
    reader.abort();
    await expect(response).rejects.toThrow('aborted');
    await stopped.promise;
  });
});

describe('who may open a receipt', () => {
  it('whoever holds the key or a signed link', async () => {
    const url = await opened(withKey());
    const bearer = { authorization: `Bearer ${KEY}` };
    expect((await pageOf(`${url}/receipts/${id}`, bearer)).status).toBe(200);
    expect((await pageOf(signed(url))).status).toBe(200);
    expect((await pageOf(`${signed(url)}&locale=it`)).status).toBe(200);
  });

  it.each(LOCALES)('and nobody else, said in %s without a detail', async (locale) => {
    const url = await opened(withKey());
    const late = signed(url, Date.now() - 31 * 86_400_000);
    const other = signed(url, Date.now(), 'rc_00000000000000000000');
    const plain = `${url}/receipts/${id}`;
    for (const [address, status] of [
      [plain, 403],
      [`${plain}?e=9999999999&s=`, 403],
      [`${plain}${new URL(other).search}`, 403],
      [late, 410],
      [late.replace(/e=\d+/, 'e=9999999999'), 403],
      [other, 404],
    ] as const) {
      const found = await pageOf(address, { 'accept-language': locale });
      expect([address, found.status]).toEqual([address, status]);
      expect(found.response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(found.response.headers.get('cache-control')).toBe('private, no-store');
      expect(found.text).toContain(`<html lang="${locale}">`);
      expect(found.text).not.toContain(id);
      expect(found.text).not.toContain('Italy');
      expect(found.text.length).toBeLessThan(1200);
    }
    const wrong = await pageOf(plain, { authorization: 'Bearer the-key-of-this-tesu' });
    expect(wrong.status).toBe(403);
  });

  it('does not compute for who may not', async () => {
    let asked = 0;
    const counting = {
      ...base.receipts,
      recompute: async (of: string): Promise<Recomputed> => {
        asked += 1;
        return { answer: 'not_kept', id: of, why: 'unknown' };
      },
    };
    const url = await opened({ ...withKey(), receipts: counting });
    await pageOf(`${url}/receipts/${id}?recompute=1`);
    await pageOf(`${signed(url, 0)}&recompute=1`);
    expect(asked).toBe(0);
  });

  it.each([
    [new Error('/home/secret/state.sqlite is locked'), 500],
    [new ConfigError('The folder /home/secret cannot be read.'), 500],
    [new StoppedError('query_data took longer than 30 s.'), 504],
  ])('%s is a page without a detail', async (error, status) => {
    const url = await openedWith({ recompute: () => Promise.reject(error) });
    const found = await pageOf(`${url}/receipts/${id}?recompute=1`);
    expect(found.status).toBe(status);
    expect(found.text).toContain('<h1>');
    expect(found.text).not.toMatch(/secret|query_data|\.ts|    at /);
  });
});

describe('/api/receipts', () => {
  it('gives the view and a link that opens it', async () => {
    const url = await opened(withKey());
    const authorization = `Bearer ${KEY}`;
    const response = await fetch(`${url}/api/receipts/${id}?locale=it`, {
      headers: { authorization },
    });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const view = (await response.json()) as View;
    expect(view).toMatchObject({
      id,
      title: 'Numeri di un gruppo',
      questions: [{ question: ASKED.question, asked_at: ASKED.askedAt }],
      group: { n: 7 },
      engine: receipt.engine,
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/receipts\/rc_/),
    });
    expect((await pageOf(view.link)).status).toBe(200);
  });

  it('signs links under the address people use', async () => {
    const url = await opened(withKey({ publicUrl: 'https://insights.example.org' }));
    const authorization = `Bearer ${KEY}`;
    const response = await fetch(`${url}/api/receipts/${id}`, { headers: { authorization } });
    expect(((await response.json()) as View).link).toMatch(
      /^https:\/\/insights\.example\.org\/receipts\/rc_/,
    );
  });

  it('recomputes', async () => {
    const url = await opened();
    const response = await fetch(`${url}/api/receipts/${id}/recompute?locale=id`, {
      method: 'POST',
    });
    expect(await response.json()).toEqual({
      answer: 'same',
      sentence: 'Sama: dihitung ulang pada data asalnya, semua nilai tetap sama.',
      changes: [],
      more: null,
    });
  });

  it.each([
    ['GET', '/api/receipts/rc_00000000000000000000', 404, 'receipt_not_found'],
    ['POST', '/api/receipts/rc_00000000000000000000/recompute', 404, 'receipt_not_found'],
    ['GET', '/api/receipts/rc_00000000000000000000/recompute', 405, 'method_not_allowed'],
    ['DELETE', '/api/receipts/rc_00000000000000000000', 405, 'method_not_allowed'],
    ['POST', '/receipts/rc_00000000000000000000', 405, 'method_not_allowed'],
  ])('%s %s answers %i', async (method, path, status, code) => {
    const url = await opened();
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it('is closed to a signed link: it opens the page alone', async () => {
    const url = await opened(withKey());
    const { search } = new URL(signed(url));
    expect((await fetch(`${url}/api/receipts/${id}${search}`)).status).toBe(401);
  });

  it('tells of many rows whole', async () => {
    const ranked = await ask(rankCustomers, { limit: 50 }, await base.session());
    const url = await opened();
    const response = await fetch(`${url}/api/receipts/${ranked.receipt.id}`);
    const { tables } = (await response.json()) as View;
    expect(tables['ranking']?.rows).toHaveLength(tables['ranking']?.total ?? 0);
  });
});

describe('a link alone', () => {
  it('shows the question it was made for and no other one; the key shows all', async () => {
    const session = await base.session();
    const own = 'How much did they bring?';
    session.state.saveQuestion(id, { question: own, askedAt: '2024-07-02T10:00:00Z' });
    const url = await opened(withKey());
    const options = { base: url, secret: SECRET, now: Date.now() };
    const alone = await pageOf(receiptLink(id, { ...options, question: own }));
    expect(alone.text).toContain(own);
    expect(alone.text).not.toContain(ASKED.question);
    expect((await pageOf(receiptLink(id, options))).text).not.toContain(own);
    const { text } = await pageOf(`${url}/receipts/${id}`, { authorization: `Bearer ${KEY}` });
    expect(text).toContain(own);
    expect(text).toContain(ASKED.question);
  });
});
