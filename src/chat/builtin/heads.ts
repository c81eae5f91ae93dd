/** Tells what a question counts from what it only speaks of: in "orders of customers in Italy" the orders. */
import type { Pool } from './pool.ts';
import { fold } from './tokens.ts';
import type { Cue } from './words/contract.ts';

export interface Heads {
  measures: string[];
  ofCustomers: boolean;
  /** Those who bought, beside what is asked: "the average age of buyers". */
  ofBuyers: boolean;
  isSingular: boolean;
}

interface Mention {
  at: number;
  measure: string;
  /** Listed with the one before: "revenue and orders", "buyers vs customers". */
  isJoined: boolean;
  /** "How many customers": asked for, whatever stands beside it. */
  isCounted: boolean;
}

/** Takes the measures it can place out of the pool and leaves the others in it. */
export function takeHeads(pool: Pool, hasStatistic: boolean, singular: readonly string[]): Heads {
  takePronouns(pool);
  const mentions = mentionsIn(pool);
  const thing = countedThing(pool);
  const isSingular = mentions.some(
    (mention) => isCustomers(mention) && singular.includes(fold(pool.text(mention.at))),
  );
  const isAsking = (cue: Cue): boolean =>
    Array.from({ length: pool.size }, (_, at) => pool.cue(at)).includes(cue);
  // "What do the top 20 % of customers contribute to revenue": the revenue is asked for.
  const isOfBest = isAsking('share') && (isAsking('best') || isAsking('worst'));

  let headSeen = thing !== null || hasStatistic;
  const measures: string[] = thing === null ? [] : [thing];
  let ofCustomers = false;
  let ofBuyers = false;
  for (const [index, mention] of mentions.entries()) {
    const hasFollower = mentions.slice(index + 1).some((later) => !later.isJoined);
    const isOwner =
      !headSeen &&
      isCustomers(mention) &&
      hasFollower &&
      (isOfBest || (isAsking('how_much') && !isAsking('how_many')));
    if (isPrecededByThing(pool, mention)) continue;
    // "First purchase in 2026: how many customers" asks for no date.
    if (headSeen && thing === null && mention.isCounted && !mention.isJoined) continue;
    if (isOwner || (headSeen && !mention.isJoined && isCustomers(mention))) {
      ofCustomers = true;
      ofBuyers ||= mention.measure === 'buyers';
    } else if (!headSeen || (mention.isJoined && thing === null && !hasStatistic)) {
      measures.push(mention.measure);
      headSeen = true;
    } else {
      continue;
    }
    pool.take(mention.at);
  }
  return { measures: [...new Set(measures)], ofCustomers, ofBuyers, isSingular };
}

function isCustomers({ measure }: Mention): boolean {
  return measure === 'customers' || measure === 'buyers';
}

/** "Customers who …", "women who …": says no more than the noun before it. */
function takePronouns(pool: Pool): void {
  for (let at = 1; at < pool.size; at += 1) {
    const isBehindNoun = pool.wasMeasure(at - 1) || pool.wasValue(at - 1);
    // "Who are under 30 and who live in Kyiv".
    const isSecond = pool.cue(at - 1) === 'and' && pool.placed(at - 2)?.slot.kind === 'test';
    if (pool.cue(at) === 'which' && (isBehindNoun || isSecond)) pool.take(at);
  }
}

function mentionsIn(pool: Pool): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < pool.size; at += 1) {
    const slot = pool.slot(at);
    if (slot?.kind !== 'measure') continue;
    let joint = at - 1;
    while (pool.cue(joint) === 'how_many' || pool.cue(joint) === 'how_much') joint -= 1;
    const cue = pool.cue(joint);
    const isListed = (cue === 'and' || cue === 'versus') && pool.wasMeasure(joint - 1);
    const isJoined = isListed || (pool.wasMeasure(at - 1) && pool.hasComma(at - 1, at));
    if (isListed) pool.take(joint);
    let before = at - 1;
    while (pool.wasValue(before)) before -= 1;
    const isCounted =
      pool.cue(before) === 'how_many' &&
      (slot.measure === 'customers' || slot.measure === 'buyers');
    mentions.push({ at, measure: slot.measure, isJoined, isCounted });
  }
  return mentions;
}

/** "How many bikes customers bought" can be read both ways: the customers, or the bikes. */
function isPrecededByThing(pool: Pool, { at }: Mention): boolean {
  const before = pool.slot(at - 1);
  const table = before?.kind === 'value' ? before.choices[0]?.field.table : undefined;
  const isOne = pool.isAdjacent(at - 1, at) && pool.cue(at + 1) === 'bought';
  return isOne && table === 'transactions';
}

/** What is counted where no measure says it: "how many bikes were sold" counts units, "how many women" customers. */
function countedThing(pool: Pool): 'units' | 'customers' | null {
  for (let at = 0; at < pool.size; at += 1) {
    if (pool.cue(at) !== 'how_many') continue;
    const slot = pool.slot(at + 1);
    const table = slot?.kind === 'value' ? slot.choices[0]?.field.table : undefined;
    let next = at + 1;
    while (pool.wasValue(next) && pool.isAdjacent(next, next + 1)) next += 1;
    if (pool.slot(next)?.kind === 'measure') return null;
    if (table === 'transactions') return 'units';
    const verb = pool.cue(at + 1);
    const isOfCustomers = verb === 'bought' || verb === 'who_bought' || verb === 'not_bought';
    if (table === 'customers' || isOfCustomers) return 'customers';
  }
  return null;
}
