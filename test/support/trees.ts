/** Checked trees for tests: written by hand in short, or drawn at random over the fields of a catalogue. */
import * as fc from 'fast-check';
import { findField, findRelation, type Catalogue, type Field } from '../../src/core/catalogue.ts';
import type { DayRange } from '../../src/core/dates.ts';
import type { AggregateFn, CompareOp, TimeUnit } from '../../src/core/filter/ast.ts';
import type {
  CheckedAggregate,
  CheckedGroup,
  CheckedLiteral,
  CheckedPeriod,
  CheckedValue,
  ValueType,
} from '../../src/core/filter/checked.ts';
import { GAP_FIELD } from '../../src/core/filter/gap.ts';
import { HOSTILE } from './small-data.ts';

type FieldValue = Extract<CheckedValue, { kind: 'field' }>;
type Options = Partial<Pick<CheckedAggregate, 'where' | 'period' | 'distinct'>>;

export interface Tree {
  catalogue: Catalogue;
  asOf: string;
  field(name: string, table?: string): FieldValue;
  aggregate(
    fn: AggregateFn,
    relation: string,
    field?: string | null,
    options?: Options,
  ): CheckedAggregate;
  gap(fn: AggregateFn, options?: Options): CheckedAggregate;
  compare(left: CheckedValue, op: CompareOp, right: string): CheckedGroup;
  /** `amount` is `20 %` or `3`. */
  rank(
    side: 'top' | 'bottom',
    amount: string,
    by: CheckedValue,
    within?: CheckedGroup,
  ): CheckedGroup;
}

export function tree(catalogue: Catalogue, asOf: string): Tree {
  const known = (name: string, table: string): Field => {
    const field = findField(catalogue, table, name);
    if (field === undefined) throw new Error(`no field ${table}.${name}`);
    return field;
  };
  const over = (
    fn: AggregateFn,
    relation: string,
    field: Field | null,
    options: Options,
  ): CheckedAggregate => {
    const found = findRelation(catalogue, relation);
    if (found === undefined) throw new Error(`no relation ${relation}`);
    const type = fn === 'count' ? 'number' : (field?.type ?? 'number');
    const plain = { distinct: false, where: null, period: null };
    return { kind: 'aggregate', type, fn, relation: found, field, ...plain, ...options };
  };
  return {
    catalogue,
    asOf,
    field: (name, table = 'customers') => {
      const field = known(name, table);
      return { kind: 'field', type: field.type, field };
    },
    aggregate: (fn, relation, field = null, options = {}) => {
      const table = findRelation(catalogue, relation)?.table ?? '';
      return over(fn, relation, field === null ? null : known(field, table), options);
    },
    gap: (fn, options = {}) => over(fn, 'purchase', GAP_FIELD, options),
    compare: (left, op, right) => ({ kind: 'compare', left, op, right: literal(left.type, right) }),
    rank: (side, amount, by, within) => ({
      kind: 'rank',
      side,
      amount: amount.replace(' %', ''),
      percent: amount.endsWith('%'),
      by,
      within: within ?? null,
    }),
  };
}

function literal(type: ValueType, text: string): CheckedLiteral {
  return { kind: 'literal', type, value: type === 'boolean' ? text === 'true' : text };
}

/** ISO days, the first included, the second not. */
export function range(from: string | null, to: string | null): CheckedPeriod {
  return { kind: 'range', from, to };
}

export function days(from: string | null, to: string | null): DayRange {
  return { from, to };
}

export function around(
  side: 'before' | 'after',
  n: number | null,
  unit: TimeUnit,
  value: CheckedValue,
  earlier: { n: number; unit: TimeUnit } | null = null,
): CheckedPeriod {
  return { kind: 'around', side, n, unit, value, earlier };
}

const DAYS = [
  '2022-12-31',
  '2023-01-31',
  '2023-02-28',
  '2023-12-25',
  '2024-01-31',
  '2024-02-29',
  '2024-03-01',
  '2024-06-01',
  '2024-06-30',
  '2024-07-01',
  '2024-07-02',
  '2024-08-31',
  '1990-02-28',
  '1985-07-01',
];
const NUMBERS = [
  '0',
  '1',
  '2',
  '3',
  '0.5',
  '-10',
  '10',
  '30',
  '31',
  '75.5',
  '100',
  '250',
  '250.0',
  '251',
  '42000',
  '30000.5',
  '50.125',
  '33.333333333333',
  '99999.99',
  '-0.00001',
];
const TEXTS = [
  'IT',
  'UA',
  'FR',
  'Milano',
  'Київ',
  'ink',
  'paper',
  'web',
  'gold',
  HOSTILE,
  '"',
  '$1',
  '',
  'it',
];
const UNITS: TimeUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const OPS: CompareOp[] = ['=', '!=', '<', '<=', '>', '>='];
const RELATIONS = ['purchase', 'event', 'visit', 'email_open', 'contract'];

