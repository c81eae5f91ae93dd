/** Turns the conditions of a question into the filter language: which customers, which purchase lines, when. */
import type { Catalogue } from '../../core/catalogue.ts';
import { findMeasure } from '../../core/metrics.ts';
import type { Message } from '../../core/result.ts';
import { behaviourOf, hasRivals } from './behaviour.ts';
import { all, anyOf, counted, perCustomer, testText } from './clauses.ts';
import { isPlace } from './conditions.ts';
import type { Frame } from './frame.ts';
import { listsOf, type List, type Lists } from './lists.ts';
import { fieldNotes, listNote, listNotes, valuesOf } from './readings.ts';
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
  const scope = scopeOfLines(frame, measures, catalogue);
  const isLimited = 'where' in scope && (scope.where !== '' || scope.period !== '');
  return isLimited && ofCustomers > 0 ? ambiguous('values_of_customers') : scope;
}

/** Values of customers, not of purchases. */
export function isOfCustomers(measure: string): boolean {
  return measure === 'customers' || findMeasure(measure)?.overGroup.kind === 'median';
}

/** For what is computed from purchase lines: conditions on purchases and the period limit the lines. */
export function scopeOfLines(
  frame: Frame,
  measures: readonly string[],
  catalogue: Catalogue,
): Scope | Ambiguity {
  const { cues, isTangled } = frame;
  const lists = listsOf(frame.conditions);
  // "Revenue from women and bikes" may be two sums or one.
  const isMixed = new Set(lists?.conjoined.map(({ field }) => field.table)).size > 1;
  if (!lists || isTangled || isMixed || hasRivals(frame.tests)) return ambiguous('binding');
  if (pools(lists, frame)) return ambiguous('all_sides');
  const parts = partsOf(frame, lists);
  const isLimited = parts.lines.length > 0 || parts.period !== '';
  // Are all purchases of "customers who bought bikes" meant, or only the bikes?
  if (cues.has('who_bought') || cues.has('not_bought')) return ambiguous('two_readings');
  if (isLimited && parts.behaviour.length > 0) return ambiguous('two_readings');
  const together = [...lists.things, ...lists.places].filter(({ join }) => join === 'and');
  const unclear = together.find((list) => !measures.every((id) => addsUp(id, list, lists)));
  if (unclear) return ambiguous('either_or_both', unclear.items);
  const behaviour = behaviourOf(parts.behaviour, '');
  // Purchases are of buyers anyhow, an age is not.
  const buyers = frame.ofBuyers && frame.statistics.length > 0 ? [counted('', '', '>= 1')] : [];
  return {
    group: all([...parts.attributes, ...behaviour.group, ...buyers]),
    where: all(parts.lines),
    period: parts.period,
    notes: [
      ...fieldNotes(frame, catalogue),
      ...listNotes(lists),
      ...together.map(({ items }) => listNote('together', items)),
      ...behaviour.notes,
    ],
  };
}

/**
 * Sums of lines take the purchases of either; an order is made in one place, but may hold bikes and helmets, and a
 * buyer may have bought in two places.
 */
function addsUp(id: string, list: List, { places }: Lists): boolean {
  const isOfOrders = id === 'orders' || id === 'average_order';
  return findMeasure(id)?.additive === 'lines' || (isOfOrders && places.includes(list));
}

/** For counted customers: conditions on purchases and the period say what they bought. */
function scopeOfCustomers(frame: Frame, catalogue: Catalogue): Scope | Ambiguity {
  const { cues } = frame;
  const lists = listsOf(frame.conditions);
  if (!lists || frame.isTangled || hasRivals(frame.tests)) return ambiguous('binding');
  if (pools(lists, frame)) return ambiguous('all_sides');
  const { attributes, behaviour, lines, period } = partsOf(frame, lists);
  const isBought = cues.has('bought') || cues.has('who_bought') || frame.ofBuyers;
  const isNotBought = cues.has('not_bought');
  const isLimited = lines.length > 0 || period !== '';
  const scoped = (group: string[], notes: Message[] = []): Scope => ({
    group: all([...attributes, ...group]),
    where: '',
    period: '',
    notes: [...fieldNotes(frame, catalogue), ...listNotes(lists), ...notes],
  });
  // Who bought "except helmets" bought something else, or never helmets.
  const isExcept = frame.conditions.some(
    ({ field, isNegated }) => isNegated && field.table === 'transactions',
  );
  if (isExcept || (isBought && isNotBought)) return ambiguous('two_readings');
  if (behaviour.length > 0) {
    const isUnclear = isNotBought || lines.length > 0 || (isBought && isLimited);
    if (isUnclear) return ambiguous('two_readings');
    const { group, notes } = behaviourOf(behaviour, period);
    return scoped(group, notes);
  }
  if (isNotBought) {
    const ofPurchases = [...lists.things, ...lists.places];
    const both = ofPurchases.find(({ join }) => join === 'and');
    // "Customers in Italy who never bought": what stands before the verb is not what they did not buy.
    const isBefore = ofPurchases.some(({ items }) =>
      items.some(({ isBehindVerb }) => !isBehindVerb),
    );
    if (both || isBefore)
      return both ? ambiguous('either_or_both', both.items) : ambiguous('binding');
    return scoped([counted(all(lines), period, '= 0')]);
  }
  if (!isBought && lines.length === 0) {
    return period === '' ? scoped([]) : ambiguous('customers_in_period');
  }
  const wanted = wantedPurchases(frame, lists);
  if (wanted === null) return ambiguous('binding');
  // A note on both says as much.
  const isThere = wanted.purchases.length === 1 && (!isBought || lists.places.some(isOfPeople));
  const there: Message[] = isThere
    ? [{ key: 'answer.note.bought_there', params: { condition: all(lines) } }]
    : [];
  return scoped(
    wanted.purchases.map((where) => counted(where, period, '>= 1')),
    [...there, ...wanted.notes],
  );
}

