/** What must not reach a model is found by header and by content, and ordinary columns are left alone. */
import { describe, expect, it } from 'vitest';
import { field, importFiles } from './support.ts';

const ROWS = 40;
const FIRST = ['Anna', 'Marco', 'Олена', 'Budi', 'Léa', 'Taras', 'Sari', 'Jon'];
const LAST = ['Rossi', "D'Amico", 'Пчілка', 'Santoso', 'Dupont'];
const person = (i: number): string => `${FIRST[i % 8]} ${LAST[i % 5]}`;

/** Orders of eight customers with one more column; a value for each row. */
const orders = (header: string, value: (i: number) => string): Record<string, string> => ({
  'o.csv': `order_id;customer_id;date;${header}\n${Array.from(
    { length: ROWS },
    (_, i) => `A${i};K${i % 8};2024-01-${String((i % 28) + 1).padStart(2, '0')};${value(i)}\n`,
  ).join('')}`,
});

/** Sensitivity of that one column. */
const found = async (header: string, value: (i: number) => string) => {
  const { snapshot } = await importFiles(orders(header, value));
  const own = snapshot.catalogue.fields.find(({ source }) => source?.column === header);
  if (own === undefined) throw new Error(`no field of ${header}`);
  expect(own.values === null || own.sensitivity !== 'contact').toBe(true);
  return own.sensitivity;
};

const code = (i: number): string => `v${i % 5}`;

describe('columns of persons', () => {
  it.each(
    `delivery_name;Shipping Name;billing-name;recipient;recipient name;address1;email2;ContactName;ship_to;Bill To;delivery street;iban;
    Account Number;credit card;card;passport no;tax code;note;Order Notes;comment;remarks;message;memo;
    nome destinatario;Destinatario;indirizzo di consegna;codice fiscale;numero conto;commenti;osservazioni;
    одержувач;ПІБ отримувача;Адреса доставки;РНОКПП;номер картки;примітка;коментар клієнта;
    penerima;Nama Penerima;alamat kirim;NIK;nomor rekening;catatan;komentar`
      .split(/;\s*/)
      .map((header) => [header]),
  )('are told by the header "%s"', async (header) => {
    expect(await found(header, code)).toBe('contact');
  });

  it.each<[string, (i: number) => string]>([
    ['e-mails in a sentence here and there', (i) => (i === 7 ? 'ask anna@x.org first' : code(i))],
    ['phone numbers in a sentence', (i) => (i === 7 ? 'ring +39 02 1234567 twice' : code(i))],
    ['national phone numbers in a sentence', (i) => (i === 7 ? 'tel 0671234567 pls' : code(i))],
    ['accounts', (i) => (i === 7 ? 'from IT60X0542811101000000123456' : code(i))],
    ['names of persons', person],
    ['names in capitals', (i) => person(i).toUpperCase()],
    ['streets', (i) => `Via Roma ${i}`],
    ['streets in Ukrainian', (i) => `вул. Франка, ${i}`],
    ['streets in English', (i) => `${i} Main Street`],
    ['free text', (i) => `The parcel number ${i} came late and the box was quite wet inside`],
  ])('are told by content: %s', async (_, value) => {
    expect(await found('extra', value)).toBe('contact');
  });

  it('are told by content in columns of our own, too', async () => {
    expect(await found('product', (i) => (i === 7 ? 'gift for anna@x.org' : code(i)))).toBe(
      'contact',
    );
  });

  it('stay what the mapping says they are', async () => {
    const { snapshot } = await importFiles(
      orders('note', code),
      'transactions: { file: o.csv, sensitive: { note: none } }',
    );
    expect(field(snapshot, 'transactions', 'note')).toMatchObject({ sensitivity: 'none' });
  });
});

describe('ordinary columns', () => {
  it.each<[string, (i: number) => string]>([
    ['product_name', (i) => `Mountain Tire ${'ABCDEFGHIJKLMNOP'.charAt(i % 16)}x`],
    [
      'product_description',
      (i) => `Universal fit, well-vented, lightweight, snap-on visor of type ${i}`,
    ],
    ['model name', (i) => `${LAST[i % 5]} ${FIRST[i % 8]}`],
    ['education_level', (i) => ['Partial College', 'Graduate Degree', 'High School'][i % 3] ?? ''],
    ['city', (i) => ['New York', 'Los Angeles', 'Santa Monica', 'San Diego'][i % 4] ?? ''],
    ['ship_to_city', (i) => ['New York', 'Los Angeles'][i % 2] ?? ''],
    ['market', () => 'United States'],
    ['answer', (i) => ['Very Satisfied', 'Not Satisfied', 'Hard To Say', 'No Answer'][i % 4] ?? ''],
    ['line manager', (i) => ['Anna Rossi', 'Bo Li'][i % 2] ?? ''],
    ['warning', (i) => `Keep away from children and out of direct sunlight (${i % 3})`],
    ['turnover', (i) => `${i + 10}.345.678`],
    ['ean', (i) => `0${671_234_567 + i}`],
    ['slot', (i) => `2024-01-${String((i % 28) + 1).padStart(2, '0')} 10:00 extra`],
    ['note_type', code],
    ['message_count', (i) => String(i)],
    ['loyalty_card', (i) => ['gold', 'silver'][i % 2] ?? ''],
  ])('keep their values: %s', async (header, value) => {
    expect(await found(header, value)).toBe('none');
  });

  it('of a joined catalogue repeat in the rows, so proper names in it are those of things', async () => {
    const { snapshot } = await importFiles({
      'o.csv': `order_id,customer_id,date,sku\n${Array.from({ length: 60 }, (_, i) => `A${i},K${i % 8},2024-01-02,s${i % 3}\n`).join('')}`,
      'p.csv':
        'sku,line,blurb\n' +
        's0,Mountain Bikes,A long and winding text that tells what the thing is good for\n' +
        's1,Road Bikes,Another long and winding text that tells what it is good for\n' +
        's2,Bike Racks,One more long and winding text that tells what it is good for\n',
    });
    expect(field(snapshot, 'transactions', 'line').values).toHaveLength(3);
    expect(field(snapshot, 'transactions', 'blurb').values).toHaveLength(3);
  });
});

describe('a note on an order', () => {
  it('stays with the order, the names move to the customer', async () => {
    const { snapshot } = await importFiles({
      'o.csv':
        'order_id,customer_id,date,note,delivery_name\n1,a,2024-01-01,ring twice,Anna Rossi\n2,b,2024-01-02,none,Bo Li\n',
    });
    expect(field(snapshot, 'transactions', 'note')).toMatchObject({
      family: 'other',
      sensitivity: 'contact',
      values: null,
    });
    expect(field(snapshot, 'customers', 'delivery_name')).toMatchObject({
      family: 'identity',
      values: null,
    });
  });
});
