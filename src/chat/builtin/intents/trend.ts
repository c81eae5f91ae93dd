/** "How did revenue develop", "revenue over time", "revenue trend per quarter". */
import { findField, type Catalogue } from '../../../core/catalogue.ts';
import { dayDifference } from '../../../core/dates.ts';
import type { TimeUnit } from '../../../core/filter/ast.ts';
import type { Intent } from '../intent.ts';
import { planSplit } from '../split.ts';

export const trend: Intent = {
  id: 'trend',
  needs: ['trend'],
  allows: ['how', 'what', 'light', 'live', 'how_much', 'how_many', 'show', 'bought'],
  parts: ['measures', 'splits', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { measures, splits } = asked.frame;
    const [split = { unit: usualUnit(asked.catalogue) }, ...others] = splits;
    if (measures.length === 0 || others.length > 0 || !('unit' in split)) return null;
    return planSplit(asked, [split]);
  },
};

const DAYS_BY_MONTH = 4 * 365;
const DAYS_BY_DAY = 62;

/** Steps that give a handful to about fifty points over all purchases. */
function usualUnit(catalogue: Catalogue): TimeUnit {
  const date = findField(catalogue, 'transactions', 'date');
  if (!date?.min || !date.max) return 'month';
  const days = dayDifference(date.min, date.max);
  if (days <= DAYS_BY_DAY) return 'day';
  return days <= DAYS_BY_MONTH ? 'month' : 'year';
}
