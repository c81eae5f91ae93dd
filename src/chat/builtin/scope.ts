/** Turns the conditions of a question into the filter language: which customers, which purchase lines, when. */
import { findField, type Catalogue } from '../../core/catalogue.ts';
import { findMeasure } from '../../core/metrics.ts';
import type { Message } from '../../core/result.ts';
import type { Frame } from './frame.ts';
import type { Condition, Test } from './slot.ts';

export interface Scope {
  /** Filter language; empty = everyone. */
  group: string;
  /** Condition on purchase lines; empty = all. */
  where: string;
  /** Of purchases; empty = ever. */
  period: string;
  /** How the words were taken, where another way was possible. */
  notes: Message[];
}

/** Why a question has no single meaning. */
export interface Ambiguity {
  ambiguity: Message;
}

/**
 * Whom and what these measures and statistics are taken over. What only customers have (their number, their age, their
 * recency) has no purchase date or category of its own; beside measures of purchases it takes no such condition.
 */
export function scopeOf(
  frame: Frame,
  measures: readonly string[],
  catalogue: Catalogue,
): Scope | Ambiguity {
  const ofCustomers = measures.filter(isOfCustomers).length + frame.statistics.length;
  const asked = measures.length + frame.statistics.length;
  if (ofCustomers === asked) return scopeOfCustomers(frame, catalogue);
  const scope = scopeOfLines(frame, catalogue);
  const isLimited = 'where' in scope && (scope.where !== '' || scope.period !== '');
  return isLimited && ofCustomers > 0 ? ambiguous('values_of_customers') : scope;
}

/** Values of customers, not of purchases. */
export function isOfCustomers(measure: string): boolean {
  return measure === 'customers' || findMeasure(measure)?.overGroup.kind === 'median';
}

/** For what is computed from purchase lines: conditions on purchases and the period limit the lines. */
export function scopeOfLines(frame: Frame, catalogue: Catalogue): Scope | Ambiguity {
  const { cues } = frame;
  const parts = partsOf(frame);
  const isLimited = parts.lines.length > 0 || parts.period !== '';
  // Are all purchases of "customers who bought bikes" meant, or only the bikes?
  if (cues.has('who_bought') || cues.has('not_bought')) return ambiguous('two_readings');
  if (isLimited && parts.behaviour.length > 0) return ambiguous('two_readings');
  return {
    group: all([...parts.attributes, ...parts.behaviour.map((test) => testText(test, '', ''))]),
    where: all(parts.lines),
    period: parts.period,
    notes: fieldNotes(frame, catalogue),
  };
}

/** For counted customers: conditions on purchases and the period say what they bought. */
function scopeOfCustomers(frame: Frame, catalogue: Catalogue): Scope | Ambiguity {
  const { cues } = frame;
  const { attributes, behaviour, lines, period } = partsOf(frame);
  const isBought = cues.has('bought') || cues.has('who_bought');
  const isNotBought = cues.has('not_bought');
  const isLimited = lines.length > 0 || period !== '';
  const notes = fieldNotes(frame, catalogue);
  const scoped = (group: string[]): Scope => ({
    group: all([...attributes, ...group]),
    where: '',
    period: '',
    notes,
  });
  if (isBought && isNotBought) return ambiguous('two_readings');
  if (behaviour.length > 0) {
    const isUnclear = isNotBought || lines.length > 0 || (isBought && isLimited);
    if (isUnclear) return ambiguous('two_readings');
    return scoped(behaviour.map((test) => testText(test, '', period)));
  }
  if (isNotBought) return scoped([counted(all(lines), period, '= 0')]);
  if (isBought) {
    const wanted = wantedPurchases(frame);
    if (wanted === null) return ambiguous('two_readings');
    return scoped(wanted.map((where) => counted(where, period, '>= 1')));
  }
  if (lines.length > 0) {
    notes.push({ key: 'answer.note.bought_there', params: { condition: all(lines) } });
    return scoped([counted(all(lines), period, '>= 1')]);
  }
  return period === '' ? scoped([]) : ambiguous('customers_in_period');
}

/** The value of one customer that a ranking goes by, over the purchases the question speaks of. */
export function rankedValue(measure: string, where: string, period: string): string {
  return where === '' && period === '' ? measure : perCustomer(measure, where, period);
}

/** All of these must hold. */
function all(conditions: readonly string[]): string {
  return conditions.join(' and ');
}

interface Parts {
  /** Conditions on fields of customers. */
  attributes: string[];
  /** Comparisons of what a customer bought. */
  behaviour: Test[];
  /** Conditions on fields of purchase lines. */
  lines: string[];
  period: string;
}

