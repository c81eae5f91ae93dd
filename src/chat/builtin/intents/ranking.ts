/** "Who are our ten best customers", "top 5 customers by orders", "worst customers", "who spent the most in 2019". */
import { findMeasure } from '../../../core/metrics.ts';
import type { Message } from '../../../core/result.ts';
import type { ToolAnswer } from '../../../tool.ts';
import type { Frame } from '../frame.ts';
import { unclear, type Intent } from '../intent.ts';
import { measureName, missingMeasure, missingPeriod } from '../query.ts';
import { valuesOf } from '../readings.ts';
import { phraseOf, tableOf, valueOf } from '../refs.ts';
import { rankedValue, scopeOfLines } from '../scope.ts';

/** What rank_customers lists at most. */
const LONGEST = 50;
const USUAL_LENGTH = 10;

export const ranking: Intent = {
  id: 'ranking',
  needs: ['best', 'worst', 'profitable', 'most', 'least'],
  allows: ['which', 'who_is', 'what', 'show', 'light', 'live'],
  parts: ['measures', 'splits', 'rankedBy', 'numbers', 'conditions', 'tests', 'periods'],
  plan(asked) {
    const { frame, catalogue } = asked;
    const { numbers } = frame;
    const [number, ...furtherNumbers] = numbers;
    const ranked = rankedBy(frame);
    if (!ranked || number?.percent || furtherNumbers.length > 0) return null;
    // "Who spends more, women or men": which of the two, or the ten best of both.
    const either = frame.conditions.filter(({ join }) => join === 'or');
    const isOfCustomers = frame.measures.length > 0 || frame.ofCustomers;
    if (either.length > 0 && !isOfCustomers && number === undefined) {
      const values = valuesOf(frame.conditions);
      return unclear('which_of_these', { values });
    }
    const { measure, side } = ranked;
    const limit = number?.value ?? (frame.isSingular ? 1 : USUAL_LENGTH);
    if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST) return unclear('too_many');
    if (findMeasure(measure)?.perCustomer === null) return unclear('not_rankable');
    const refusal = missingMeasure([measure], catalogue) ?? missingPeriod(asked);
    if (refusal) return refusal;
    const scope = scopeOfLines(frame, [measure], catalogue);
    if ('ambiguity' in scope) return { kind: 'unclear', why: scope.ambiguity };
    const by = rankedValue(measure, scope.where, scope.period);
    const isDefault = frame.splits.length === 0 && frame.rankedBy.length === 0;
    const understood: Message[] = [
      ...scope.notes,
      ...(isDefault
        ? [{ key: 'answer.note.default_measure', params: { measure: measureName(measure) } }]
        : []),
    ];
    return {
      kind: 'calls',
      calls: [
        {
          tool: 'rank_customers',
          input: {
            by,
            ...(side === 'top' ? {} : { side }),
            ...(scope.group === '' ? {} : { group: scope.group }),
            limit,
          },
        },
      ],
      understood,
      compose: ([answer]) => (answer ? composeRanking(answer, { measure, side, by }) : []),
    };
  },
};

/** By which measure and from which end; null where it is not customers that are ranked, or by two things at once. */
function rankedBy(frame: Frame): { measure: string; side: 'top' | 'bottom' } | null {
  const { cues, measures } = frame;
  const isOnlyCustomers = measures.every((id) => id === 'customers' || id === 'buyers');
  const isOfCustomers = measures.length > 0 || frame.ofCustomers || cues.has('which');
  if (!isOnlyCustomers || !isOfCustomers) return null;
  const asked = [
    ...frame.rankedBy.map(({ measure }) => measure),
    ...frame.splits.map((split) => ('measure' in split ? split.measure : null)),
  ];
  const [measure = 'revenue', ...others] = asked;
  if (measure === null || others.length > 0) return null;
  const isBest = cues.has('best') || frame.rankedBy.some(({ side }) => side === 'top');
  const isWorst = cues.has('worst') || frame.rankedBy.some(({ side }) => side === 'bottom');
  // "Most" and "least" without what there is most of.
  const isLoose = (cues.has('most') || cues.has('least')) && frame.rankedBy.length === 0;
  if (isLoose || isBest === isWorst) return null;
  return { measure, side: isBest ? 'top' : 'bottom' };
}

function composeRanking(
  answer: ToolAnswer,
  { measure, side, by }: { measure: string; side: 'top' | 'bottom'; by: string },
): Message[] {
  const table = answer.result.tables['ranking'];
  const [first, second] = table?.rows ?? [];
  if (!table || !first) return [{ key: 'answer.nobody_ranked' }];
  const column = by === measure ? measure : 'value';
  const tied = answer.result.tables['base']?.rows[0]?.cells['tied_at_cut'];
  const isTied = typeof tied === 'number' && tied > 0;
  const ties: Message[] = isTied
    ? [{ key: 'answer.tied', params: { tied: phraseOf(answer, 'base.all.tied_at_cut') } }]
    : [];
  if (!second) {
    return [
      {
        key: 'answer.one_ranked',
        params: {
          customer: valueOf(answer, `ranking.${first.key}.customer`),
          measure: measureName(measure),
          value: valueOf(answer, `ranking.${first.key}.${column}`),
        },
      },
      ...ties,
    ];
  }
  const columns = table.columns.map(({ key }) => key).filter((key) => key !== 'customer');
  return [
    {
      key: `answer.ranking_${side}`,
      params: { measure: measureName(measure), base: phraseOf(answer, 'base.all.ranked') },
    },
    tableOf(answer, 'ranking', columns),
    ...ties,
  ];
}
