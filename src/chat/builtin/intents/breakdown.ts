/** "Revenue by country", "customers by gender", "revenue by category and year", "gender distribution". */
import { unclear, type Intent } from '../intent.ts';
import { planSplit } from '../split.ts';
import type { Cue } from '../words/contract.ts';

const BOUGHT: readonly Cue[] = ['bought', 'who_bought', 'not_bought'];

export const breakdown: Intent = {
  id: 'breakdown',
  needs: [],
  allows: [
    'how_many',
    'how_much',
    'what',
    'show',
    'share',
    'breakdown',
    'light',
    'live',
    ...BOUGHT,
  ],
  parts: ['measures', 'statistics', 'splits', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { splits } = asked.frame;
    if (splits.length === 0) return null;
    if (splits.length > 2) return unclear('two_splits');
    return planSplit(asked, splits);
  },
};
