/** Plans and words answers that are split by something: one row for each country, year or age. */
import { findMeasure } from '../../core/metrics.ts';
import type { Message } from '../../core/result.ts';
import type { ToolAnswer } from '../../tool.ts';
import { unclear, type Asked, type Calls, type Refusal } from './intent.ts';
import {
  isOfLines,
  measureName,
  measureNotes,
  missingMeasure,
  missingPeriod,
  queryData,
  splitText,
} from './query.ts';
import { tableOf, valueOf } from './refs.ts';
import { isOfCustomers, scopeOf } from './scope.ts';
import type { Split } from './slot.ts';
import type { Cue } from './words/contract.ts';

const BOUGHT: readonly Cue[] = ['bought', 'who_bought', 'not_bought'];

export function planSplit(asked: Asked, splits: readonly Split[]): Calls | Refusal | null {
  const { frame, catalogue } = asked;
  const by = splits.map((split) => splitText(split, catalogue));
  const texts = by.filter((text) => text !== null);
  if (texts.length < by.length) return null;
  const ofLines = splits.some(isOfLines);
  const { measures, notes } = measuresFor(asked, ofLines);
  const statistics = frame.statistics.map(({ fn, field }) => `${fn}(${field.name})`);
  const quantities = [...measures, ...statistics];
  if (quantities.length === 0) return unclear('which_measure');
  const refusal =
    missingMeasure(ofLines ? [...measures, 'orders'] : measures, catalogue) ?? missingPeriod(asked);
  if (refusal) return refusal;
  const hasNoShares = (id: string): boolean => {
    const additive = findMeasure(id)?.additive;
    return additive === false || (ofLines && additive !== 'lines');
  };
  if (frame.cues.has('share') && measures.some(hasNoShares)) return unclear('no_share');
  const scope = scopeOf(frame, measures, catalogue);
  if ('ambiguity' in scope) return { kind: 'unclear', why: scope.ambiguity };
  if (ofLines && (statistics.length > 0 || measures.some(isOfCustomers))) {
    return unclear('values_of_customers');
  }
  return {
    kind: 'calls',
    calls: [queryData(quantities, scope, texts)],
    understood: [...scope.notes, ...notes, ...measureNotes(measures)],
    compose: ([answer]) =>
      answer ? [...measures.map((id) => totalLine(answer, id)), tableOf(answer, 'breakdown')] : [],
  };
}

/** Without a measure customers are split; where purchases are, the customers who made them are the buyers. */
function measuresFor({ frame }: Asked, ofLines: boolean): { measures: string[]; notes: Message[] } {
  const isSplitOnly = frame.measures.length === 0 && frame.statistics.length === 0;
  const isAskedFor = frame.cues.has('breakdown') || frame.ofCustomers;
  const asked = isSplitOnly && isAskedFor && !ofLines ? ['customers'] : frame.measures;
  const saysBought = BOUGHT.some((cue) => frame.cues.has(cue));
  const isLimited = ofLines || (frame.periods.length > 0 && !saysBought);
  if (!isLimited || !asked.includes('customers')) return { measures: [...asked], notes: [] };
  const measures = asked.map((id) => (id === 'customers' ? 'buyers' : id));
  return { measures: [...new Set(measures)], notes: [{ key: 'answer.note.buyers' }] };
}

/** Everything together, so that the parts can be read against it. */
function totalLine(answer: ToolAnswer, id: string): Message {
  const value = valueOf(answer, `totals.group.${id}`);
  return { key: 'answer.in_all', params: { measure: measureName(id), value } };
}
