import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSql } from '../../../src/store/import/ids.ts';
import { evaluate, importFiles } from './support.ts';

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
});
