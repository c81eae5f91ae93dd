/** The values a question names, and how each is tied to the one before: "bikes and helmets", "red bikes in Germany". */
import type { Pool } from './pool.ts';
import type { Condition, FieldValue, Placed } from './slot.ts';
import type { Cue } from './words/contract.ts';

/** May stand between "and" and what it joins: "bought bikes and bought helmets". */
const VERBS: readonly Cue[] = ['bought', 'who_bought', 'not_bought', 'live', 'light'];

const BUYING: readonly Cue[] = ['bought', 'who_bought', 'not_bought'];

export interface Conditions {
  conditions: Condition[];
  /** An "and" stands between parts of different purchases: "bikes in 2018 and helmets", "bikes in Italy and caps in France". */
  isTangled: boolean;
}

/**
 * Takes the values and every "and" and "or" it can place; the others stay in the pool as not understood.
 * `qualifying` are the words that may stand between two values that say one thing: "bikes in red".
 */
export function takeConditions(pool: Pool, qualifying: readonly string[]): Conditions {
  const conditions: Condition[] = [];
  /** Places of words that join parts which are no list of alternatives. */
  const seams: number[] = [];
  let last: { at: number; condition: Condition } | null = null;
  let isBehindVerb = false;
  for (let at = 0; at < pool.size; at += 1) {
    const cue = pool.cue(at);
    isBehindVerb ||= cue !== null && BUYING.includes(cue);
    const slot = pool.slot(at);
    const choice = slot?.kind === 'value' ? slot.choices[0] : undefined;
    if (!choice) continue;
    const isNegated = isNegatedAt(pool, at, choice, qualifying);
    if (isNegated) pool.take(at - 1);
    const start = isNegated ? at - 1 : at;
    const tie = tieBefore(pool, start, last?.at ?? null, qualifying);
    const condition: Condition = { ...choice, join: tie?.join ?? null, isNegated, isBehindVerb };
    const isListed = last !== null && isAlike(last.condition, condition);
    if (tie?.join === 'and' || (tie?.join === 'or' && isListed)) {
      pool.take(tie.at);
      const areOfCustomers = last !== null && [last.condition, condition].every(isOfCustomer);
      if (!isListed && !areOfCustomers) seams.push(tie.at);
    }
    conditions.push(condition);
    last = { at, condition };
    pool.take(at);
  }
  seams.push(...takeSeams(pool));
  return { conditions, isTangled: isTangled(pool, seams) };
}

/**
 * Whether two values can stand in one list: values of one field of customers, two places of purchases, or two things
 * that are said of purchases, whichever fields they are in.
 */
export function isAlike(a: Condition, b: Condition): boolean {
  if (a.field.table !== b.field.table) return false;
  return isOfCustomer(a) ? a.field === b.field : isPlace(a) === isPlace(b);
}

export function isOfCustomer({ field }: FieldValue): boolean {
  return field.table === 'customers';
}

export function isPlace({ field }: Condition): boolean {
  return field.family === 'geographic';
}

/** "Not married", "excluding Germany". What was not bought is said by the verb. */
function isNegatedAt(
  pool: Pool,
  at: number,
  choice: FieldValue,
  qualifying: readonly string[],
): boolean {
  const between = pool.wordsBetween(at - 1, at);
  const isExcept = pool.cue(at - 1) === 'except';
  // "No, in Poland" puts right what was asked before.
  const isNext =
    (pool.cue(at - 1) === 'not' || isExcept) &&
    !pool.hasComma(at - 1, at) &&
    between.every((word) => qualifying.includes(word));
  return isNext && (isExcept || isOfCustomer(choice));
}

interface Tie {
  join: 'and' | 'or' | 'comma' | 'apart';
  /** Place of the joining word; of the value itself where there is none. */
  at: number;
}

function tieBefore(
  pool: Pool,
  start: number,
  last: number | null,
  qualifying: readonly string[],
): Tie | null {
  if (last === null) return null;
  let left = start - 1;
  while (isVerb(pool, left) || isPronoun(pool, left)) left -= 1;
  const join = pool.cue(left);
  if ((join === 'and' || join === 'or') && last === left - 1) return { join, at: left };
  if (last === start - 1 && pool.hasComma(last, start)) return { join: 'comma', at: start };
  const isOne = pool.wordsBetween(last, start).every((word) => qualifying.includes(word));
  return isOne ? null : { join: 'apart', at: start };
}

/** "Married and aged over 40", "have bought and are married": both hold of one customer. */
function takeSeams(pool: Pool): number[] {
  const seams: number[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    if (pool.cue(at) !== 'and') continue;
    let right = at + 1;
    while (isVerb(pool, right) || isPronoun(pool, right)) right += 1;
    const next = pool.placed(right);
    const before = pool.placed(at - 1);
    const isVerbAlone = next === undefined && right > at + 1;
    const isBehind = isPart(before) || isVerb(pool, at - 1);
    if (!isBehind || !(isVerbAlone || isPart(next))) continue;
    pool.take(at);
    seams.push(at);
  }
  return seams;
}

function isVerb(pool: Pool, at: number): boolean {
  const cue = pool.cue(at);
  return cue !== null && VERBS.includes(cue);
}

/** "Who" that says no more than the noun before it, as `heads.ts` found. */
function isPronoun(pool: Pool, at: number): boolean {
  const slot = pool.placed(at)?.slot;
  return slot?.kind === 'cue' && slot.cue === 'which' && pool.slot(at) === undefined;
}

function isPart(placed: Placed | undefined): boolean {
  return ['value', 'test', 'period'].includes(placed?.slot.kind ?? '');
}

/** Parts of purchases stand on both sides of a seam, and nobody knows which of them belong to one purchase. */
function isTangled(pool: Pool, seams: readonly number[]): boolean {
  const all = Array.from({ length: pool.size }, (_, at) => pool.placed(at));
  const hasPeriod = all.some((placed) => placed?.slot.kind === 'period');
  const parts = all.flatMap((placed, at) =>
    placed && isOfPurchase(placed, hasPeriod) ? [at] : [],
  );
  return seams.some((seam) => parts.some((at) => at < seam) && parts.some((at) => at > seam));
}

/** Without a period "more than 2 orders and over 100 spent" are two plain facts about a customer. */
function isOfPurchase({ slot }: Placed, hasPeriod: boolean): boolean {
  if (slot.kind === 'period') return true;
  if (slot.kind === 'value') return slot.choices[0]?.field.table === 'transactions';
  if (slot.kind !== 'test') return false;
  const { subject } = slot.test;
  return 'field' in subject ? subject.field.table === 'transactions' : hasPeriod;
}
