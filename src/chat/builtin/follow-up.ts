/** Questions that go on from one before: "and in Germany?", "only women", "by city", "what about orders?". */
import { isOfCustomer, isPlace } from './conditions.ts';
import type { Frame } from './frame.ts';
import { partsIn, type Part } from './intent.ts';
import { longestAt } from './lexicon.ts';
import type { Reading } from './read.ts';
import type { Condition, PeriodSlot, Placed, Test } from './slot.ts';
import { tokenise, type Token } from './tokens.ts';
import type { Cue, Words } from './words/contract.ts';

/** What stands behind an opening such as "and", "what about" or "no,"; null where the question does not begin so. */
export function behindOpening(question: string, words: Words): string | null {
  const tokens = tokenise(question, words.elided);
  const right = longestAt(tokens, 0, words.corrections, words);
  // "No customers in Poland" counts none; only a pause makes the "no" an answer.
  const isPaused = right !== null && tokens.slice(1, right + 1).some(({ kind }) => kind === 'mark');
  const start = isPaused ? firstWord(tokens, right) : 0;
  const end = longestAt(tokens, start, words.followUps, words) ?? (isPaused ? start : null);
  const next = end === null ? undefined : tokens[firstWord(tokens, end)];
  return next ? question.slice(next.start) : null;
}

function firstWord(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex(({ kind }, place) => place >= from && kind !== 'mark');
  return at === -1 ? tokens.length : at;
}

/** What may stand beside the parts of a question that asks for nothing by itself. */
const BESIDE: readonly Cue[] = ['light', 'live', 'bought', 'who_bought', 'not_bought'];

const PARTIAL: readonly Part[] = ['conditions', 'tests', 'periods', 'splits'];

/** Conditions, periods or splits and nothing that they could be of. */
export function isPartOnly(frame: Frame): boolean {
  const parts = partsIn(frame);
  return (
    parts.length > 0 &&
    parts.every((part) => PARTIAL.includes(part)) &&
    frame.leftover.length === 0 &&
    [...frame.cues].every((cue) => BESIDE.includes(cue))
  );
}

/** "Quanto hanno speso?" says what is asked, but of nobody: of those who were spoken of before. */
export function lacksSubject(question: string, frame: Frame, words: Words): boolean {
  const tokens = tokenise(question, words.elided);
  const { measures, statistics, conditions, tests, splits, numbers, customers } = frame;
  const isOfSomebody =
    frame.ofCustomers ||
    measures.some((id) => id === 'customers' || id === 'buyers') ||
    [conditions, tests, splits, numbers, customers].some((part) => part.length > 0) ||
    [...frame.cues].some((cue) => NAMING.includes(cue));
  const verbs = words.subjectless ?? [];
  const hasVerb = tokens.some((_, at) => longestAt(tokens, at, verbs, words) !== null);
  return measures.length + statistics.length > 0 && hasVerb && !isOfSomebody;
}

/**
 * "Orders?", "Average order value?": a measure and nothing beside it, not even a word that makes a sentence of it. So
 * does "pesanannya", their orders, whatever is said around it.
 */
export function isMeasureAlone({ slots, tokens }: Reading, words: Words): boolean {
  const isAsked = slots.some(({ slot }) => slot.kind === 'measure' || slot.kind === 'field');
  if (!isAsked || !slots.every(isOfMeasure)) return false;
  const isTheirs = slots.some(
    ({ slot, end }) =>
      slot.kind === 'measure' && words.isTheirs?.(tokens[end - 1]?.word ?? '') === true,
  );
  const covered = slots.flatMap(({ start, end }) => tokens.slice(start, end).filter(isWord));
  return isTheirs || covered.length === tokens.filter(isWord).length;
}

function isOfMeasure({ slot }: Placed): boolean {
  if (slot.kind !== 'cue') return slot.kind === 'measure' || slot.kind === 'field';
  return slot.cue === 'how_many' || slot.cue === 'average' || slot.cue === 'median';
}

function isWord({ kind }: Token): boolean {
  return kind !== 'mark';
}

/** "And C00091?": a customer and nothing else, who needs no question before. */
export function isOneCustomer(frame: Frame): boolean {
  return (
    partsIn(frame).join() === 'customers' && frame.cues.size === 0 && frame.leftover.length === 0
  );
}

/** Whether it speaks of some customers, purchases or times and not of all. */
export function isOfSome(frame: Frame): boolean {
  const { conditions, tests, periods, comparisons, splits, customers, cues } = frame;
  return (
    [conditions, tests, periods, comparisons, splits, customers].some((part) => part.length > 0) ||
    frame.ofBuyers ||
    cues.has('who_bought') ||
    cues.has('not_bought')
  );
}

/** Words that stand in the place of a subject: "who spent the most". */
const NAMING: readonly Cue[] = ['which', 'who_is', 'best', 'worst', 'data', 'fields', 'measures'];

