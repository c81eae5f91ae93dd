import { readdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ConverseRequest } from '../../../src/app/conversation/contract.ts';
import type { ProposedConnection } from '../../../src/app/models/contract.ts';
import { ConfigError, DataError, ModelError } from '../../../src/core/errors.ts';
import { LOCALES } from '../../../src/locales/index.ts';
import { ended, httpFace, scripted, served, type TestFace } from '../../support/http-face.ts';
import { ORDERS, realImporting } from '../../support/importing.ts';

async function call(url: string, path: string, options: RequestInit = {}) {
  const response = await fetch(`${url}/api${path}`, options);
  const text = await response.text();
  return { response, status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const file = (body: string | Uint8Array<ArrayBuffer>): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/octet-stream' },
  body,
});

/** What a stream told: `[DONE]` must be the last of it. */
async function events(url: string, path: string, body: unknown, signal?: AbortSignal) {
  const options = signal === undefined ? {} : { signal };
  const response = await fetch(`${url}/api${path}`, { ...json('POST', body), ...options });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const sent = [...(await response.text()).matchAll(/^data: (.*)$/gm)].map(([, data = '']) => data);
  expect(sent.pop()).toBe('[DONE]');
  return sent.map((data) => JSON.parse(data));
}

/** A face whose data is what was imported through it. */
async function importingFace(overrides: Parameters<typeof realImporting>[0] = {}) {
  const real = realImporting(overrides);
  const face = httpFace({
    importing: real.importing,
    data: {
      snapshot: async () => (await real.snapshots.current())?.snapshot ?? null,
      questions: async (locale) => [`? (${locale})`],
    },
  });
  const { url } = await served(face);
  return {
    ...real,
    url,
    begin: async () => (await call(url, '/uploads', json('POST', {}))).body.id,
  };
}

const url = async (overrides: Partial<TestFace> = {}) => (await served(httpFace(overrides))).url;

