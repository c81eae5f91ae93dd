/** What a question splits by: "by country and year", "per month", "gender distribution", "monthly". */
import type { Pool } from './pool.ts';
import type { Slot, Split } from './slot.ts';
import { fold } from './tokens.ts';
import type { Words } from './words/contract.ts';

/** Of the words, `stretches` are those that look like a split and name one stretch of time: "за місяць", in a month. */
export function takeSplits(pool: Pool, { stretches, pitfalls }: Words): Split[] {
  const found: { at: number; split: Split }[] = [];
  const take = (at: number): boolean => {
    const split = splitAt(pool, at);
    if (split === null) return false;
    pool.take(at);
    found.push({ at, split });
    return true;
  };
  for (let at = 0; at < pool.size; at += 1) {
    takeLargest(pool, at, take);
    const slot = pool.slot(at);
    const cue = pool.cue(at);
    if (slot?.kind === 'unit' && slot.split) take(at);
    if (cue === 'by' && !stretches.includes(fold(`${pool.text(at)} ${pool.text(at + 1)}`))) {
      takeListed(pool, at, take);
      if (tellsWhose(pool, at, pitfalls)) pool.take(at);
    }
    if (cue === 'breakdown') {
      const isMeasureNext = pool.slot(at + 1)?.kind === 'measure';
      if (isMeasureNext || !takeListed(pool, at, take)) take(at - 1);
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ split }) => split);
}

/**
 * "Which country has the most customers": customers by country, which lists the largest first. The asking word stands
 * on either side of the field ("negara mana"), the most on either side of the measure.
 */
function takeLargest(pool: Pool, at: number, take: (at: number) => boolean): void {
  if (!isOfWords(pool.slot(at))) return;
  const asking = [at - 1, at + 1].find((place) => {
    const cue = pool.cue(place);
    return cue === 'which' || cue === 'what';
  });
  if (asking === undefined) return;
  const behind = Math.max(at, asking) + 1;
  // "In which city live the most customers".
  const isLived = pool.cue(behind) === 'live' && isOfPlaces(pool.slot(at));
  const next = isLived ? behind + 1 : behind;
  const most = [next, next + 1].find((place) => pool.cue(place) === 'most');
  const measure = most === next ? next + 1 : next;
  if (most === undefined || pool.slot(measure)?.kind !== 'measure') return;
  take(at);
  pool.take(asking);
  pool.take(most);
  if (isLived) pool.take(behind);
}

/** What stands behind "by", and what is listed with it: "by country, gender and year". */
function takeListed(pool: Pool, at: number, take: (at: number) => boolean): boolean {
  const isBy = pool.cue(at) === 'by';
  // "By number of orders".
  const counted = pool.cue(at + 1) === 'how_many';
  let last = counted ? at + 2 : at + 1;
  if (!take(last)) return false;
  if (isBy) pool.take(at);
  if (counted) pool.take(at + 1);
  for (;;) {
    const isAnd = pool.cue(last + 1) === 'and';
    const behind = isAnd ? last + 2 : last + 1;
    const isListed = isAnd || pool.hasComma(last, behind);
    // "By country and by year".
    const next = isBy && pool.cue(behind) === 'by' ? behind + 1 : behind;
    if (!isListed || pool.slot(next)?.kind === 'measure' || !take(next)) return true;
    if (isAnd) pool.take(last + 1);
    if (next > behind) pool.take(behind);
    last = next;
  }
}

/** "Bought by women", "per la Germania": whose, not what to split by. In "per woman" each of them is meant. */
function tellsWhose(pool: Pool, at: number, { agents, forWhom }: Words['pitfalls']): boolean {
  const next = pool.slot(at + 1);
  if (pool.cue(at) !== 'by' || next?.kind !== 'value') return false;
  const word = fold(pool.text(at));
  const isPlace = next.choices.every(({ field }) => field.family === 'geographic');
  const isFor = isPlace || !pool.isAdjacent(at, at + 1);
  return agents.includes(word) || (forWhom.includes(word) && isFor);
}

function splitAt(pool: Pool, at: number): Split | null {
  const slot = pool.slot(at);
  if (slot?.kind === 'unit') return { unit: slot.unit };
  if (slot?.kind === 'measure') return { measure: slot.measure };
  const field = slot?.kind === 'field' ? slot.fields[0] : undefined;
  return field ? { field } : null;
}

function isOfPlaces(slot: Slot | undefined): boolean {
  return slot?.kind === 'field' && slot.fields.every(({ family }) => family === 'geographic');
}

function isOfWords(slot: Slot | undefined): boolean {
  return slot?.kind === 'field' && slot.fields.every(({ type }) => type === 'text');
}
