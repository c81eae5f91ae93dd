/** From the text of a group to what an engine compiles and an answer states about it. */
import { groupId } from '../content-id.ts';
import type { CheckedGroup } from '../core/filter/checked.ts';
import { checkGroup, checkWhere } from '../core/filter/check.ts';
import { parseGroup } from '../core/filter/parse.ts';
import { printGroup } from '../core/filter/print.ts';
import type { Message, Result } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';

export interface ResolvedGroup {
  checked: CheckedGroup;
  /** What the answer says of the group: id, canonical text, size, how many could not be decided. */
  stated: NonNullable<Result['group']>;
  /** Customers in all. */
  all: number;
  notes: Message[];
}

/** @throws ToolInputError pointing at the place, with the nearest name. */
export async function resolveGroup(
  text: string,
  data: EngineRead,
  signal: AbortSignal,
): Promise<ResolvedGroup> {
  const parsed = parseGroup(text);
  const { group: checked, notes } = checkGroup(parsed, scopeOf(data));
  const [{ n, undecided, all }, bases] = await Promise.all([
    data.count(checked, signal),
    rankBases(checked, data, signal),
  ]);
  const filter = printGroup(parsed);
  return {
    checked,
    stated: { id: groupId(filter), filter, n, undecided },
    all,
    notes: [...notes, ...bases],
  };
}

/** A condition on purchase lines, where a bare name is a field of a purchase. Null for the empty text. */
export function resolveWhere(
  text: string,
  data: EngineRead,
): { checked: CheckedGroup; text: string; notes: Message[] } | null {
  const parsed = parseGroup(text);
  if (parsed.kind === 'all') return null;
  const { group, notes } = checkWhere(parsed, 'purchase', scopeOf(data));
  return { checked: group, text: printGroup(parsed), notes };
}

export function scopeOf(data: EngineRead): {
  catalogue: EngineRead['snapshot']['catalogue'];
  asOf: string;
} {
  return { catalogue: data.snapshot.catalogue, asOf: data.snapshot.asOf };
}

/** How many customers each `top … %` was taken of: without it "the top 20 %" cannot be checked by hand. */
async function rankBases(
  group: CheckedGroup,
  data: EngineRead,
  signal: AbortSignal,
): Promise<Message[]> {
  const notes: Message[] = [];
  for (const rank of ranksIn(group)) {
    const query = { group: rank.within ?? ALL, by: rank.by, side: rank.side, limit: 0, values: [] };
    const { base } = await data.rank(query, signal);
    notes.push({
      key: rank.percent ? 'note.rank_share_of' : 'note.rank_number_of',
      params: {
        amount: { value: Number(rank.amount), unit: 'number' },
        base: { value: base, unit: 'count' },
        taken: {
          value: rank.percent
            ? Math.floor((Number(rank.amount) * base) / 100)
            : Math.min(Number(rank.amount), base),
          unit: 'count',
        },
      },
    });
  }
  return notes;
}

const ALL: CheckedGroup = { kind: 'all' };

function ranksIn(group: CheckedGroup): Extract<CheckedGroup, { kind: 'rank' }>[] {
  switch (group.kind) {
    case 'rank':
      return [group];
    case 'and':
    case 'or':
      return group.of.flatMap(ranksIn);
    case 'not':
      return ranksIn(group.of);
    default:
      return [];
  }
}
