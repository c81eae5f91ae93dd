/** Finds out with one round trip whether a language model answers and whether it calls tools. */
import { z } from 'zod';
import { ModelError, StoppedError, type ModelFault } from '../core/errors.ts';
import type { ChatModel, ModelCall, ModelTool } from '../ports.ts';

/** What one round trip showed. */
export type SelfTest =
  | {
      ok: true;
      /** Whether the model called a tool when asked to. */
      tools: boolean;
      /** Milliseconds of the round trip. */
      ms: number;
    }
  | { ok: false; /** A sentence that says what to change. */ problem: string };

export interface SelfTestOptions {
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** The word the model is to hand over: a new one each time, so that no stored answer passes. */
  nonce: string;
  /** Milliseconds it may take in all. */
  limitMs: number;
  signal: AbortSignal;
}

interface Answer {
  text: string;
  calls: readonly ModelCall[];
  ms: number;
}

const TOOL: ModelTool = {
  name: 'hand_over',
  description: 'Hands over a word.',
  inputSchema: {
    type: 'object',
    properties: { word: { type: 'string', description: 'The word, exactly as given.' } },
    required: ['word'],
    additionalProperties: false,
  },
};
const inputSchema = z.object({ word: z.string() });

/** What an endpoint may say to a request only because there is a tool in it. */
const TOOLS_REFUSED: readonly ModelFault[] = ['refused', 'not_found', 'broken'];

/**
 * Asks the model to call a tool with a word. Where it gives neither that call nor text, or its endpoint takes no
 * tools, it is asked once more, in words. Throws StoppedError once the signal aborts; what is wrong with the model or
 * its endpoint is the answer.
 */
export async function testModel(model: ChatModel, options: SelfTestOptions): Promise<SelfTest> {
  const { now, nonce, limitMs } = options;
  const limit = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([options.signal, limit]);
  const ask = (content: string, tools: ModelTool[]) => askOnce(model, content, tools, now, signal);
  try {
    const first = await ask(
      `Call the tool ${TOOL.name} with the word ${nonce}. Write nothing else.`,
      [TOOL],
    ).catch(unlessToolsRefused);
    if (first?.calls.some((call) => handsOver(call, nonce))) {
      return { ok: true, tools: true, ms: first.ms };
    }
    const worded = first?.text ? first : await ask('Answer with the word "yes".', []);
    if (worded.text !== '') return { ok: true, tools: false, ms: worded.ms };
    return { ok: false, problem: `${model.name} answers with nothing. Choose another model.` };
  } catch (error) {
    if (options.signal.aborted) {
      throw new StoppedError('The test of the language model was stopped.');
    }
    if (limit.aborted) return { ok: false, problem: tooSlow(model, limitMs) };
    if (error instanceof ModelError) return { ok: false, problem: error.message };
    throw error;
  }
}

async function askOnce(
  model: ChatModel,
  content: string,
  tools: ModelTool[],
  now: () => number,
  signal: AbortSignal,
): Promise<Answer> {
  const begun = now();
  let text = '';
  let calls: readonly ModelCall[] = [];
  const request = { messages: [{ role: 'user' as const, content }], tools, maxTokens: null };
  for await (const event of model.turn(request, signal)) {
    if (event.kind === 'text') text += event.text;
    else calls = event.calls;
  }
  return { text: text.trim(), calls, ms: Math.round(now() - begun) };
}

function unlessToolsRefused(error: unknown): null {
  if (error instanceof ModelError && TOOLS_REFUSED.includes(error.fault)) return null;
  throw error;
}

function handsOver(call: ModelCall, nonce: string): boolean {
  if (call.name !== TOOL.name) return false;
  try {
    const input = inputSchema.safeParse(JSON.parse(call.arguments));
    return input.success && input.data.word === nonce;
  } catch {
    return false;
  }
}

function tooSlow(model: ChatModel, limitMs: number): string {
  const seconds = Math.ceil(limitMs / 1000);
  return `${model.name} did not answer within ${seconds} seconds. Test it again once it is loaded, or choose a faster one.`;
}
