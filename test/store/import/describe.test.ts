import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSources } from '../../../src/store/import/describe.ts';
import { parseMapping } from '../../../src/store/import/mapping.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from './support.ts';

async function describeFiles(files: Record<string, string>, mapping: string | null = null) {
  const folder = writeFiles(files);
  const work = temporaryFolder();
  const described = await describeSources({
    files: mapping === null ? Object.keys(files).map((name) => join(folder, name)) : [folder],
    mapping: mapping === null ? null : parseMapping(mapping, 'm.yaml'),
    base: join(work, 'dry'),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(readdirSync(work)).toEqual([]);
  return described;
}

const ORDERS =
  '\uFEFFOrder No;Customer;Order Date;Qty;Unit Price;Gift\n1;a;13/01/2024;2;1.234,50;Y\n2;b;14/01/2024;1;5,25;N\n2;b;14/01/2024;1;5,25;N;x\n';

describe('a dry run', () => {
  it('says what each file and column is, and why', async () => {
    const { files, proposal, findings } = await describeFiles({ 'o.csv': ORDERS });
    const [file] = files;
    expect(file).toMatchObject({
      file: 'o.csv',
      format: 'csv',
      delimiter: ';',
      encoding: 'utf-8',
      bom: true,
      hasHeader: true,
      rows: 2,
      rejected: 1,
      table: 'transactions',
      role: 'rows',
    });
    expect(
      file?.columns.map(({ header, type, detail, attribute, fills }) => [
        header,
        type,
        detail,
        attribute,
        fills.map(({ column, reason }) => `${column} (${reason})`).join(', '),
      ]),
    ).toEqual([
      ['Order No', 'text', null, null, 'order_id (header)'],
      ['Customer', 'text', null, null, 'customer_id (header)'],
      ['Order Date', 'date', 'DMY', null, 'date (header)'],
      ['Qty', 'number', null, null, 'amount (computed), quantity (header)'],
      ['Unit Price', 'number', 'comma', 'unit_price', 'amount (computed)'],
      ['Gift', 'boolean', null, 'gift', ''],
    ]);
    expect(file?.columns.map(({ samples }) => samples)).toEqual([
      ['1', '2'],
      ['a', 'b'],
      ['13/01/2024', '14/01/2024'],
      ['2', '1'],
      ['1.234,50', '5,25'],
      ['Y', 'N'],
    ]);
    expect(proposal).toEqual({
      transactions: {
        file: 'o.csv',
        columns: {
          customer_id: 'Customer',
          date: 'Order Date',
          order_id: 'Order No',
          amount: 'Qty * Unit Price',
          quantity: 'Qty',
        },
      },
    });
    expect(findings).toEqual([]);
  });

  it('follows the mapping, joined files included', async () => {
    const { files } = await describeFiles(
      { 'o.csv': 'who,when,sku\na,2024-01-01,1\n', 'p.csv': 'sku,colour,junk\n1,red,x\n' },
      'transactions: { file: o.csv, join: [{ file: p.csv, on: sku }], columns: { customer_id: who, date: when }, ignore: [junk] }',
    );
    expect(
      files.flatMap(({ file, role, columns }) =>
        columns.map(({ header, attribute, fills }) => [
          file,
          role,
          header,
          attribute,
          fills[0]?.confidence,
        ]),
      ),
    ).toEqual([
      ['o.csv', 'rows', 'who', null, 'certain'],
      ['o.csv', 'rows', 'when', null, 'certain'],
      ['o.csv', 'rows', 'sku', null, 'high'],
      ['p.csv', 'joined', 'sku', null, undefined],
      ['p.csv', 'joined', 'colour', 'colour', undefined],
      ['p.csv', 'joined', 'junk', null, undefined],
    ]);
  });

  it.each([
    [
      'it',
      'Codice cliente;Data ordine;Numero ordine;Importo;Quantità;Prodotto;Categoria\n1;13/01/2024;A;10,5;1;x;y\n',
    ],
    [
      'uk',
      'Код клієнта;Дата;Номер замовлення;Сума;Кількість;Товар;Категорія\n1;13.01.2024;A;10,5;1;x;y\n',
    ],
    [
      'id',
      'ID Pelanggan;Tanggal;Nomor Pesanan;Jumlah;Kuantitas;Produk;Kategori\n1;13/01/2024;A;10,5;1;x;y\n',
    ],
  ])('knows the headers of %s', async (_, content) => {
    const { files } = await describeFiles({ 'o.csv': content });
    expect(files[0]?.table).toBe('transactions');
    expect(files[0]?.columns.map(({ fills }) => fills[0]?.column)).toEqual([
      'customer_id',
      'date',
      'order_id',
      'amount',
      'quantity',
      'product',
      'category',
    ]);
  });

  it.each([
    ['customer_id,start_date,end_date,plan\n1,2024-01-01,2025-01-01,Gold\n', 'contracts'],
    [
      'user_id,timestamp,event\n1,2024-01-01T10:00:00Z,open\n1,2024-01-02T10:00:00Z,open\n',
      'events',
    ],
    ['user_id,timestamp,event,value\n1,2024-01-01,open,1.5\n1,2024-01-02,open,2.5\n', 'events'],
    ['user_id,date,type,total\n1,2024-01-01,refund,1.5\n1,2024-01-02,sale,2.5\n', 'transactions'],
    ['id,email,date,total\n1,a@x.org,2024-01-01,1.5\n2,b@x.org,2024-01-02,2.5\n', 'transactions'],
    ['customer_id,date\n1,2024-01-01\n2,2024-01-02\n', 'transactions'],
    ['id,created_at,city\n1,2024-01-01,Roma\n2,2024-01-02,Pisa\n', 'customers'],
    ['email,city\na@x.org,Roma\nb@x.org,Pisa\n', 'customers'],
    ['id,date\n1,2024-01-01\n1,2024-01-02\n', 'transactions'],
  ])('takes %j for %s', async (content, table) => {
    const { files } = await describeFiles({ 'x.csv': content });
    expect(files[0]?.table).toBe(table);
  });

  it('does not take a number of orders for the customer', async () => {
    const content = 'id,date,total\n1,2024-01-01,10.5\n2,2024-01-02,11.5\n';
    await expect(describeFiles({ 'x.csv': content })).rejects.toThrow(
      'x.csv: no column says which customer a row belongs to',
    );
  });
});