const anyUnit = fc.constantFrom(...UNITS);
const anyDay = fc.constantFrom(...DAYS);

function anyLiteral(type: ValueType): fc.Arbitrary<CheckedLiteral> {
  const texts = { number: NUMBERS, text: TEXTS, date: DAYS, boolean: ['true', 'false'] }[type];
  return fc.constantFrom(...texts).map((text) => literal(type, text));
}

/** A value of a customer; `means` false leaves out those that have no exact decimal. */
export function anyValue(t: Tree, { means = true } = {}): fc.Arbitrary<CheckedValue> {
  return fc
    .constantFrom<ValueType>('number', 'number', 'date', 'text', 'boolean')
    .chain((type) => valueOf(t, type, 2, means));
}

export function anyGroup(t: Tree, depth = 2): fc.Arbitrary<CheckedGroup> {
  const tests: fc.Arbitrary<CheckedGroup>[] = [
    testOf(t, 'customers', (type) => valueOf(t, type, depth, true), depth),
    fc
      .record({
        kind: fc.constant('rank'),
        side: fc.constantFrom('top', 'bottom'),
        amount: fc.constantFrom('1', '3', '12.5', '20', '50', '100'),
        percent: fc.boolean(),
        by: fc
          .constantFrom<ValueType>('number', 'date')
          .chain((type) => valueOf(t, type, depth, true)),
        within: depth === 0 ? fc.constant(null) : fc.option(anyGroup(t, depth - 1)),
      })
      .map((rank) =>
        rank.percent ? rank : { ...rank, amount: String(Math.ceil(Number(rank.amount))) },
      ),
  ];
  if (depth === 0) return fc.oneof(fc.constant({ kind: 'all' } as const), ...tests);
  const inner = anyGroup(t, depth - 1);
  return fc.oneof(
    { arbitrary: fc.oneof(...tests), weight: 3 },
    {
      arbitrary: fc.oneof(
        fc.record({
          kind: fc.constantFrom('and', 'or'),
          of: fc.array(inner, { minLength: 1, maxLength: 3 }),
        }),
        fc.record({ kind: fc.constant('not'), of: inner }),
      ),
      weight: 2,
    },
  );
}

/** One comparison, membership, period or knowledge of a value. */
function testOf(
  t: Tree,
  table: string,
  value: (type: ValueType) => fc.Arbitrary<CheckedValue>,
  depth: number,
): fc.Arbitrary<CheckedGroup> {
  const types = [...new Set(fieldsOf(t, table).map(({ type }) => type))].toSorted();
  const ofType = fc.constantFrom(...types);
  const side = (type: ValueType) => fc.oneof(anyLiteral(type), anyLiteral(type), value(type));
  const compare = ofType.chain((type) =>
    fc.record({
      kind: fc.constant('compare'),
      left: value(type),
      op: fc.constantFrom(...OPS),
      right: side(type),
    }),
  );
  const between = ofType.chain((type) =>
    fc.record({
      kind: fc.constant('between'),
      value: value(type),
      low: side(type),
      high: side(type),
    }),
  );
  const among = ofType.chain((type) =>
    fc.record({
      kind: fc.constant('in'),
      value: value(type),
      list: fc.array(anyLiteral(type), { minLength: 1, maxLength: 4 }),
      negated: fc.boolean(),
    }),
  );
  const during = fc.record({
    kind: fc.constant('during'),
    value: value('date'),
    period: periodOf(value('date')),
    negated: fc.boolean(),
  });
  const known = ofType.chain((type) =>
    fc.record({ kind: fc.constant('known'), value: value(type), negated: fc.boolean() }),
  );
  const holds = fc.record({ kind: fc.constant('holds'), value: value('boolean') });
  const all = [
    compare,
    between,
    among,
    during,
    known,
    ...(types.includes('boolean') ? [holds] : []),
  ];
  return depth < 0 ? fc.oneof(compare, known) : (fc.oneof(...all) as fc.Arbitrary<CheckedGroup>);
}

