import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAddresses } from '../../../src/core/grounding/address.ts';
import { parseReferences } from '../../../src/core/grounding/parse.ts';
import {
  decimalText,
  exact,
  multiply,
  quotient,
  subtract,
} from '../../../src/core/grounding/rational.ts';
import { renderReferences, type Rendered } from '../../../src/core/grounding/render.ts';
import { FUNCTIONS } from '../../../src/core/grounding/syntax.ts';
import { unverified } from '../../../src/core/grounding/unverified.ts';
import { slug, UNITS, type Cell, type Result } from '../../../src/core/result.ts';
import { formatValue, LOCALES, type Locale } from '../../../src/locales/index.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';

const NOUNS = ['customer', 'buyer', 'order', 'line', 'unit'];
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.bigInt({ min: 0n, max: 10n ** 24n }).map((n) => `${n}.25`),
);
const key = fc.string({ minLength: 1, maxLength: 12 }).map(slug);

function cellFor(unit: (typeof UNITS)[number]): fc.Arbitrary<Cell> {
  const value: fc.Arbitrary<Cell> =
    unit === 'date'
      ? day
      : unit === 'yes_no'
        ? fc.boolean()
        : unit === 'text' || unit === 'customer'
          ? fc.string({ maxLength: 12 })
          : number;
  return fc.option(value, { freq: 8, nil: null });
}

const column = fc.record(
  {
    key,
    label: fc.record({ text: fc.string() }),
    unit: fc.constantFrom(...UNITS),
    currency: fc.constantFrom('EUR', 'USD', 'UAH', 'IDR', 'JPY'),
    noun: fc.constantFrom(...NOUNS),
    decimals: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: ['key', 'label', 'unit'] },
);
const table = fc
  .record({
    columns: fc.uniqueArray(column, { selector: (item) => item.key, minLength: 1, maxLength: 4 }),
    keys: fc.uniqueArray(key, { maxLength: 4 }),
    title: fc.record({ text: fc.string() }),
    more: fc.nat(9),
  })
  .chain(({ columns, keys, title, more }) =>
    fc
      .tuple(...keys.map(() => fc.tuple(...columns.map(({ unit }) => cellFor(unit)))))
      .map((cells) => ({
        title,
        columns,
        rows: keys.map((rowName, at) => ({
          key: rowName,
          label: { text: rowName },
          cells: Object.fromEntries(columns.map((item, i) => [item.key, cells[at]?.[i] ?? null])),
        })),
        total: keys.length + more,
      })),
  );
const result: fc.Arbitrary<Result> = fc.record({
  as_of: day,
  period: fc.option(fc.record({ from: fc.option(day), to: fc.option(day) })),
  group: fc.option(
    fc.record({
      id: fc.constant('g:0123456789abcdef'),
      filter: fc.string(),
      n: fc.nat(),
      undecided: fc.nat(),
    }),
  ),
  tables: fc.dictionary(key, table, { maxKeys: 3, noNullPrototype: true }),
  notes: fc.array(
    fc.record({
      key: fc.constant('measure.revenue'),
      params: fc.dictionary(
        key,
        fc.oneof(fc.record({ value: fc.nat(), unit: fc.constant('count' as const) }), fc.string()),
        { maxKeys: 2, noNullPrototype: true },
      ),
    }),
    { maxLength: 2 },
  ),
  warnings: fc.constant([{ text: 'as it stands' }]),
  next: fc.constant([]),
});
const locale = fc.constantFrom(...LOCALES);

function renderWith(text: string, from: Result, language: Locale, userMessage = ''): Rendered {
  return renderReferences(text, {
    results: (alias) => (alias === 'r1' ? { alias, receipt: 'rc_x', result: from } : null),
    userMessage,
    phrases: phrasesFor(language),
  });
}

/** What stands at the address, found the long way round. */
function expected(address: string, from: Result, language: Locale): string | undefined {
  const [first = '', second = '', third = ''] = address.split('.');
  const general: Record<string, [Cell | undefined, 'date' | 'count']> = {
    as_of: [from.as_of, 'date'],
    'period.from': [from.period?.from, 'date'],
    'period.to': [from.period?.to, 'date'],
    'group.n': [from.group?.n, 'count'],
    'group.undecided': [from.group?.undecided, 'count'],
  };
  const frame = Object.hasOwn(general, address) ? general[address] : undefined;
  if (frame?.[0] != null) return formatValue(language, frame[0], { unit: frame[1] });
  const found = Object.hasOwn(from.tables, first) ? from.tables[first] : undefined;
  if (found && third === '') return formatValue(language, found.total, { unit: 'count' });
  const row = found?.rows.find((item) => item.key === second);
  const spec = found?.columns.find((item) => item.key === third);
  if (row && spec) {
    const { noun: _, ...withoutNoun } = spec;
    return formatValue(language, row.cells[third] ?? null, withoutNoun);
  }
  const message = from.notes[Number(second)];
  const param = message && 'params' in message ? message.params?.[third] : undefined;
  if (typeof param === 'object' && 'value' in param)
    return formatValue(language, param.value, param);
  return typeof param === 'string' ? param : undefined;
}

