/** "What share of customers is female", "what percentage of customers bought bikes". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Frame } from '../frame.ts';
import { unclear, type Intent } from '../intent.ts';
import { missingMeasure, missingPeriod, queryData } from '../query.ts';
import { phraseOf, valueOf } from '../refs.ts';
import { scopeOf } from '../scope.ts';
import type { Condition } from '../slot.ts';
import type { Cue } from '../words/contract.ts';

export const share: Intent = {
  id: 'share',
  needs: ['share'],
  allows: ['what', 'comes_from', 'light', 'live', 'bought', 'who_bought', 'not_bought'],
  parts: ['measures', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { frame, catalogue } = asked;
    const { conditions } = frame;
    // "What percentage is female".
    const isOfPeople = conditions.length > 0 && conditions.every(isOfCustomers);
    const [measure = isOfPeople ? 'customers' : null, ...others] = frame.measures;
    if (measure === null || others.length > 0) return null;
    if (findMeasure(measure)?.additive === false) return unclear('no_share');
    // "What share of the married customers is female" is not a share of everyone.
    if (factsIn(frame) > 1) return unclear('share_of_whom');
    const refusal = missingMeasure([measure], catalogue) ?? missingPeriod(asked);
    if (refusal) return refusal;
    const scope = scopeOf(frame, [measure], catalogue);
    if ('ambiguity' in scope) return { kind: 'unclear', why: scope.ambiguity };
    // "Margin percentage": a share of nothing that was named.
    if (scope.group === '' && scope.where === '' && scope.period === '') return null;
    // The share of a category is one row of a split, which says what the others are.
    if (scope.group === '' || scope.where !== '') return unclear('share_of_purchases');
    return {
      kind: 'calls',
      calls: [queryData([measure], scope)],
      understood: scope.notes,
      compose: ([answer]) =>
        answer
          ? [
              {
                key: 'answer.share',
                params: {
                  share: phraseOf(answer, `totals.group.${measure}_share`),
                  measure: { key: `measure.${measure}` },
                  value: valueOf(answer, `totals.group.${measure}`),
                  all: valueOf(answer, `totals.everyone.${measure}`),
                },
              },
            ]
          : [],
    };
  },
};

/** Things that are said of the customers; what is said of one purchase counts once. */
function factsIn({ conditions, tests, cues, measures }: Frame): number {
  const fields = conditions.map((condition) =>
    isOfCustomers(condition) ? condition.field : 'purchase',
  );
  // Of what was bought "bought" says nothing more: "the share of revenue that women bought".
  const isOfPeople = measures.every((id) => id === 'customers' || id === 'buyers');
  const bought = isOfPeople && BUYING.some((cue) => cues.has(cue)) ? ['purchase'] : [];
  return new Set([...fields, ...bought]).size + tests.length;
}

const BUYING: readonly Cue[] = ['bought', 'who_bought', 'not_bought'];

function isOfCustomers({ field }: Condition): boolean {
  return field.table === 'customers';
}
