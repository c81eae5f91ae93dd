/** From the syntax tree to the tree engines compile: names resolved, types compared, relative dates made absolute. */
import { findRelation } from '../catalogue.ts';
import type { DayRange } from '../dates.ts';
import { ToolInputError } from '../errors.ts';
import type { Message } from '../result.ts';
import type { Group, Period, Value } from './ast.ts';
import { checkPeriod } from './check-period.ts';
import { checkRank } from './check-rank.ts';
import {
  checkBetween,
  checkCompare,
  checkDuring,
  checkHolds,
  checkIn,
  checkKnown,
} from './check-test.ts';
import { checkedValue } from './check-value.ts';
import type { CheckedGroup, CheckedValue } from './checked.ts';
import { ended } from './fault.ts';
import { printGroup, printPeriod, printValue } from './print.ts';
import { isFixed, wrong, type Context, type Scope } from './scope.ts';
import { unknownRelation } from './unknown-name.ts';

export type { Scope } from './scope.ts';

export interface Checked {
  group: CheckedGroup;
  /** Interpretations taken: spelling of values, days of relative periods, meaning of measures. */
  notes: Message[];
}

/** A group of customers. @throws ToolInputError pointing at the place, with the nearest name or value */
export function checkGroup(group: Group, scope: Scope): Checked {
  const { context, notes } = createContext(scope);
  return { group: checkedGroup(group, context), notes };
}

/** A condition on the records of one relation, where a bare name is a field of theirs. @throws ToolInputError */
export function checkWhere(group: Group, relation: string, scope: Scope): Checked {
  const records = findRelation(scope.catalogue, relation);
  if (records === undefined) {
    throw new ToolInputError(
      ended(`The condition cannot be tested: ${unknownRelation(relation, scope.catalogue)}`),
    );
  }
  const { context, notes } = createContext(scope);
  return { group: checkedGroup(group, { ...context, records }), notes };
}

/** A value of each customer. @throws ToolInputError */
export function checkValue(value: Value, scope: Scope): CheckedValue {
  return checkedValue(value, createContext(scope).context);
}

/** The days of a period that is the same for every customer; open on both sides for `ever`. @throws ToolInputError */
export function resolvePeriod(period: Period, scope: Scope): DayRange {
  const { context } = createContext(scope);
  const checked = checkPeriod(period, context);
  if (checked === null) return { from: null, to: null };
  if (checked.kind === 'range') return { from: checked.from, to: checked.to };
  throw wrong(
    context,
    period.span,
    printPeriod(period),
    'this period differs between customers; write one that is the same for all, as in last 90 days or 2024-12..2025-02',
  );
}

function createContext(scope: Scope): { context: Context; notes: Message[] } {
  const notes: Message[] = [];
  const stated = new Set<string>();
  const context: Context = {
    catalogue: scope.catalogue,
    asOf: scope.asOf,
    records: null,
    measure: null,
    note(message) {
      const key = JSON.stringify(message);
      if (!stated.has(key)) notes.push(message);
      stated.add(key);
    },
    group: checkedGroup,
    value: checkedValue,
  };
  return { context, notes };
}

function checkedGroup(group: Group, context: Context): CheckedGroup {
  switch (group.kind) {
    case 'all':
      return { kind: 'all' };
    case 'and':
    case 'or':
      refuseLooseValue(group.of, group.kind, context);
      return { kind: group.kind, of: group.of.map((part) => checkedGroup(part, context)) };
    case 'not':
      return { kind: 'not', of: checkedGroup(group.of, context) };
    case 'rank':
      return checkRank(group, context);
    case 'compare':
      return checkCompare(group, context);
    case 'between':
      return checkBetween(group, context);
    case 'in':
      return checkIn(group, context);
    case 'during':
      return checkDuring(group, context);
    case 'known':
      return checkKnown(group, context);
    case 'holds':
      return checkHolds(group, context);
  }
}

/** `city = 'Milano' or 'Roma'`: the value again without its field. */
function refuseLooseValue(parts: Group[], word: 'and' | 'or', context: Context): void {
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (part.kind !== 'holds' || !isFixed(part.value) || before?.kind !== 'compare') return;
    const second = { ...before, right: part.value };
    const isList = word === 'or' && before.op === '=';
    const values = `${printValue(before.right)}, ${printValue(part.value)}`;
    throw wrong(
      context,
      part.span,
      printGroup(part),
      isList
        ? `write ${printValue(before.left)} in (${values})`
        : `a comparison needs its value again: write ${printGroup(before)} ${word} ${printGroup(second)}`,
    );
  });
}