describe('of any result', () => {
  it('every listed address renders to the formatted cell and is cited', () => {
    fc.assert(
      fc.property(result, locale, (from, language) => {
        for (const address of listAddresses(from)) {
          const { text, problems, citations } = renderWith(`{{r1:${address}}}`, from, language);
          expect(problems).toEqual([]);
          expect(text).toBe(`${expected(address, from, language)}\u00A0[r1]`);
          expect(citations).toMatchObject([{ kind: 'value', alias: 'r1', receipt: 'rc_x' }]);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('what is accepted in place of a faulty address can be rendered', () => {
    fc.assert(
      fc.property(result, fc.string({ minLength: 1 }).map(slug), (from, path) => {
        const [problem] = renderWith(`{{r1:${path}.x}}`, from, 'en').problems;
        for (const address of problem?.accepted ?? []) {
          expect(renderWith(`{{${address}}}`, from, 'en').problems).toEqual([]);
        }
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('two numbers give a share of one, a difference in their unit and a change, or a stated problem', () => {
    const amount = fc.integer({ min: -500, max: 5000 }).map((n) => n / 8);
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.constantFrom('count', 'money', 'share', 'days'),
        (a, b, unit) => {
          const from: Result = {
            as_of: '2024-01-01',
            period: null,
            group: null,
            notes: [],
            warnings: [],
            next: [],
            tables: {
              t: {
                title: { text: '' },
                columns: ['a', 'b'].map((name) => ({ key: name, label: { text: name }, unit })),
                rows: [{ key: 'x', label: { text: 'x' }, cells: { a, b } }],
                total: 1,
              },
            },
          };
          const of = (call: string): string | null => {
            const { text, problems } = renderWith(`{{${call}(r1:t.a, r1:t.b)}}`, from, 'en');
            return problems.length > 0 ? null : text.replace('\u00A0[r1]', '');
          };
          const shown = (value: number, as: typeof unit | 'points'): string =>
            formatValue('en', value, { unit: as });
          const isPart = unit !== 'share' && b !== 0 && a / b >= 0 && a / b <= 1;
          expect(of('share')).toBe(isPart ? shown(exactly(a, b), 'share') : null);
          expect(of('diff')).toBe(
            unit === 'share' ? shown((a - b) * 100, 'points') : shown(a - b, unit),
          );
          expect(of('change')).toBe(b > 0 ? shown(exactly(a - b, b), 'share') : null);
        },
      ),
    );
  });
});

/** a / b rounded as exact arithmetic rounds it. */
function exactly(a: number, b: number): number {
  const [n, d] = [exact(a), exact(b)];
  const value = n && d && quotient(n, d);
  return value ? Number(decimalText(value)) : Number.NaN;
}

const fragment = fc.constantFrom(
  '{{',
  '}}',
  'r1:',
  '.',
  '|',
  ',',
  '(',
  ')',
  '[',
  ']',
  '"',
  'u:',
  '1/3',
  'table ',
  'compare ',
  'missing ',
  'q n1 ',
  'columns=',
  'r1',
  '[r1]',
  '2',
  '17,411',
  '1 234',
  'B2B',
  '%',
  '\n',
  ' ',
  ...FUNCTIONS,
);
const hostile = fc
  .array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('of any text', () => {
  it('parsing never throws and loses no character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const segments = parseReferences(text);
        expect(segments.map(({ source }) => source).join('')).toBe(text);
        for (const { at, source } of segments) expect(text.startsWith(source, at)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('rendering never throws, and every faulty reference is a problem', () => {
    fc.assert(
      fc.property(result, hostile, locale, (from, text, language) => {
        const { problems } = renderWith(text, from, language, text);
        const faulty = parseReferences(text).filter(({ kind }) => kind === 'faulty');
        expect(problems.length).toBeGreaterThanOrEqual(faulty.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('rendering leaves a text without braces and citations as it is', () => {
    const plain = fc
      .string({ unit: 'binary' })
      .filter((text) => !text.includes('{{') && !/\[r\d+\]/i.test(text));
    fc.assert(
      fc.property(result, plain, (from, text) => {
        expect(renderWith(text, from, 'en')).toEqual({ text, citations: [], problems: [] });
      }),
    );
  });

  it('every digit outside references is in a span, unless it is exempt', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const exempt = { results: [], names: [], phrases: phrasesFor('en') };
        const spans = unverified(text, { userMessage: '', exempt });
        const marked = new Set(spans.flatMap(({ start, end }) => indices(start, end)));
        for (const segment of parseReferences(text)) {
          if (segment.kind !== 'text') continue;
          for (const match of segment.source.matchAll(/\p{Nd}/gu)) {
            const at = segment.at + match.index;
            const line = text.slice(text.lastIndexOf('\n', at) + 1);
            const isListMarker = /^[ \t>#*_-]*\d{1,3}[.)]/.test(line);
            const isTerm = /[BCD]2[BCG]/i.test(text.slice(Math.max(0, at - 4), at + 5));
            expect(marked.has(at) || isListMarker || isTerm).toBe(true);
          }
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

describe('exact arithmetic', () => {
  it('multiplies back what it divided, and subtracts to zero', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 1 }),
        (x, d) => {
          const [value, by] = [exact(x), exact(d)];
          const part = value && by && quotient(value, by);
          if (!value || !by || !part) throw new Error(`${x} / ${d}`);
          expect(subtract(multiply(part, by), value).n).toBe(0n);
          expect(Number(decimalText(subtract(value, value)))).toBe(0);
        },
      ),
    );
  });
});
