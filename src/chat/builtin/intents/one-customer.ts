/** "Who is 11433", "show customer 11433", "tell me about john@x.it", "how many orders did customer 11433 make". */
import type { Message } from '../../../core/result.ts';
import type { ToolAnswer } from '../../../tool.ts';
import { unclear, type Intent } from '../intent.ts';
import { measureName, missingMeasure } from '../query.ts';
import { linesOf, valueOf } from '../refs.ts';

export const oneCustomer: Intent = {
  id: 'one_customer',
  needs: [],
  allows: ['who_is', 'what', 'show', 'describe', 'how_many', 'how_much', 'when', 'light', 'bought'],
  parts: ['customers', 'measures'],
  plan({ frame, catalogue }) {
    const [customer, ...others] = frame.customers;
    if (customer === undefined) return null;
    if (others.length > 0) return unclear('one_customer');
    const measures = frame.measures.filter((id) => id !== 'customers' && id !== 'buyers');
    // "How many": of what? Where nouns have no plural, the name may be a place the data does not know.
    if (measures.length === 0 && frame.cues.has('how_many')) return null;
    const refusal = missingMeasure(measures, catalogue);
    if (refusal) return refusal;
    return {
      kind: 'calls',
      calls: [{ tool: 'show_customer', input: { customer } }],
      understood: [],
      compose: ([answer]) => (answer ? composeCustomer(answer, measures) : []),
    };
  },
};

function composeCustomer(answer: ToolAnswer, measures: readonly string[]): Message[] {
  const { profile, behaviour } = answer.result.tables;
  const [person, conduct] = [profile?.rows[0], behaviour?.rows[0]];
  if (!profile || !person || !behaviour || !conduct) return [];
  const heading: Message = {
    key: 'answer.customer',
    params: { customer: valueOf(answer, `profile.${person.key}.customer`) },
  };
  if (measures.length > 0) {
    const known = behaviour.columns.map(({ key }) => key);
    const asked = measures.map((id): Message =>
      known.includes(id)
        ? {
            key: 'answer.line',
            params: {
              label: measureName(id),
              value: valueOf(answer, `behaviour.${conduct.key}.${id}`),
            },
          }
        : { key: 'answer.not_of_one', params: { measure: measureName(id) } },
    );
    return [heading, ...asked];
  }
  const attributes = {
    ...profile,
    columns: profile.columns.filter(({ key }) => key !== 'customer'),
  };
  return [
    heading,
    ...linesOf(answer, 'behaviour', behaviour, conduct),
    ...linesOf(answer, 'profile', attributes, person),
  ];
}
