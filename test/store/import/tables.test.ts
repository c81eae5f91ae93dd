/** The tables beside customers and purchases: what is taken from their files, and what is said of it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { outbound } from '../../../src/border.ts';
import { CANONICAL_TABLES } from '../../../src/core/tables.ts';
import { describeSources } from '../../../src/store/import/describe.ts';
import { openDuckdb } from '../../../src/store/duckdb.ts';
import { printMapping } from '../../../src/store/import/mapping.ts';
import { describeData } from '../../../tools/describe_data.ts';
import { ask, cells, sessionOver } from '../../support/session.ts';
import { CANONICAL_FILES, importedOnce, ROWS } from './canonical-files.ts';
import { field, findings, importFiles, refusal, writeFiles } from './support.ts';

const all = importedOnce();

describe('files with our own column names', () => {
  it('are all recognised together, without a mapping', () => {
    const { snapshot, proposal } = all();
    expect(snapshot.rows).toEqual(ROWS);
    expect(snapshot).toMatchObject({ notes: 2, quarantined: 0, asOf: '2026-03-04' });
    expect(snapshot.findings.map(({ code }) => code)).toEqual(['notes_kept']);
    expect(proposal.deals?.columns).toMatchObject({
      deal_id: 'deal_id',
      prospect_id: 'prospect_id',
    });
    const named = CANONICAL_TABLES.flatMap(({ relation, name }) => (relation ? [name] : []));
    expect([...new Set(snapshot.catalogue.relations.map(({ table }) => table))]).toEqual(named);
  });

  it('are the same with the mapping that was proposed', async () => {
    const again = await importFiles(CANONICAL_FILES, printMapping(all().proposal));
    expect(again.snapshot.catalogue).toEqual(all().snapshot.catalogue);
  });

  const UNUSUAL = Object.entries(CANONICAL_FILES).filter(
    ([name]) => !/^(customers|transactions|events|contracts)/.test(name),
  );
  it.each(UNUSUAL)('%s is recognised alone and under another name', async (name, content) => {
    const table = name.replace(/\..*/, '');
    const folder = writeFiles({ [`export${name.slice(name.indexOf('.'))}`]: content });
    const { files } = await describeSources({
      files: [`${folder}/export${name.slice(name.indexOf('.'))}`],
      mapping: null,
      base: `${folder}/base`,
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(files.map((file) => file.table)).toEqual([table]);
  });

  it('have the types and families of the tables', async () => {
    const { snapshot, rows } = all();
    expect(field(snapshot, 'contacts', 'decision_maker')).toMatchObject({
      type: 'boolean',
      family: 'buyer',
      values: ['false', 'true'],
    });
    expect(field(snapshot, 'consents', 'state').values).toEqual(['granted', 'refused']);
    expect(field(snapshot, 'contracts', 'cancelled_at')).toMatchObject({ min: '2026-05-01' });
    expect(field(snapshot, 'customers', 'acquired_campaign').values).toEqual(['spring']);
    expect(field(snapshot, 'answers', 'scale').values).toEqual(['0-10']);
    for (const [table, key] of [
      ['deals', 'deal_id'],
      ['contacts', 'contact_id'],
    ] as const) {
      expect(field(snapshot, table, key).values).toBeNull();
    }
    const ids =
      await rows(`SELECT table_name, column_name, is_nullable FROM information_schema.columns
      WHERE column_name IN ('customer_id', 'prospect_id', 'visitor_id') AND table_name <> 'activity' ORDER BY ALL`);
    expect(ids.map((row) => row.join(' '))).toEqual([
      'answers customer_id NO',
      'consents customer_id YES',
      'consents prospect_id YES',
      'contacts customer_id NO',
      'contracts customer_id NO',
      'customers customer_id NO',
      'deals customer_id YES',
      'deals prospect_id YES',
      'events customer_id YES',
      'events prospect_id YES',
      'events visitor_id YES',
      'prospects prospect_id NO',
      'transactions customer_id NO',
    ]);
  });

  it.each(['prospects', 'contacts'])('name and reach persons in %s as customers do', (table) => {
    const { snapshot } = all();
    const personal = [
      'name',
      'first_name',
      'last_name',
      'email',
      'phone',
      'address',
      'postal_code',
    ];
    const found = snapshot.catalogue.fields.filter(
      (f) => f.table === table && personal.includes(f.name),
    );
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { name, family, sensitivity, values } of found) {
      expect([name, ['identity', 'contact'].includes(family), values]).toEqual([name, true, null]);
      expect(sensitivity).toBe(name === 'postal_code' ? 'quasi' : 'contact');
    }
  });
});

