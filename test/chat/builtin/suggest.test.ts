import { describe, expect, it } from 'vitest';
import { planQuestion } from '../../../src/chat/builtin/plan.ts';
import { spaced, usableFields } from '../../../src/chat/builtin/slots/fields.ts';
import { WORDS } from '../../../src/chat/builtin/words/registry.ts';
import { MEASURES } from '../../../src/core/metrics.ts';
import { LOCALES, type Locale } from '../../../src/locales/index.ts';
import { TOOLS } from '../../../tools/index.ts';
import { openDemo } from '../../support/demo.ts';

const demo = openDemo();

/** Time since a purchase is a customer's own, which what was bought does not split. */
const OF_CUSTOMERS = new Set(['recency', 'tenure']);

function plan(locale: Locale, question: string) {
  const { snapshot } = demo.engine;
  const { catalogue } = snapshot;
  return planQuestion(question, { catalogue, snapshot, locale, tools: TOOLS });
}

function suggestions(locale: Locale, question: string): string[] {
  const made = plan(locale, question);
  return 'suggestions' in made ? made.suggestions : [];
}

/** The input of the only call; an empty one where there is none. */
function inputOf(locale: Locale, question: string): Record<string, unknown> {
  const made = plan(locale, question);
  return made.kind === 'calls' ? (made.calls[0]?.input ?? {}) : {};
}

describe.each(LOCALES)('questions offered in %s', (locale) => {
  const { questions, fields } = WORDS[locale];

  it.each(MEASURES.map(({ id }) => id))('ask for %s, in all and by every field', (measure) => {
    const total = questions.total(measure);
    expect([total, inputOf(locale, total)]).toEqual([
      total,
      { measures: expect.arrayContaining([measure]) },
    ]);
    for (const { name, table, type } of usableFields(demo.engine.snapshot.catalogue)) {
      const isOfLines = table === 'transactions';
      if (isOfLines && (type === 'number' || OF_CUSTOMERS.has(measure))) continue;
      // Who is counted by what was bought is a buyer.
      const counted = isOfLines && measure === 'customers' ? 'buyers' : measure;
      const question = questions.by(measure, fields[name]?.[0] ?? spaced(name));
      expect([question, inputOf(locale, question)]).toMatchObject([
        question,
        { measures: [counted], by: [expect.stringContaining(name)] },
      ]);
    }
  });

  it('ask for a group, a year, the best and the data', () => {
    const asked = [
      questions.customers,
      questions.bestCustomers,
      questions.concentration,
      questions.data,
      questions.bought('2025'),
      ...MEASURES.filter(({ id }) => !OF_CUSTOMERS.has(id)).map(({ id }) => questions.byYear(id)),
      questions.countOf('Milano'),
      questions.groupBy(fields['city']?.[0] ?? '', 'Milano'),
    ];
    for (const question of asked) {
      expect([question, plan(locale, question).kind]).toEqual([question, 'calls']);
    }
  });
});

describe('a question with a word that is not known', () => {
  it.each<[Locale, string, string]>([
    ['en', 'revenue in Milanno', 'revenue in Milano'],
    ['it', 'fatturato a Bolgona', 'fatturato a Bologna'],
    ['uk', 'виручка «Sound Bra»', 'виручка Sound Bar'],
    ['id', 'pendapatan di Bolgona', 'pendapatan di Bologna'],
  ])('%s: %s is offered with the value it resembles', (locale, question, wanted) => {
    expect(suggestions(locale, question)).toContain(wanted);
  });

  it.each<[Locale, string, RegExp]>([
    ['id', 'laba bersih 2025', /berlin/iu],
    ['id', 'minta total pendapatan kotor', /minna/iu],
    ['id', 'Minta total pendapatan kotor', /minna/iu],
    ['id', 'dalam hal pendapatan bersih', /hallein/iu],
    ['uk', 'Виручка у черні 2026', /чернівці/iu],
    ['en', 'revenue of romantic customers', /roma\b/iu],
    ['en', 'revenue in Bern', /berlin/iu],
  ])('%s: %s is not offered with another word', (locale, question, other) => {
    const offered = suggestions(locale, question);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((text) => other.test(text))).toEqual([]);
  });
});
