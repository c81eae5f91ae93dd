/** "How much of revenue comes from the top 20 % of customers", "what share do the best 100 hold". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Message } from '../../../core/result.ts';
import type { ToolAnswer } from '../../../tool.ts';
import { unclear, type Intent } from '../intent.ts';
import { measureName, missingMeasure, missingPeriod, queryData } from '../query.ts';
import { phraseOf, valueOf } from '../refs.ts';
import { rankedValue } from '../scope.ts';

/** The usual question of this kind. */
const USUAL = { kind: 'number', value: 20, percent: true, scale: 1 } as const;

export const concentration: Intent = {
  id: 'concentration',
  needs: ['best', 'worst', 'concentrated'],
  allows: ['what', 'share', 'comes_from', 'light', 'how_many', 'how_much'],
  parts: ['measures', 'numbers', 'periods'],
  plan(asked) {
    const { frame, catalogue } = asked;
    const { cues, numbers, periods } = frame;
    const [number = cues.has('concentrated') ? USUAL : undefined, ...furtherNumbers] = numbers;
    const isShare = cues.has('share') || cues.has('comes_from') || cues.has('concentrated');
    if (!number || furtherNumbers.length > 0 || !(number.percent || isShare)) return null;
    if (cues.has('best') && cues.has('worst')) return null;
    const isAmount = number.percent ? number.value <= 100 : Number.isInteger(number.value);
    if (!isAmount || number.value <= 0) return unclear('amount');
    const named = frame.measures.filter((id) => id !== 'customers' && id !== 'buyers');
    const [measure = 'revenue', ...furtherMeasures] = named;
    const registered = findMeasure(measure);
    if (furtherMeasures.length > 0 || !registered) return null;
    if (registered.additive === false || registered.perCustomer === null)
      return unclear('no_share');
    const refusal = missingMeasure([measure], catalogue) ?? missingPeriod(asked);
    if (refusal) return refusal;
    const period = periods[0]?.period ?? '';
    const side = cues.has('worst') ? 'bottom' : 'top';
    const amount = `${number.value}${number.percent ? ' %' : ''}`;
    const group = `${side} ${amount} by ${rankedValue(measure, '', period)}`;
    const isDefault = named.length === 0;
    const understood: Message[] = [
      ...(isDefault
        ? [{ key: 'answer.note.default_measure', params: { measure: measureName(measure) } }]
        : []),
      ...(numbers.length === 0 ? [{ key: 'answer.note.default_share' }] : []),
    ];
    return {
      kind: 'calls',
      calls: [queryData(['customers', measure], { group, where: '', period, notes: [] })],
      understood,
      compose: ([answer]) =>
        answer
          ? [
              {
                key: `answer.concentration_${side}${number.percent ? '_share' : ''}`,
                params: {
                  amount: { value: number.value, unit: 'number' },
                  measure: measureName(measure),
                  taken: phraseOf(answer, 'totals.group.customers'),
                  base: valueOf(answer, baseOf(answer)),
                  share: phraseOf(answer, `totals.group.${measure}_share`),
                  value: valueOf(answer, `totals.group.${measure}`),
                  all: valueOf(answer, `totals.everyone.${measure}`),
                },
              },
            ]
          : [],
    };
  },
};

/** Where the result says how many customers the share was taken of: those who have a value to rank. */
function baseOf({ result }: ToolAnswer): string {
  const at = result.notes.findIndex(
    (note) =>
      'key' in note && (note.key === 'note.rank_share_of' || note.key === 'note.rank_number_of'),
  );
  return `notes.${at}.base`;
}
