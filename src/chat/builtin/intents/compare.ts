/** "Compare women and men by revenue", "Italy versus Germany", "revenue in 2025 compared with 2026". */
import { resolvePeriod } from '../../../core/filter/check.ts';
import { parsePeriod } from '../../../core/filter/parse.ts';
import type { Message } from '../../../core/result.ts';
import { findMeasure, missingFor } from '../../../core/metrics.ts';
import type { ToolAnswer } from '../../../tool.ts';
import type { Comparison } from '../comparison.ts';
import type { Frame } from '../frame.ts';
import { unclear, type Asked, type Calls, type Intent, type Refusal } from '../intent.ts';
import { measureName } from '../query.ts';
import { valueOf } from '../refs.ts';
import type { Condition } from '../slot.ts';
import { planSplit } from '../split.ts';
import { planTotals } from '../totals.ts';

/** What is shown of two groups where nothing was named. */
const USUAL = ['customers', 'orders', 'revenue', 'average_order'];

export const compare: Intent = {
  id: 'compare',
  needs: [],
  allows: ['compare', 'what', 'how', 'how_many', 'how_much', 'show', 'light', 'live', 'bought'],
  parts: ['measures', 'statistics', 'splits', 'comparisons', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const [comparison] = asked.frame.comparisons;
    if (!comparison) return null;
    // "Compare 2025 and 2026 in March".
    if (comparison.kind === 'periods' && asked.frame.periods.length > 0) {
      return unclear('compare_two');
    }
    const { frame, isUsual } = withMeasures(asked, comparison);
    const plan =
      comparison.kind === 'values'
        ? compareValues({ ...asked, frame }, comparison)
        : comparePeriods({ ...asked, frame }, comparison);
    if (plan?.kind !== 'calls' || !isUsual) return plan;
    return { ...plan, understood: [{ key: 'answer.note.usual_measures' }, ...plan.understood] };
  },
};

/** "By revenue" says what to compare by, not what to split by. */
function withMeasures(
  { frame, catalogue }: Asked,
  comparison: Comparison,
): { frame: Frame; isUsual: boolean } {
  const splits = frame.splits.filter((split) => !('measure' in split));
  const by = frame.splits.flatMap((split) => ('measure' in split ? split.measure : []));
  // In "compare the orders of customers in Italy and Germany by revenue" both are asked for.
  const named = [...new Set([...frame.measures.filter((id) => id !== 'customers'), ...by])];
  const isOfPeople = comparison.kind === 'values' && comparison.field.table === 'customers';
  const counted = frame.cues.has('how_many') && isOfPeople ? ['customers'] : frame.measures;
  const measures = named.length > 0 ? named : counted;
  const isOnlyPeople =
    measures.length === 0 || (by.length === 0 && measures.join() === 'customers');
  const isUsual = frame.statistics.length === 0 && isOnlyPeople && !frame.cues.has('how_many');
  if (!isUsual) return { frame: { ...frame, measures, splits }, isUsual };
  const isOfPurchases = comparison.kind === 'periods' || comparison.field.table === 'transactions';
  const usual = USUAL.map((id) => (id === 'customers' && isOfPurchases ? 'buyers' : id));
  const known = usual.filter((id) => {
    const measure = findMeasure(id);
    return measure !== undefined && missingFor(measure, catalogue).length === 0;
  });
  // The number of customers has no period, nor what they bought in it.
  const isLimited = frame.periods.length > 0 || frame.conditions.some(isOfPurchase);
  const apt = isLimited ? known.filter((id) => id !== 'customers') : known;
  return { frame: { ...frame, measures: apt, splits }, isUsual };
}

function isOfPurchase({ field }: Condition): boolean {
  return field.table === 'transactions';
}

function compareValues(
  asked: Asked,
  { field, values }: Extract<Comparison, { kind: 'values' }>,
): Calls | Refusal | null {
  const { frame } = asked;
  const either: Condition = {
    field,
    values: [...values],
    join: null,
    isNegated: false,
    isBehindVerb: false,
  };
  const conditions = [...frame.conditions, either];
  return planSplit({ ...asked, frame: { ...frame, conditions } }, [{ field }, ...frame.splits]);
}

/** One call for each, its values side by side. */
function comparePeriods(
  asked: Asked,
  { periods: [first, second], notes }: Extract<Comparison, { kind: 'periods' }>,
): Calls | Refusal | null {
  const { frame } = asked;
  if (frame.splits.length > 0 || frame.statistics.length > 0) return null;
  if (areSame(asked, first.slot.period, second.slot.period)) return unclear('same_period');
  const [early, late] = [first, second].map(({ slot }) =>
    planTotals({ ...asked, frame: { ...frame, periods: [slot] } }),
  );
  if (early?.kind !== 'calls') return early ?? null;
  if (late?.kind !== 'calls') return late ?? null;
  return {
    kind: 'calls',
    calls: [...early.calls, ...late.calls],
    understood: [...notes, ...early.understood],
    compose: ([before, after]) =>
      before && after
        ? frame.measures.map((id) => sideBySide(id, [first.label, before], [second.label, after]))
        : [],
  };
}

/** "Last quarter" and "previous quarter" are the same days under two names. */
function areSame({ catalogue, asOf }: Asked, first: string, second: string): boolean {
  const [a, b] = [first, second].map((period) =>
    resolvePeriod(parsePeriod(period), { catalogue, asOf }),
  );
  return a?.from === b?.from && a?.to === b?.to;
}

function sideBySide(
  id: string,
  [first, before]: readonly [string, ToolAnswer],
  [second, after]: readonly [string, ToolAnswer],
): Message {
  const address = `totals.group.${id}`;
  return {
    key: 'answer.compared',
    params: {
      measure: measureName(id),
      first,
      before: valueOf(before, address),
      second,
      after: valueOf(after, address),
    },
  };
}
