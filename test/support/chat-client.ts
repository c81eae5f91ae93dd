/** A chat client that looks at the bytes. */
import { z } from 'zod';

const chunkSchema = z.strictObject({
  id: z.string(),
  object: z.literal('chat.completion.chunk'),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.strictObject({
      index: z.literal(0),
      delta: z.strictObject({
        role: z.literal('assistant').optional(),
        content: z.string().optional(),
        reasoning_content: z.string().optional(),
      }),
      logprobs: z.null(),
      finish_reason: z.enum(['stop', 'length']).nullable(),
    }),
  ),
  usage: z
    .strictObject({
      prompt_tokens: z.int(),
      completion_tokens: z.int(),
      total_tokens: z.int(),
    })
    .optional(),
});
type Chunk = z.infer<typeof chunkSchema>;

export const completionSchema = z.strictObject({
  id: z.string(),
  object: z.literal('chat.completion'),
  created: z.int(),
  model: z.string(),
  choices: z
    .array(
      z.strictObject({
        index: z.literal(0),
        message: z.strictObject({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
          reasoning_content: z.string().optional(),
        }),
        logprobs: z.null(),
        finish_reason: z.enum(['stop', 'length']),
      }),
    )
    .length(1),
  usage: z.strictObject({
    prompt_tokens: z.int(),
    completion_tokens: z.int(),
    total_tokens: z.int(),
  }),
});

export const errorSchema = z.strictObject({
  error: z.strictObject({
    message: z.string().min(1),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
});

export function post(
  url: string,
  body: unknown,
  init: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });
}

export function user(content: unknown): { role: 'user'; content: unknown } {
  return { role: 'user', content };
}

/** A streamed answer as it lay on the wire: every event is JSON, the last one `[DONE]`. */
interface Streamed {
  text: string;
  events: unknown[];
  /** Without an error among them. */
  chunks: Chunk[];
  content: string;
  reasoning: string;
}

export async function streamed(response: Response): Promise<Streamed> {
  const text = await response.text();
  const data = text
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => event.slice('data: '.length));
  if (data.pop() !== '[DONE]') throw new Error(`the stream ended without [DONE]: ${text}`);
  const events: unknown[] = data.map((event) => JSON.parse(event));
  const chunks = events.filter((event) => !isError(event)).map((event) => chunkSchema.parse(event));
  const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
  return {
    text,
    events,
    chunks,
    content: deltas.map(({ content = '' }) => content).join(''),
    reasoning: deltas.map(({ reasoning_content = '' }) => reasoning_content).join(''),
  };
}

function isError(event: unknown): boolean {
  return errorSchema.safeParse(event).success;
}