describe('the state', () => {
  it('describes data, model and questions in the language of the reader', async () => {
    const { body, response } = await call(await url(), '/state?locale=uk');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      version: '9.9.9',
      locale: 'uk',
      model: { state: 'none' },
      importing: false,
      questions: ['How many customers do we have?'],
      data: {
        as_of: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        as_of_display: expect.stringMatching(/року$/),
        files: ['data.csv'],
        rows: { customers: 12 },
        rows_display: { customers: '12' },
        quarantined: 0,
        findings: [],
      },
    });
  });

  it('takes the language of the server where none or no known one is named', async () => {
    const base = await url({ locale: 'it' });
    expect((await call(base, '/state')).body.locale).toBe('it');
    const { status, body } = await call(base, '/state?locale=de');
    expect([status, body.error.param]).toEqual([400, 'locale']);
  });

  it('has no data before the first import', async () => {
    const data = { snapshot: async () => null, questions: async () => ['never asked'] };
    const { body } = await call(await url({ data }), '/state');
    expect(body).toMatchObject({ data: null, questions: [] });
    expect(body).not.toHaveProperty('problem');
  });

  it('says what is the matter with damaged data and still answers', async () => {
    const data = {
      snapshot: async () => {
        throw new ConfigError('The snapshot s_1 is damaged. Import again.');
      },
      questions: async () => [],
    };
    const { status, body } = await call(await url({ data }), '/state');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: null,
      questions: [],
      problem: 'The snapshot s_1 is damaged. Import again.',
    });
  });

  it('keeps what went wrong on our side to the log', async () => {
    const data = {
      snapshot: () => Promise.reject(new Error('secret.sqlite: malformed')),
      questions: async () => [],
    };
    const { status, body } = await call(await url({ data }), '/state');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('the texts of the page', () => {
  it('are those of each language, and fetched again only when they changed', async () => {
    const base = await url();
    const keys = [];
    for (const locale of LOCALES) {
      const { body, response } = await call(base, `/texts/${locale}`);
      keys.push(Object.keys(body).toSorted());
      const tag = response.headers.get('etag') ?? '';
      const again = await fetch(`${base}/api/texts/${locale}`, {
        headers: { 'if-none-match': tag },
        // As a browser asks for what it keeps; else fetch says that it wants no answer from a cache.
        cache: 'no-cache',
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect(keys[0]?.length).toBeGreaterThan(0);
    expect(keys[0]?.every((key) => /^(?:page|table|rows|field)\./.test(key))).toBe(true);
    expect(new Set(keys.map((own) => own.join(' '))).size).toBe(1);
  });

  it('are there in no other language', async () => {
    const { status, body } = await call(await url(), '/texts/toString');
    expect(status).toBe(404);
    expect(body.error.message).toMatch(/en, it, uk, id/);
  });
});

describe('the chat', () => {
  const asked = { model: 'ritratto', past: [], question: ' How many? ', locale: null };

  it('streams the events of the conversation', async () => {
    let request: ConverseRequest | undefined;
    const converse = scripted((given) => {
      request = given;
      return [{ kind: 'text', text: 'Twelve.\n' }, ended()];
    });
    const past = [{ question: 'Who?', answer: '{{r1}}', receipts: { r1: 'rc_1' } }];
    const sent = await events(await url({ converse }), '/chat', { ...asked, past, locale: 'it' });
    expect(sent).toEqual([{ kind: 'text', text: 'Twelve.\n' }, ended()]);
    expect(request).toEqual({
      model: 'ritratto',
      past,
      question: 'How many?',
      wishes: '',
      locale: 'it',
      ownScreen: true,
      maxTokens: null,
      signal: expect.any(AbortSignal),
    });
  });

  it.each([
    [new ModelError('slow', 'The model is silent.'), /^The model is silent\.$/],
    [new Error('secret.sqlite'), /^Something went wrong on our side \(id [0-9a-f]{8}\)/],
  ])('ends with the error that broke it off: %s', async (error, sentence) => {
    const converse = scripted([{ kind: 'text', text: 'Twel' }, error]);
    const sent = await events(await url({ converse }), '/chat', asked);
    expect(sent).toEqual([
      { kind: 'text', text: 'Twel' },
      {
        error: {
          message: expect.stringMatching(sentence),
          type: expect.any(String),
          param: null,
          code: expect.any(String),
        },
      },
    ]);
  });

  it('stops the turn when the reader is gone', async () => {
    const stopped = Promise.withResolvers<boolean>();
    const converse = scripted((given) => {
      given.signal.addEventListener('abort', () => stopped.resolve(true));
      return [{ kind: 'text', text: 'Twel' }, 60_000];
    });
    const control = new AbortController();
    const response = await fetch(`${await url({ converse })}/api/chat`, {
      ...json('POST', asked),
      signal: control.signal,
    });
    await response.body?.getReader().read();
    control.abort();
    expect(await stopped.promise).toBe(true);
  });

  it.each<[string, unknown, string | null]>([
    ['no question', { ...asked, question: '  ' }, 'question'],
    ['a question too long', { ...asked, question: 'x'.repeat(8001) }, 'question'],
    ['an unknown model', { ...asked, model: 'gpt' }, 'model'],
    ['an unknown language', { ...asked, locale: 'de' }, 'locale'],
    [
      'too long a past',
      {
        ...asked,
        past: Array.from({ length: 101 }, () => ({ question: '', answer: '', receipts: {} })),
      },
      'past',
    ],
    ['a past of another shape', { ...asked, past: [{ question: 'Who?' }] }, 'past.0.answer'],
    ['no object', ['x'], null],
  ])('refuses %s', async (_, body, param) => {
    const { status, body: answer } = await call(await url(), '/chat', json('POST', body));
    expect(status).toBe(400);
    expect(answer.error).toMatchObject({ param, type: 'invalid_request_error' });
  });

  it('refuses what is larger than any conversation', async () => {
    const past = [{ question: '', answer: 'x'.repeat(5_000_000), receipts: {} }];
    expect((await call(await url(), '/chat', json('POST', { ...asked, past }))).status).toBe(413);
  });
});

describe('the language model', () => {
  const connection = { url: 'http://127.0.0.1:11434/v1', model: 'small' };

  it('is asked about, tried, connected and forgotten', async () => {
    const asked: [string, ProposedConnection | null][] = [];
    const { models } = httpFace();
    const status = { ...models.status(), state: 'ready' as const, name: 'small' };
    const tested = { ok: true as const, tools: true, ms: 5 };
    const base = await url({
      models: {
        ...models,
        status: () => status,
        offers: async () => [{ url: connection.url, models: ['small'] }],
        test: async (given) => (asked.push(['test', given]), tested),
        connect: async (given) => (asked.push(['connect', given]), tested),
        retest: async () => (asked.push(['retest', null]), status),
        disconnect: () => void asked.push(['disconnect', null]),
      },
    });
    const of = async (path: string, options?: RequestInit) =>
      (await call(base, path, options)).body;
    expect(await of('/model')).toEqual(status);
    expect(await of('/model/offers')).toEqual([{ url: connection.url, models: ['small'] }]);
    expect(await of('/model/test', json('POST', connection))).toEqual(tested);
    expect(await of('/model', json('PUT', { ...connection, key: ' k ' }))).toEqual(tested);
    expect(await of('/model/retest', json('POST', {}))).toEqual(status);
    expect(await of('/model', { method: 'DELETE' })).toEqual(status);
    expect(asked).toEqual([
      ['test', connection],
      ['connect', { ...connection, key: 'k' }],
      ['retest', null],
      ['disconnect', null],
    ]);
  });

  it('is refused with its sentence where the address may not be used', async () => {
    const { models } = httpFace();
    const refusal = new ConfigError('This address is not allowed.');
    const base = await url({ models: { ...models, connect: () => Promise.reject(refusal) } });
    const { status, body } = await call(base, '/model', json('PUT', connection));
    expect([status, body.error.message]).toEqual([400, 'This address is not allowed.']);
    const wrong = await call(base, '/model', json('PUT', { ...connection, model: '' }));
    expect([wrong.status, wrong.body.error.param]).toEqual([400, 'model']);
  });
});

describe('importing', () => {
  it('takes files, shows how they are read, loads them and tells what changed', async () => {
    const { url: base, begin } = await importingFace();
    const id = await begin();
    const put = await call(
      base,
      `/uploads/${id}/files/${encodeURIComponent('orders é.csv')}`,
      file(ORDERS),
    );
    expect([put.status, put.body]).toEqual([200, { id, files: ['orders é.csv'] }]);

    const looked = await events(base, `/uploads/${id}/preview?locale=it`, { mapping: null });
    const { preview } = looked.pop();
    expect(looked.map(({ progress }) => progress.stage)).toContain('Lettura dei file');
    expect(preview.files).toMatchObject([{ file: 'orders é.csv', rows: 4, table: 'transactions' }]);
    expect(preview.files[0].columns).toContainEqual({
      header: 'order_date',
      type: 'date',
      detail: null,
      fills: [{ column: 'date', expression: 'order_date', reason: 'header', confidence: 'high' }],
      attribute: null,
    });
    expect(preview.mapping).toContain('file: orders é.csv');
    expect((await call(base, '/state')).body.data).toBeNull();

    const loaded = await events(base, `/uploads/${id}/import?locale=it`, {
      mapping: preview.mapping,
    });
    const { report } = loaded.pop();
    expect(loaded.every(({ progress }) => progress.done <= progress.total)).toBe(true);
    expect(report).toMatchObject({
      files: ['orders é.csv'],
      rows: { customers: 2, transactions: 3 },
      rows_display: { customers: '2', transactions: '3' },
      as_of: '2024-03-16',
      as_of_display: '16 marzo 2024',
      first: '2024-01-15',
      last: '2024-03-15',
      quarantined: 1,
      same: false,
    });
    expect(report.findings.join()).toMatch(/soon/);
    const { body } = await call(base, '/state?locale=it');
    expect(body).toMatchObject({
      data: { files: ['orders é.csv'], as_of: '2024-03-16', findings: report.findings },
      questions: ['? (it)'],
    });
  });

  it('replaces what was loaded, and says where the same was loaded again', async () => {
    const { url: base, begin } = await importingFace();
    const load = async (text: string) => {
      const id = await begin();
      await call(base, `/uploads/${id}/files/orders.csv`, file(text));
      return (await events(base, `/uploads/${id}/import`, { mapping: null })).pop().report;
    };
    expect((await load(ORDERS)).same).toBe(false);
    expect((await load(ORDERS)).same).toBe(true);
    expect((await load(`${ORDERS}5,C,2024-04-01,1\n`)).same).toBe(false);
    expect((await call(base, '/state')).body.data).toMatchObject({
      as_of: '2024-04-02',
      rows: { customers: 3 },
    });
  });

  it('points at the line of a mapping that is wrong', async () => {
    const { url: base, begin } = await importingFace();
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS));
    const mapping = 'transactions:\n  file: orders.csv\n  columns:\n    amout: amount\n';
    const { status, body } = await call(base, `/uploads/${id}/preview`, json('POST', { mapping }));
    expect(status).toBe(422);
    expect(body.error.message).toMatch(/^Mapping, line 4: .*nearest: amount/);
  });

  it('says in the stream what is wrong with a file once it was looked at', async () => {
    const { url: base, begin } = await importingFace();
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file('order_id,customer_id\n'));
    const sent = await events(base, `/uploads/${id}/import`, { mapping: null });
    expect(sent.pop().error.message).toMatch(/^orders\.csv has a header line but no rows/);
    expect((await call(base, '/state')).body.data).toBeNull();
  });

  it.each([
    ['..%2F..%2F..%2Fevil.csv', 200, ['evil.csv']],
    ['%2Fetc%2Fpasswd', 422, []],
    ['..%5C..%5Cevil.csv', 200, ['evil.csv']],
    ['%2E%2E%2Fritratto.json%00.csv', 200, ['ritratto.json.csv']],
    ['..%2F.coming', 422, []],
    [`${'x'.repeat(300)}.csv`, 422, []],
    ['%E0%A4%A.csv', 400, []],
    ['report.xlsx', 422, []],
  ])('keeps %s within its upload', async (name, status, kept) => {
    const { url: base, begin, folder } = await importingFace();
    const before = readdirSync(folder.path);
    const id = await begin();
    const put = await call(base, `/uploads/${id}/files/${name}`, file('a,b\n1,2\n'));
    expect(put.status).toBe(status);
    expect(JSON.stringify(put.body)).not.toContain(folder.path);
    const files = readdirSync(join(folder.path, 'uploads', id));
    expect(files.filter((found) => found !== '.coming')).toEqual(kept);
    expect(readdirSync(folder.path).toSorted()).toEqual([...before, 'uploads'].toSorted());
  });

  it('keeps nothing of a file that does not arrive whole', async () => {
    const { url: base, begin, folder } = await importingFace();
    const id = await begin();
    const coming = join(folder.path, 'uploads', id, '.coming');
    const sending = httpRequest(`${base}/api/uploads/${id}/files/orders.csv`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'content-length': 1000 },
    });
    sending.on('error', () => undefined);
    sending.write(ORDERS);
    while (readdirSync(coming).length === 0) await sleep(5);
    sending.destroy();
    while (readdirSync(coming).length > 0) await sleep(5);
    expect(readdirSync(join(folder.path, 'uploads', id))).toEqual(['.coming']);
    const { body } = await call(base, `/uploads/${id}/preview`, json('POST', { mapping: null }));
    expect(body.error.message).toMatch(/no file to import yet/);
  });

  it('says that a file is too large, however long it goes on', async () => {
    const { url: base, begin } = await importingFace({ maxBytes: 1000 });
    const id = await begin();
    const { status, body } = await call(
      base,
      `/uploads/${id}/files/orders.csv`,
      file(new Uint8Array(5_000_000)),
    );
    expect([status, body.error.message]).toEqual([422, expect.stringMatching(/is too large/)]);
    expect((await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS))).status).toBe(200);
  });

  it('takes a file as it is, also where its type is given', async () => {
    const { url: base, begin } = await importingFace();
    const id = await begin();
    const content = [{ order_id: 1, customer: 'A', date: '2024-01-15' }];
    await call(base, `/uploads/${id}/files/a.json`, json('PUT', content));
    const sent = await events(base, `/uploads/${id}/preview`, { mapping: null });
    expect(sent.pop().preview.files).toMatchObject([{ file: 'a.json', rows: 1 }]);
  });

  it('refuses a second import while one runs', async () => {
    const begun = Promise.withResolvers<void>();
    const over = Promise.withResolvers<never>();
    const { url: base, begin } = await importingFace({
      importData: () => {
        begun.resolve();
        return over.promise;
      },
    });
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS));
    const first = call(base, `/uploads/${id}/import`, json('POST', { mapping: null }));
    await begun.promise;
    expect((await call(base, '/state')).body.importing).toBe(true);
    const second = await call(base, `/uploads/${id}/import`, json('POST', { mapping: null }));
    expect([second.status, second.body.error.message]).toEqual([
      409,
      'Another import is running: wait for it to finish, then try again.',
    ]);
    over.reject(new DataError('Line 7 has no date.'));
    expect((await first).status).toBe(422);
    expect((await call(base, '/state')).body.importing).toBe(false);
  });

  it('refuses an import while another program imports, and names no path', async () => {
    const { url: base, begin, snapshots } = await importingFace();
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS));
    const draft = snapshots.begin('2025-01-01T10:00:00.000Z');
    const { status, body } = await call(
      base,
      `/uploads/${id}/import`,
      json('POST', { mapping: null }),
    );
    draft.end();
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/^Another import into the data folder is running since/);
  });

  it('stops when its reader is gone, and changes nothing', async () => {
    const stopped = Promise.withResolvers<void>();
    const {
      url: base,
      begin,
      importing,
      folder,
    } = await importingFace({
      importData: ({ signal, progress }) =>
        new Promise((_, reject) => {
          progress({ stage: 'read', done: 0, total: 1 });
          signal.addEventListener('abort', () => {
            stopped.resolve();
            reject(signal.reason);
          });
        }),
    });
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS));
    const control = new AbortController();
    const response = await fetch(`${base}/api/uploads/${id}/import`, {
      ...json('POST', { mapping: null }),
      signal: control.signal,
    });
    await response.body?.getReader().read();
    control.abort();
    await stopped.promise;
    while (importing.running()) await sleep(5);
    expect((await call(base, '/state')).body).toMatchObject({ data: null, importing: false });
    expect(readdirSync(join(folder.path, 'uploads', id))).toContain('orders.csv');
  });

  it('drops files that are not wanted any more', async () => {
    const { url: base, begin, folder } = await importingFace();
    const id = await begin();
    await call(base, `/uploads/${id}/files/orders.csv`, file(ORDERS));
    expect((await call(base, `/uploads/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(readdirSync(join(folder.path, 'uploads'))).toEqual([]);
    const { status, body } = await call(base, `/uploads/${id}/preview`, json('POST', {}));
    expect(status).toBe(422);
    expect(body.error.message).toMatch(/choose the files again/);
  });

  it('says what is the matter where the disk takes no files', async () => {
    const { url: base, folder } = await importingFace();
    writeFileSync(join(folder.path, 'uploads'), '');
    const { status, body } = await call(base, '/uploads', json('POST', {}));
    expect(status).toBe(503);
    expect(body.error.message).toMatch(/^The data folder does not take uploaded files: /);
  });
});
