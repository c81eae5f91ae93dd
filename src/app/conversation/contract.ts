/** One turn of a conversation: a question goes in, steps and text come out, and at the end what the text rests on. */
import type { Citation } from '../../core/grounding/citation.ts';
import type { Locale } from '../../locales/index.ts';
import type { TokenUsage } from '../../ports.ts';
import type { PastTurn } from './past-turns.ts';
import type { AnswerSource } from './sources.ts';

/** The names under which a client asks for an answer. */
export const MODEL_IDS = ['ritratto', 'ritratto-builtin'] as const;
/** `ritratto` is the connected language model, or the built-in planner where none is connected. */
export type ModelId = (typeof MODEL_IDS)[number];

export interface ConverseRequest {
  model: ModelId;
  past: readonly PastTurn[];
  question: string;
  /** What the client's own system messages ask for, such as a tone; empty = nothing. */
  wishes: string;
  /** Language of the answer; null = that of the question. */
  locale: Locale | null;
  /** Shows names beside customer ids. Only for the screen of the person who owns the data. */
  ownScreen: boolean;
  /** The longest answer in tokens; null = the model's own limit. */
  maxTokens: number | null;
  signal: AbortSignal;
}

export type ChatEvent =
  /** A tool begins. `title` is for the reader. */
  | { kind: 'step'; id: string; tool: string; title: string }
  | { kind: 'stepped'; id: string; tool: string; title: string; ms: number; problem: string | null }
  /** Markdown, ready to show: values are in place, what nothing proves is marked. */
  | { kind: 'text'; text: string }
  | {
      kind: 'end';
      answeredBy: 'model' | 'planner';
      /** Name of the language model that answered; null for the planner. */
      model: string | null;
      finish: 'stop' | 'length';
      locale: Locale;
      citations: Citation[];
      /** Of the results the text cites, in the order of their short names. */
      sources: AnswerSource[];
      /** The text with its references unrendered: what a client sends back as `answer` of a past turn. */
      source: string;
      /** All receipts of the conversation so far, to send back with it. */
      receipts: Record<string, string>;
      /** Questions that can be answered, where this one could not. */
      suggestions: string[];
      usage: TokenUsage;
    };

/** @throws ModelError, DataError, ConfigError, StoppedError before or between events. */
export type Converse = (request: ConverseRequest) => AsyncGenerator<ChatEvent, void>;
