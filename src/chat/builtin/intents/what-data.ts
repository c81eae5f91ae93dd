/** "What data do we have", "until when does the data go", "which fields are there", "what can I ask". */
import type { Message } from '../../../core/result.ts';
import type { ToolAnswer } from '../../../tool.ts';
import type { Intent } from '../intent.ts';
import { phraseOf, tableOf, valueOf } from '../refs.ts';

export const whatData: Intent = {
  id: 'what_data',
  needs: ['data', 'fields', 'measures', 'until_when', 'help'],
  allows: ['which', 'what', 'show', 'when', 'how_many', 'light'],
  parts: [],
  plan({ frame: { cues } }) {
    const section = cues.has('fields') ? 'fields' : cues.has('measures') ? 'measures' : 'overview';
    return {
      kind: 'calls',
      calls: [{ tool: 'describe_data', input: section === 'overview' ? {} : { section } }],
      understood: [],
      compose([answer]) {
        if (!answer) return [];
        if (section !== 'overview') return [tableOf(answer, section)];
        const isAboutDates = cues.has('until_when') || cues.has('when');
        return composeOverview(answer, isAboutDates);
      },
    };
  },
};

function composeOverview(answer: ToolAnswer, isAboutDates: boolean): Message[] {
  const row = answer.result.tables['data']?.rows[0];
  const hasPurchases = row !== undefined && row.cells['first_purchase'] !== null;
  const dates: Message[] = hasPurchases
    ? [
        {
          key: 'answer.data_dates',
          params: {
            from: valueOf(answer, 'data.all.first_purchase'),
            to: valueOf(answer, 'data.all.last_purchase'),
          },
        },
      ]
    : [{ key: 'answer.no_purchases' }];
  if (isAboutDates) return dates;
  const people: Message = hasPurchases
    ? {
        key: 'answer.customers_and_buyers',
        params: {
          customers: phraseOf(answer, 'data.all.customers'),
          buyers: phraseOf(answer, 'data.all.buyers'),
        },
      }
    : { key: 'answer.count', params: { value: phraseOf(answer, 'data.all.customers') } };
  return [people, ...dates, tableOf(answer, 'tables')];
}
