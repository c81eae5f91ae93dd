/** A language model orchestrates the tools: turn by turn it calls them or answers, until it answers in words. */
import { ModelError, StoppedError } from '../../core/errors.ts';
import type { Locale } from '../../locales/index.ts';
import type { ChatModel, ModelCall, ModelMessage, ModelTool, TokenUsage } from '../../ports.ts';
import type { Progress, Tool, ToolAnswer } from '../../tool.ts';
import { answerText, type AnswerText } from './answer-text.ts';
import { estimateTokens } from '../token-estimate.ts';
import { toolCalls, type ToolCalls } from './tool-calls.ts';

export interface LoopLimits {
  /** Turns of the model; the last one gets no tools. */
  turns: number;
  /** Tool calls in all. */
  calls: number;
  /** Milliseconds for the whole answer. */
  totalMs: number;
  /** Tokens of all turns together; the turn after they are reached is the last one. */
  tokens: number;
}

export const LOOP_LIMITS: LoopLimits = {
  turns: 8,
  calls: 20,
  totalMs: 180_000,
  tokens: 200_000,
};

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

/**
 * Throws ModelError where the model gives no answer or not in time, StoppedError once the signal aborts. A reader who
 * stops reading stops the model and the tools too.
 */
export async function* runLoop(
  messages: readonly ModelMessage[],
  options: LoopOptions,
): AsyncGenerator<LoopEvent, void> {
  const over = new AbortController();
  const limit = AbortSignal.timeout(options.limits.totalMs);
  const signal = AbortSignal.any([options.signal, limit, over.signal]);
  try {
    yield* turns(messages, { ...options, signal });
  } catch (error) {
    if (options.signal.aborted) throw new StoppedError('The answer was stopped.');
    if (limit.aborted) {
      const seconds = Math.ceil(options.limits.totalMs / 1000);
      throw new ModelError(
        'slow',
        `${options.model.name} was not done within ${seconds} seconds. Ask for less at once, or connect a faster model.`,
      );
    }
    throw error;
  } finally {
    over.abort();
  }
}

async function* turns(
  messages: readonly ModelMessage[],
  options: LoopOptions,
): AsyncGenerator<LoopEvent, void> {
  const { limits } = options;
  const history = [...messages];
  const calls = toolCalls(options);
  const text = answerText();
  const usage: TokenUsage = { prompt: 0, completion: 0 };
  let nudged = false;
  for (let turn = 1; ; turn += 1) {
    const limit = limitReached(turn, usage, calls, limits);
    const reply = yield* modelTurn(history, limit === null, text, options);
    usage.prompt += reply.usage.prompt;
    usage.completion += reply.usage.completion;
    const end: LoopEvent = {
      kind: 'end',
      finish: reply.finish === 'length' ? 'length' : 'stop',
      // Without tools there is nothing a limit took away.
      limit: options.tools.length === 0 ? null : limit,
      usage,
    };
    if (text.isFull()) return yield end;
    if (reply.calls.length > 0 && limit === null && options.tools.length > 0) {
      history.push({ role: 'assistant', content: reply.text, calls: reply.calls });
      const results = yield* calls.run(reply.calls, { cut: reply.finish === 'length' });
      history.push(...results.map((result) => ({ role: 'tool' as const, ...result })));
      continue;
    }
    const isEmpty = reply.text.trim() === '' && reply.finish !== 'length';
    if (!isEmpty || nudged || limit !== null) return yield end;
    nudged = true;
    // Some models want the roles to alternate.
    history.push({ role: 'assistant', content: '…', calls: [] }, { role: 'user', content: NUDGE });
  }
}

const NUDGE =
  'Your answer was empty. Answer the question in words, from the results you have, or call a tool.';

/** Why this turn is the last one: it gets no tools, so that it ends in words. */
function limitReached(
  turn: number,
  usage: TokenUsage,
  calls: ToolCalls,
  limits: LoopLimits,
): 'turns' | 'calls' | 'tokens' | null {
  if (turn >= limits.turns) return 'turns';
  if (calls.spent()) return 'calls';
  return usage.prompt + usage.completion >= limits.tokens ? 'tokens' : null;
}

interface Reply {
  text: string;
  finish: 'stop' | 'calls' | 'length';
  calls: readonly ModelCall[];
  usage: TokenUsage;
}

async function* modelTurn(
  messages: readonly ModelMessage[],
  mayCall: boolean,
  answer: AnswerText,
  { model, tools, maxTokens, signal }: LoopOptions,
): AsyncGenerator<LoopEvent, Reply> {
  const request = { messages, tools: mayCall ? tools.map(asModelTool) : [], maxTokens };
  let written = '';
  answer.newTurn();
  for await (const event of model.turn(request, signal)) {
    if (event.kind === 'end') return { text: written, ...event };
    written += event.text;
    const text = answer.add(event.text);
    if (text !== '') yield { kind: 'text', text };
    if (answer.isFull()) break;
  }
  const usage = {
    prompt: estimateTokens(JSON.stringify(request).length),
    completion: estimateTokens(written.length),
  };
  return { text: written, finish: 'length', calls: [], usage };
}

function asModelTool({ name, description, inputSchema }: Tool): ModelTool {
  return { name, description, inputSchema };
}
