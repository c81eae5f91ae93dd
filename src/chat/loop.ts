/** A language model orchestrates the tools: turn by turn it calls them or answers, until it answers in words. */
import type { ChatModel, ModelMessage, TokenUsage } from '../ports.ts';
import type { Progress, Tool, ToolAnswer } from '../tool.ts';
import type { Locale } from '../locales/index.ts';

export interface LoopLimits {
  /** Turns of the model; the last one gets no tools. */
  turns: number;
  /** Tool calls in all. */
  calls: number;
  /** Milliseconds for the whole answer. */
  totalMs: number;
  /** Tokens of all turns together. */
  tokens: number;
}

export interface LoopOptions {
  model: ChatModel;
  tools: readonly Tool[];
  /** Runs a tool; what it throws goes to the model as a sentence where it is ours. */
  call: (
    tool: Tool,
    input: unknown,
    options: { signal: AbortSignal; progress: Progress },
  ) => Promise<ToolAnswer>;
  /** Of the values in tool results. */
  locale: Locale;
  limits: LoopLimits;
  maxTokens: number | null;
  signal: AbortSignal;
  /** Keeps the stack of a fault of ours and answers with the id it is found under. */
  report: (error: unknown) => string;
}

export type LoopEvent =
  /** As the model wrote it: references unrendered. */
  | { kind: 'text'; text: string }
  | { kind: 'call'; id: string; tool: string }
  /** `problem` is the sentence the model got instead of an answer. */
  | {
      kind: 'called';
      id: string;
      tool: string;
      ms: number;
      answer: ToolAnswer | null;
      problem: string | null;
    }
  | {
      kind: 'end';
      finish: 'stop' | 'length';
      /** The limit that ended the conversation before the model did, if one did. */
      limit: 'turns' | 'calls' | 'tokens' | null;
      usage: TokenUsage;
    };

export type Loop = (
  messages: readonly ModelMessage[],
  options: LoopOptions,
) => AsyncGenerator<LoopEvent, void>;
