import { describe, expect, it } from 'vitest';
import { planQuestion, type Plan } from '../../../src/chat/builtin/plan.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { BIKES } from './catalogue.ts';

function plan(questions: readonly string[], locale: Locale = 'en'): Plan {
  return planQuestion(questions.at(-1) ?? '', {
    catalogue: BIKES,
    snapshot: { asOf: '2019-07-01' },
    locale,
    earlier: questions.slice(0, -1).map((question) => ({ question, locale })),
  });
}

/** Intent and inputs, or why there is none. */
function planned(questions: readonly string[], locale: Locale = 'en'): unknown[] {
  const made = plan(questions, locale);
  if (made.kind === 'calls') return [made.intent, ...made.calls.map(({ input }) => input)];
  return [made.kind, made.kind === 'receipt' ? made.receipt : made.why];
}

const REVENUE_IN_GERMANY = 'How much revenue in Germany?';

/** A conversation, and the question in full that its last question stands for. */
const SAME: [conversation: string[], whole: string][] = [
  [[REVENUE_IN_GERMANY, 'and in France?'], 'How much revenue in France?'],
  [[REVENUE_IN_GERMANY, 'France?'], 'How much revenue in France?'],
  [[REVENUE_IN_GERMANY, 'And what about France and Germany?'], 'revenue in France and Germany'],
  [[REVENUE_IN_GERMANY, 'only women'], 'How much revenue from women in Germany?'],
  [[REVENUE_IN_GERMANY, 'and in 2018?'], 'How much revenue in Germany in 2018?'],
  [[REVENUE_IN_GERMANY, 'and in 2018?', 'and in 2019?'], 'revenue in Germany in 2019'],
  [[REVENUE_IN_GERMANY, 'by category'], 'Revenue in Germany by category'],
  [[REVENUE_IN_GERMANY, 'by category', 'by year'], 'Revenue in Germany by year'],
  [[REVENUE_IN_GERMANY, 'what about orders?'], 'How many orders in Germany?'],
  [[REVENUE_IN_GERMANY, 'and how many orders?'], 'How many orders in Germany?'],
  [[REVENUE_IN_GERMANY, 'and the average order value?'], 'average order value in Germany'],
  [[REVENUE_IN_GERMANY, 'women', 'men'], 'revenue from men in Germany'],
  [['How many customers bought bikes?', 'and clothing?'], 'How many customers bought clothing?'],
  [
    ['How many customers bought bikes?', 'only in 2018'],
    'How many customers bought bikes in 2018?',
  ],
  [['Who are our best customers?', 'by orders'], 'Who are our best customers by orders?'],
  [['Who are our best customers?', 'and the worst?'], 'Who are our worst customers?'],
  [['Top 5 customers', 'and in 2018?'], 'Top 5 customers in 2018'],
  [['revenue by gender', 'in Germany'], 'revenue by gender in Germany'],
  [['How did revenue develop?', 'only women'], 'How did the revenue of women develop?'],
  [['compare women and men by revenue', 'and by orders?'], 'compare women and men by orders'],
  // Where a number comes from is no other question about the data.
  [
    [REVENUE_IN_GERMANY, 'Where does this number come from?', 'and in France?'],
    'revenue in France',
  ],
  [[REVENUE_IN_GERMANY, 'thanks', 'and in France?'], 'revenue in France'],
  // A whole question stands for itself.
  [[REVENUE_IN_GERMANY, 'How many customers do we have?'], 'How many customers do we have?'],
];

describe('a question that goes on from one before', () => {
  it.each(SAME)('%j asks "%s"', (conversation, whole) => {
    const [, ...got] = planned(conversation);
    const [, ...wanted] = planned([whole]);
    expect(got).toEqual(wanted);
    expect(plan(conversation).kind).toBe('calls');
  });

  it('says how it was taken', () => {
    expect(plan([REVENUE_IN_GERMANY, 'and in France?', 'only women!'])).toMatchObject({
      understood: [
        {
          key: 'answer.note.follow_up',
          params: { question: REVENUE_IN_GERMANY, changes: '“in France”, “women”' },
        },
      ],
    });
  });

  it('says nothing of the kind where the question stands for itself', () => {
    expect(plan([REVENUE_IN_GERMANY, 'How many customers do we have?'])).toMatchObject({
      understood: [],
    });
  });

  it.each([
    [['What is the churn risk?', 'and in Germany?'], 'answer.unclear.follow_up'],
    [[REVENUE_IN_GERMANY, 'What is the churn risk?', 'and in France?'], 'answer.unclear.follow_up'],
    [[REVENUE_IN_GERMANY, 'and in Atlantis?'], 'answer.unclear.words'],
    // The broken one is forgotten together with what it went on from.
    [[REVENUE_IN_GERMANY, 'and in Atlantis?', 'only women'], 'answer.unclear.follow_up'],
    [[REVENUE_IN_GERMANY, 'and how many?'], 'answer.unclear.whole'],
    [['and in Germany?'], 'answer.unclear.leftover'],
    // Helmets are a subcategory: bikes that are helmets, or helmets?
    [['How many customers bought bikes?', 'and helmets?'], 'answer.unclear.binding'],
    // Whose orders, the change alone does not say.
    [['customers with more than 2 orders', 'and more than 3 orders'], 'answer.unclear.leftover'],
    [['compare women and men by revenue', 'and in 2018 or 2019?'], 'answer.unclear.leftover'],
  ])('abstains from %j', (conversation, key) => {
    expect(plan(conversation)).toMatchObject({ why: { key } });
  });

  it.each([
    ['it', ['Fatturato in Germania', 'e in Francia?'], "country = 'France'"],
    ['uk', ['Виручка в Німеччині', 'а у Франції?'], "country = 'France'"],
    ['id', ['Pendapatan di Jerman', 'bagaimana dengan Prancis?'], "country = 'France'"],
  ] as const)('is understood in %s: %j', (locale, conversation, where) => {
    expect(planned(conversation, locale)).toEqual(['how_much', { measures: ['revenue'], where }]);
  });
});
