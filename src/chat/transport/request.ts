/** What is sent to a model: our messages and tools in the words of OpenAI chat completions. */
import type { ModelCall, ModelMessage, ModelRequest } from '../../ports.ts';

/** Fields endpoints refuse now and then; a request is complete without them. */
export type OptionalField = 'stream_options' | 'max_tokens' | 'max_completion_tokens' | EchoedField;

/** Reasoning beside a call: some want to see it again with the result, others do not know the field. */
export const ECHOED_FIELDS = ['reasoning_content', 'reasoning', 'reasoning_details'] as const;
type EchoedField = (typeof ECHOED_FIELDS)[number];

interface RequestOptions {
  model: string;
  /** OpenAI's own newer models know only `max_completion_tokens`, most others only `max_tokens`. */
  limitFields: readonly ('max_tokens' | 'max_completion_tokens')[];
  refused: ReadonlySet<OptionalField>;
}

/**
 * The body of a streamed request. `strict` is never sent: it asks for schemas without optional fields, and ours have
 * many; `callTool` checks what comes.
 */
export function requestBody(
  request: ModelRequest,
  { model, limitFields, refused }: RequestOptions,
) {
  const limitField = limitFields.find((field) => !refused.has(field));
  return {
    model,
    messages: request.messages.map((message) => wireMessage(message, refused)),
    stream: true as const,
    ...(refused.has('stream_options') ? {} : { stream_options: { include_usage: true } }),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(wireTool) }),
    ...(request.maxTokens === null || !limitField ? {} : { [limitField]: request.maxTokens }),
  };
}

function wireTool({ name, description, inputSchema }: ModelRequest['tools'][number]) {
  return {
    type: 'function' as const,
    function: { name, description, parameters: inputSchema },
  };
}

function wireMessage(message: ModelMessage, refused: ReadonlySet<OptionalField>) {
  if (message.role === 'tool') {
    return { role: message.role, tool_call_id: message.call, content: message.content };
  }
  if (message.role !== 'assistant') return { role: message.role, content: message.content };
  const { role, content, calls } = message;
  if (calls.length === 0) return { role, content };
  const echoed = Object.entries(fieldsOf(calls[0], 'message')).filter(
    ([field]) => !ECHOED_FIELDS.some((known) => known === field && refused.has(known)),
  );
  return {
    ...Object.fromEntries(echoed),
    role,
    content: content === '' ? null : content,
    tool_calls: calls.map(wireCall),
  };
}

function wireCall(call: ModelCall) {
  const { id, name } = call;
  return {
    ...fieldsOf(call, 'call'),
    id,
    type: 'function' as const,
    function: { ...fieldsOf(call, 'function'), name, arguments: readableArguments(call) },
  };
}

/** Many servers put the arguments of earlier calls through a JSON parser and fail on what is none. */
function readableArguments(call: ModelCall): string {
  try {
    JSON.parse(call.arguments);
    return call.arguments;
  } catch {
    return '{}';
  }
}

/** `extra` holds the endpoint's own fields by where they stood. */
function fieldsOf(
  call: ModelCall | undefined,
  at: 'call' | 'function' | 'message',
): Record<string, unknown> {
  const fields = call?.extra[at];
  return typeof fields === 'object' && fields !== null ? { ...fields } : {};
}
