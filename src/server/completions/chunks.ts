/** Chat completions on the wire, in the shapes of OpenAI. */
import { randomUUID } from 'node:crypto';
import { MODEL_IDS, type ModelId } from '../../app/conversation/contract.ts';
import type { TokenUsage } from '../../ports.ts';

/** What all chunks of an answer have in common. */
export interface Envelope {
  id: string;
  /** Seconds since 1970. */
  created: number;
  model: ModelId;
}

type Finish = 'stop' | 'length';

interface Delta {
  role?: 'assistant';
  content?: string;
  reasoning_content?: string;
}

/** `now` in milliseconds since 1970. */
export function envelope(model: ModelId, now: number): Envelope {
  return {
    id: `chatcmpl-${randomUUID().replaceAll('-', '')}`,
    created: Math.floor(now / 1000),
    model,
  };
}

export function chunk(envelopeOf: Envelope, delta: Delta, finish: Finish | null = null) {
  return {
    ...inEnvelope('chat.completion.chunk', envelopeOf),
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  };
}

/** The chunk after the last one, for clients that ask what the answer took. */
export function usageChunk(envelopeOf: Envelope, usage: TokenUsage) {
  return {
    ...inEnvelope('chat.completion.chunk', envelopeOf),
    choices: [],
    usage: usageOf(usage),
  };
}

/** A whole answer at once. */
export function completion(
  envelopeOf: Envelope,
  answer: { content: string; reasoning: string; finish: Finish; usage: TokenUsage },
) {
  const { content, reasoning, finish, usage } = answer;
  const steps = reasoning === '' ? {} : { reasoning_content: reasoning };
  const message = { role: 'assistant', content, refusal: null, ...steps };
  return {
    ...inEnvelope('chat.completion', envelopeOf),
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    usage: usageOf(usage),
  };
}

/** Entry of the list of models; `since` in seconds since 1970. */
export function modelEntry(id: ModelId, since: number) {
  return { id, object: 'model', created: since, owned_by: 'ritratto' };
}

export function modelList(since: number) {
  return { object: 'list', data: MODEL_IDS.map((id) => modelEntry(id, since)) };
}

function inEnvelope(object: string, { id, created, model }: Envelope) {
  return { id, object, created, model };
}

function usageOf({ prompt, completion: completed }: TokenUsage) {
  const [prompt_tokens, completion_tokens] = [Math.round(prompt), Math.round(completed)];
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}
