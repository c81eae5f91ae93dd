/** Turns what was read into calls, or says what stands in the way. */
import type { Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import { fieldName, say } from '../../locales/index.ts';
import type { Frame } from './frame.ts';
import { fits, unclear, type Calls, type Intent, type Proof, type Refusal } from './intent.ts';
import { INTENTS } from './intents/index.ts';
import { misfitOf, trapIn } from './pitfalls.ts';
import { missingMeasure } from './query.ts';
import type { Reading, Vocabulary } from './read.ts';
import type { Placed } from './slot.ts';
import type { PlannerTool } from './tool-call.ts';
import type { Cue, Words } from './words/contract.ts';

export type Outcome = (Calls & { intent: string }) | (Proof & { intent: string }) | Refusal;

interface Around {
  vocabulary: Vocabulary;
  asOf: string;
  tools: readonly PlannerTool[];
}

/** What is wrong with single words, before anything is made of them. */
export function refusalOf(reading: Reading, { vocabulary, tools }: Around): Refusal | null {
  return (
    notYet(reading, tools) ??
    uncounted(reading) ??
    trapIn(reading, vocabulary.words) ??
    misunderstood(reading, vocabulary.words) ??
    notInData(reading, vocabulary.catalogue) ??
    severalMeanings(reading, vocabulary.words)
  );
}

/** The first kind of question that has a place for everything in the frame. */
export function planFrame(
  frame: Frame,
  reading: Reading,
  { vocabulary, asOf, tools }: Around,
): Outcome {
  const misfit = misfitOf(frame, reading, vocabulary.words);
  if (misfit) return misfit;
  for (const intent of INTENTS) {
    const plan = fits(intent, frame)
      ? intent.plan({ frame, catalogue: vocabulary.catalogue, asOf, tools })
      : null;
    if (plan?.kind === 'calls') {
      const understood = [...corrections(reading), ...latestMonths(frame), ...plan.understood];
      return { ...plan, understood, intent: intent.id };
    }
    if (plan?.kind === 'receipt') return { ...plan, intent: intent.id };
    if (plan) return plan;
  }
  const isCompared = reading.slots.some(
    ({ slot }) => slot.kind === 'cue' && COMPARING.has(slot.cue),
  );
  if (isCompared) return unclear('compare_two');
  const isList = (frame.cues.has('which') || frame.cues.has('show')) && !frame.cues.has('how_many');
  if (isList && frame.measures.includes('customers')) return unclear('list_of_customers');
  const [loose] = frame.leftover;
  // "Without income", "no age".
  const isNone = frame.numbers.some(({ value }) => value === 0);
  if (isNone && loose?.slot.kind === 'field') return unclear('without', { words: loose.text });
  const words = firstStretch(frame.leftover);
  return words === null ? unclear('whole') : unclear('leftover', { words });
}

/** "За місяць" as it stands there, not its first word alone. */
function firstStretch(leftover: readonly Placed[]): string | null {
  if (leftover.length === 0) return null;
  const end = leftover.findIndex((placed, at) => placed.end !== leftover[at + 1]?.start);
  return leftover
    .slice(0, end + 1)
    .map(({ text }) => text)
    .join(' ');
}

const COMPARING: ReadonlySet<Cue> = new Set(['compare', 'versus']);

/** A kind of question that is known, but whose tool is not there: said before any word of it is looked at. */
function notYet({ slots }: Reading, tools: readonly PlannerTool[]): Refusal | null {
  const isLacking = ({ tool }: Intent): boolean =>
    tool !== undefined && !tools.some(({ name }) => name === tool);
  const isOfOne = slots.some(({ slot }) => slot.kind === 'customer');
  for (const { slot } of slots) {
    // "Profile of customer 11433" shows that one.
    if (slot.kind === 'cue' && slot.cue === 'describe' && isOfOne) continue;
    const cue = slot.kind === 'cue' ? slot.cue : null;
    const intent = INTENTS.find(({ needs }) => cue !== null && needs.includes(cue));
    if (intent && isLacking(intent)) {
      return { kind: 'missing', why: { key: `answer.not_yet.${intent.id}` } };
    }
  }
  return null;
}

/** Said before any other word is looked at: whatever else is asked of it, it is not counted. */
function uncounted({ slots }: Reading): Refusal | null {
  for (const { slot } of slots) {
    if (slot.kind !== 'uncounted') continue;
    const why = {
      key: 'answer.unclear.not_counted',
      params: { table: { key: `table.${slot.table}` } },
    };
    return { kind: 'unclear', why };
  }
  return null;
}

function misunderstood({ unknown, slots, question }: Reading, words: Words): Refusal | null {
  if (unknown.length === 0) return slots.length === 0 ? unclear('nothing') : null;
  const stretches: { start: number; end: number }[] = [];
  for (const token of unknown) {
    const last = stretches.at(-1);
    // "E-mail" is one word.
    if (last && /^(?:\s*|-)$/.test(question.slice(last.end, token.start))) last.end = token.end;
    else stretches.push({ start: token.start, end: token.end });
  }
  const quoted = stretches.map(({ start, end }) => quote(question.slice(start, end), words));
  return unclear('words', { words: quoted.join(', ') });
}

/** In the quotation marks of the language. */
export function quote(text: string, { language }: Words): string {
  return say(language, { key: 'reference.quote', params: { words: text } });
}

function notInData({ slots }: Reading, catalogue: Catalogue): Refusal | null {
  for (const { slot } of slots) {
    if (slot.kind === 'absent') {
      return {
        kind: 'missing',
        why: { key: 'answer.missing.field', params: { field: slot.name } },
      };
    }
    const missing = slot.kind === 'measure' ? missingMeasure([slot.measure], catalogue) : null;
    if (missing) return missing;
  }
  return null;
}

function severalMeanings({ slots }: Reading, { language }: Words): Refusal | null {
  for (const { slot, text } of slots) {
    const fields =
      slot.kind === 'field'
        ? slot.fields
        : slot.kind === 'value'
          ? slot.choices.map(({ field }) => field)
          : [];
    if (fields.length > 1) {
      const names = fields.map(({ name }) => fieldName(language, { field: name })).join(', ');
      return unclear('which_field', { word: text, fields: names });
    }
  }
  return null;
}

/** Which year "in May" was taken of. */
function latestMonths({ periods, comparisons }: Frame): Message[] {
  const compared = comparisons.flatMap((comparison) =>
    comparison.kind === 'periods' ? comparison.periods.map(({ slot }) => slot) : [],
  );
  return [...periods, ...compared].flatMap(({ month }) =>
    month === undefined ? [] : { key: 'answer.note.latest_month', params: { month } },
  );
}

function corrections(reading: Reading): Message[] {
  return reading.corrections.map(({ from, to }) => ({
    key: 'answer.note.corrected',
    params: { from, to },
  }));
}