/** Cues that say what is asked: another measure brings its own. */
const ASKING: readonly Cue[] = [
  'how_many',
  'how_much',
  'how',
  'what',
  'which',
  'when',
  'show',
  'average',
  'median',
  'light',
];

/** "And how many?" without what: nothing that could be put into the question before. */
export function changesNothing(frame: Frame): boolean {
  const isLoose = frame.leftover.length > 0;
  const cues = [...frame.cues];
  return partsIn(frame).length === 0 && !isLoose && cues.every((cue) => ASKING.includes(cue));
}

const OPPOSITE: Partial<Record<Cue, Cue>> = {
  best: 'worst',
  worst: 'best',
  most: 'least',
  least: 'most',
};

function or<T>(next: readonly T[], before: readonly T[]): readonly T[] {
  return next.length > 0 ? next : before;
}

/** The question with the change in it: what is of the same kind is replaced, anything else is added. */
export function changed(base: Frame, change: Frame): Frame {
  const hasMeasure = change.measures.length > 0 || change.statistics.length > 0;
  const isSplit = change.splits.length > 0;
  const isRanked = change.rankedBy.length > 0 || isSplit;
  const gone = new Set<Cue>([
    ...(hasMeasure ? ASKING : []),
    ...(isSplit ? (['trend', 'breakdown', 'how'] as const) : []),
    ...[...change.cues].flatMap((cue) => OPPOSITE[cue] ?? []),
  ]);
  const kept = [...base.cues].filter((cue) => !gone.has(cue));
  return {
    cues: new Set([...kept, ...change.cues]),
    measures: hasMeasure ? change.measures : base.measures,
    statistics: hasMeasure ? change.statistics : base.statistics,
    ofCustomers: hasMeasure ? change.ofCustomers : base.ofCustomers,
    ofBuyers:
      change.ofBuyers ||
      (!change.measures.includes('customers') &&
        (base.ofBuyers || (hasMeasure && base.measures.includes('buyers')))),
    isSingular: base.isSingular || change.isSingular,
    splits: or(change.splits, base.splits),
    rankedBy: isRanked ? change.rankedBy : base.rankedBy,
    comparisons: or(change.comparisons, base.comparisons),
    conditions: withConditions(base.conditions, change.conditions),
    isTangled:
      base.isTangled ||
      change.isTangled ||
      areTangled(base.conditions, change.conditions) ||
      isOfOtherYear(base, change),
    tests: withTests(base.tests, change.tests),
    periods: or(change.periods, base.periods),
    numbers: or(change.numbers, base.numbers),
    customers: or(change.customers, base.customers),
    receipts: or(change.receipts, base.receipts),
    tools: or(change.tools, base.tools),
    leftover: [...base.leftover, ...change.leftover],
  };
}

/** "And in Germany?" takes the place of the other country, behind the same verb; "only women" is a further condition. */
function withConditions(base: readonly Condition[], change: readonly Condition[]): Condition[] {
  const isReplaced = (condition: Condition): boolean =>
    change.some(({ field }) => field === condition.field);
  const kept = base.flatMap((condition, at): Condition[] => {
    if (isReplaced(condition)) return [];
    const before = base[at - 1];
    return [before && isReplaced(before) ? { ...condition, join: null } : condition];
  });
  const added = change.map((condition): Condition => {
    const replaced = base.find(({ field }) => field === condition.field);
    const isBehindVerb = condition.isBehindVerb || replaced?.isBehindVerb === true;
    return { ...condition, isBehindVerb };
  });
  return [...kept, ...added];
}

/** Behind "revenue in 2025", "and in May?" may ask for May of that year or for the latest one. */
function isOfOtherYear(base: Frame, change: Frame): boolean {
  return change.periods.some(isOfAnyYear) && !base.periods.every(isOfAnyYear);
}

function isOfAnyYear({ month }: PeriodSlot): boolean {
  return month !== undefined;
}

function isThing(condition: Condition): boolean {
  return !isOfCustomer(condition) && !isPlace(condition);
}

/** Behind "bikes" nobody knows whether "and helmets?" asks for helmets or for bikes that are helmets. */
function areTangled(base: readonly Condition[], change: readonly Condition[]): boolean {
  const replaced = change.map(({ field }) => field);
  const kept = base.filter(({ field }) => !replaced.includes(field));
  return kept.some(isThing) && change.some(isThing);
}

function withTests(base: readonly Test[], change: readonly Test[]): Test[] {
  const isReplaced = (test: Test): boolean =>
    change.some(({ subject }) => nameOf(subject) === nameOf(test.subject));
  return [...base.filter((test) => !isReplaced(test)), ...change];
}

function nameOf(subject: Test['subject']): string {
  return 'field' in subject ? `${subject.field.table}.${subject.field.name}` : subject.measure;
}
