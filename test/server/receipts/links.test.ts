import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkReceiptLink,
  questionMark,
  readReceiptLink,
  receiptLink,
} from '../../../src/server/receipts/links.ts';

const ID = 'rc_0123456789abcdefghjk';
const OTHER = 'rc_0123456789abcdefghjm';
const SECRET = 'a secret of this folder';
const NOW = Date.parse('2024-07-02T08:00:00.000Z');
const DAY = 86_400_000;

const LINK = receiptLink(ID, { base: 'http://127.0.0.1:8787', secret: SECRET, now: NOW });

function query(link: string): { e?: string; s?: string } {
  return Object.fromEntries(new URL(link).searchParams);
}

describe('receiptLink', () => {
  it('names receipt and expiry, and signs them with 192 bits', () => {
    expect(LINK).toMatch(
      /^http:\/\/127\.0\.0\.1:8787\/receipts\/rc_0123456789abcdefghjk\?e=1722499200&s=[\w-]{32}$/,
    );
  });

  it('opens for 30 days, or for as long as asked', () => {
    expect(checkReceiptLink(ID, query(LINK), SECRET, NOW)).toBe('valid');
    expect(checkReceiptLink(ID, query(LINK), SECRET, NOW + 30 * DAY - 1)).toBe('valid');
    expect(checkReceiptLink(ID, query(LINK), SECRET, NOW + 30 * DAY)).toBe('expired');
    const brief = receiptLink(ID, { base: '', secret: SECRET, now: NOW, days: 1 });
    const parsed = query(`http://host${brief}`);
    expect(checkReceiptLink(ID, parsed, SECRET, NOW + DAY - 1)).toBe('valid');
    expect(checkReceiptLink(ID, parsed, SECRET, NOW + DAY)).toBe('expired');
  });
});

describe('the question of a link', () => {
  const question = 'How many customers?';
  const link = receiptLink(ID, { base: 'http://host', secret: SECRET, now: NOW, question });

  it('is signed with it', () => {
    expect(new URL(link).searchParams.get('q')).toBe(questionMark(question));
    expect(readReceiptLink(link, SECRET)).toBe(ID);
    const other = link.replace(questionMark(question), questionMark('Who is best?'));
    expect(readReceiptLink(other, SECRET)).toBeNull();
    expect(readReceiptLink(link.replace(/&q=\w+/, ''), SECRET)).toBeNull();
  });
});

describe('checkReceiptLink', () => {
  const { e = '', s = '' } = query(LINK);
  it.each([
    ['nothing', {}],
    ['no signature', { e }],
    ['an empty signature', { e, s: '' }],
    ['no expiry', { s }],
    ['a later expiry', { e: String(Number(e) + 1), s }],
    ['the expiry written otherwise', { e: `0${e}`, s }],
    ['an expiry that is no number', { e: 'NaN', s }],
    ['parameters there twice', { e: [e, e], s: [s, s] }],
    ['a longer signature', { e, s: `${s}A` }],
    ['a shorter signature', { e, s: s.slice(0, -1) }],
    ['letters of many bytes', { e, s: 'é'.repeat(s.length / 2) }],
  ])('calls a link with %s forged', (_, forged) => {
    expect(checkReceiptLink(ID, forged, SECRET, NOW)).toBe('forged');
  });

  it('calls a link forged for every other receipt, secret and changed letter, also once expired', () => {
    expect(checkReceiptLink(OTHER, { e, s }, SECRET, NOW)).toBe('forged');
    expect(checkReceiptLink(ID, { e, s }, 'another', NOW)).toBe('forged');
    fc.assert(
      fc.property(
        fc.nat(s.length - 1),
        fc.constantFrom(...Array.from('AZaz09-_')),
        fc.boolean(),
        (at, by, late) => {
          fc.pre(s[at] !== by);
          const changed = s.slice(0, at) + by + s.slice(at + 1);
          const now = late ? NOW + 400 * DAY : NOW;
          expect(checkReceiptLink(ID, { e, s: changed }, SECRET, now)).toBe('forged');
        },
      ),
    );
  });
});

describe('readReceiptLink', () => {
  it.each([
    LINK,
    LINK.replace('http://127.0.0.1:8787', 'https://insights.example.org/ritratto'),
    LINK.replace('http://127.0.0.1:8787', ''),
    `${LINK}&locale=it#r1`,
    receiptLink(ID, { base: 'http://host', secret: SECRET, now: NOW - 400 * DAY }),
  ])('finds the receipt of %s', (link) => {
    expect(readReceiptLink(link, SECRET)).toBe(ID);
  });

  it.each([
    LINK.replace(ID, OTHER),
    LINK.replace('e=1', 'e=2'),
    LINK.replace(/&s=.*/, ''),
    LINK.replace('/receipts/', '/other/'),
    `http://host/receipts/${ID}`,
    'rc_0123456789abcdefghjk',
    '',
    'http://[',
  ])('finds none in %s', (link) => {
    expect(readReceiptLink(link, SECRET)).toBeNull();
  });

  it('reads back every link it made', () => {
    const character = fc.constantFrom(...Array.from('0123456789abcdefghjkmnpqrstvwxyz'));
    fc.assert(
      fc.property(
        fc.string({ unit: character, minLength: 20, maxLength: 20 }),
        fc.nat(2_000_000_000_000),
        fc.string({ minLength: 1 }),
        (digits, now, secret) => {
          const link = receiptLink(`rc_${digits}`, { base: 'https://host', secret, now });
          expect(readReceiptLink(link, secret)).toBe(`rc_${digits}`);
          expect(readReceiptLink(link, `${secret}.`)).toBeNull();
        },
      ),
    );
  });
});