describe('whose a row is', () => {
  const CUSTOMERS = 'customer_id,city\nC1,Bari\nC2,Roma\n';

  it('may be a customer in some rows and a prospect in others', async () => {
    const { snapshot, rows } = await importFiles({
      'customers.csv': CUSTOMERS,
      'deals.csv':
        'customer_id,prospect_id,opened_at,stage,deal_id\nC1,,2026-01-01,a,1\n,P1,2026-01-02,a,2\nC2,P2,2026-01-03,b,3\n,,2026-01-04,b,4\n',
    });
    expect(await rows('SELECT customer_id, prospect_id FROM deals ORDER BY deal_id')).toEqual([
      ['C1', null],
      [null, 'P1'],
      ['C2', 'P2'],
    ]);
    expect(findings(snapshot, 'aside_no_subject')).toMatchObject([{ rows: 1 }]);
    expect(findings(snapshot, 'prospects_unknown')).toEqual([
      { code: 'prospects_unknown', params: { tables: 'deals' }, rows: 2 },
    ]);
    expect(snapshot.rows).toEqual({ customers: 2, deals: 3 });
  });

  it('may be an unknown visitor throughout', async () => {
    const { snapshot, rows } = await importFiles({
      'log.csv':
        'visitor_id,date,type\nV1,2026-01-01,visit\nV1,2026-01-02,visit\nV2,2026-01-03,cart\n',
    });
    expect(snapshot).toMatchObject({ rows: { customers: 0, events: 3 }, asOf: '2026-01-04' });
    expect(await rows('SELECT DISTINCT customer_id FROM events')).toEqual([[null]]);
    expect(snapshot.catalogue.fields.filter(({ name }) => name.endsWith('_id'))).toHaveLength(1);
  });

  it('is a new customer where only a contact, an answer or a note names one', async () => {
    const { snapshot, rows } = await importFiles({
      'customers.csv': CUSTOMERS,
      'contacts.csv': 'contact_id,customer_id,email\n1,C3,a@x.org\n',
      'answers.csv': 'customer_id,question,value\nC4,nps,9\n',
      'notes.csv': 'customer_id,source,text\nC5,review,"Nice, but the app is slow and it drops"\n',
    });
    expect(await rows('SELECT customer_id FROM customers ORDER BY customer_id')).toEqual(
      ['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => [id]),
    );
    expect(findings(snapshot, 'customers_added')).toMatchObject([
      { params: { tables: 'contacts, answers, notes' }, rows: 3 },
    ]);
  });

  it('is hidden where a prospect is known by name or e-mail, wherever it stands', async () => {
    const { snapshot, rows } = await importFiles({
      'leads.csv': 'lead_id,city,lead_source\nanna@x.org,Bari,fair\nugo@x.org,Roma,web\n',
      'consents.csv': 'lead_id,purpose,state\nanna@x.org,email,granted\nugo@x.org,email,refused\n',
    });
    const [first] = await rows('SELECT prospect_id, source_id FROM prospects ORDER BY source_id');
    expect(first).toEqual([expect.stringMatching(/^p:[0-9a-f]{12}$/), 'anna@x.org']);
    expect(
      await rows('SELECT count(*) FROM consents SEMI JOIN prospects USING (prospect_id)'),
    ).toEqual([['2']]);
    expect(findings(snapshot, 'prospect_ids_replaced')).toMatchObject([{ rows: 2 }]);
    expect(JSON.stringify(snapshot)).not.toContain('@x.org');
  });

  it('stands once in prospects: of rows that differ the first is kept', async () => {
    const { snapshot, rows } = await importFiles(
      { 'p.csv': 'prospect_id,city\nP1,Bari\nP1,Bari\nP2,Roma\nP2,Lecce\n,Lodi\n' },
      'prospects: { file: p.csv }',
    );
    expect(await rows('SELECT prospect_id, city FROM prospects')).toEqual([
      ['P1', 'Bari'],
      ['P2', 'Roma'],
    ]);
    expect(snapshot.findings.map(({ code, rows: n }) => [code, n])).toEqual(
      expect.arrayContaining([
        ['rows_identical', 1],
        ['aside_duplicate', 1],
        ['aside_no_subject', 1],
      ]),
    );
  });

  it('must be said by a column', async () => {
    const sentence = await refusal(
      importFiles({ 'd.csv': 'stage,opened_at\na,2026-01-01\n' }, 'deals: { file: d.csv }'),
    );
    expect(sentence).toContain(
      'd.csv: no column says which customer a row belongs to, and none names a prospect.',
    );
    expect(sentence).toContain('deals: { columns: { customer_id: your column } }');
  });

  it('does not matter to contacts of a customer: they stay with their own row', async () => {
    const { snapshot } = await importFiles(
      { 'k.csv': 'customer_id,contact_email,linkedin\nC1,a@x.org,in/a\nC2,b@x.org,in/b\n' },
      'contacts: { file: k.csv, columns: { email: contact_email } }',
    );
    expect(field(snapshot, 'contacts', 'linkedin')).toMatchObject({ sensitivity: 'contact' });
    expect(snapshot.catalogue.fields.filter(({ table }) => table === 'customers')).toHaveLength(1);
  });
});

describe('dates', () => {
  it.each([
    ['deals', 'customer_id,deal_id,stage,opened_at,closed_at', 'C1,1,a', ',2026-09-01'],
    ['answers', 'customer_id,question,value,date', 'C1,nps,9', ''],
    ['consents', 'customer_id,purpose,state,at', 'C1,email,granted', ''],
  ])('of %s lie before the import', async (table, header, start, end) => {
    const content = `${header}\n${start},2026-06-01${end}\n${start},2026-08-01${end}\n`;
    const { snapshot } = await importFiles({ [`${table}.csv`]: content });
    expect(snapshot.rows[table]).toBe(1);
    expect(findings(snapshot, 'aside_future')).toMatchObject([{ rows: 1 }]);
    expect(snapshot.asOf).toBe('2026-07-01');
    expect(findings(snapshot, 'as_of_import')).toHaveLength(1);
  });

  it('of campaigns may lie ahead, and purchases alone decide the as-of date', () => {
    const { snapshot } = all();
    expect(field(snapshot, 'campaigns', 'sent_at').max).toBe('2026-09-20');
    expect(field(snapshot, 'answers', 'date').max).toBe('2026-03-09');
    expect(snapshot.asOf).toBe('2026-03-04');
  });

  it('may be missing from answers and consents: then they cannot be asked for', async () => {
    const { snapshot } = await importFiles({
      'answers.csv': 'customer_id,question,value\nC1,nps,9\n',
      'consents.csv':
        'customer_id,purpose,state,at\nC1,email,granted,\nC2,email,granted,2026-01-01\n',
    });
    const dates = snapshot.catalogue.relations.map(({ name, dateColumn }) => [name, dateColumn]);
    expect(dates).toEqual([
      ['answer', null],
      ['consent', 'at'],
    ]);
    expect(snapshot.rows['consents']).toBe(2);
  });
});

describe('values', () => {
  it('of consents that are no word of ours are kept and told', async () => {
    const { snapshot } = await importFiles({
      'consents.csv': 'customer_id,purpose,state\nC1,Email,GRANTED\nC2,email,opted-out\n',
    });
    expect(field(snapshot, 'consents', 'state').values).toEqual(['granted', 'opted-out']);
    expect(findings(snapshot, 'words_unknown')).toMatchObject([
      { params: { column: 'state', example: 'opted-out' }, rows: 1 },
    ]);
  });

  it('of a decision maker may be 0 and 1', async () => {
    const { snapshot } = await importFiles({
      'contacts.csv': 'customer_id,email,role,decision_maker\nC1,a@x.org,it,1\nC1,b@x.org,it,0\n',
    });
    expect(field(snapshot, 'contacts', 'decision_maker')).toMatchObject({
      type: 'boolean',
      values: ['false', 'true'],
    });
  });

  it('of answers are withheld where they are sentences', async () => {
    const sentences = Array.from(
      { length: 12 },
      (_, i) => `C${i},why,I left because my cat number ${i} did not like the lamp at all\n`,
    );
    const { snapshot } = await importFiles({
      'answers.csv': `customer_id,question,answer\n${sentences.join('')}`,
    });
    expect(field(snapshot, 'answers', 'answer')).toMatchObject({
      sensitivity: 'contact',
      values: null,
    });
  });

  it('of costs in another currency are converted to that of the purchases, or refused', async () => {
    const files = {
      'orders.csv': 'customer_id,date,order_id,amount,currency\nC1,2026-01-01,1,10,EUR\n',
      'costs.csv': 'channel,cost_per_contact,currency\nemail,0.02,EUR\nphone,5,USD\n',
    };
    const tables = 'transactions: { file: orders.csv }\ncosts: { file: costs.csv }\n';
    expect(await refusal(importFiles(files, tables))).toContain(
      'costs.csv has amounts in EUR, USD',
    );
    const { rows, snapshot } = await importFiles(files, `${tables}rates: { USD: 0.9 }\n`);
    expect(await rows('SELECT round(cost_per_contact, 2) FROM costs ORDER BY channel')).toEqual([
      ['0.02'],
      ['4.50'],
    ]);
    expect(snapshot.catalogue.currency).toBe('EUR');
  });
});

describe('a file with a header and no rows', () => {
  const CUSTOMERS = 'customer_id,city\nC1,Bari\nC2,Roma\n';

  it.each([
    ['deals.csv', 'deal_id,customer_id,opened_at,stage\n'],
    ['export.csv', 'customer_id,question,value\n'],
    ['offers.csv', 'offer,price\n'],
    ['leads.csv', 'Lead ID,Email\n'],
  ])('%s is left out with a finding', async (name, content) => {
    const { snapshot } = await importFiles({ 'customers.csv': CUSTOMERS, [name]: content });
    expect(snapshot.rows).toEqual({ customers: 2 });
    expect(findings(snapshot, 'table_empty')).toMatchObject([{ params: { file: name } }]);
  });

  it('is left out as well where a mapping names it', async () => {
    const { snapshot } = await importFiles(
      { 'c.csv': CUSTOMERS, 'd.csv': 'Kunde,Start\n' },
      'customers: { file: c.csv }\ndeals: { file: d.csv, columns: { customer_id: Kunde, opened_at: Start } }',
    );
    expect(findings(snapshot, 'table_empty')).toMatchObject([{ params: { table: 'deals' } }]);
  });

  it('is refused where nothing says what it would hold, and where it is all there is', async () => {
    const sentence = 'x.csv has a header line but no rows.';
    expect(
      await refusal(importFiles({ 'customers.csv': CUSTOMERS, 'x.csv': 'colour,size\n' })),
    ).toBe(sentence);
    expect(await refusal(importFiles({ 'x.csv': 'customer_id,question,value\n' }))).toBe(sentence);
  });
});

describe('the made-up company', () => {
  it('is marked, and has an id of its own', async () => {
    const files = { 'customers.csv': 'customer_id,city\nC1,Bari\n' };
    const real = await importFiles(files);
    const demo = await importFiles(files, null, { demo: true });
    expect(demo.snapshot.demo).toBe(true);
    expect('demo' in real.snapshot).toBe(false);
    expect(demo.snapshot.id).not.toBe(real.snapshot.id);
  });
});

describe('describe_data', () => {
  it('lists every table with its relation, and their fields, within 2,000 tokens', async () => {
    const engine = await openDuckdb(all().target, { threads: 2, memoryMb: 256, timeoutMs: 10_000 });
    onTestFinished(() => engine.close());
    const session = sessionOver([engine]);
    const overview = await ask(describeData, {}, session);
    expect(overview.result.tables['tables']?.rows.map(({ key }) => key)).toEqual(Object.keys(ROWS));
    expect(cells(overview.result, 'tables', 'deals')).toMatchObject({ rows: 2, called: 'deal' });
    // A token is about four characters of JSON.
    expect(JSON.stringify(outbound(overview, 'en')).length).toBeLessThan(4 * 2000);
    const fields = await ask(describeData, { section: 'fields', search: 'decision' }, session);
    expect(cells(fields.result, 'fields', 'decision_maker')).toMatchObject({ table: 'contacts' });
    const personal = await ask(describeData, { section: 'fields', search: 'name' }, session);
    expect(JSON.stringify(personal)).not.toMatch(/Verdi|Neri|Rossi/);
  });
});

const deals = (value: (i: number) => string): string =>
  `deal_id,customer_id,stage,opened_at,closed_at,value\n${Array.from(
    { length: 60 },
    (_, i) => `D${i},C${i},open,2024-01-02,2024-02-0${(i % 9) + 1},${value(i)}\n`,
  ).join('')}`;

describe('columns of ours that cannot be read', () => {
  it('are kept as text, and it is said how many of their values are to blame', async () => {
    const files = { 'deals.csv': deals((i) => (i % 20 === 3 ? 'Gaspare Quattrocchi' : '10.5')) };
    const { snapshot } = await importFiles(files);
    expect(field(snapshot, 'deals', 'deal_value').type).toBe('text');
    expect(findings(snapshot, 'renamed')).toEqual([]);
    expect(findings(snapshot, 'column_refused')).toEqual([
      {
        code: 'column_refused',
        params: {
          file: 'deals.csv',
          column: 'value',
          name: 'deal_value',
          wanted: 'value',
          filled: '60',
        },
        rows: 3,
      },
    ]);
  });

  it('are only called something else where the mapping leaves them out', async () => {
    const { snapshot } = await importFiles(
      { 'deals.csv': deals((i) => (i % 20 === 3 ? 'many' : '10.5')) },
      "deals: { file: deals.csv, columns: { value: '' } }",
    );
    expect(findings(snapshot, 'column_refused')).toEqual([]);
    expect(findings(snapshot, 'renamed')).toMatchObject([{ params: { name: 'deal_value' } }]);
  });
});
