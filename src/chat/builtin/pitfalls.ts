/** Stops where the words of a question, taken one by one, would answer another question. */
import type { Frame } from './frame.ts';
import { unclear, type Refusal } from './intent.ts';
import { asWritten, longestAt, stemsOf, type Found } from './lexicon.ts';
import type { Reading } from './read.ts';
import type { Condition, Placed, Slot } from './slot.ts';
import type { Token } from './tokens.ts';
import { CUES, type Cue, type Words } from './words/contract.ts';
import { TRAPS, type Trap } from './words/pitfalls.ts';

/** Phrases that one form alone makes: "our company", which adds nothing, and cues. */
export function findLettered(tokens: readonly Token[], words: Words): Found<Slot>[] {
  const { ourselves, cues } = words.pitfalls;
  return tokens.flatMap((_, start) => {
    const own = phraseAt(tokens, start, ourselves, words);
    // "Our company customers" are customers that are companies.
    const isOfCustomers =
      own !== null && phraseAt(tokens, own, words.measures['customers'] ?? [], words, false);
    return [
      ...(own === null || isOfCustomers !== null
        ? []
        : [{ payload: { kind: 'stop' } as const, start, end: own }]),
      ...CUES.flatMap((cue) => {
        const end = phraseAt(tokens, start, cues[cue] ?? [], words);
        return end === null ? [] : [{ payload: { kind: 'cue', cue } as const, start, end }];
      }),
    ];
  });
}

/** The first phrase of the question that asks for something else than its words do. */
export function trapIn(reading: Reading, words: Words): Refusal | null {
  const { tokens, question } = reading;
  for (const trap of TRAPS) {
    const phrases = words.pitfalls.traps[trap] ?? [];
    for (const start of tokens.keys()) {
      const end = phraseAt(tokens, start, phrases, words);
      if (end === null || isHarmless(trap, { start, end }, reading, words)) continue;
      const text = question.slice(tokens[start]?.start, tokens[end - 1]?.end);
      return unclear(trap, { words: text });
    }
  }
  return null;
}

interface Stretch {
  start: number;
  end: number;
}

function isHarmless(
  trap: Trap,
  { start, end }: Stretch,
  { slots, tokens }: Reading,
  words: Words,
): boolean {
  const has = (...cues: Cue[]): boolean =>
    slots.some(({ slot }) => slot.kind === 'cue' && cues.includes(slot.cue));
  const before = slots.findLast((placed) => placed.end <= start);
  const next = slots.find((placed) => placed.start >= end);
  const ownAt = (at: number): number | null =>
    phraseAt(tokens, at, words.pitfalls.ourselves, words);
  switch (trap) {
    case 'any_one': {
      // Where no article tells it, only a number asked for does: "скільки витрачає клієнт".
      const isAsked = end > start + 1 || has('how_many', 'how_much', 'average');
      const isRanked = has('best', 'worst', 'most', 'least', 'which', 'who_is');
      // "Revenue of a customer" as one phrase, "more than one customer", "customer 11433".
      const isPart = slots.some(
        (placed) =>
          placed.start <= start && placed.end > start && placed.end - placed.start > end - start,
      );
      const isNumber = slots.some(
        ({ slot, ...placed }) =>
          placed.start <= start &&
          placed.end > start &&
          (slot.kind === 'number' || slot.kind === 'test' || slot.kind === 'customer'),
      );
      return !isAsked || isRanked || isPart || isNumber;
    }
    // "Pelanggan kita belanja": the customers are ours.
    case 'own_spending':
      return before?.end === start && isCustomers(before);
    // "The company customers" are customers that are companies.
    case 'own_company':
      return (
        (next?.start === end && isCustomers(next)) ||
        // "Pendapatan perusahaan kami" says whose it is.
        range(start, end).some((at) => (ownAt(at) ?? 0) > end)
      );
    case 'thing_or_channel':
      // Only where the data would take it for one.
      return !slots.some((placed) => placed.start < end && placed.end > start && isChannel(placed));
    case 'only_or_unmarried':
      return !tokens.slice(start, end).some((_, at) => isValueAt(slots, start + at));
  }
}

function isCustomers({ slot }: Placed): boolean {
  return slot.kind === 'measure' && (slot.measure === 'customers' || slot.measure === 'buyers');
}

function isChannel({ slot }: Placed): boolean {
  return slot.kind === 'value' && slot.choices.some(({ field }) => field.name === 'channel');
}

function isValueAt(slots: readonly Placed[], at: number): boolean {
  return slots.some(({ slot, start, end }) => slot.kind === 'value' && start <= at && at < end);
}

