/**
 * Answers questions without a language model: reads a question by the words of its language and the catalogue of the
 * data, and plans the tool calls that answer it. What it cannot place it never drops: it says which words, and what
 * it could answer instead.
 */
import type { Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import type { Locale } from '../../locales/index.ts';
import { frameOf } from './frame.ts';
import { fits, unclear, type Calls, type Proof, type Refusal } from './intent.ts';
import { INTENTS } from './intents/index.ts';
import { missingMeasure } from './query.ts';
import { readQuestion, vocabularyOf, type Reading, type Vocabulary } from './read.ts';
import { candidates } from './suggest.ts';
import { english } from './words-en.ts';
import type { Words } from './words.ts';

export type Plan =
  | (Calls & { intent: string })
  | (Proof & { intent: string })
  | (Refusal & { suggestions: string[] });

export interface PlanContext {
  catalogue: Catalogue;
  snapshot: { asOf: string };
  locale: Locale;
}

const SUGGESTED = 4;
/** Longer than anybody asks; what is pasted by mistake is not searched for phrases. */
const LONGEST_QUESTION = 500;

/** By the language questions are asked in; a language without words of its own is asked in English. */
const WORDS: Partial<Record<Locale, Words>> = { en: english };

/** The calls that answer the question, or why it is not answered and which questions near it would be. */
export function planQuestion(question: string, context: PlanContext): Plan {
  const words = WORDS[context.locale] ?? english;
  const vocabulary = vocabularyOf(context.catalogue, words);
  const reading = readQuestion(question.slice(0, LONGEST_QUESTION), vocabulary);
  const plan =
    question.length > LONGEST_QUESTION
      ? unclear('too_long')
      : planReading(reading, vocabulary, context.snapshot.asOf);
  if (plan.kind === 'calls' || plan.kind === 'receipt') return plan;
  const answerable = candidates(reading, context.catalogue, words).filter((candidate) => {
    const tried = planReading(
      readQuestion(candidate, vocabulary),
      vocabulary,
      context.snapshot.asOf,
    );
    return tried.kind === 'calls' && candidate !== question;
  });
  return { ...plan, suggestions: [...new Set(answerable)].slice(0, SUGGESTED) };
}

type Outcome = (Calls & { intent: string }) | (Proof & { intent: string }) | Refusal;

function planReading(reading: Reading, vocabulary: Vocabulary, asOf: string): Outcome {
  const { catalogue, words } = vocabulary;
  const refusal =
    misunderstood(reading) ?? notInData(reading, catalogue) ?? severalMeanings(reading);
  if (refusal) return refusal;
  const frame = frameOf(reading, words);
  for (const intent of INTENTS) {
    const plan = fits(intent, frame) ? intent.plan({ frame, catalogue, asOf }) : null;
    if (plan?.kind === 'calls') {
      const understood = [...corrections(reading), ...plan.understood];
      return { ...plan, understood, intent: intent.id };
    }
    if (plan?.kind === 'receipt') return { ...plan, intent: intent.id };
    if (plan) return plan;
  }
  const isList = frame.cues.has('which') || frame.cues.has('show');
  if (isList && frame.measures.includes('customers')) return unclear('list_of_customers');
  const [leftover] = frame.leftover;
  return leftover ? unclear('leftover', { words: leftover.text }) : unclear('whole');
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
