/** The sentence for a name that stands for nothing where it was written. */
import {
  findField,
  findRelation,
  type Catalogue,
  type Field,
  type Relation,
} from '../catalogue.ts';
import { availableMeasures } from '../metrics.ts';
import { nearest } from '../nearest.ts';
import { canonicalTable } from '../tables.ts';
import type { Group, Value } from './ast.ts';
import { isWithheld, knownValues } from './check-text.ts';
import { alternatives, listed } from './fault.ts';
import { NEVER } from './hints.ts';
import { printGroup } from './print.ts';
import type { Context } from './scope.ts';

const MOST_NAMES = 12;

/** `test` is the one that the name begins, where it begins one: its values are kept in what is offered. */
export function unknownName(names: string[], context: Context, test: Group | null): string {
  const name = names.join('.');
  if (name === 'never') return NEVER;
  if (name === 'today' || name === 'now') {
    return `the day everything counts from is the as-of date, ${context.asOf}; write 0 days ago`;
  }
  if (context.records !== null) return unknownInRecords(name, context.records, context.catalogue);
  return misplacedName(names, context.catalogue, test) ?? unknownHere(name, context.catalogue);
}

/** The field is not of that relation. */
export function unknownField(name: string, relation: Relation, catalogue: Catalogue): string {
  const fields = fieldNames(relation.table, catalogue);
  return `${relation.name} has no field called ${name}; ${suggestion(name, relation.table, fields, catalogue)}`;
}

export function unknownRelation(name: string, catalogue: Catalogue): string {
  const known = catalogue.relations.map((relation) => relation.name);
  if (known.length === 0) return 'this data holds nothing to count: only customers were imported';
  const near = nearest(name, known, 2);
  const hint =
    near.length > 0 ? `did you mean ${alternatives(near)}?` : `it has ${listed(known, MOST_NAMES)}`;
  return `the data has no records called ${name}; ${hint}`;
}

/** Fields and measures, as the end of a sentence. */
export function whatCanBeUsed(catalogue: Catalogue): string {
  const measures = measuresOfOne(catalogue);
  const fields = customerNames(catalogue);
  const parts = [`fields are ${listed(fields, MOST_NAMES)}`];
  if (measures.length > 0) parts.push(`measures are ${listed(measures, MOST_NAMES)}`);
  return parts.join(', ');
}

/** How a field of a relation is used outside `where`: one customer has many of its values. */
function usedAs(relation: Relation, field: Field, test: Group | null): string {
  const path = `${relation.name}.${field.name}`;
  if (field.type === 'number') return `sum(${path}), avg(${path}), min(${path}) or max(${path})`;
  if (field.type === 'date') return `first(${path}) or last(${path})`;
  if (isWithheld(field)) return `count(${relation.name} where ${field.name} is known) > 0`;
  const { condition, isNegated } = onRecords(field, test);
  return `count(${relation.name} where ${condition}) ${isNegated ? '= 0' : '> 0'}`;
}

/** The test as one of records, with the values that were written; an example where it cannot be one. */
function onRecords(field: Field, test: Group | null): { condition: string; isNegated: boolean } {
  const { name, type } = field;
  const path: Value = { kind: 'path', names: [name], span: { start: 0, end: 0 } };
  if (test?.kind === 'compare' && test.right.kind === type) {
    if (test.op === '=' || test.op === '!=') {
      const condition = printGroup({ ...test, left: path, op: '=' });
      return { condition, isNegated: test.op === '!=' };
    }
  }
  if (test?.kind === 'in' && test.list.every(({ kind }) => kind === type)) {
    const condition = printGroup({ ...test, value: path, negated: false });
    return { condition, isNegated: test.negated };
  }
  const value = type === 'boolean' ? 'true' : `'${knownValues(field)?.[0] ?? '…'}'`;
  return { condition: `${name} = ${value}`, isNegated: false };
}

/** The relation, if any, that has a field of that name. */
export function relationWith(
  name: string,
  catalogue: Catalogue,
): { relation: Relation; field: Field } | null {
  for (const relation of catalogue.relations) {
    const field = findField(catalogue, relation.table, name);
    if (field !== undefined) return { relation, field };
  }
  return null;
}

function unknownInRecords(name: string, records: Relation, catalogue: Catalogue): string {
  if (findField(catalogue, 'customers', name) !== undefined && !name.includes('.')) {
    return `${name} is a field of the customer, but where tests one ${records.name} at a time; put it outside the brackets`;
  }
  const [first = '', second] = name.split('.');
  if (second !== undefined && first !== records.name.toLowerCase()) {
    return `inside where stand only fields of ${records.name}: ${listed(fieldNames(records.table, catalogue), MOST_NAMES)}`;
  }
  return unknownField(second ?? first, records, catalogue);
}

/** A name that exists, but is used in another way. */
function misplacedName(names: string[], catalogue: Catalogue, test: Group | null): string | null {
  const [first = '', second] = names;
  const relation = findRelation(catalogue, first);
  if (second === undefined) {
    if (relation !== undefined) {
      return `${first} stands for many records of one customer; write count(${first}) > 0`;
    }
    const elsewhere = relationWith(first, catalogue);
    if (elsewhere === null) return null;
    return `${first} is a field of ${elsewhere.relation.name}, of which a customer can have many; write ${usedAs(elsewhere.relation, elsewhere.field, test)}`;
  }
  if (first === 'customer' || first === 'customers') {
    return `fields of the customer stand alone; write ${second}`;
  }
  if (relation === undefined) return unknownRelation(first, catalogue);
  const field = findField(catalogue, relation.table, second);
  if (field !== undefined && names.length === 2) {
    return `a customer can have many ${first} records; write ${usedAs(relation, field, test)}`;
  }
  if (second === 'gap' && relation.table === 'transactions') {
    return `a customer can have many gaps; write median(${first}.gap)`;
  }
  return unknownField(names.slice(1).join('.'), relation, catalogue);
}

function unknownHere(name: string, catalogue: Catalogue): string {
  const known = [
    ...customerNames(catalogue),
    ...measuresOfOne(catalogue),
    ...catalogue.relations.map((relation) => relation.name),
  ];
  return `there is no field or measure called ${name}; ${suggestion(name, 'customers', known, catalogue)}`;
}

function suggestion(name: string, table: string, known: string[], catalogue: Catalogue): string {
  const near = [...new Set([...synonymOf(name, table, catalogue), ...nearest(name, known, 3)])];
  if (near.length > 0) return `did you mean ${alternatives(near)}?`;
  return table === 'customers'
    ? whatCanBeUsed(catalogue)
    : `its fields are ${listed(known, MOST_NAMES)}`;
}

/** The field that the importer would have taken a column of that name for. */
function synonymOf(name: string, table: string, catalogue: Catalogue): string[] {
  const word = name.replaceAll('_', ' ');
  const column = canonicalTable(table)?.columns.find(({ synonyms }) => synonyms.includes(word));
  return column !== undefined && findField(catalogue, table, column.name) ? [column.name] : [];
}

function fieldNames(table: string, catalogue: Catalogue): string[] {
  return catalogue.fields.filter((field) => field.table === table).map((field) => field.name);
}

/** The age counts as a field where it can be computed. */
export function customerNames(catalogue: Catalogue): string[] {
  const names = fieldNames('customers', catalogue);
  return names.includes('birth_date') && !names.includes('age') ? [...names, 'age'] : names;
}

/** Measures this data can compute for each customer. */
export function measuresOfOne(catalogue: Catalogue): string[] {
  return availableMeasures(catalogue)
    .filter((measure) => measure.perCustomer !== null)
    .map((measure) => measure.id);
}
