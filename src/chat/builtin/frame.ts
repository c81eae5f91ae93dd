/** What a question asks, whatever the order of its words: measures, splits, conditions, periods. */
import { takeConditions } from './conditions.ts';
import { takeHeads } from './heads.ts';
import { createPool, cueOf, type Pool } from './pool.ts';
import type { Reading } from './read.ts';
import type { Condition, Placed, Slot, Split, Statistic, Test } from './slot.ts';
import { JOINTS, type Cue, type Words } from './words.ts';

export interface Frame {
  cues: ReadonlySet<Cue>;
  /** What is to be counted or summed, in the order asked. */
  measures: readonly string[];
  /** Customers are spoken of without being what is counted: "the orders of customers in Italy". */
  ofCustomers: boolean;
  /** One of them: "our best customer". */
  isSingular: boolean;
  statistics: readonly Statistic[];
  splits: readonly Split[];
  /** "The most orders": what best or worst is measured by. */
  rankedBy: readonly { measure: string; side: 'top' | 'bottom' }[];
  conditions: readonly Condition[];
  /** Nobody knows which product, place and time belong to one purchase. */
  isTangled: boolean;
  tests: readonly Test[];
  periods: readonly Extract<Slot, { kind: 'period' }>[];
  numbers: readonly Extract<Slot, { kind: 'number' }>[];
  customers: readonly string[];
  receipts: readonly string[];
  /** Understood by themselves, but not what they do in this question. */
  leftover: readonly Placed[];
}

/** Expects slots that are clear: no field or value with several meanings. */
export function frameOf(reading: Reading, words: Words): Frame {
  const pool = createPool(reading);
  const splits = takeSplits(pool);
  const rankedBy = takeRanks(pool);
  const statistics = takeStatistics(pool);
  const heads = takeHeads(pool, statistics.length > 0, words.customer);
  const { conditions, isTangled } = takeConditions(pool, words.qualifying);
  const tests = pool.takeAll('test').map(({ test }) => test);
  const periods = pool.takeAll('period');
  const numbers = pool.takeAll('number');
  const customers = pool.takeAll('customer').map(({ text }) => text);
  const receipts = pool.takeAll('receipt').map(({ id }) => id);
  const rest = pool.rest();
  return {
    cues: new Set(rest.flatMap((placed) => cueOf(placed) ?? [])),
    ...heads,
    statistics,
    splits,
    rankedBy,
    conditions,
    isTangled,
    tests,
    periods,
    numbers,
    customers,
    receipts,
    leftover: rest.filter(isLoose),
  };
}

function isLoose(placed: Placed): boolean {
  const cue = cueOf(placed);
  return cue === null || JOINTS.some((joint) => joint === cue);
}

/** "By country and year", "per month", "gender distribution", "monthly". */
function takeSplits(pool: Pool): Split[] {
  const found: { at: number; split: Split }[] = [];
  const take = (at: number): boolean => {
    const split = splitAt(pool, at);
    if (split === null) return false;
    pool.take(at);
    found.push({ at, split });
    return true;
  };
  for (let at = 0; at < pool.size; at += 1) {
    const slot = pool.slot(at);
    const cue = pool.cue(at);
    // "Which country has the most customers": customers by country, which lists the largest first.
    const isWhich = (cue === 'which' || cue === 'what') && pool.cue(at + 2) === 'most';
    if (isWhich && isOfWords(pool.slot(at + 1)) && pool.slot(at + 3)?.kind === 'measure') {
      take(at + 1);
      pool.take(at);
      pool.take(at + 2);
    }
    if (slot?.kind === 'unit' && slot.split) take(at);
    if (cue === 'by') takeListed(pool, at, take);
    if (cue === 'breakdown') {
      const isMeasureNext = pool.slot(at + 1)?.kind === 'measure';
      if (isMeasureNext || !takeListed(pool, at, take)) take(at - 1);
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ split }) => split);
}

/** What stands behind "by", and what is listed with it: "by country, gender and year". */
function takeListed(pool: Pool, at: number, take: (at: number) => boolean): boolean {
  const isBy = pool.cue(at) === 'by';
  // "By number of orders".
  const counted = pool.cue(at + 1) === 'how_many';
  let last = counted ? at + 2 : at + 1;
  // "Bought by women": whose, not what to split by.
  if (isBy && pool.slot(at + 1)?.kind === 'value') pool.take(at);
  if (!take(last)) return false;
  if (isBy) pool.take(at);
  if (counted) pool.take(at + 1);
  for (;;) {
    const isAnd = pool.cue(last + 1) === 'and';
    const next = isAnd ? last + 2 : last + 1;
    const isListed = isAnd || pool.hasComma(last, next);
    if (!isListed || pool.slot(next)?.kind === 'measure' || !take(next)) return true;
    if (isAnd) pool.take(last + 1);
    last = next;
  }
}

function splitAt(pool: Pool, at: number): Split | null {
  const slot = pool.slot(at);
  if (slot?.kind === 'unit') return { unit: slot.unit };
  if (slot?.kind === 'measure') return { measure: slot.measure };
  const field = slot?.kind === 'field' ? slot.fields[0] : undefined;
  return field ? { field } : null;
}

function isOfWords(slot: Slot | undefined): boolean {
  return slot?.kind === 'field' && slot.fields.every(({ type }) => type === 'text');
}

/** "The most orders", "who spent least". */
function takeRanks(pool: Pool): { measure: string; side: 'top' | 'bottom' }[] {
  const ranks: { measure: string; side: 'top' | 'bottom' }[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    const cue = pool.cue(at);
    if (cue !== 'most' && cue !== 'least') continue;
    for (const place of [at + 1, at - 1]) {
      const slot = pool.slot(place);
      if (slot?.kind !== 'measure' || slot.measure === 'customers' || slot.measure === 'buyers') {
        continue;
      }
      pool.take(place);
      ranks.push({ measure: slot.measure, side: cue === 'most' ? 'top' : 'bottom' });
      break;
    }
  }
  return ranks;
}

/** "Average income", "the median age of customers". */
function takeStatistics(pool: Pool): Statistic[] {
  const statistics: Statistic[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    const cue = pool.cue(at);
    if (cue !== 'average' && cue !== 'median') continue;
    const next = pool.slot(at + 1)?.kind === 'measure' ? at + 2 : at + 1;
    const slot = pool.slot(next);
    const field = slot?.kind === 'field' ? slot.fields[0] : undefined;
    if (field?.type !== 'number' || field.table !== 'customers') continue;
    // "The average age and median income".
    if (statistics.length > 0 && pool.cue(at - 1) === 'and') pool.take(at - 1);
    pool.take(at);
    pool.take(next);
    statistics.push({ fn: cue === 'average' ? 'mean' : 'median', field });
  }
  return statistics;
}
