/** Why a customer is in a group: the conditions one by one. */
import { checkGroup } from '../core/filter/check.ts';
import { parseGroup } from '../core/filter/parse.ts';
import { printGroup } from '../core/filter/print.ts';
import type { Cell, Message, Table } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';
import { resolveGroup, scopeOf, type ResolvedGroup } from './group.ts';

export interface Membership {
  stated: ResolvedGroup['stated'];
  /** A row for the group, then one for each of the conditions it joins with `and`. */
  table: Table;
  notes: Message[];
}

export async function membershipOf(
  customer: string,
  text: string,
  data: EngineRead,
  signal: AbortSignal,
): Promise<Membership> {
  const group = await resolveGroup(text, data, signal);
  const parsed = parseGroup(text);
  const conditions = parsed.kind === 'and' ? parsed.of : [];
  const holds = await Promise.all(
    conditions.map((condition) =>
      data.isIn(customer, checkGroup(condition, scopeOf(data)).group, signal),
    ),
  );
  const rows = [
    row('group', group.stated.filter, await data.isIn(customer, group.checked, signal)),
    ...conditions.map((condition, at) =>
      row(`condition_${at + 1}`, printGroup(condition), holds[at] ?? null),
    ),
  ];
  return {
    stated: group.stated,
    table: {
      title: { key: 'title.membership', params: { customer } },
      columns: [{ key: 'holds', label: { key: 'label.holds' }, unit: 'yes_no' }],
      rows,
      total: rows.length,
    },
    notes: group.notes,
  };
}

function row(key: string, condition: string, holds: Cell) {
  return { key, label: { text: condition }, cells: { holds } };
}