function periodOf(anchor: fc.Arbitrary<CheckedValue>): fc.Arbitrary<CheckedPeriod> {
  const n = fc.integer({ min: 1, max: 12 });
  return fc.oneof(
    fc.record({ kind: fc.constant('range'), from: fc.option(anyDay), to: fc.option(anyDay) }),
    fc.record({
      kind: fc.constant('around'),
      side: fc.constantFrom('before', 'after'),
      n: fc.option(n),
      unit: anyUnit,
      value: anchor,
      earlier: fc.option(fc.record({ n, unit: anyUnit })),
    }),
  );
}

function fieldsOf(t: Tree, table: string): Field[] {
  return t.catalogue.fields.filter(
    (field) => field.table === table && field.name !== 'customer_id',
  );
}

function anyField(t: Tree, table: string, type: ValueType): fc.Arbitrary<CheckedValue>[] {
  const fields = fieldsOf(t, table).filter((field) => field.type === type);
  if (fields.length === 0) return [];
  return [
    fc.constantFrom(...fields).map((field): CheckedValue => ({ kind: 'field', type, field })),
  ];
}

/** A value of a customer of that type; aggregates nest through their periods only so deep. */
function valueOf(
  t: Tree,
  type: ValueType,
  depth: number,
  means: boolean,
): fc.Arbitrary<CheckedValue> {
  const choices = anyField(t, 'customers', type);
  if ((type === 'number' || type === 'date') && depth > 0) {
    choices.push(anyAggregate(t, type, depth - 1, means), anyAggregate(t, type, depth - 1, means));
  }
  if (type === 'number') {
    choices.push(sinceOf(t, valueOf(t, 'date', depth - 1, means)));
    if (depth > 0) choices.push(scaledOf(valueOf(t, 'number', depth - 1, means)));
  }
  return fc.oneof(...choices);
}

function sinceOf(t: Tree, of: fc.Arbitrary<CheckedValue>): fc.Arbitrary<CheckedValue> {
  return fc.record({
    kind: fc.constant('since'),
    type: fc.constant('number'),
    unit: anyUnit,
    of,
    asOf: fc.constantFrom(t.asOf, '2024-02-29', '2024-06-30'),
  });
}

function scaledOf(of: fc.Arbitrary<CheckedValue>): fc.Arbitrary<CheckedValue> {
  const factor = fc.constantFrom('2', '3', '0.7', '-1.5', '0');
  return fc.record({ kind: fc.constant('scaled'), type: fc.constant('number'), factor, of });
}

/** Over records as the checker lets them: `first` and `last` of dates, sums of numbers. */
function anyAggregate(
  t: Tree,
  type: 'number' | 'date',
  depth: number,
  means: boolean,
): fc.Arbitrary<CheckedValue> {
  return fc.constantFrom(...RELATIONS).chain((relation) => {
    const table = findRelation(t.catalogue, relation)?.table ?? '';
    const all = fieldsOf(t, table);
    const numbers = all.filter((field) => field.type === 'number');
    if (relation === 'purchase') numbers.push(GAP_FIELD);
    const dates = all.filter((field) => field.type === 'date');
    const ofNumber: AggregateFn[] = [
      'sum',
      'min',
      'max',
      'median',
      ...(means ? (['avg'] as const) : []),
    ];
    const what: fc.Arbitrary<{ fn: AggregateFn; field: Field | null; distinct: boolean }>[] =
      type === 'date'
        ? [
            fc.record({
              fn: fc.constantFrom('first', 'last', 'min', 'max'),
              field: fc.constantFrom(...dates),
              distinct: fc.constant(false),
            }),
          ]
        : [
            fc.constant({ fn: 'count', field: null, distinct: false }),
            fc.record({
              fn: fc.constant('count'),
              field: fc.constantFrom(...all),
              distinct: fc.boolean(),
            }),
            ...(numbers.length === 0
              ? []
              : [
                  fc.record({
                    fn: fc.constantFrom(...ofNumber),
                    field: fc.constantFrom(...numbers),
                    distinct: fc.constant(false),
                  }),
                ]),
          ];
    const ofRecord = (wanted: ValueType) =>
      fc.oneof(
        ...anyField(t, table, wanted),
        ...(wanted === 'boolean' ? [anyLiteral('boolean')] : []),
      );
    return fc
      .record({
        what: fc.oneof(...what),
        where: fc.option(testOf(t, table, ofRecord, depth - 1)),
        period: fc.option(periodOf(valueOf(t, 'date', depth - 1, means))),
      })
      .map(({ what: { fn, field, distinct }, where, period }): CheckedValue => {
        const found = findRelation(t.catalogue, relation);
        if (found === undefined) throw new Error(`no relation ${relation}`);
        return { kind: 'aggregate', type, fn, distinct, relation: found, field, where, period };
      });
  });
}
