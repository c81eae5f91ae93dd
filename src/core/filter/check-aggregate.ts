/** Checks what is taken over the records of one customer: `count(purchase where …, last 90 days)`. */
import {
  findField,
  findRelation,
  type Catalogue,
  type Field,
  type Relation,
} from '../catalogue.ts';
import { checkPeriod } from './check-period.ts';
import type { Value } from './ast.ts';
import type { CheckedAggregate } from './checked.ts';
import { listed } from './fault.ts';
import { GAP_FIELD } from './gap.ts';
import { printValue } from './print.ts';
import { TYPE_WORDS, wrong, type Context } from './scope.ts';
import {
  customerNames,
  measuresOfOne,
  relationWith,
  unknownField,
  unknownRelation,
} from './unknown-name.ts';

type Aggregate = Extract<Value, { kind: 'aggregate' }>;

/** @throws ToolInputError */
export function checkAggregate(value: Aggregate, context: Context): CheckedAggregate {
  const { fn, distinct, path } = value;
  const refuse = (sentence: string): never => {
    throw wrong(context, value.span, printValue(value), sentence);
  };
  if (context.records !== null) {
    refuse(`where tests one ${context.records.name} at a time, so no ${fn}(…) stands inside it`);
  }
  const [name = '', ...rest] = path.names;
  const relation = findRelation(context.catalogue, name);
  if (relation === undefined) return refuse(noRelation(value, context));
  const field = rest.length === 0 ? null : fieldOf(relation, rest.join('.'), context);
  if (field === undefined) {
    throw wrong(
      context,
      path.span,
      path.names.join('.'),
      unknownField(rest.join('.'), relation, context.catalogue),
    );
  }
  const refusal =
    field === null
      ? overRecords(fn, distinct, relation, context)
      : overField(fn, distinct, relation, field);
  if (refusal !== null) refuse(refusal);
  if (relation.dateColumn === null && (value.period !== null || field === GAP_FIELD)) {
    refuse(`the records of ${relation.name} have no date, so no period can be cut out of them`);
  }
  return {
    kind: 'aggregate',
    type: field !== null && field.type === 'date' && fn !== 'count' ? 'date' : 'number',
    fn,
    distinct,
    relation,
    field,
    where:
      value.where === null ? null : context.group(value.where, { ...context, records: relation }),
    period: value.period === null ? null : checkPeriod(value.period, context),
  };
}

function fieldOf(relation: Relation, name: string, context: Context): Field | undefined {
  const field = findField(context.catalogue, relation.table, name);
  const isGap =
    field === undefined && name === GAP_FIELD.name && relation.table === GAP_FIELD.table;
  return isGap ? GAP_FIELD : field;
}

/** Why the function cannot be taken over the records themselves; null when it can. */
function overRecords(
  fn: Aggregate['fn'],
  distinct: boolean,
  relation: Relation,
  context: Context,
): string | null {
  const { name } = relation;
  if (fn === 'count') {
    return distinct ? `count(${name}) counts every ${name} once already; leave out distinct` : null;
  }
  if (fn === 'first' || fn === 'last') {
    return relation.dateColumn === null
      ? `the records of ${name} have no date`
      : `the date of the ${fn} one is written ${fn}(${name}.${relation.dateColumn})`;
  }
  const numbers = context.catalogue.fields.filter(
    (field) => field.table === relation.table && field.type === 'number',
  );
  const paths = numbers.map((field) => `${name}.${field.name}`);
  return paths.length === 0
    ? `${name} has no number to take ${fn} of; count(${name}) counts its records`
    : `${fn} is taken of a number of ${name}: ${listed(paths, 6)}`;
}

/** Why the function cannot be taken over that field; null when it can. */
function overField(
  fn: Aggregate['fn'],
  distinct: boolean,
  relation: Relation,
  field: Field,
): string | null {
  const path = `${relation.name}.${field.name}`;
  const type = TYPE_WORDS[field.type];
  switch (fn) {
    case 'count':
      if (field === GAP_FIELD) return `gaps are numbers of days; write median(${path})`;
      return distinct
        ? null
        : `write count(${relation.name}) for the records, or count(distinct ${path}) for the different values`;
    case 'sum':
    case 'avg':
    case 'median':
    case 'min':
    case 'max':
      if (distinct) return 'distinct stands only in count, as in count(distinct purchase.product)';
      if (field.type === 'number') return null;
      if (field.type === 'date' && (fn === 'min' || fn === 'max')) return null;
      return field.type === 'date'
        ? `${path} is a date; write first(${path}) or last(${path})`
        : `${path} is ${type}, and ${fn} is taken of numbers; write count(distinct ${path})`;
    case 'first':
    case 'last':
      if (field.type === 'date' && !distinct) return null;
      return relation.dateColumn === null
        ? `${fn} is taken of dates, and ${path} is ${type}`
        : `${fn} is taken of dates, and ${path} is ${type}; write ${fn}(${relation.name}.${relation.dateColumn}), or test the records, as in count(${relation.name} where ${field.name} = …) > 0`;
  }
}

/** A field, the age or a measure: one value for each customer. */
function isOfOne(name: string, catalogue: Catalogue): boolean {
  return [...customerNames(catalogue), ...measuresOfOne(catalogue)].some(
    (known) => known.toLowerCase() === name,
  );
}

/** The first name of the path is no relation. */
function noRelation(value: Aggregate, context: Context): string {
  const [name = '', second] = value.path.names;
  const { catalogue } = context;
  if (second === undefined && isOfOne(name, catalogue)) {
    const upperHalf =
      value.fn === 'avg' || value.fn === 'median'
        ? `, or top 50 % by ${name} for the upper half`
        : '';
    return `${name} has one value for each customer; write ${name} without ${value.fn}(…)${upperHalf}`;
  }
  const elsewhere = second === undefined ? relationWith(name, catalogue) : null;
  return elsewhere === null
    ? unknownRelation(name, catalogue)
    : `name the records too: write ${value.fn}(${elsewhere.relation.name}.${name})`;
}
