/** "How much revenue in 2019", "average order value of women", "median income", "when was the first order". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Message } from '../../../core/result.ts';
import type { Intent } from '../intent.ts';
import { measureName } from '../query.ts';
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
    'median',
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
    const isMedian = measures.every((id) => findMeasure(id)?.overGroup.kind === 'median');
    const isAmount = measures.some((id) => findMeasure(id)?.unit !== 'count');
    const isEmpty = !isAmount && statistics.length === 0;
    // An average of what only has a total, or a date of what has none, is another question.
    if (isEmpty || (cues.has('when') && !isDate) || (cues.has('average') && !isAverage))
      return null;
    const [median] = measures.filter((id) => findMeasure(id)?.overGroup.kind === 'median');
    if (cues.has('median') && !isMedian) return null;
    if (cues.has('average') && median !== undefined) {
      return { kind: 'unclear', why: medianOnly(median) };
    }
    return planTotals(asked);
  },
};

function medianOnly(measure: string): Message {
  return { key: 'answer.unclear.median_only', params: { measure: measureName(measure) } };
}
