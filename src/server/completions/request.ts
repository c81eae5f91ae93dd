/** Bodies of chat completions as clients send them: what is needed is checked, what is not understood is let through. */
import { z } from 'zod';
import { MODEL_IDS, type ModelId } from '../../app/conversation/contract.ts';
import { ToolInputError } from '../../core/errors.ts';
import { inputError } from '../../core/input-error.ts';
import { HttpError, shown } from '../wire/http-errors.ts';

/** No answer is longer, whatever is asked for. */
const MOST_TOKENS = 32_768;

const contentSchema = z.union([
  z.string(),
  z.array(z.union([z.string(), z.object({ text: z.string().nullish().catch(null) })])),
]);

const messageSchema = z.object({ role: z.string(), content: contentSchema.nullish() });

const tokensSchema = z.number().nullish().catch(null);

const bodySchema = z.object({
  model: z.string().nullish(),
  messages: z.array(messageSchema).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish().catch(null),
  max_tokens: tokensSchema,
  max_completion_tokens: tokensSchema,
});

/** A message as text; images, sounds and files in it are left out. */
export interface ChatMessage {
  role: string;
  text: string;
}

/** Whether the message speaks for whoever set the client up, not for the user. */
export function isOfSystem({ role }: ChatMessage): boolean {
  return role === 'system' || role === 'developer';
}

export interface ChatRequest {
  model: ModelId;
  messages: ChatMessage[];
  stream: boolean;
  includeUsage: boolean;
  maxTokens: number | null;
}

/**
 * The request in a parsed JSON body.
 * @throws ToolInputError naming the faulty field; HttpError 404 on a model that is not there.
 */
export function chatRequest(body: unknown): ChatRequest {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) throw refused(parsed.error);
  const { model, messages, stream, stream_options, max_tokens, max_completion_tokens } =
    parsed.data;
  return {
    model: knownModel(model ?? 'ritratto'),
    messages: messages.map(({ role, content }) => ({ role, text: textOf(content) })),
    stream: stream ?? false,
    includeUsage: stream_options?.include_usage ?? false,
    maxTokens: clamped(max_completion_tokens ?? max_tokens ?? null),
  };
}

/** @throws HttpError 404 naming the models there are. */
export function knownModel(id: string): ModelId {
  const known = MODEL_IDS.find((model) => model === id);
  if (known !== undefined) return known;
  const sentence = `There is no model "${shown(id)}". The models are ${MODEL_IDS.join(' and ')}.`;
  throw new HttpError(404, 'model_not_found', sentence, { param: 'model' });
}

function refused(error: z.ZodError): ToolInputError {
  const refusal = inputError(error, 'the chat request', bodySchema);
  if (!refusal.field.endsWith('.content')) return refusal;
  return new ToolInputError(
    `"${refusal.field}" must be text, or a list of parts such as {"type": "text", "text": "…"}.`,
    refusal.field,
  );
}

function textOf(content: z.infer<typeof contentSchema> | null | undefined): string {
  if (typeof content === 'string') return content;
  return (content ?? [])
    .map((part) => (typeof part === 'string' ? part : (part.text ?? '')))
    .filter((text) => text !== '')
    .join('\n');
}

/** Clients that know no limit send −1 or 0. */
function clamped(tokens: number | null): number | null {
  if (tokens === null || tokens <= 0) return null;
  return Math.min(Math.max(Math.floor(tokens), 1), MOST_TOKENS);
}
