/** Plans and words answers that are one row of numbers: how many, how much. */
import { findMeasure } from '../../core/metrics.ts';
import type { Message } from '../../core/result.ts';
import type { ToolAnswer } from '../../tool.ts';
import type { Asked, Calls, Refusal } from './intent.ts';
import { measureName, measureNotes, missingMeasure, missingPeriod, queryData } from './query.ts';
import { phraseOf, valueOf } from './refs.ts';
import { scopeOf } from './scope.ts';
import type { Statistic } from './slot.ts';

export function planTotals(asked: Asked): Calls | Refusal {
  const { frame, catalogue } = asked;
  const { measures, statistics } = frame;
  const refusal = missingMeasure(measures, catalogue) ?? missingPeriod(asked);
  if (refusal) return refusal;
  const scope = scopeOf(frame, measures, catalogue);
  if ('ambiguity' in scope) return { kind: 'unclear', why: scope.ambiguity };
  const isEveryone = measures.join() === 'customers' && scope.group === '';
  const withBuyers = isEveryone && missingMeasure(['buyers'], catalogue) === null;
  const quantities = withBuyers ? ['customers', 'buyers'] : measures;
  return {
    kind: 'calls',
    calls: [queryData([...quantities, ...statistics.map(statisticText)], scope)],
    understood: [...scope.notes, ...measureNotes(measures)],
    compose([answer]) {
      if (!answer) return [];
      if (withBuyers) return [customersAndBuyers(answer)];
      return [
        ...measures.map((id) => totalOf(answer, id)),
        ...statistics.map((statistic) => statisticLine(answer, statistic)),
      ];
    },
  };
}

/** Of the group, with its share of everyone where the answer has one. */
function totalOf(answer: ToolAnswer, id: string): Message {
  const own = `totals.group.${id}`;
  const isCount = findMeasure(id)?.unit === 'count';
  const { columns = [], rows = [] } = answer.result.tables['totals'] ?? {};
  const hasShare = columns.some(({ key }) => key === `${id}_share`);
  if (rows.find(({ key }) => key === 'group')?.cells[id] === null) {
    return { key: 'answer.none_there', params: { measure: measureName(id) } };
  }
  if (findMeasure(id)?.overGroup.kind === 'median') {
    return {
      key: 'answer.median_of',
      params: { measure: measureName(id), value: valueOf(answer, own) },
    };
  }
  return {
    key: `answer.${isCount ? 'count' : 'measure'}${hasShare ? '_of_everyone' : ''}`,
    params: {
      measure: measureName(id),
      value: isCount ? phraseOf(answer, own) : valueOf(answer, own),
      ...(hasShare
        ? {
            share: phraseOf(answer, `${own}_share`),
            all: valueOf(answer, `totals.everyone.${id}`),
          }
        : {}),
    },
  };
}

function statisticLine(answer: ToolAnswer, { fn, field }: Statistic): Message {
  return {
    key: `answer.${fn}`,
    params: {
      field: { field: field.name },
      value: valueOf(answer, `totals.group.${fn}_${field.name}`),
    },
  };
}

/** The commonest misunderstanding about a customer base: who is in it, and who ever bought. */
function customersAndBuyers(answer: ToolAnswer): Message {
  return {
    key: 'answer.customers_and_buyers',
    params: {
      customers: phraseOf(answer, 'totals.group.customers'),
      buyers: phraseOf(answer, 'totals.group.buyers'),
    },
  };
}

function statisticText({ fn, field }: Statistic): string {
  return `${fn}(${field.name})`;
}
