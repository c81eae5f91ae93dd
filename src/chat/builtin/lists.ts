/** Puts the values of a question into lists: "bikes and helmets", "Germany or France", or one value by itself. */
import { isAlike, isOfCustomer, isPlace } from './conditions.ts';
import type { Condition } from './slot.ts';

export interface List {
  items: readonly Condition[];
  /** Null for a single value. */
  join: 'and' | 'or' | null;
}

export interface Lists {
  /** Of customers. */
  attributes: readonly List[];
  /** What is said of purchases, places apart. */
  things: readonly List[];
  /** Of purchases. */
  places: readonly List[];
  /** "Married and female": joined by "and" without being a list. */
  conjoined: readonly Condition[];
}

/**
 * Null where nobody knows which values go together: "red bikes and helmets", "bikes, helmets", "married women and
 * single men", "bikes with helmets".
 */
export function listsOf(conditions: readonly Condition[]): Lists | null {
  const chains = chainsOf(conditions);
  const lists = chains.flatMap((items) => listOf(items) ?? []);
  if (lists.length < chains.length) return null;
  const attributes = lists.filter(({ items }) => items.some(isOfCustomer));
  const ofPurchases = lists.filter((list) => !attributes.includes(list));
  const places = ofPurchases.filter(({ items }) => items.some(isPlace));
  const things = ofPurchases.filter((list) => !places.includes(list));
  const isClear =
    hasNoRivals(attributes) &&
    hasNoRivals(things) &&
    hasNoRivals(places) &&
    (things.length < 2 || (areSingle(things) && areTogether(things))) &&
    (places.length < 2 || areSingle(places)) &&
    !areTwoPlaces(conditions);
  if (!isClear) return null;
  return { attributes, things, places, conjoined: conjoinedOf(conditions) };
}

function chainsOf(conditions: readonly Condition[]): Condition[][] {
  const chains: Condition[][] = [];
  for (const condition of conditions) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const isListed = condition.join !== null && condition.join !== 'apart';
    if (chain && last && isListed && isAlike(last, condition)) chain.push(condition);
    else chains.push([condition]);
  }
  return chains;
}

/** A list ends with "and" or "or"; with both, or with commas alone, it says neither. Nor is it clear how far a "not" goes. */
function listOf(items: readonly Condition[]): List | null {
  const [first, ...others] = items;
  if (!first || others.length === 0) return { items, join: null };
  if (items.some(({ isNegated }) => isNegated)) return null;
  const isAnd = others.some(({ join }) => join === 'and');
  const isOr = others.some(({ join }) => join === 'or');
  return isAnd === isOr ? null : { items, join: isAnd ? 'and' : 'or' };
}

/** "Red bikes" says one thing in two words; beside a list nobody knows to which of its items a word belongs. */
function areSingle(lists: readonly List[]): boolean {
  return lists.every(({ join }) => join === null);
}

/** "Bikes with helmets" may be two purchases. */
function areTogether(lists: readonly List[]): boolean {
  return lists.slice(1).every(({ items }) => items[0]?.join !== 'apart');
}

/** "Milan and Germany": nobody lives in both unless one lies in the other, and then it would not be said so. */
function areTwoPlaces(conditions: readonly Condition[]): boolean {
  return conditions.some((condition, at) => {
    const before = conditions[at - 1];
    const isJoined = condition.join === 'and' && before !== undefined;
    return isJoined && isPlace(before) && isPlace(condition) && before.field !== condition.field;
  });
}

/** Two values of one field that are not listed together belong to different people or purchases. */
function hasNoRivals(lists: readonly List[]): boolean {
  const values = new Map<Condition['field'], string>();
  return lists.every(({ items }) => {
    const text = JSON.stringify(items.map((item) => [item.values, item.isNegated]));
    return items.every(({ field }) => {
      const isRival = values.has(field) && values.get(field) !== text;
      values.set(field, text);
      return !isRival;
    });
  });
}

function conjoinedOf(conditions: readonly Condition[]): Condition[] {
  return conditions.filter((condition, at) => {
    const [before, next] = [conditions[at - 1], conditions[at + 1]];
    const isBehind = condition.join === 'and' && before && !isAlike(before, condition);
    const isBefore = next?.join === 'and' && !isAlike(condition, next);
    return isBehind === true || isBefore;
  });
}
