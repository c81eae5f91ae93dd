/** Turns what was read into calls, or says what stands in the way. */
import type { Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import type { Frame } from './frame.ts';
import { fits, unclear, type Calls, type Intent, type Proof, type Refusal } from './intent.ts';
import { INTENTS } from './intents/index.ts';
import { missingMeasure } from './query.ts';
import type { Reading, Vocabulary } from './read.ts';
import type { PlannerTool } from './tool-call.ts';
import type { Cue } from './words/contract.ts';

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
    misunderstood(reading) ??
    notInData(reading, vocabulary.catalogue) ??
    severalMeanings(reading)
  );
}

/** The first kind of question that has a place for everything in the frame. */
export function planFrame(
  frame: Frame,
  reading: Reading,
  { vocabulary, asOf, tools }: Around,
): Outcome {
  for (const intent of INTENTS) {
    const plan = fits(intent, frame)
      ? intent.plan({ frame, catalogue: vocabulary.catalogue, asOf, tools })
      : null;
    if (plan?.kind === 'calls') {
      const understood = [...corrections(reading), ...plan.understood];
      return { ...plan, understood, intent: intent.id };
    }
    if (plan?.kind === 'receipt') return { ...plan, intent: intent.id };
    if (plan) return plan;
  }
  const isCompared = reading.slots.some(
    ({ slot }) => slot.kind === 'cue' && COMPARING.has(slot.cue),
  );
  if (isCompared) return unclear('compare_two');
  const isList = frame.cues.has('which') || frame.cues.has('show');
  if (isList && frame.measures.includes('customers')) return unclear('list_of_customers');
  const [leftover] = frame.leftover;
  return leftover ? unclear('leftover', { words: leftover.text }) : unclear('whole');
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

function misunderstood({ unknown, slots, question }: Reading): Refusal | null {
  if (unknown.length === 0) return slots.length === 0 ? unclear('nothing') : null;
  const stretches: { start: number; end: number }[] = [];
  for (const token of unknown) {
    const last = stretches.at(-1);
    if (last && question.slice(last.end, token.start).trim() === '') last.end = token.end;
    else stretches.push({ start: token.start, end: token.end });
  }
  const words = stretches.map(({ start, end }) => `“${question.slice(start, end)}”`);
  return unclear('words', { words: words.join(', ') });
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

function severalMeanings({ slots }: Reading): Refusal | null {
  for (const { slot, text } of slots) {
    const fields =
      slot.kind === 'field'
        ? slot.fields
        : slot.kind === 'value'
          ? slot.choices.map(({ field }) => field)
          : [];
    if (fields.length > 1) {
      const names = fields.map(({ name }) => name).join(', ');
      return unclear('which_field', { word: text, fields: names });
    }
  }
  return null;
}

function corrections(reading: Reading): Message[] {
  return reading.corrections.map(({ from, to }) => ({
    key: 'answer.note.corrected',
    params: { from, to },
  }));
}
