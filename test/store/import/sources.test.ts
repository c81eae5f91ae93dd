import { chmodSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { field, findings, importFiles, importPaths, refusal, writeFiles } from './support.ts';

const ORDERS = 'order_id,customer_id,date,amount\n1,a,2024-01-02,10.50\n2,b,2024-01-03,20.25\n';

const refused = (files: Record<string, string | Buffer>, mapping: string | null = null) =>
  refusal(importFiles(files, mapping));

describe('sources', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('separated by %s are read', async (_, delimiter) => {
    const { snapshot } = await importFiles({ 'o.csv': ORDERS.replaceAll(',', delimiter) });
    expect(snapshot.rows).toEqual({ customers: 2, transactions: 2 });
  });

  it('take another delimiter from the mapping', async () => {
    const { snapshot } = await importFiles(
      { 'o.csv': ORDERS.replaceAll(',', '^') },
      'transactions: { file: o.csv, delimiter: "^" }',
    );
    expect(snapshot.rows['transactions']).toBe(2);
  });

  it('may begin with a byte order mark, end lines with CR LF and quote fields with line breaks', async () => {
    const { rows } = await importFiles({
      'o.csv':
        '\uFEFF"order_id",customer_id,date,amount,note\r\n1,a,2024-01-02,10.50,"say ""hi"",\nthen go"\r\n',
    });
    expect(await rows('SELECT order_id, note FROM transactions')).toEqual([
      ['1', 'say "hi",\nthen go'],
    ]);
  });

  it('may mix line endings', async () => {
    const { snapshot } = await importFiles({ 'o.csv': ORDERS.replace('\n', '\r\n') });
    expect(snapshot.rows['transactions']).toBe(2);
  });

  it('without a header take the names of the mapping', async () => {
    const { rows } = await importFiles(
      { 'o.txt': '1|a|2024-01-02|10.5|\n2|b|2024-01-03|20|\n' },
      'transactions: { file: o.txt, names: [order_id, customer_id, date, amount] }',
    );
    expect(await rows('SELECT order_id, amount FROM transactions')).toEqual([
      ['1', '10.5000'],
      ['2', '20.0000'],
    ]);
  });

  it.each([
    [
      'list',
      'o.json',
      '[{"order_id":"1","customer_id":7,"date":"2024-01-02","amount":10.5,"tags":["x"]},{"customer_id":8,"order_id":"2","amount":null,"date":"2024-01-03","vip":true}]',
    ],
    [
      'record a line',
      'o.jsonl',
      '{"order_id":"1","customer_id":7,"date":"2024-01-02","amount":10.5,"tags":["x"]}\n\n{"customer_id":8,"order_id":"2","amount":null,"date":"2024-01-03","vip":true}\n',
    ],
  ])('are JSON with one %s', async (_, name, content) => {
    const { rows, snapshot } = await importFiles({ [name]: content });
    expect(await rows('SELECT customer_id, amount, tags, vip FROM transactions')).toEqual([
      ['7', '10.5000', '["x"]', null],
      ['8', null, null, 'true'],
    ]);
    expect(snapshot.catalogue.fields.map(({ name: column }) => column)).toContain('tags');
  });

  it('are JSON with a byte order mark', async () => {
    const { snapshot } = await importFiles({
      'o.jsonl':
        '\uFEFF{"customer_id":1,"date":"2024-01-02"}\n{"customer_id":2,"date":"2024-01-02"}\n',
      'c.json': '\uFEFF[{"customer_id":1,"city":"Roma"}]',
    });
    expect(snapshot.rows).toEqual({ customers: 2, transactions: 2 });
  });

  it('are Parquet files', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'o.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT 1 AS order_id, 'a' AS "customer id", TIMESTAMPTZ '2024-01-02 23:00:00+00' AS "date", 10.5::DOUBLE AS amount) TO '${path}'`,
    );
    connection.closeSync();
    instance.closeSync();
    const { rows } = await importPaths([path], null);
    expect(await rows('SELECT customer_id, date, amount FROM transactions')).toEqual([
      ['a', '2024-01-02', '10.5000'],
    ]);
  });

  it('in UTF-16 speak for themselves, other encodings are stated', async () => {
    const text = 'customer_id,city\n1,Łódź\n2,Żyrardów\n';
    const utf16 = await importFiles({ 'c.csv': Buffer.from(`\uFEFF${text}`, 'utf16le') });
    expect(field(utf16.snapshot, 'customers', 'city').values).toEqual(['Łódź', 'Żyrardów']);
    const cyrillic = Buffer.concat([
      Buffer.from('customer_id,city\n1,'),
      Buffer.from([0xca, 0xe8, 0xbf, 0xe2]),
      Buffer.from('\n'),
    ]);
    const stated = await importFiles(
      { 'c.csv': cyrillic },
      'customers: { file: c.csv, encoding: windows-1251 }',
    );
    expect(field(stated.snapshot, 'customers', 'city').values).toEqual(['Київ']);
    expect(await refused({ 'c.csv': cyrillic })).toBe(
      'c.csv is not in UTF-8: save it as UTF-8, or state its encoding in the mapping, as in encoding: windows-1252.',
    );
  });

  it('may have names that look like patterns', async () => {
    const { snapshot } = await importFiles({ 'o[1]*.csv': ORDERS });
    expect(snapshot.files).toEqual(['o[1]*.csv']);
  });

  it('may be several files of one table, named by a glob, sorted by name', async () => {
    const folder = writeFiles({
      'sales_2.csv': ORDERS.replaceAll('2024', '2025'),
      'sales_1.csv': ORDERS,
      'other.txt': 'x',
    });
    const { snapshot } = await importPaths([join(folder, 'sales_*.csv')], null);
    expect(snapshot.rows['transactions']).toBe(4);
    expect(snapshot.files).toEqual(['sales_1.csv', 'sales_2.csv']);
  });

  it('with different columns are united by name, and the gap is a finding', async () => {
    const { snapshot, rows } = await importFiles(
      { 'a.csv': ORDERS, 'b.csv': 'customer_id,date,order_id,amount,shop\nc,2024-02-01,9,5.5,X\n' },
      'transactions: { file: [a.csv, b.csv] }',
    );
    expect(await rows('SELECT order_id, shop FROM transactions')).toEqual([
      ['1', null],
      ['2', null],
      ['9', 'X'],
    ]);
    expect(snapshot.findings).toContainEqual({
      code: 'columns_missing',
      params: { file: 'a.csv', columns: 'shop' },
      rows: 2,
    });
  });

  it('may be all of a folder, but for those in folders below and of other kinds', async () => {
    const folder = writeFiles({
      'b.csv': ORDERS,
      'Z.CSV': 'customer_id,city\n1,Roma\n',
      'notes.pdf': 'x',
      'sub/more.csv': ORDERS,
    });
    const { snapshot } = await importPaths([folder, join(folder, 'b.csv')], null);
    expect(snapshot.files).toEqual(['Z.CSV', 'b.csv']);
    expect(findings(snapshot, 'folder_taken')).toEqual([
      {
        code: 'folder_taken',
        params: { folder: basename(folder), files: 'Z.CSV, b.csv' },
        rows: 2,
      },
    ]);
  });

  it.each([
    ['without a mapping', null],
    ['with one', 'customers: { file: [c.csv, none.csv] }\nevents: { file: blank.csv }'],
  ])('are noticed where they hold nothing, %s', async (_, mapping) => {
    const { snapshot } = await importFiles(
      { 'blank.csv': ' \n', 'c.csv': 'customer_id,city\n1,Roma\n', 'none.csv': '' },
      mapping,
    );
    expect(snapshot.rows).toEqual({ customers: 1 });
    const empty = findings(snapshot, 'file_empty').map(({ params }) => params['file']);
    expect(new Set(empty)).toEqual(new Set(['blank.csv', 'none.csv']));
    expect(empty).toHaveLength(2);
  });
});

