import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, DataError, StoppedError } from '../../../src/core/errors.ts';
import { buildSnapshot } from '../../../src/store/import/build.ts';
import { snapshotSchema } from '../../../src/store/snapshot-schema.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import {
  field,
  findings,
  IMPORTED_AT,
  importFiles,
  importPaths,
  readAside,
  refusal,
  writeFiles,
} from './support.ts';

const CUSTOMERS = 'customer_id,name,city,age\n1,Ada,Roma,40\n2,Bo,Milano,\n3,Cy,Roma,25\n';
const ORDERS =
  'order_id,customer_id,date,amount,cost,quantity\n' +
  'A,1,2024-01-01,10.00,4.00,1\nA,1,2024-01-01,5.50,,1\nB,1,2024-01-11,20.25,8.25,2\nC,1,2024-01-16,1.00,0.50,1\nD,2,2024-02-01,7.00,,3\n';

/** RFC 2104, as node computes it. */
const publicId = (id: string) =>
  `c:${createHmac('sha256', 'salt').update(id).digest('hex').slice(0, 12)}`;

/** Options of an import and the folder it may write in. */
const setUp = () => {
  const folder = writeFiles({ 'o.csv': ORDERS });
  const out = temporaryFolder();
  return {
    out,
    options: {
      files: [join(folder, 'o.csv')],
      mapping: null,
      importedAt: IMPORTED_AT,
      target: join(out, 'new.duckdb'),
      quarantine: join(out, 'aside.csv'),
      notes: join(out, 'notes.jsonl'),
      salt: '',
      progress: () => undefined,
      signal: new AbortController().signal,
    },
  };
};

