/**
 * A tool is one typed question to the data. `callTool` is the only way one is called: it parses the input, pins a
 * snapshot, runs the tool against read-only ports, checks what came out and writes the receipt that proves it.
 */
import { z } from 'zod';
import { contentId } from './content-id.ts';
import { canonicalJson } from './core/canonical-json.ts';
import { DataError, isOurs, StoppedError } from './core/errors.ts';
import { inputError } from './core/input-error.ts';
import type { Result } from './core/result.ts';
import type { Locale } from './locales/catalogue.ts';
import type { EngineRead, Receipt, SnapshotStore, StateStore } from './ports.ts';

/** What may leave: `person` shows single customers under their id, without names or contact fields. */
type Policy = 'person';

/** `done` of `total` steps, in a word for a person. */
export type Progress = (step: { stage: string; done: number; total: number }) => void;

export interface ToolContext {
  policy: Policy;
  data: EngineRead;
  /** A documentation page of `prompts/`: part of the software, so a change of it raises `revision` too. */
  guide: (page: 'groups' | 'references') => string;
  progress: Progress;
  signal: AbortSignal;
}

interface ToolExample {
  question: string;
  input: Record<string, unknown>;
}

export interface ToolDefinition<Input extends z.ZodObject> {
  /** Also the file's name. */
  name: string;
  title: string;
  /** For the model: what it answers, when to use another tool. */
  description: string;
  input: Input;
  output: z.ZodType<Result>;
  effect: 'read' | 'write';
  /** `data`: the same input on the same snapshot gives the same bytes. */
  replay: 'data' | 'none';
  /** Raised whenever the same input may give another result. */
  revision: number;
  examples: readonly ToolExample[];
  /** Expressions that by themselves ask for it, for whoever answers without a language model. */
  phrases?: Partial<Record<Locale, readonly string[]>>;
  run: (input: z.output<Input>, context: ToolContext) => Promise<Result>;
}

/** A tool with its input type closed in: what registries, faces and the chat loop handle. */
export interface Tool extends Omit<ToolDefinition<z.ZodObject>, 'run'> {
  /** JSON Schema of the input, made once. */
  inputSchema: Record<string, unknown>;
  /** Parses the raw input; throws ToolInputError naming the first faulty field. */
  prepare: (raw: unknown) => PreparedCall;
}

export interface PreparedCall {
  /** Canonical JSON of the parsed input. */
  input: string;
  run: (context: ToolContext) => Promise<Result>;
}

/** Checks nothing at run time: the types make a tool without hints, examples or revision fail to compile. */
export function defineTool<Input extends z.ZodObject>(definition: ToolDefinition<Input>): Tool {
  const { run, ...description } = definition;
  return {
    ...description,
    inputSchema: jsonSchema(definition.input),
    prepare(raw) {
      const parsed = definition.input.safeParse(raw ?? {});
      if (!parsed.success) throw inputError(parsed.error, definition.name, definition.input);
      return {
        input: canonicalJson(parsed.data),
        run: async (context) => definition.output.parse(await run(parsed.data, context)),
      };
    },
  };
}

/** Without `$schema`: every reader knows the draft, and it would be sent once a tool. */
function jsonSchema(input: z.ZodObject): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input' });
  return schema;
}

/** Who asks, under which policy, against which stores. One per conversation: receipts get short names in it. */
export interface Session {
  policy: Policy;
  snapshots: SnapshotStore;
  state: StateStore;
  guide: ToolContext['guide'];
  timeoutMs: number;
  /** ISO instant, for the receipt's own date only. */
  now: () => string;
  /** Receipt ids under their short names, in the order they were first used: `r1`, `r2` … */
  receipts: Map<string, string>;
}

export interface CallOptions {
  signal: AbortSignal;
  progress?: Progress;
  /** A snapshot pinned for the whole turn; the current one when absent. */
  data?: EngineRead;
}

export interface ToolAnswer {
  tool: string;
  receipt: Receipt;
  /** `r1`, `r2` …: valid inside the session. */
  alias: string;
  result: Result;
}

/**
 * Runs a tool once and keeps the receipt.
 * @throws ToolInputError, DataError, ConfigError with a message to show; anything else is a fault of ours.
 */
export async function callTool(
  tool: Tool,
  raw: unknown,
  session: Session,
  options: CallOptions,
): Promise<ToolAnswer> {
  const call = tool.prepare(raw);
  const data = options.data ?? (await pinSnapshot(session.snapshots));
  const identity = identityOf(tool, call.input, data, session);
  const id = contentId('rc_', canonicalJson(identity), 20);
  // Named before it runs: of calls made at once the first one asked for is the first one named.
  const alias = aliasOf(id, session);
  const result = await runPrepared(tool, call, data, session, options);
  const receipt = { id, ...identity, createdAt: session.now(), result: canonicalJson(result) };
  session.state.saveReceipt(receipt);
  return { tool: tool.name, receipt, alias, result };
}

/** Runs a parsed call against one snapshot under the session's time limit, without keeping anything. */
export async function runPrepared(
  tool: Tool,
  call: PreparedCall,
  data: EngineRead,
  session: Pick<Session, 'policy' | 'guide' | 'timeoutMs'>,
  options: Pick<CallOptions, 'signal' | 'progress'>,
): Promise<Result> {
  const limit = AbortSignal.timeout(session.timeoutMs);
  const signal = AbortSignal.any([options.signal, limit]);
  const progress = options.progress ?? (() => undefined);
  try {
    return await call.run({ policy: session.policy, guide: session.guide, data, progress, signal });
  } catch (error) {
    if (isOurs(error) && !(error instanceof StoppedError)) throw error;
    if (options.signal.aborted) throw new StoppedError('The call was stopped.');
    if (limit.aborted) {
      throw new StoppedError(
        `${tool.name} took longer than ${session.timeoutMs / 1000} s. Narrow the group or the period and ask again.`,
      );
    }
    throw error;
  }
}

/** The snapshot the pointer names now. */
export async function pinSnapshot(snapshots: SnapshotStore): Promise<EngineRead> {
  const data = await snapshots.current();
  if (!data) {
    throw new DataError(
      'No customer data is loaded yet. Load files with `ritratto import FILES…`, then ask again.',
    );
  }
  return data;
}

function identityOf(
  tool: Tool,
  input: string,
  data: EngineRead,
  { policy }: Session,
): Omit<Receipt, 'id' | 'createdAt' | 'result'> {
  return {
    tool: tool.name,
    revision: tool.revision,
    input,
    versions: { data: data.snapshot.id, notes: null, saved: null },
    policy,
    engine: data.engine,
  };
}

/** No number is given twice: that of a call that failed stays its own. */
function aliasOf(id: string, { receipts }: Session): string {
  for (const [alias, receipt] of receipts) if (receipt === id) return alias;
  const taken = Math.max(0, ...Array.from(receipts.keys(), (alias) => Number(alias.slice(1))));
  const alias = `r${taken + 1}`;
  receipts.set(alias, id);
  return alias;
}