describe('sources that cannot be read', () => {
  it.each([
    ['empty.csv', '', 'empty.csv is empty.'],
    ['blank.csv', ' \n\n', 'blank.csv is empty.'],
    ['header.csv', 'customer_id,date\n', 'header.csv has a header line but no rows.'],
    [
      'nul.csv',
      'a,b\n1,\0\n',
      'nul.csv is a binary file, or text in UTF-16: save it as text in UTF-8.',
    ],
    [
      'x.csv',
      'PK\x03\x04rest',
      'x.csv is a spreadsheet or a ZIP archive: open it and save the table as CSV.',
    ],
    [
      'x.xlsx',
      'PK\x03\x04rest',
      'x.xlsx: files of this kind cannot be imported (save the sheet as CSV)',
    ],
    ['x.md', 'a', 'x.md: files of this kind cannot be imported; use .csv'],
    [
      'cut.csv',
      `${ORDERS}3,"c,2024-01-04,1\n`,
      'cut.csv is cut off or damaged: a quote opened in record 4 is never closed.',
    ],
    ['twice.csv', 'a,b,a\n1,2,3\n', 'twice.csv has two columns named "a": rename one of them.'],
    [
      'raw.csv',
      '1,a@x.org,2024-01-02\n2,b@x.org,2024-01-03\n',
      'raw.csv seems to have no header line (its first line holds "1")',
    ],
    ['cut.json', '[{"a":1},{"a":', 'cut.json is cut off or damaged'],
    ['list.json', '[1,2]', 'list.json holds values that are not records with named fields.'],
    ['none.json', '[]', 'none.json has no rows.'],
    ['cut.jsonl', '{"a":1}\n{"a":', 'cut.jsonl is cut off or damaged'],
    ['cut.parquet', 'PAR1abc', 'cut.parquet is cut off: its end is missing; copy it again.'],
    [
      'bad.parquet',
      'PAR1abcPAR1',
      'bad.parquet is cut off or damaged: it cannot be read as Parquet.',
    ],
    ['no.parquet', 'hello', 'no.parquet is not a Parquet file.'],
  ])('%s is refused', async (name, content, sentence) => {
    expect(await refused({ [name]: content })).toContain(sentence);
  });

  it('are refused when most rows do not fit the header', async () => {
    const rows = 'a;b\n1;2;3\n4;5;6\n7;8\n';
    expect(
      await refused({ 'w.csv': rows }, 'customers: { file: w.csv, columns: { customer_id: a } }'),
    ).toContain('2 of the 3 rows of w.csv do not have its 2 columns: the delimiter seems wrong');
  });

  it('are named when they are not there', async () => {
    const folder = writeFiles({ 'o.csv': ORDERS });
    expect(await refusal(importPaths([join(folder, 'x.csv')], null))).toBe(
      `There is no file ${join(folder, 'x.csv')}.`,
    );
    expect(await refusal(importPaths([join(folder, 'x*.csv')], null))).toBe(
      `No file matches ${join(folder, 'x*.csv')}.`,
    );
    const bare = writeFiles({ 'sub/o.csv': ORDERS, 'a.pdf': 'x', '.o.csv': ORDERS });
    expect(await refusal(importPaths([bare], null))).toContain(
      `The folder ${bare} has no files that can be imported (.csv, .tsv,`,
    );
    expect(await refusal(importPaths([], null))).toBe(
      'No file is named: name the files to import.',
    );
  });

  it.skipIf(process.getuid?.() === 0)('are named when they must not be read', async () => {
    const folder = writeFiles({ 'o.csv': ORDERS });
    chmodSync(join(folder, 'o.csv'), 0o000);
    expect(await refusal(importPaths([join(folder, 'o.csv')], null))).toBe(
      'o.csv must not be read: check its permissions.',
    );
  });

  it('are refused when two of them are the same', async () => {
    expect(await refused({ 'a.csv': ORDERS, 'copy.csv': ORDERS })).toBe(
      'a.csv and copy.csv have the same content: leave one of them out.',
    );
  });

  it('are refused without a customer, with the columns there are', async () => {
    const sentence = await refused({ 'p.csv': 'Product,Price\nx,1.5\ny,2.5\n' });
    expect(sentence).toContain('p.csv: no column says which customer a row belongs to');
    expect(sentence).toContain('Its columns are Product, Price.');
  });

  it('are refused where the ids of customers repeat, with what to do', async () => {
    const files = {
      'c.csv': 'customer_id,name,city\n1,Ada,Roma\n1,Ada,Roma\n2,Bo,Pisa\n2,Bo,Bari\n',
    };
    const sentence = await refused(files);
    expect(sentence).toContain(
      'c.csv: the ids in "customer_id" repeat, so a row is not a customer',
    );
    expect(sentence).toContain('say customers: { file: c.csv } in a mapping');
    const { snapshot } = await importFiles(files, 'customers: { file: c.csv }');
    expect(snapshot.rows).toEqual({ customers: 2 });
    expect(snapshot.findings.map(({ code, rows }) => [code, rows])).toContainEqual([
      'aside_duplicate',
      1,
    ]);
  });

  it.each([
    [' customer_id  date  cds\n 00001 19970101  1\n 00002 19970112  1\n'],
    ['customer_id date amount\n1 2024-01-01 5.5\n2 2024-01-02 6.5\n'],
  ])('are refused where only blanks separate the values: %j', async (content) => {
    expect(await refused({ 'o.txt': content })).toContain('o.txt: no delimiter was found');
  });

  it('are no such thing where one column holds words', async () => {
    const { snapshot } = await importFiles(
      { 'c.txt': 'company name\nAcme\nThe Big Shop\nBo and Sons\n' },
      'customers: { file: c.txt, columns: { customer_id: company name } }',
    );
    expect(snapshot.rows).toEqual({ customers: 3 });
  });
});