/** What stands in the way once it is known what the question as a whole asks. */
export function misfitOf(frame: Frame, reading: Reading, words: Words): Refusal | null {
  return (
    eachOf(reading, words) ??
    priceOf(frame, reading, words) ??
    averageOf(frame, reading, words) ??
    stockOf(frame, reading, words) ??
    whether(frame, reading, words)
  );
}

/** "Виручка на жінку": for each of them, said by a word that elsewhere says nothing. */
function eachOf({ slots, tokens }: Reading, { pitfalls }: Words): Refusal | null {
  const found = slots.find(
    ({ slot, start }) =>
      slot.kind === 'value' &&
      slot.choices.every(
        ({ field }) => field.table === 'customers' && field.family !== 'geographic',
      ) &&
      pitfalls.each.includes(tokens[start - 1]?.word ?? ''),
  );
  return found ? unclear('each_of', { words: found.text }) : null;
}

/** "The cost of the Smart Lock", "the cost of the ads": a price, an expense, or what the sold goods cost. */
function priceOf(frame: Frame, { slots, tokens }: Reading, words: Words): Refusal | null {
  const { measures, conditions, ofCustomers } = frame;
  const prices = words.pitfalls.prices.flatMap((phrase) => stemsOf(phrase, words));
  const isPrice = slots.some(
    ({ slot, start, end }) =>
      slot.kind === 'measure' &&
      slot.measure === 'cost' &&
      end === start + 1 &&
      prices.includes(words.stem(tokens[start]?.word ?? '')),
  );
  const isOfSome = ofCustomers || measures.includes('customers') || conditions.some(hasPrice);
  return measures.includes('cost') && isPrice && isOfSome ? unclear('price_or_cost') : null;
}

/** A product has a price, and bringing customers in costs money. */
function hasPrice({ field }: Condition): boolean {
  const isThing = field.table === 'transactions' && field.family !== 'geographic';
  return isThing || field.name.startsWith('acquired_');
}

/** "Average orders per month" is a number of orders, and neither their average value nor that of a buyer. */
function averageOf({ splits }: Frame, { slots, tokens }: Reading, words: Words): Refusal | null {
  const isByTime = splits.some((split) => 'unit' in split);
  const found = slots.find(({ slot, start, end }) => {
    if (slot.kind !== 'measure') return false;
    const isValue = slot.measure === 'average_order';
    const { averageCounts } = words.pitfalls;
    const isCount = phraseAt(tokens, start, averageCounts, words) === end;
    return isCount && (isByTime || (isValue && splits.length > 0));
  });
  return found ? unclear('average_of', { words: found.text }) : null;
}

/** "How many Smart Locks do we have": the data says what was sold, not what is in stock. */
function stockOf(
  { measures, cues, splits, periods }: Frame,
  { slots, tokens }: Reading,
  words: Words,
): Refusal | null {
  const isSold =
    cues.has('bought') || cues.has('who_bought') || cues.has('light') || cues.has('comes_from');
  // "Units sold" says it in the name.
  const isNamed = slots.some(
    ({ slot, start, end }) =>
      slot.kind === 'measure' && slot.measure === 'units' && end - start > 1,
  );
  const isHad = [...tokens.keys()].some(
    (at) => phraseAt(tokens, at, words.pitfalls.having, words) !== null,
  );
  const isUnits = measures.length === 1 && measures[0] === 'units';
  const isStock = isUnits && isHad && !isSold && !isNamed && splits.length + periods.length === 0;
  return isStock ? unclear('stock') : null;
}

/** "Are women our best customers?" asks whether, not who. */
function whether({ cues }: Frame, { slots, tokens }: Reading, words: Words): Refusal | null {
  const isRanked = cues.has('best') || cues.has('worst');
  if (!isRanked || cues.has('which') || cues.has('who_is') || cues.has('what')) return null;
  const value = slots.findIndex(({ slot }) => slot.kind === 'value');
  const best = slots.findIndex(
    ({ slot }) => slot.kind === 'cue' && (slot.cue === 'best' || slot.cue === 'worst'),
  );
  const [first, second] = [slots[value], slots[best]];
  if (!first || !second || first.start > second.start) return null;
  const { copulas } = words.pitfalls;
  const isAsked = [0, ...range(first.end, second.start)].some((at) =>
    copulas.includes(tokens[at]?.word ?? ''),
  );
  return isAsked ? unclear('whether') : null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Where a phrase that begins there ends; letter by letter unless its forms are the same to the language. */
function phraseAt(
  tokens: readonly Token[],
  start: number,
  phrases: readonly string[],
  words: Words,
  isLettered = true,
): number | null {
  return longestAt(tokens, start, phrases, isLettered ? { ...words, stem: asWritten } : words);
}