function partsOf({ conditions, tests, periods }: Frame): Parts {
  const of = (table: string): string[] => [
    ...merged(conditions.filter(({ field }) => field.table === table)),
    ...tests
      .filter(({ subject }) => 'field' in subject && subject.field.table === table)
      .map((test) => testText(test, '', '')),
  ];
  return {
    attributes: of('customers'),
    behaviour: tests.filter(({ subject }) => 'measure' in subject),
    lines: of('transactions'),
    period: periods[0]?.period ?? '',
  };
}

/** Several values of one field are alternatives: nobody lives in Italy and in France. */
function merged(conditions: readonly Condition[]): string[] {
  const fields = [...new Set(conditions.map(({ field }) => field))];
  return fields.map((field) =>
    conditionText(
      field.name,
      field.type,
      conditions.filter((condition) => condition.field === field).flatMap(({ values }) => values),
    ),
  );
}

/**
 * "Bought bikes and helmets": both, each in a purchase of its own; with "or" either. One text for each purchase that
 * must have been made; null where two fields list several values and nobody knows which goes with which.
 */
function wantedPurchases(frame: Frame): string[] | null {
  const ofLines = frame.conditions.filter(({ field }) => field.table === 'transactions');
  const alternatives = new Map<Condition['field'], Condition[][]>();
  for (const condition of ofLines) {
    const groups = alternatives.get(condition.field) ?? [];
    alternatives.set(condition.field, groups);
    // "In Italy and France" is in either: a purchase is made in one place.
    const isAlternative = condition.or || condition.field.family === 'geographic';
    const last = groups.at(-1);
    if (isAlternative && last) last.push(condition);
    else groups.push([condition]);
  }
  const [listed, ...others] = [...alternatives].filter(([, groups]) => groups.length > 1);
  if (others.length > 0) return null;
  const { lines } = partsOf(frame);
  if (!listed) return [all(lines)];
  const [field, groups] = listed;
  return groups.map((group) => {
    const conditions = frame.conditions.filter(
      (condition) => condition.field !== field || group.includes(condition),
    );
    return all(partsOf({ ...frame, conditions }).lines);
  });
}

function conditionText(name: string, type: string, values: readonly string[]): string {
  const texts = [...new Set(values)].map((value) => (type === 'text' ? quoted(value) : value));
  return texts.length === 1 ? `${name} = ${texts[0] ?? ''}` : `${name} in (${texts.join(', ')})`;
}

function testText({ subject, op, low, high }: Test, where: string, period: string): string {
  const left =
    'field' in subject ? subject.field.name : perCustomer(subject.measure, where, period);
  return op === 'between' ? `${left} between ${low} and ${high ?? low}` : `${left} ${op} ${low}`;
}

/** `sum(purchase.amount)` with its condition and period: `sum(purchase.amount where category = 'Bikes', 2019)`. */
function perCustomer(measure: string, where: string, period: string): string {
  const formula = findMeasure(measure)?.perCustomer ?? measure;
  return formula.replace(
    /\)$/,
    `${where === '' ? '' : ` where ${where}`}${period === '' ? '' : `, ${period}`})`,
  );
}

function counted(where: string, period: string, comparison: string): string {
  return `${perCustomer('orders', where, period)} ${comparison}`;
}

/** A field that customers and purchases both have is taken from the customers; of places with one name the country. */
function fieldNotes(frame: Frame, catalogue: Catalogue): Message[] {
  const used = [
    ...frame.conditions.map(({ field }) => field),
    ...frame.splits.flatMap((split) => ('field' in split ? split.field : [])),
  ];
  const shared = [...new Set(used)].filter(
    ({ table, name }) =>
      table === 'customers' && findField(catalogue, 'transactions', name) !== undefined,
  );
  const places = frame.conditions.flatMap(({ field, values }) => {
    const regions = ['customers', 'transactions'].flatMap(
      (table) => findField(catalogue, table, 'region')?.values ?? [],
    );
    return field.name === 'country' ? values.filter((value) => regions.includes(value)) : [];
  });
  return [
    ...shared.map(({ name }) => ({ key: 'answer.note.customers_first', params: { field: name } })),
    ...places.map((value) => ({ key: 'answer.note.country_first', params: { value } })),
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function ambiguous(why: 'two_readings' | 'customers_in_period' | 'values_of_customers'): Ambiguity {
  return { ambiguity: { key: `answer.unclear.${why}` } };
}