describe('files and a mapping', () => {
  const MAPPING = 'transactions: { file: sales_*.csv, columns: { customer_id: customer_id } }';
  it('find each other by folder', async () => {
    const folder = writeFiles({ 'sales_1.csv': ORDERS, 'readme.txt': 'x' });
    const { snapshot } = await importPaths([folder], { transactions: { file: 'sales_*.csv' } });
    expect(snapshot.files).toEqual(['sales_1.csv']);
  });
  it('find joined files beside the files given', async () => {
    const folder = writeFiles({
      'o.csv': ORDERS,
      'k.csv': 'customer_id,tier\na,gold\nb,iron\n',
    });
    const { snapshot } = await importPaths([join(folder, 'o.csv')], {
      transactions: { file: 'o.csv', join: [{ file: 'k.csv', on: 'customer_id' }] },
    });
    expect(snapshot.files).toEqual(['k.csv', 'o.csv']);
  });
  it('must fit each other', async () => {
    const folder = writeFiles({ 'sales_1.csv': ORDERS, 'extra.csv': ORDERS });
    mkdirSync(join(folder, 'sub'));
    const run = importPaths([join(folder, 'sales_1.csv'), join(folder, 'extra.csv')], {
      transactions: { file: 'sales_1.csv' },
    });
    expect(await refusal(run)).toBe(
      'extra.csv stands in no table of the mapping: add it there, or leave it out.',
    );
    expect(await refused({ 'sale_1.csv': ORDERS }, MAPPING)).toContain(
      'transactions.file: no file is named "sales_*.csv"; nearest: sale_1.csv.',
    );
    expect(await refused({ 'o.csv': ORDERS }, 'currency: EUR')).toContain('names no table');
  });
});
