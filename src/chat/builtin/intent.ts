/** What an intent is: one kind of question, the words that mark it and the calls that answer it. */
import type { Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import type { ToolAnswer } from '../../tool.ts';
import type { Frame } from './frame.ts';
import type { PlannerTool } from './tool-call.ts';
import type { Cue } from './words/contract.ts';

export interface PlannedCall {
  tool: string;
  input: Record<string, unknown>;
}

/** Tool calls, and the answer as texts whose every value is a reference into their results. */
export interface Calls {
  kind: 'calls';
  calls: PlannedCall[];
  /** How the words were taken, where another way was possible. */
  understood: Message[];
  /** Takes the answers in the order of `calls`. */
  compose(answers: readonly ToolAnswer[]): Message[];
}

/** Points at the receipt of an earlier answer; null is the latest one. */
export interface Proof {
  kind: 'receipt';
  /** `r1`, or a lasting id. */
  receipt: string | null;
}

export interface Refusal {
  /** `missing`: the question is clear, but the data does not say. `unclear`: it has no single meaning here. */
  kind: 'missing' | 'unclear';
  why: Message;
}

export interface Asked {
  frame: Frame;
  catalogue: Catalogue;
  /** ISO day. */
  asOf: string;
  tools: readonly PlannerTool[];
}

/** The parts of a frame that can hold something. */
export type Part =
  | 'measures'
  | 'statistics'
  | 'splits'
  | 'rankedBy'
  | 'comparisons'
  | 'conditions'
  | 'tests'
  | 'periods'
  | 'numbers'
  | 'customers'
  | 'receipts'
  | 'tools';

const PARTS: readonly Part[] = [
  'measures',
  'statistics',
  'splits',
  'rankedBy',
  'comparisons',
  'conditions',
  'tests',
  'periods',
  'numbers',
  'customers',
  'receipts',
  'tools',
];

export interface Intent {
  id: string;
  /** The tool it cannot be answered without, where not every registry has it: then the question is named and refused. */
  tool?: string;
  /** One of these must stand in the question; empty = none is needed. */
  needs: readonly Cue[];
  /** These may stand there too. Any other cue means that something else is asked. */
  allows: readonly Cue[];
  /** What it can make use of: a question with anything else in it is not of this kind, so no word is dropped. */
  parts: readonly Part[];
  /** Null where the question turns out to be of another kind. */
  plan(asked: Asked): Calls | Proof | Refusal | null;
}

/** The parts that hold something. */
export function partsIn(frame: Frame): Part[] {
  return PARTS.filter((part) => frame[part].length > 0);
}

/** Whether everything in the question has a place in questions of this kind. */
export function fits(intent: Intent, frame: Frame): boolean {
  const { needs, allows, parts } = intent;
  const cues = [...frame.cues];
  return (
    frame.leftover.length === 0 &&
    (needs.length === 0 || cues.some((cue) => needs.includes(cue))) &&
    cues.every((cue) => needs.includes(cue) || allows.includes(cue)) &&
    partsIn(frame).every((part) => parts.includes(part)) &&
    // Two periods are a comparison, which has no single answer.
    frame.periods.length <= 1 &&
    verbsFit(frame)
  );
}

/** "Customers make" and "women live" say something of their own, "orders made" and "living in Italy" do not. */
function verbsFit({ cues, measures, conditions, tests }: Frame): boolean {
  const isOfPeople = measures.includes('customers') || measures.includes('buyers');
  const hasPlace = conditions.some(({ field }) => field.family === 'geographic');
  // "Customers who made more than 2 orders".
  const isCounted = tests.some(({ subject }) => 'measure' in subject);
  const isRanked = cues.has('best') || cues.has('worst') || cues.has('most') || cues.has('least');
  return (
    (!cues.has('light') || !isOfPeople || hasPlace || isRanked || isCounted) &&
    (!cues.has('live') || hasPlace)
  );
}

export function unclear(key: string, params?: Record<string, string>): Refusal {
  return { kind: 'unclear', why: { key: `answer.unclear.${key}`, ...(params ? { params } : {}) } };
}
