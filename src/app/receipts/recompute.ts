/** Replays a receipt and says what became of it. */
import { canonicalJson } from '../../core/canonical-json.ts';
import { isOurs, StoppedError } from '../../core/errors.ts';
import { resultSchema, resultValues, type Cell, type Result } from '../../core/result.ts';
import type { EngineRead, Receipt } from '../../ports.ts';
import { runPrepared, type CallOptions, type Session, type Tool } from '../../tool.ts';

export interface Change {
  /** `table.row.column`. */
  address: string;
  before: Cell;
  after: Cell;
}

export type Recomputed =
  /** The same values again. `on` names the snapshots that were asked. */
  | { answer: 'same'; receipt: Receipt; on: ('own' | 'current')[] }
  /** The data moved on. `own` says whether the receipt's own snapshot still gives its values. */
  | {
      answer: 'data_changed';
      receipt: Receipt;
      own: 'same' | 'not_kept';
      changes: Change[];
      /** Why the question can no longer be asked of the current data, where that is so. */
      refused: string | null;
    }
  /** Same data, another answer: the tool or the engine was changed since. */
  | {
      answer: 'software_changed';
      receipt: Receipt;
      now: { revision: number | null; engine: string | null };
      changes: Change[];
      refused: string | null;
    }
  /** Nothing to compare with: never made here, not replayable, or removed by an erasure. */
  | { answer: 'not_kept'; id: string; why: 'unknown' | 'erased' | 'not_replayable' };

export async function recompute(
  id: string,
  tools: readonly Tool[],
  session: Session,
  options: CallOptions,
): Promise<Recomputed> {
  const receipt = session.state.receipt(id);
  if (!receipt) return { answer: 'not_kept', id, why: 'unknown' };
  if (receipt.result === null) return { answer: 'not_kept', id, why: 'erased' };
  const tool = tools.find(({ name }) => name === receipt.tool);
  if (tool?.replay === 'none') return { answer: 'not_kept', id, why: 'not_replayable' };
  const before = resultSchema.parse(JSON.parse(receipt.result));

  const own = await session.snapshots.open(receipt.versions.data);
  const current = await session.snapshots.current();
  const replay = (data: EngineRead) => replayOn(receipt, tool, data, session, options);

  const onOwn = own ? await replay(own) : null;
  const softwareDiffers = tool?.revision !== receipt.revision;
  if (onOwn && onOwn.bytes !== receipt.result) {
    return softwareChanged(receipt, tool, own, before, onOwn);
  }
  if (!current || current.snapshot.id === receipt.versions.data) {
    if (onOwn) return { answer: 'same', receipt, on: ['own'] };
    return { answer: 'data_changed', receipt, own: 'not_kept', changes: [], refused: null };
  }
  const onCurrent = await replay(current);
  const changes = onCurrent.result ? differences(before, onCurrent.result) : [];
  if (onCurrent.result && changes.length === 0) {
    return { answer: 'same', receipt, on: onOwn ? ['own', 'current'] : ['current'] };
  }
  // Without its own snapshot a changed tool and changed data cannot be told apart; the software is what we know of.
  if (!onOwn && softwareDiffers) return softwareChanged(receipt, tool, current, before, onCurrent);
  return {
    answer: 'data_changed',
    receipt,
    own: onOwn ? 'same' : 'not_kept',
    changes,
    refused: onCurrent.refused,
  };
}

interface Replay {
  bytes: string | null;
  result: Result | null;
  refused: string | null;
}

async function replayOn(
  receipt: Receipt,
  tool: Tool | undefined,
  data: EngineRead,
  session: Session,
  options: CallOptions,
): Promise<Replay> {
  if (!tool) return { bytes: null, result: null, refused: `There is no tool ${receipt.tool} now.` };
  try {
    const call = tool.prepare(JSON.parse(receipt.input));
    const result = await runPrepared(tool, call, data, session, options);
    return { bytes: canonicalJson(result), result, refused: null };
  } catch (error) {
    if (!isOurs(error) || error instanceof StoppedError) throw error;
    return { bytes: null, result: null, refused: error.message };
  }
}

function softwareChanged(
  receipt: Receipt,
  tool: Tool | undefined,
  data: EngineRead | null,
  before: Result,
  replay: Replay,
): Recomputed {
  return {
    answer: 'software_changed',
    receipt,
    now: { revision: tool?.revision ?? null, engine: data?.engine ?? null },
    changes: replay.result ? differences(before, replay.result) : [],
    refused: replay.refused,
  };
}

/** Every value that is not the same in both, in the order of the older result; missing ones are null. */
function differences(before: Result, after: Result): Change[] {
  const old = resultValues(before);
  const now = resultValues(after);
  const addresses = new Set([...old.keys(), ...now.keys()]);
  return [...addresses]
    .map((address) => ({
      address,
      before: old.get(address) ?? null,
      after: now.get(address) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}
