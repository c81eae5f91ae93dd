import { describe, expect, it } from 'vitest';
import { planQuestion, type Plan } from '../../../src/chat/builtin/plan.ts';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { parseGroup, parsePeriod } from '../../../src/core/filter/parse.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { SHOP } from './catalogue.ts';
import { CASES, of, type Talk } from './reading-cases.ts';

/** A shop of which the purchases end with June 2019. */
const DATA: Catalogue = {
  ...SHOP,
  currency: 'EUR',
  fields: SHOP.fields
    .filter(({ table, name }) => table === 'customers' || name !== 'country')
    .map((field) =>
      field.name === 'country' ? { ...field, values: ['IT', 'DE', 'UA', 'ID', 'PL'] } : field,
    )
    .concat(
      SHOP.fields
        .filter(({ name }) => name === 'cost')
        .map((field) => ({ ...field, name: 'margin', column: 'margin' })),
      SHOP.fields
        .filter(({ table, name }) => table === 'customers' && name === 'gender')
        .flatMap((field) => ['deals', 'campaigns'].map((table) => ({ ...field, table }))),
    ),
};

function plan(locale: Locale, talk: Talk): Plan {
  const questions = typeof talk === 'string' ? [talk] : talk;
  return planQuestion(questions.at(-1) ?? '', {
    catalogue: DATA,
    snapshot: { asOf: '2019-07-01' },
    locale,
    earlier: questions.slice(0, -1).map((question) => ({ question, locale })),
  });
}

/** The inputs of the calls, or why there are none. */
function planned(locale: Locale, talk: Talk): unknown[] {
  const made = plan(locale, talk);
  if (made.kind === 'calls') return made.calls.map(({ input }) => input);
  if (made.kind === 'receipt') return [made.receipt];
  return ['key' in made.why ? made.why.key : made.why];
}

const ASKED = CASES.flatMap(({ holds, wanted, asked }) =>
  (['en', 'it', 'uk', 'id'] as const).flatMap((locale) =>
    asked[locale].map((talk) => ({ holds, locale, talk, wanted })),
  ),
);

describe('in every language', () => {
  it.each(ASKED)('$holds: $locale $talk', ({ locale, talk, wanted }) => {
    expect(planned(locale, talk)).toEqual(wanted);
  });

  it.each(ASKED)('what is written for $locale $talk can be parsed', ({ locale, talk }) => {
    const made = plan(locale, talk);
    const inputs = made.kind === 'calls' ? made.calls.map(({ input }) => input) : [];
    const parse = (): void => {
      for (const { group, period } of inputs) {
        if (typeof group === 'string') parseGroup(group);
        if (typeof period === 'string') parsePeriod(period);
      }
    };
    expect(parse).not.toThrow();
  });
});

it('says which month was taken', () => {
  expect(plan('en', 'revenue since March')).toMatchObject({
    calls: [{ input: { period: 'after 2019-02-28' } }],
    understood: [{ key: 'answer.note.latest_month', params: { month: '2019-03' } }],
  });
});

it.each(['revenue on 03/05/2019', 'how many customers may buy', 'revenue in May and June 2018'])(
  'abstains from "%s", which can be read in two ways',
  (question) => {
    expect(plan('en', question).kind).toBe('unclear');
  },
);

describe('one stretch of time', () => {
  it.each(['Виручка за місяць', 'Скільки замовлень за рік?', 'Динаміка виручки за рік'])(
    'is what "%s" asks for, and no split',
    (question) => {
      expect(planned('uk', question)).toEqual(['answer.unclear.leftover']);
    },
  );

  it.each(['Виручка за місяцями', 'Виручка помісячно', 'Виручка за кожен місяць'])(
    'is not what "%s" asks for',
    (question) => {
      expect(planned('uk', question)).toEqual([of('revenue', { by: ['month(date)'], top: 50 })]);
    },
  );
});

function spoken(questions: readonly [Locale, string][]): unknown[] {
  const [locale, question] = questions.at(-1) ?? ['en', ''];
  const made = planQuestion(question, {
    catalogue: DATA,
    snapshot: { asOf: '2019-07-01' },
    locale,
    earlier: questions.slice(0, -1).map(([its, before]) => ({ question: before, locale: its })),
  });
  return made.kind === 'calls' ? made.calls.map(({ input }) => input) : [made.kind];
}

describe('a conversation in several languages', () => {
  it('goes on from a question in another language', () => {
    const wanted = [of('revenue', { group: "country = 'DE'" })];
    expect(
      spoken([
        ['it', 'Fatturato in Italia'],
        ['en', 'and in Germany?'],
      ]),
    ).toEqual(wanted);
    expect(
      spoken([
        ['en', 'revenue in Italy'],
        ['uk', 'а в Німеччині?'],
      ]),
    ).toEqual(wanted);
    expect(
      spoken([
        ['uk', 'Виручка в Італії'],
        ['id', 'bagaimana dengan Jerman?'],
      ]),
    ).toEqual(wanted);
  });

  it('takes a question for English that only English answers', () => {
    expect(
      spoken([
        ['it', 'revenue in Italy'],
        ['it', 'e in Germania?'],
      ]),
    ).toEqual([of('revenue', { group: "country = 'DE'" })]);
  });
});

it('names a word with a hyphen as one', () => {
  expect(plan('en', 'revenue by e-mail')).toMatchObject({
    why: { params: { words: '“e-mail”' } },
  });
});
