/** "How much revenue in 2019", "average order value of women", "median income", "when was the first order". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Intent } from '../intent.ts';
import { planTotals } from '../totals.ts';

export const howMuch: Intent = {
  id: 'how_much',
  needs: [],
  allows: [
    'how_many',
    'how_much',
    'what',
    'when',
    'show',
    'average',
    'comes_from',
    'light',
    'live',
    'bought',
  ],
  parts: ['measures', 'statistics', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { measures, statistics, cues } = asked.frame;
    const isDate = measures.every((id) => findMeasure(id)?.unit === 'date');
    const isAverage = measures.every((id) => findMeasure(id)?.overGroup.kind !== 'primitive');
    const isAmount = measures.some((id) => findMeasure(id)?.unit !== 'count');
    const isEmpty = !isAmount && statistics.length === 0;
    // An average of what only has a total, or a date of what has none, is another question.
    if (isEmpty || (cues.has('when') && !isDate) || (cues.has('average') && !isAverage))
      return null;
    return planTotals(asked);
  },
};
