import { describe, expect, it } from 'vitest';
import { planQuestion } from '../../../src/chat/builtin/plan.ts';
import { BIKES } from './catalogue.ts';

function planned(question: string): unknown[] {
  const made = planQuestion(question, {
    catalogue: BIKES,
    snapshot: { asOf: '2019-07-01' },
    locale: 'en',
  });
  if (made.kind === 'calls') return [made.intent, ...made.calls.map(({ input }) => input)];
  return [made.kind, 'why' in made && 'key' in made.why ? made.why.key : null];
}

const BOTH = { group: "gender in ('F', 'M')", by: ['gender'] };

describe('two groups side by side', () => {
  it.each([
    ['compare women and men by revenue', { measures: ['revenue'], ...BOTH }],
    ['compare the revenue of women and men', { measures: ['revenue'], ...BOTH }],
    ['women versus men: average order value', { measures: ['average_order'], ...BOTH }],
    ['average income of women vs men', { measures: ['mean(income)'], ...BOTH }],
    ['how many women vs men', { measures: ['customers'], ...BOTH }],
    ['what is the difference in revenue between women and men', { measures: ['revenue'], ...BOTH }],
    [
      'compare women and men by category',
      {
        ...BOTH,
        measures: ['buyers', 'orders', 'revenue', 'average_order'],
        by: ['gender', 'category'],
      },
    ],
    [
      'compare women and men in Germany by revenue',
      { measures: ['revenue'], ...BOTH, where: "country = 'Germany'" },
    ],
    [
      'difference between bikes and clothing in revenue in 2018',
      {
        measures: ['revenue'],
        where: "category in ('Bikes', 'Clothing')",
        period: '2018',
        by: ['category'],
      },
    ],
  ])('plans "%s" as one split', (question, input) => {
    expect(planned(question)).toEqual(['compare', input]);
  });

  it.each([
    'revenue in 2018 compared with 2019',
    'revenue 2018 vs 2019',
    'compare revenue in 2018 and 2019',
    'compare revenue between 2018 and 2019',
  ])('plans "%s" as a call for each period', (question) => {
    expect(planned(question)).toEqual([
      'compare',
      { measures: ['revenue'], period: '2018' },
      { measures: ['revenue'], period: '2019' },
    ]);
  });

  it('shows the usual measures where none was named, and says so', () => {
    expect(
      planQuestion('compare women and men', {
        catalogue: BIKES,
        snapshot: { asOf: '2019-07-01' },
        locale: 'en',
      }),
    ).toMatchObject({
      calls: [{ input: { measures: ['customers', 'orders', 'revenue', 'average_order'] } }],
      understood: [{ key: 'answer.note.usual_measures' }],
    });
  });

  it.each([
    'compare Germany, France and Canada by revenue',
    'compare Germany and women',
    'compare 2017, 2018 and 2019',
    'compare revenue in 2018 and 2019 in March 2018',
    'compare customers under 40 and over 40',
    'compare revenue',
    'women versus women',
  ])('abstains from "%s"', (question) => {
    expect(planned(question)).toEqual(['unclear', 'answer.unclear.compare_two']);
  });
});
