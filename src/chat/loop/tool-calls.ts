/** The function calls of one answer: what the model gets for each, and what a reader may see of it. */
import { outbound, stripHidden } from '../../border.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { isOurs } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import type { ModelCall } from '../../ports.ts';
import type { Tool, ToolAnswer } from '../../tool.ts';
import { emitted, inParallel } from './in-parallel.ts';
import type { LoopEvent, LoopOptions } from './loop.ts';

export interface ToolCalls {
  /** Runs the calls of a turn side by side; answers with the message for each, in their order. */
  run(
    calls: readonly ModelCall[],
    turn: { cut: boolean },
  ): AsyncGenerator<LoopEvent, { call: string; content: string }[]>;
  /** Whether there is no call left. */
  spent(): boolean;
}

/** Calls that run at once: more would only wait for the engine. */
const WIDTH = 4;

interface Outcome {
  answer: ToolAnswer | null;
  /** For the model, as JSON: nothing in it reads as anything but data. */
  content: Record<string, unknown>;
  problem: string | null;
}

export function toolCalls(options: Omit<LoopOptions, 'model'>): ToolCalls {
  const { tools, limits } = options;
  /** By tool and input: the same question has the same answer while this one lasts. */
  const asked = new Map<string, Promise<Outcome>>();
  let count = 0;

  async function answerTo(
    call: ModelCall,
    cut: boolean,
    emit: (event: LoopEvent) => void,
  ): Promise<Record<string, unknown>> {
    count += 1;
    if (count > limits.calls) {
      return { error: `There are no more than ${limits.calls} calls. Answer from what you have.` };
    }
    const request = requestOf(call, tools, cut);
    if (!request.tool) return seen(call, emit, async () => failed(request.problem));
    const { tool, input } = request;
    const key = `${tool.name} ${canonicalJson(input)}`;
    const earlier = asked.get(key);
    if (earlier) return { note: REPEATED, ...(await earlier).content };
    return seen(call, emit, () => {
      const outcome = runTool(tool, input, options);
      asked.set(key, outcome);
      return outcome;
    });
  }

  return {
    spent: () => count >= limits.calls,
    run: (calls, { cut }) =>
      emitted((emit) =>
        inParallel(calls, WIDTH, async (call) => ({
          call: call.id,
          content: JSON.stringify(await answerTo(call, cut, emit)),
        })),
      ),
  };
}

const REPEATED = 'You made this call before; this is its result again.';

/** Tells of the call's beginning and end. */
async function seen(
  { id, name }: ModelCall,
  emit: (event: LoopEvent) => void,
  run: () => Promise<Outcome>,
): Promise<Record<string, unknown>> {
  const tool = shortName(name);
  const begun = performance.now();
  emit({ kind: 'call', id, tool });
  const { answer, problem, content } = await run();
  const ms = Math.round(performance.now() - begun);
  emit({ kind: 'called', id, tool, ms, answer, problem });
  return content;
}

async function runTool(
  tool: Tool,
  input: unknown,
  { call, signal, locale, report }: Omit<LoopOptions, 'model'>,
): Promise<Outcome> {
  try {
    const answer = await call(tool, input, { signal, progress: () => undefined });
    return { answer, content: outbound(answer, locale), problem: null };
  } catch (error) {
    // Nobody waits for the answer any more, and what a call stumbled over on its way out is no fault.
    if (signal.aborted) throw signal.reason;
    if (isOurs(error)) return failed(stripHidden(error.message));
    return failed(
      `Something went wrong on our side (id ${report(error)}). Asking again in the same way will not help.`,
    );
  }
}

function failed(problem: string): Outcome {
  return { answer: null, content: { error: problem }, problem };
}

/** The tool and input a call means; or a sentence that lets the model mend it. */
function requestOf(
  { name, arguments: text }: ModelCall,
  tools: readonly Tool[],
  cut: boolean,
): { tool: Tool; input: unknown } | { tool: null; problem: string } {
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool) return { tool: null, problem: unknownTool(shortName(name), tools) };
  const input = parse(text);
  if (input !== undefined) return { tool, input };
  const fields = Object.keys(tool.input.shape).join(', ');
  const problem = cut
    ? `The call of ${name} was cut off by the limit of the answer's length. Make it again, with shorter arguments.`
    : `The arguments of ${name} are not JSON. Send one JSON object with the fields ${fields}.`;
  return { tool: null, problem };
}

/** Undefined where it is no JSON. Some models write the JSON of their arguments as a JSON text. */
function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? parse(value) : (value ?? {});
  } catch {
    return undefined;
  }
}

function unknownTool(name: string, tools: readonly Tool[]): string {
  const names = tools.map((tool) => tool.name);
  const [near] = nearest(name, names, 1);
  const hint = near ? ` Did you mean "${near}"?` : '';
  return `There is no tool "${name}".${hint} The tools are ${names.join(', ')}.`;
}

/** A model may write anything for a name. */
function shortName(name: string): string {
  return name.slice(0, 64);
}
