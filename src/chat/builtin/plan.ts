/**
 * Answers questions without a language model: reads a question by the words of its language and the catalogue of the
 * data, and plans the tool calls that answer it. What it cannot place it never drops: it says which words, and what
 * it could answer instead.
 */
import type { Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import type { Locale } from '../../locales/index.ts';
import {
  behindOpening,
  changed,
  changesNothing,
  isMeasureAlone,
  isOfSome,
  isOneCustomer,
  isPartOnly,
  lacksSubject,
} from './follow-up.ts';
import { frameOf, type Frame } from './frame.ts';
import { unclear, type Calls, type Proof, type Refusal } from './intent.ts';
import { planFrame, quote, refusalOf, type Outcome } from './outcome.ts';
import { readQuestion, vocabularyOf, type Reading, type Vocabulary } from './read.ts';
import { candidates } from './suggest.ts';
import type { PlannerTool } from './tool-call.ts';
import type { Words } from './words/contract.ts';
import { WORDS } from './words/registry.ts';

export type Plan =
  | (Calls & { intent: string })
  | (Proof & { intent: string })
  | (Refusal & { suggestions: string[] });

export interface PlanContext {
  catalogue: Catalogue;
  snapshot: { asOf: string };
  locale: Locale;
  /** What can be called beside the tools every registry has; none when absent. */
  tools?: readonly PlannerTool[];
  /** The questions before it in the conversation, oldest first, each in its own language. */
  earlier?: readonly EarlierQuestion[];
}

export interface EarlierQuestion {
  question: string;
  locale: Locale;
}

const SUGGESTED = 4;
/** Longer than anybody asks; what is pasted by mistake is not searched for phrases. */
const LONGEST_QUESTION = 500;
/** As far back as anybody remembers what they asked. */
const MOST_EARLIER = 20;

/**
 * The calls that answer the question, or why it is not answered and which questions near it would be. A question that
 * is not understood in the reader's language may be in English: people ask in it whatever they read.
 */
export function planQuestion(question: string, context: PlanContext): Plan {
  const past = (context.earlier ?? []).slice(-MOST_EARLIER);
  let base: Base | null = null;
  for (const [at, before] of past.entries()) {
    const place: Place = { base, hasEarlier: at > 0 };
    base = inEither(before.question, place, { ...context, locale: before.locale }).base;
  }
  const answered = inEither(question, { base, hasEarlier: past.length > 0 }, context);
  const { outcome } = answered;
  if (outcome.kind === 'calls' || outcome.kind === 'receipt') return outcome;
  return { ...outcome, suggestions: suggestionsFor(question, answered.reading, context) };
}

/** In its own language, or else in English. */
function inEither(question: string, place: Place, context: PlanContext): Answer {
  const own = answer(question, place, askingIn(context));
  if (isAnswered(own.outcome) || context.locale === 'en') return own;
  const english = answer(question, place, askingIn({ ...context, locale: 'en' }));
  // Behind words of another language a name or a value is a guess: "clienti VIP" asks for no client called VIP.
  const isSure = english.reading.corrections.length === 0;
  return isAnswered(english.outcome) && isSure ? english : own;
}

function isAnswered(outcome: Outcome): boolean {
  return outcome.kind === 'calls' || outcome.kind === 'receipt';
}

function askingIn({ catalogue, locale, snapshot, tools = [] }: PlanContext): Asking {
  const phrases = tools.flatMap(({ name, phrases: own }) =>
    (own?.[locale] ?? []).map((phrase) => [phrase, name] as const),
  );
  const vocabulary = vocabularyOf(catalogue, WORDS[locale], phrases);
  return { vocabulary, asOf: snapshot.asOf, tools };
}

function suggestionsFor(question: string, reading: Reading, context: PlanContext): string[] {
  const asking = askingIn(context);
  const { catalogue, words } = asking.vocabulary;
  const suggestions: string[] = [];
  for (const candidate of new Set(candidates(reading, catalogue, words))) {
    if (suggestions.length === SUGGESTED) break;
    const tried = answer(candidate, { base: null, hasEarlier: false }, asking).outcome;
    if (tried.kind === 'calls' && candidate !== question) suggestions.push(candidate);
  }
  return suggestions;
}

interface Asking {
  vocabulary: Vocabulary;
  asOf: string;
  tools: readonly PlannerTool[];
}

/** An answered question, which the next one can go on from. */
interface Base {
  frame: Frame;
  question: string;
  /** What was put into it since. */
  changes: readonly string[];
}

interface Answer {
  outcome: Outcome;
  reading: Reading;
  /** What the next question can go on from; null where this one was not answered. */
  base: Base | null;
}

/** Where a question stands in its conversation: one that begins with "and" goes on from one before, if there was any. */
interface Place {
  base: Base | null;
  hasEarlier: boolean;
}

function answer(question: string, { base, hasEarlier }: Place, asking: Asking): Answer {
  const { vocabulary } = asking;
  const rest = hasEarlier ? behindOpening(question, vocabulary.words) : null;
  const change = rest ?? question;
  const reading = readQuestion(change.slice(0, LONGEST_QUESTION), vocabulary, asking.asOf);
  const refusal =
    question.length > LONGEST_QUESTION ? unclear('too_long') : refusalOf(reading, asking);
  // "Thanks" asks nothing, and what was asked before still stands.
  const isEmpty = reading.slots.length === 0 && reading.unknown.length === 0;
  if (refusal) return { outcome: refusal, reading, base: isEmpty ? base : null };
  const frame = frameOf(reading, vocabulary.words);
  const isOfOthers = lacksSubject(change, frame, vocabulary.words);
  const isOfSame =
    base !== null && isMeasureAlone(reading, vocabulary.words) && isOfSome(base.frame);
  const goesOn = rest !== null || isOfOthers || isPartOnly(frame) || isOfSame;
  const standsAlone = isOneCustomer(frame) && base?.frame.customers.length !== 1;
  if (goesOn && base !== null && !standsAlone)
    return goOn(base, { frame, change, reading }, asking);
  if ((rest !== null && !standsAlone) || isOfOthers)
    return { outcome: unclear('follow_up'), reading, base: null };
  const outcome = planFrame(frame, reading, asking);
  // Asking where a number comes from changes nothing in what was asked of the data.
  if (outcome.kind === 'receipt') return { outcome, reading, base };
  const next = { frame, question, changes: [] };
  return { outcome, reading, base: outcome.kind === 'calls' ? next : null };
}

function goOn(
  base: Base,
  { frame, change, reading }: { frame: Frame; change: string; reading: Reading },
  asking: Asking,
): Answer {
  if (changesNothing(frame)) return { outcome: unclear('whole'), reading, base: null };
  const next: Base = {
    frame: changed(base.frame, frame),
    question: base.question,
    changes: [...base.changes, change],
  };
  const outcome = planFrame(next.frame, reading, asking);
  if (outcome.kind !== 'calls') return { outcome, reading, base: null };
  const understood = [takenAs(next, asking.vocabulary.words), ...outcome.understood];
  return { outcome: { ...outcome, understood }, reading, base: next };
}

function takenAs({ question, changes }: Base, words: Words): Message {
  const quoted = changes.map((change) => quote(change.replace(/[\s?!.]+$/u, ''), words));
  return { key: 'answer.note.follow_up', params: { question, changes: quoted.join(', ') } };
}
