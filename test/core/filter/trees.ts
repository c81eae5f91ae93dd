/** Arbitrary syntax trees of the filter language, for property tests. */
import * as fc from 'fast-check';
import type { Group, Literal, Period, Value } from '../../../src/core/filter/ast.ts';

export const span = { start: 0, end: 0 };
/** No value begins with a word that joins tests, and a function is no helper call. */
const RESERVED =
  /^(and|or|not|in|is|between|null|true|false|distinct|where|count|sum|avg|min|max|median|first|last|average|mean|total|number|minimum|maximum|latest|earliest)$/;

const name = fc
  .stringMatching(/^[a-zà-öа-яіїєґ][a-z0-9_а-я]{0,8}$/)
  .filter((word) => !RESERVED.test(word));
/** Half of the names exist in the shop, so that the checker is reached as well. */
const names: fc.Arbitrary<string[]> = fc.oneof(
  fc.array(name, { minLength: 1, maxLength: 2 }),
  fc
    .constantFrom(
      'income',
      'city',
      'acquired_at',
      'newsletter',
      'revenue',
      'age',
      'purchase',
      'purchase.amount',
      'purchase.date',
      'purchase.gap',
      'amount',
      'category',
    )
    .map((path) => path.split('.')),
);
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const n = fc.integer({ min: 1, max: 99_999 });
const digits = fc.stringMatching(/^-?\d{1,10}(\.\d{1,5})?$/);
const dayOrMonth = fc
  .date({ min: new Date('0002-01-01'), max: new Date('9990-01-01'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(day.toISOString().slice(0, 7), day.toISOString().slice(0, 10)));
const quarterOrWeek = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.constantFrom('Q1', 'Q4', 'W01', 'W52'))
  .map(([year, of]) => `${String(year).padStart(4, '0')}-${of}`);
const date = fc.oneof(dayOrMonth, quarterOrWeek);
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("'", '"', '’', '“', '\\', ' ', 'a', '(', '\n'), maxLength: 8 }),
  fc.constantFrom("'; drop table customers; --", "' or '1'='1", 'Reggio Emilia', 'Київ'),
);

const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.record({
    kind: fc.constant('number'),
    text: digits,
    unit: fc.option(unit, { nil: null }),
    span: fc.constant(span),
  }),
  fc.record({ kind: fc.constant('text'), value: anyText, span: fc.constant(span) }),
  fc.record({ kind: fc.constant('boolean'), value: fc.boolean(), span: fc.constant(span) }),
  fc.record({ kind: fc.constant('date'), text: date, span: fc.constant(span) }),
);

/** Any tree that has a text. */
export const trees = fc.letrec<{
  value: Value;
  multiple: Value;
  period: Period;
  group: Group;
  part: Group;
}>((tie) => ({
  multiple: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('path'), names, span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('call'),
      name,
      args: fc.array(tie('value'), { minLength: 1, maxLength: 2 }),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant('since'), unit, of: tie('value'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('aggregate'),
      fn: fc.constantFrom('count', 'sum', 'avg', 'min', 'max', 'median', 'first', 'last'),
      distinct: fc.boolean(),
      path: fc.record({ names, span: fc.constant(span) }),
      where: fc.option(tie('group'), { nil: null }),
      period: fc.option(tie('period'), { nil: null }),
      span: fc.constant(span),
    }),
  ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    literal,
    fc.record({ kind: fc.constant('ago'), n: fc.nat(999), unit, span: fc.constant(span) }),
    tie('multiple'),
    fc.record({
      kind: fc.constant('scaled'),
      factor: digits,
      of: tie('multiple'),
      span: fc.constant(span),
    }),
  ),
  period: fc.record({
    base: fc.oneof(
      { depthSize: 'small' },
      fc.record({ kind: fc.constant('rolling'), side: fc.constantFrom('last', 'next'), n, unit }),
      fc.record({
        kind: fc.constant('calendar'),
        which: fc.constantFrom('this', 'previous', 'next'),
        unit,
      }),
      fc.record({
        kind: fc.constant('dates'),
        from: fc.oneof(date, fc.constant('2024')),
        to: fc.oneof(date, fc.constant('2024')),
      }),
      fc.constant({ kind: 'ever' }),
      fc.record({
        kind: fc.constant('open'),
        side: fc.constantFrom('before', 'after'),
        value: tie('value'),
      }),
      fc.record({
        kind: fc.constant('around'),
        n,
        unit,
        side: fc.constantFrom('before', 'after'),
        value: tie('value'),
      }),
    ),
    earlier: fc.option(fc.record({ n, unit }), { nil: null }),
    span: fc.constant(span),
  }),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('holds'), value: tie('value'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('compare'),
      left: tie('value'),
      op: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      right: tie('value'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('between'),
      value: tie('value'),
      low: tie('value'),
      high: tie('value'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('in'),
      value: tie('value'),
      list: fc.array(literal, { minLength: 1, maxLength: 3 }),
      negated: fc.boolean(),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('during'),
      value: tie('value'),
      period: tie('period'),
      negated: fc.boolean(),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('known'),
      value: tie('value'),
      negated: fc.boolean(),
      span: fc.constant(span),
    }),
    fc.record({ kind: fc.constant('not'), of: tie('group'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('rank'),
      side: fc.constantFrom('top', 'bottom'),
      amount: digits,
      percent: fc.boolean(),
      by: tie('value'),
      within: fc.option(tie('group'), { nil: null }),
      span: fc.constant(span),
    }),
  ),
  group: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('part'),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('group'), { minLength: 2, maxLength: 3 }))
      .map(([kind, of]): Group => ({
        kind,
        // The parser joins nested lists of one kind.
        of: of.flatMap((part) => (part.kind === kind ? part.of : [part])),
        span,
      })),
  ),
}));
