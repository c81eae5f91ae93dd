import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSql } from '../../../src/store/import/ids.ts';
import { evaluate, findings, importFiles } from './support.ts';

describe('HMAC in SQL', () => {
  it('is the one of RFC 2104, for keys of any length', async () => {
    const cases = fc.sample(
      fc.tuple(fc.string({ maxLength: 100 }), fc.string({ unit: 'grapheme', minLength: 1 })),
      { numRuns: 25, seed: 1 },
    );
    for (const [key, text] of cases) {
      const expected = createHmac('sha256', key).update(text).digest('hex');
      expect(await evaluate([text], hmacSql(key, 'v'))).toEqual([expected]);
    }
  });
});

/** Public ids after an import of one order each. */
const idsOf = async (ids: string[]): Promise<string[]> => {
  const lines = ids.map((id, i) => `${id};2024-01-${String(i + 1).padStart(2, '0')}\n`);
  const { rows } = await importFiles({ 'o.csv': `customer_id;date\n${lines.join('')}` });
  return (await rows('SELECT customer_id FROM customers')).map(([id]) => id ?? '');
};

const isReplaced = (id: string | null | undefined): boolean => id?.startsWith('c:') === true;

describe('ids of customers', () => {
  it.each([
    ['names', ['Ada Lovelace', 'Олена Пчілка', 'K7']],
    ['phone numbers', ['+39 02 1234567', '(02) 555-1234', '7']],
    ['e-mail addresses, even a few', ['a@x.org', 'K7', 'K8', 'K9']],
  ])('are replaced where they are %s', async (_, ids) => {
    expect((await idsOf(ids)).every((id) => /^c:[0-9a-f]{12}$/.test(id))).toBe(true);
  });
  it.each([
    [['K7', 'K8', 'Acme Corporation']],
    [['245-555', '7590-VHVEG']],
    [['100200300', '100200301']],
  ])('are kept where they are codes: %j', async (ids) => {
    expect(await idsOf(ids)).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it.each([
    ['an e-mail address', 'ada@x.org'],
    ['a phone number', '+39 02 1234567'],
    ['a name', 'Ada Lovelace'],
    ['a name in capitals', 'ADA LOVELACE'],
    ['a name turned round', 'Пчілка, Олена'],
    ['a user name made of one', 'ada.lovelace'],
  ])('are replaced one by one where only one of many is %s', async (_, personal) => {
    const codes = Array.from({ length: 200 }, (_value, i) => `K${i}`);
    const { rows, snapshot } = await importFiles({
      'c.csv': `customer_id;tier\n${[...codes, personal].map((id) => `${id};x\n`).join('')}`,
    });
    const found = await rows('SELECT source_id, customer_id FROM customers ORDER BY 1');
    expect(found.filter(([, id]) => isReplaced(id)).map(([source]) => source)).toEqual([personal]);
    expect(found.filter(([source, id]) => source === id)).toHaveLength(200);
    expect(findings(snapshot, 'ids_replaced')).toMatchObject([{ rows: 1 }]);
  });

  it('are judged file by file: names in one are not lost among the codes of another', async () => {
    const names = ['Ada Lovelace', 'Bo Li', 'Олена Пчілка', 'Cher', 'K5'];
    const { rows, snapshot } = await importFiles({
      'o.csv': `customer_id;date;amount\n${names.map((id, i) => `${id};2024-01-0${i + 1};1.5\n`).join('')}`,
      'c.csv': `customer_id;tier\n${Array.from({ length: 500 }, (_, i) => `K${i};x\n`).join('')}`,
    });
    const replaced = await rows(
      "SELECT source_id FROM customers WHERE customer_id LIKE 'c:%' ORDER BY source_id",
    );
    expect(replaced.map(([id]) => id)).toEqual(names.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(findings(snapshot, 'ids_replaced')).toMatchObject([
      { params: { kind: 'names' }, rows: 5 },
    ]);
    // K5 stands in both files and is one customer.
    expect(
      await rows(
        "SELECT c.tier, count(t.date) FROM customers c JOIN transactions t USING (customer_id) WHERE source_id = 'K5' GROUP BY ALL",
      ),
    ).toEqual([['x', '1']]);
    expect(await rows('SELECT count(*) FROM customers')).toEqual([['504']]);
    expect(await rows("SELECT count(*) FROM transactions WHERE order_id NOT LIKE 'c:%'")).toEqual([
      ['0'],
    ]);
  });

  it('are judged file by file where the files are one table', async () => {
    const { rows } = await importFiles(
      {
        'a.csv': 'customer_id,tier\nAda Lovelace,x\nBo Li,y\nCher,z\n',
        'b.csv': `customer_id,tier\n${Array.from({ length: 50 }, (_, i) => `K${i},x\n`).join('')}`,
      },
      'customers: { file: [a.csv, b.csv] }',
    );
    expect(
      await rows("SELECT source_id FROM customers WHERE customer_id LIKE 'c:%' ORDER BY 1"),
    ).toEqual([['Ada Lovelace'], ['Bo Li'], ['Cher']]);
  });
});