/** The value of one customer that a ranking goes by, over the purchases the question speaks of. */
export function rankedValue(measure: string, where: string, period: string): string {
  return where === '' && period === '' ? measure : perCustomer(measure, where, period);
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

function partsOf({ conditions, tests, periods }: Frame, lists: Lists): Parts {
  const ofTable = (table: string): string[] => [
    ...conditions.flatMap((condition) => {
      const list = everyList(lists).find(({ items }) => items[0] === condition);
      return list && condition.field.table === table ? anyOf(list.items) : [];
    }),
    ...tests
      .filter(({ subject }) => 'field' in subject && subject.field.table === table)
      .map((test) => testText(test, '', '')),
  ];
  return {
    attributes: [...new Set(ofTable('customers'))],
    behaviour: tests.filter(({ subject }) => 'measure' in subject),
    lines: [...new Set(ofTable('transactions'))],
    period: periods[0]?.period ?? '',
  };
}

function everyList({ attributes, things, places }: Lists): List[] {
  return [...attributes, ...things, ...places];
}

/** "Women and men" are everyone in one number, and more likely two, unless they are split. */
function pools({ attributes }: Lists, { splits }: Frame): boolean {
  return attributes.some(({ items, join }) => {
    const [first] = items;
    const named = items.flatMap(({ values }) => values);
    const isSplit = splits.some((split) => 'field' in split && split.field === first?.field);
    const known = first?.field.values ?? null;
    return (
      join === 'and' && !isSplit && known !== null && known.every((value) => named.includes(value))
    );
  });
}

/** "Customers in Italy and France", not "bought in Italy and France": said of the people, who are in either. */
function isOfPeople({ items }: List): boolean {
  return items.some((item) => isPlace(item) && !item.isBehindVerb);
}

/**
 * "Bought bikes and helmets": both, each in a purchase of its own; with "or" either. One text for each purchase that
 * must have been made; null where two lists of both meet and nobody knows which goes with which.
 */
function wantedPurchases(
  frame: Frame,
  lists: Lists,
): { purchases: string[]; notes: Message[] } | null {
  const joined = [...lists.things, ...lists.places].filter(({ join }) => join === 'and');
  const either = joined.filter(isOfPeople).map(({ items }) => listNote('either', items));
  const [both, ...others] = joined.filter((list) => !isOfPeople(list));
  if (others.length > 0) return null;
  const { lines, period } = partsOf(frame, lists);
  if (!both) return { purchases: [all(lines)], notes: either };
  const whole = anyOf(both.items);
  const shared = [...lines.filter((line) => line !== whole), ...(period === '' ? [] : [period])];
  const each: Message[] =
    shared.length > 0
      ? [{ key: 'answer.note.for_each', params: { condition: shared.join(', ') } }]
      : [];
  return {
    purchases: both.items.map((item) =>
      all(lines.map((line) => (line === whole ? anyOf([item]) : line))),
    ),
    notes: [...either, listNote('both', both.items), ...each],
  };
}

function ambiguous(
  why:
    | 'two_readings'
    | 'customers_in_period'
    | 'values_of_customers'
    | 'binding'
    | 'either_or_both'
    | 'all_sides',
  items: readonly Condition[] = [],
): Ambiguity {
  const params = items.length === 0 ? {} : { params: { values: valuesOf(items) } };
  return { ambiguity: { key: `answer.unclear.${why}`, ...params } };
}
