/** What a model sends, chunk by chunk, read leniently: only what we use has to have its shape. */
import { z } from 'zod';
import type { ModelCall, TokenUsage } from '../../ports.ts';
import { callAssembly } from './call-assembly.ts';
import { ECHOED_FIELDS } from './request.ts';
import { estimateTokens } from '../token-estimate.ts';
import { withoutThinking } from './thinking.ts';

export interface ModelReply {
  /** Takes a chunk as it came and answers with the text in it that may be shown; often empty. */
  take(chunk: unknown): string;
  /** Text that was held back until the end. */
  rest(): string;
  /** Whether a message of a model was among the chunks. */
  hasMessage(): boolean;
  /** Whether the last message chunk said that the message is complete. */
  isComplete(): boolean;
  /** Why it ended, in lower case; null where the endpoint did not say. */
  finish(): string | null;
  /** @param taken ids earlier calls of the conversation have */
  calls(taken: Iterable<string>): ModelCall[];
  /** As counted by the endpoint; null where it was not. */
  usage(): { prompt: number | null; completion: number | null };
  /** Characters the model wrote, those it thought included. */
  written(): number;
}

export function modelReply(): ModelReply {
  const assembly = callAssembly();
  const thinking = withoutThinking();
  const echoed: Record<string, unknown> = {};
  let finish: string | null = null;
  let complete = false;
  let hasMessage = false;
  let written = 0;
  const counted: { prompt: number | null; completion: number | null } = {
    prompt: null,
    completion: null,
  };

  function takeMessage(message: Message): string {
    for (const fragment of message.tool_calls) {
      assembly.add(fragment);
      written += JSON.stringify(fragment ?? null).length;
    }
    // What was called before there were tools: one call, in pieces.
    if (message.function_call) assembly.add({ index: 0, function: message.function_call });
    for (const field of ECHOED_FIELDS) {
      const value = message[field];
      if (value === undefined || value === null) continue;
      written += JSON.stringify(value).length;
      echoed[field] = joined(echoed[field], value);
    }
    written += message.content.length;
    return thinking.take(message.content);
  }

  return {
    take(raw) {
      const { object, choices, usage } = chunkSchema.parse(raw);
      if (object === 'error') finish = 'error';
      if (usage) {
        counted.prompt = usage.prompt_tokens ?? counted.prompt;
        counted.completion = usage.completion_tokens ?? counted.completion;
      }
      const choice = choices[0];
      if (!choice) return '';
      hasMessage = true;
      finish = choice.finish_reason ?? finish;
      complete = choice.finish_reason !== null;
      const message = choice.delta ?? choice.message;
      return message ? takeMessage(message) : '';
    },
    rest: () => thinking.end(),
    hasMessage: () => hasMessage,
    isComplete: () => complete,
    finish: () => finish,
    calls(taken) {
      const calls = assembly.calls(taken);
      const [first, ...others] = calls;
      if (!first || Object.keys(echoed).length === 0) return calls;
      return [{ ...first, extra: { ...first.extra, message: echoed } }, ...others];
    },
    usage: () => counted,
    written: () => written,
  };
}

/** Tokens, estimated from characters where the endpoint did not count them. */
export function usageOf(reply: ModelReply, sent: string): TokenUsage {
  const { prompt, completion } = reply.usage();
  return {
    prompt: prompt ?? estimateTokens(sent.length),
    completion: completion ?? estimateTokens(reply.written()),
  };
}

/** Text is continued, lists grow, anything else is replaced. */
function joined(before: unknown, more: unknown): unknown {
  if (typeof before === 'string' && typeof more === 'string') return before + more;
  if (Array.isArray(before) && Array.isArray(more)) return [...before, ...more];
  return more;
}

/** Text, nothing, or parts, of which some are thoughts. */
const contentSchema = z
  .union([
    z.string(),
    z.array(
      z.union([
        z.string(),
        z
          .object({ type: z.string().optional(), text: z.string() })
          .transform(({ type, text }) => (type === undefined || type.endsWith('text') ? text : '')),
        z.unknown().transform(() => ''),
      ]),
    ),
  ])
  .catch('')
  .transform((content) => (typeof content === 'string' ? content : content.join('')));

const messageSchema = z.object({
  content: contentSchema,
  tool_calls: z
    .union([z.array(z.unknown()), z.looseObject({}).transform((call) => [call])])
    .catch([]),
  function_call: z.looseObject({}).nullable().catch(null),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
  reasoning_details: z.unknown().optional(),
});
type Message = z.infer<typeof messageSchema>;

const countSchema = z.int().nonnegative().nullable().catch(null);

const chunkSchema = z
  .object({
    object: z.string().catch(''),
    choices: z
      .array(
        z.object({
          delta: messageSchema.nullable().catch(null),
          message: messageSchema.nullable().catch(null),
          finish_reason: z
            .string()
            .transform((reason) => reason.trim().toLowerCase() || null)
            .nullable()
            .catch(null),
        }),
      )
      .catch([]),
    usage: z
      .object({ prompt_tokens: countSchema, completion_tokens: countSchema })
      .nullable()
      .catch(null),
  })
  .catch({ object: '', choices: [], usage: null });