describe('a snapshot', () => {
  it('has the tables, columns and types the engines read', async () => {
    const { rows } = await importFiles({ 'c.csv': CUSTOMERS, 'o.csv': ORDERS });
    expect(
      await rows(
        "SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END FROM information_schema.columns ORDER BY table_name, ordinal_position",
      ),
    ).toEqual(
      [
        'activity.customer_id VARCHAR NOT NULL',
        'activity.orders INTEGER NOT NULL',
        'activity.lines INTEGER NOT NULL',
        'activity.revenue DECIMAL(18,4)',
        'activity.cost DECIMAL(18,4)',
        'activity.margin DECIMAL(18,4)',
        'activity.units DECIMAL(18,0)',
        'activity.first_purchase DATE',
        'activity.last_purchase DATE',
        'activity.purchase_days INTEGER NOT NULL',
        'activity.median_gap DECIMAL(18,1)',
        'customers.customer_id VARCHAR NOT NULL',
        'customers.source_id VARCHAR NOT NULL',
        'customers.name VARCHAR',
        'customers.city VARCHAR',
        'customers.age DECIMAL(18,0)',
        'meta.key VARCHAR NOT NULL',
        'meta.value VARCHAR NOT NULL',
        'transactions.customer_id VARCHAR NOT NULL',
        'transactions.order_id VARCHAR NOT NULL',
        'transactions.date DATE NOT NULL',
        'transactions.amount DECIMAL(18,4)',
        'transactions.quantity DECIMAL(18,0)',
        'transactions.cost DECIMAL(18,4)',
        'transactions.margin DECIMAL(18,4)',
      ].map((line) => [line]),
    );
  });

  it('aggregates what each customer did, those who never bought included', async () => {
    const { rows } = await importFiles({ 'c.csv': CUSTOMERS, 'o.csv': ORDERS });
    expect(await rows('SELECT * FROM activity')).toEqual([
      ['1', '3', '4', '36.7500', '12.7500', '18.5000', '5', '2024-01-01', '2024-01-16', '3', '7.5'],
      ['2', '1', '1', '7.0000', null, null, '3', '2024-02-01', '2024-02-01', '1', null],
      ['3', '0', '0', '0.0000', '0.0000', '0.0000', '0', null, null, '0', null],
    ]);
  });

  it('leaves totals unknown where no file holds their values', async () => {
    const { rows } = await importFiles({
      'o.csv': 'customer_id,date\n1,2024-01-01\n1,2024-01-02\n',
    });
    expect(await rows('SELECT * FROM activity')).toEqual([
      ['1', '2', '2', null, null, null, null, '2024-01-01', '2024-01-02', '2', '1.0'],
    ]);
  });

  it('carries its own description, the same that was returned', async () => {
    const { rows, snapshot } = await importFiles({ 'c.csv': CUSTOMERS, 'o.csv': ORDERS });
    const [[value] = []] = await rows("SELECT value FROM meta WHERE key = 'snapshot'");
    expect(snapshotSchema.parse(JSON.parse(value ?? ''))).toEqual(snapshot);
    expect(snapshot).toMatchObject({
      asOf: '2024-02-02',
      importedAt: IMPORTED_AT,
      files: ['c.csv', 'o.csv'],
      rows: { customers: 3, transactions: 5 },
      quarantined: 0,
    });
    expect(snapshot.id).toMatch(/^s_[0-9a-f]{20}$/);
  });

  it('describes every field but the activity', async () => {
    const { snapshot } = await importFiles({ 'c.csv': CUSTOMERS, 'o.csv': ORDERS });
    const { fields } = snapshot.catalogue;
    expect(fields.map(({ table, name }) => `${table}.${name}`)).toEqual([
      'customers.customer_id',
      'customers.name',
      'customers.city',
      'customers.age',
      'transactions.order_id',
      'transactions.date',
      'transactions.amount',
      'transactions.quantity',
      'transactions.cost',
      'transactions.margin',
    ]);
    expect(field(snapshot, 'customers', 'city')).toEqual({
      name: 'city',
      table: 'customers',
      column: 'city',
      type: 'text',
      family: 'geographic',
      unit: null,
      scale: 0,
      source: { file: 'c.csv', column: 'city' },
      filled: 3,
      rows: 3,
      distinct: 2,
      values: ['Roma', 'Milano'],
      min: null,
      max: null,
      sensitivity: 'none',
    });
    expect(field(snapshot, 'customers', 'age')).toMatchObject({
      type: 'number',
      unit: 'years',
      filled: 2,
      min: '25',
      max: '40',
      sensitivity: 'quasi',
    });
    expect(field(snapshot, 'customers', 'name')).toMatchObject({
      family: 'identity',
      sensitivity: 'contact',
      values: null,
    });
    expect(field(snapshot, 'transactions', 'margin')).toMatchObject({
      unit: 'money',
      source: null,
      filled: 3,
      min: '0.5',
      max: '12',
    });
  });

  it('lists yes and no by how often they occur, and no order numbers', async () => {
    const { snapshot } = await importFiles({
      'c.csv': 'customer_id,member,news,empty\n1,no,yes,\n2,no,yes,\n3,yes,yes,\n',
      'o.csv': ORDERS,
    });
    expect(field(snapshot, 'customers', 'member').values).toEqual(['false', 'true']);
    expect(field(snapshot, 'customers', 'news').values).toEqual(['true']);
    expect(field(snapshot, 'transactions', 'order_id')).toMatchObject({
      distinct: 4,
      values: null,
    });
  });

  it('has no field for order numbers that no file states', async () => {
    const { snapshot, rows } = await importFiles({
      'o.csv': 'customer_id,date\n1,2024-01-01\n1,2024-01-02\n',
    });
    expect(snapshot.catalogue.fields.map(({ name }) => name)).toEqual(['customer_id', 'date']);
    expect(await rows('SELECT count(DISTINCT order_id) FROM transactions')).toEqual([['2']]);
    expect(snapshot.catalogue.relations).toMatchObject([
      { name: 'purchase', recordColumn: 'order_id', records: 2 },
    ]);
  });

  it('counts the order numbers that several customers share', async () => {
    const { snapshot, rows } = await importFiles({ 'o.csv': `${ORDERS}A,2,2024-02-02,3.00,,1\n` });
    expect(findings(snapshot, 'orders_shared')).toEqual([
      { code: 'orders_shared', params: {}, rows: 1 },
    ]);
    expect(await rows('SELECT sum(orders) FROM activity')).toEqual([['5']]);
    const { snapshot: alone } = await importFiles({ 'o.csv': ORDERS });
    expect(findings(alone, 'orders_shared')).toEqual([]);
  });

  it('is the same for the same files, whatever the order they are named in and the salt', async () => {
    const folder = writeFiles({ 'c.csv': CUSTOMERS, 'o.csv': ORDERS });
    const paths = ['c.csv', 'o.csv'].map((name) => join(folder, name));
    const first = await importPaths(paths, null);
    const second = await importPaths(paths.toReversed(), null, { salt: 'other' });
    expect(second.snapshot).toEqual(first.snapshot);
    for (const table of ['customers', 'transactions', 'activity', 'meta']) {
      expect(await second.rows(`FROM ${table}`)).toEqual(await first.rows(`FROM ${table}`));
    }
    const otherDay = await importPaths(paths, null, { importedAt: '2026-07-02T10:00:00Z' });
    const ignoring = await importFiles(
      { 'c.csv': CUSTOMERS, 'o.csv': ORDERS },
      'customers: { file: c.csv, ignore: [age] }\ntransactions: { file: o.csv }',
    );
    const ids = [first, otherDay, ignoring].map(({ snapshot }) => snapshot.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('is the same again when the mapping it proposed is given', async () => {
    const files = { 'c.csv': CUSTOMERS, 'o.csv': ORDERS };
    const first = await importFiles(files);
    const folder = writeFiles(files);
    const second = await importPaths([folder], first.proposal);
    expect(second.snapshot).toEqual(first.snapshot);
    expect(second.proposal).toEqual(first.proposal);
  });

  it('is sorted by customer, date and order', async () => {
    const shuffled = [
      'order_id,customer_id,date',
      '3,b,2024-01-02',
      '2,b,2024-01-02',
      '9,b,2024-01-01',
      '1,a,2024-03-01',
    ];
    const { rows } = await importFiles({ 'o.csv': `${shuffled.join('\n')}\n` });
    expect(await rows('SELECT order_id FROM transactions')).toEqual([['1'], ['9'], ['2'], ['3']]);
  });
});

describe('customers', () => {
  it('are derived from the other tables without a file of their own', async () => {
    const { rows, snapshot } = await importFiles({ 'o.csv': ORDERS });
    expect(await rows('SELECT customer_id, source_id FROM customers')).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
    expect(findings(snapshot, 'customers_derived')).toMatchObject([{ rows: 2 }]);
  });

  it('missing in their file are added with a finding', async () => {
    const { rows, snapshot } = await importFiles({
      'c.csv': CUSTOMERS.replace('2,Bo,Milano,\n', ''),
      'o.csv': ORDERS,
    });
    expect(await rows('SELECT customer_id, name FROM customers')).toEqual([
      ['1', 'Ada'],
      ['2', null],
      ['3', 'Cy'],
    ]);
    expect(findings(snapshot, 'customers_added')).toMatchObject([{ rows: 1 }]);
  });

  it('get the names and addresses that stand on all their orders', async () => {
    const { rows, snapshot } = await importFiles({
      'o.csv':
        'customer_id,date,amount,first_name,e-mail,ship_city\n' +
        '1,2024-01-01,1.5,Ada,ada@x.org,Roma\n1,2024-01-02,1.5,Ada,,Pisa\n2,2024-01-02,1.5,Bo,bo@x.org,Roma\n',
    });
    expect(await rows('SELECT customer_id, first_name, email FROM customers')).toEqual([
      ['1', 'Ada', 'ada@x.org'],
      ['2', 'Bo', 'bo@x.org'],
    ]);
    expect(
      snapshot.catalogue.fields.filter(({ table }) => table === 'transactions').map((f) => f.name),
    ).toEqual(['date', 'amount', 'ship_city']);
  });

  it('leave contact columns that differ between orders where they are, unlisted', async () => {
    const { snapshot } = await importFiles({
      'o.csv':
        'customer_id,date,amount,email\n1,2024-01-01,1.5,a@x.org\n1,2024-01-02,1.5,b@x.org\n2,2024-01-02,1.5,c@x.org\n',
    });
    expect(field(snapshot, 'transactions', 'email')).toMatchObject({
      family: 'contact',
      values: null,
      min: null,
    });
    expect(findings(snapshot, 'contact_varies')).toMatchObject([{ rows: 1 }]);
  });

  it('that stand twice are collapsed when alike, else the first is kept', async () => {
    const { rows, snapshot, quarantine } = await importFiles(
      {
        'c.csv': `customer_id,city\n1,Roma\n2,Pisa\n1,Roma\n 2 ,Bari\n,Lecce\n`,
      },
      'customers: { file: c.csv }',
    );
    expect(await rows('SELECT customer_id, city FROM customers')).toEqual([
      ['1', 'Roma'],
      ['2', 'Pisa'],
    ]);
    expect(findings(snapshot, 'rows_identical')).toMatchObject([{ rows: 1 }]);
    expect(snapshot.quarantined).toBe(2);
    expect(await readAside(quarantine)).toEqual([
      [
        'c.csv',
        '5',
        'an earlier row has this id and other values',
        '{"customer_id":" 2 ","city":"Bari"}',
      ],
      ['c.csv', '6', 'no customer id', '{"customer_id":null,"city":"Lecce"}'],
    ]);
  });

  it('get public ids where their own are e-mail addresses', async () => {
    const { rows, snapshot } = await importFiles({
      'o.csv':
        'customer_id,date,amount\nada@x.org,2024-01-01,1.5\nada@x.org,2024-01-02,2.5\n77,2024-01-02,2.5\n',
    });
    const expected = ['ada@x.org', '77'].map((id) => [publicId(id), id]);
    const found = await rows(
      'SELECT customer_id, source_id FROM customers ORDER BY source_id DESC',
    );
    expect(found).toEqual(expected);
    expect(
      await rows('SELECT DISTINCT order_id FROM transactions WHERE contains(order_id, chr(64))'),
    ).toEqual([]);
    expect(findings(snapshot, 'ids_replaced')).toMatchObject([
      { params: { kind: 'emails' }, rows: 2 },
    ]);
  });

  it('keep ids that are codes', async () => {
    const { rows } = await importFiles({
      'o.csv': 'customer_id,date\n007-AB,2024-01-01\n 00501 ,2024-01-02\n00501,2024-01-03\n',
    });
    expect(await rows('SELECT customer_id FROM customers')).toEqual([['00501'], ['007-AB']]);
  });
});

describe('the as-of day', () => {
  const EVENTS = 'customer_id,date,type\n1,2024-05-01,visit\n1,2024-03-01,Email Open\n';
  it('is the day after the last purchase or event', async () => {
    const { snapshot } = await importFiles({ 'o.csv': ORDERS, 'e.csv': EVENTS });
    expect(snapshot.asOf).toBe('2024-05-02');
  });
  it('is the day of the import where nothing is dated', async () => {
    const { snapshot } = await importFiles({ 'c.csv': CUSTOMERS });
    expect(snapshot.asOf).toBe('2026-07-01');
    expect(findings(snapshot, 'as_of_import')).toHaveLength(1);
  });
  it('can be stated: what happened on it or later is left out and counted', async () => {
    const { snapshot, rows } = await importFiles({ 'o.csv': ORDERS }, null, { asOf: '2024-01-16' });
    expect(snapshot.asOf).toBe('2024-01-16');
    expect(await rows('SELECT count(*), max(date) FROM transactions')).toEqual([
      ['3', '2024-01-11'],
    ]);
    expect(findings(snapshot, 'rows_after_as_of')).toMatchObject([{ rows: 2 }]);
    expect(snapshot).toMatchObject({ quarantined: 0, rows: { customers: 1 } });
  });
  it('must be a day, and leave something', async () => {
    await expect(importFiles({ 'o.csv': ORDERS }, null, { asOf: '2024-02-30' })).rejects.toThrow(
      ConfigError,
    );
    expect(await refusal(importFiles({ 'o.csv': ORDERS }, null, { asOf: '2020-01-01' }))).toBe(
      'No row of o.csv can be used: the date lies on or after the as-of date.',
    );
  });
});

describe('events', () => {
  it('are relations of their own by type, most frequent first', async () => {
    const { snapshot } = await importFiles({
      'e.csv':
        'customer_id,date,type\n1,2024-05-01,visit\n1,2024-03-01,Email Open\n2,2024-03-01,visit\n2,2024-03-01,purchase\n',
    });
    expect(
      snapshot.catalogue.relations.map(({ name, only, records }) => [name, only?.value, records]),
    ).toEqual([
      ['event', undefined, 4],
      ['visit', 'visit', 2],
      ['email_open', 'Email Open', 1],
      ['event_purchase', 'purchase', 1],
    ]);
  });
  it('keep their words from becoming names of attributes', async () => {
    const { snapshot } = await importFiles({
      'e.csv': 'customer_id,date,type\n1,2024-05-01,visit\n1,2024-05-02,visit\n',
      'c.csv': 'customer_id,visit\n1,5\n',
    });
    expect(field(snapshot, 'customers', 'customer_visit').type).toBe('number');
    expect(findings(snapshot, 'renamed')).toMatchObject([
      { params: { column: 'visit', name: 'customer_visit' } },
    ]);
  });
});

describe('an import that ends early', () => {
  it('leaves nothing when it fails', async () => {
    const { out, options } = setUp();
    await expect(buildSnapshot({ ...options, asOf: '2000-01-01' })).rejects.toThrow(DataError);
    expect(readdirSync(out)).toEqual([]);
  });

  it('leaves nothing when it is stopped, whenever that is', async () => {
    const stages = new Set<string>();
    for (const stage of ['read', 'check', 'write', 'describe']) {
      const { out, options } = setUp();
      const controller = new AbortController();
      const run = buildSnapshot({
        ...options,
        signal: controller.signal,
        progress: (step) => {
          stages.add(step.stage);
          if (step.stage === stage) controller.abort();
        },
      });
      await expect(run).rejects.toThrow(StoppedError);
      expect(readdirSync(out)).toEqual([]);
    }
    expect([...stages]).toEqual(['read', 'check', 'write', 'describe']);
  });

  it('does not touch a target that exists', async () => {
    const { out, options } = setUp();
    writeFileSync(options.target, 'mine');
    await expect(buildSnapshot(options)).rejects.toThrow(ConfigError);
    expect(readdirSync(out)).toEqual(['new.duckdb']);
  });

  it('is only written beside the target', async () => {
    const { out, options } = setUp();
    await buildSnapshot(options);
    expect(readdirSync(out)).toEqual(['new.duckdb']);
    expect(existsSync(options.quarantine)).toBe(false);
  });
});
