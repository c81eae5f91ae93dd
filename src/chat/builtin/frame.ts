/** What a question asks, whatever the order of its words: measures, splits, conditions, periods. */
import type { Field } from '../../core/catalogue.ts';
import { takeComparison, type Comparison } from './comparison.ts';
import { takeConditions } from './conditions.ts';
import { takeHeads } from './heads.ts';
import { createPool, cueOf, type Pool } from './pool.ts';
import type { Reading } from './read.ts';
import type { Condition, PeriodSlot, Placed, Slot, Split, Statistic, Test } from './slot.ts';
import { takeSplits } from './splits.ts';
import { JOINTS, type Cue, type Words } from './words/contract.ts';

export interface Frame {
  cues: ReadonlySet<Cue>;
  /** What is to be counted or summed, in the order asked. */
  measures: readonly string[];
  /** Customers are spoken of without being what is counted: "the orders of customers in Italy". */
  ofCustomers: boolean;
  /** Of those only who bought: "the average age of buyers". */
  ofBuyers: boolean;
  /** One of them: "our best customer". */
  isSingular: boolean;
  statistics: readonly Statistic[];
  splits: readonly Split[];
  /** "The most orders": what best or worst is measured by. */
  rankedBy: readonly { measure: string; side: 'top' | 'bottom' }[];
  /** At most one. */
  comparisons: readonly Comparison[];
  conditions: readonly Condition[];
  /** Nobody knows which product, place and time belong to one purchase. */
  isTangled: boolean;
  tests: readonly Test[];
  periods: readonly PeriodSlot[];
  numbers: readonly Extract<Slot, { kind: 'number' }>[];
  customers: readonly string[];
  receipts: readonly string[];
  /** Names of tools that an expression asks for by itself. */
  tools: readonly string[];
  /** Understood by themselves, but not what they do in this question. */
  leftover: readonly Placed[];
}

/** Expects slots that are clear: no field or value with several meanings. */
export function frameOf(reading: Reading, words: Words): Frame {
  const pool = createPool(reading);
  const comparison = takeComparison(pool);
  const splits = takeSplits(pool, words);
  const rankedBy = takeRanks(pool);
  const statistics = takeStatistics(pool);
  const heads = takeHeads(pool, statistics.length > 0, words.one);
  const { conditions: said, isTangled } = takeConditions(pool, words.qualifying);
  const conditions = [...said, ...peopleIn(reading, said)];
  const tests = pool.takeAll('test').map(({ test }) => test);
  const periods = pool.takeAll('period');
  const numbers = pool.takeAll('number');
  const customers = pool.takeAll('customer').map(({ text }) => text);
  const receipts = pool.takeAll('receipt').map(({ id }) => id);
  const tools = pool.takeAll('tool').map(({ tool }) => tool);
  const rest = pool.rest();
  return {
    cues: new Set(rest.flatMap((placed) => cueOf(placed) ?? [])),
    ...heads,
    statistics,
    splits,
    rankedBy,
    comparisons: comparison ? [comparison] : [],
    conditions,
    isTangled,
    tests,
    periods,
    numbers,
    customers,
    receipts,
    tools,
    leftover: rest.filter(isLoose),
  };
}

/** "People" leaves out the companies, unless it is said what else they are. */
function peopleIn({ slots }: Reading, said: readonly Condition[]): Condition[] {
  const named = slots.find(({ slot }) => slot.kind === 'measure' && slot.only !== null);
  const only = named?.slot.kind === 'measure' ? named.slot.only : null;
  if (!named || only === null) return [];
  const isSaid = said.some(
    ({ field, values }) => field === only.field && values.join() === only.values.join(),
  );
  const plain = { join: null, isNegated: false, isBehindVerb: false } as const;
  return isSaid ? [] : [{ ...only, ...plain, readAs: named.text }];
}

function isLoose(placed: Placed): boolean {
  const cue = cueOf(placed);
  return cue === null || JOINTS.some((joint) => joint === cue);
}

/** "The most orders", "who spent least". */
function takeRanks(pool: Pool): { measure: string; side: 'top' | 'bottom' }[] {
  const ranks: { measure: string; side: 'top' | 'bottom' }[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    const cue = pool.cue(at);
    if (cue === 'profitable') ranks.push({ measure: 'margin', side: 'top' });
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

/** "Average income", "the median age of customers", "reddito medio". */
function takeStatistics(pool: Pool): Statistic[] {
  const statistics: Statistic[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    const cue = pool.cue(at);
    if (cue !== 'average' && cue !== 'median') continue;
    const next = pool.slot(at + 1)?.kind === 'measure' ? at + 2 : at + 1;
    const place = [next, at - 1].find((candidate) => numberFieldAt(pool, candidate) !== null);
    const field = place === undefined ? null : numberFieldAt(pool, place);
    if (place === undefined || field === null) continue;
    // "The average age and median income".
    const joint = Math.min(at, place) - 1;
    if (statistics.length > 0 && pool.cue(joint) === 'and') pool.take(joint);
    pool.take(at);
    pool.take(place);
    statistics.push({ fn: cue === 'average' ? 'mean' : 'median', field });
  }
  return statistics;
}

function numberFieldAt(pool: Pool, at: number): Field | null {
  const slot = pool.slot(at);
  const field = slot?.kind === 'field' ? slot.fields[0] : undefined;
  return field?.type === 'number' && field.table === 'customers' ? field : null;
}
