/** "How many female customers in Germany", "how many orders in 2019", "how many bikes were sold". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Intent } from '../intent.ts';
import { planTotals } from '../totals.ts';

export const howMany: Intent = {
  id: 'how_many',
  needs: [],
  allows: [
    'how_many',
    'what',
    'show',
    'comes_from',
    'light',
    'live',
    'bought',
    'who_bought',
    'not_bought',
  ],
  parts: ['measures', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { measures, cues } = asked.frame;
    const isCounted =
      measures.length > 0 && measures.every((id) => findMeasure(id)?.unit === 'count');
    // "Show the female customers" wants them, "what do customers buy" the products, not a number.
    const isList = (cues.has('show') || cues.has('what')) && !cues.has('how_many');
    return isCounted && !isList ? planTotals(asked) : null;
  },
};
