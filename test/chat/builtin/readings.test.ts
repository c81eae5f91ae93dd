import { describe, expect, it } from 'vitest';
import { planQuestion, type Plan } from '../../../src/chat/builtin/plan.ts';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { parseGroup, parsePeriod } from '../../../src/core/filter/parse.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { SHOP } from './catalogue.ts';

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
    ),
};

type Talk = string | readonly string[];

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

/** What is asked for, then the question or the conversation in each language. */
interface Case {
  holds: string;
  wanted: unknown[];
  asked: Record<Locale, readonly Talk[]>;
}

const ofPeople = (group: string): unknown[] => [{ measures: ['customers'], group }];
const of = (measure: string, rest: Record<string, unknown> = {}): Record<string, unknown> => ({
  measures: [measure],
  ...rest,
});

const CASES: Case[] = [
  {
    holds: 'a word behind both ends of a range multiplies both',
    wanted: ofPeople('income between 30000 and 50000'),
    asked: {
      en: [
        'how many customers with income between 30 and 50 thousand',
        'how many customers with income of 30-50k',
      ],
      it: [
        'quanti clienti con reddito da 30 a 50 mila',
        'quanti clienti con reddito fra 30 e 50 mila',
        'quanti clienti con reddito fra trenta e cinquantamila',
      ],
      uk: [
        'Скільки клієнтів з доходом від 30 до 50 тисяч?',
        'Скільки клієнтів з доходом 30–50 тис.',
        'Скільки клієнтів з доходом між 30 та 50 тис.',
      ],
      id: [
        'berapa pelanggan dengan penghasilan 30-50 ribu',
        'berapa pelanggan dengan penghasilan antara 30 dan 50 ribu',
      ],
    },
  },
  {
    holds: 'a range that would go downwards keeps its lower end',
    wanted: ofPeople('income between 500 and 2000'),
    asked: {
      en: ['how many customers with income between 500 and 2 thousand'],
      it: ['quanti clienti con reddito da 500 a 2 mila'],
      uk: ['Скільки клієнтів з доходом від 500 до 2 тисяч?'],
      id: ['berapa pelanggan dengan penghasilan antara 500 dan 2 ribu'],
    },
  },
  {
    holds: 'a month of two years is not compared with a whole year',
    wanted: [of('revenue', { period: '2018-05' }), of('revenue', { period: '2019-05' })],
    asked: {
      en: ['revenue in May 2018 vs 2019', 'compare revenue in May 2018 and 2019'],
      it: ['confronta il fatturato di maggio 2018 e 2019'],
      uk: ['Порівняй виручку за травень 2018 і 2019'],
      id: ['Bandingkan pendapatan Mei 2018 dan 2019'],
    },
  },
  {
    holds: 'nor is a quarter',
    wanted: [
      of('revenue', { period: '2018-01..2018-03' }),
      of('revenue', { period: '2019-01..2019-03' }),
    ],
    asked: {
      en: ['compare revenue in Q1 2018 and 2019'],
      it: ['confronta il fatturato del primo trimestre 2018 e 2019'],
      uk: ['порівняй виручку за перший квартал 2018 і 2019'],
      id: ['Bandingkan pendapatan kuartal pertama 2018 dan 2019'],
    },
  },
  {
    holds: 'a whole year before a month is asked back',
    wanted: ['answer.unclear.compare_two'],
    asked: {
      en: ['compare revenue in 2018 and May 2019'],
      it: ['confronta il fatturato del 2018 e di maggio 2019'],
      uk: ['порівняй виручку за 2018 і травень 2019'],
      id: ['bandingkan pendapatan 2018 dan Mei 2019'],
    },
  },
  {
    holds: 'a correction is no negation',
    wanted: [of('revenue', { group: "country = 'PL'" })],
    asked: {
      en: [
        ['revenue in Italy', 'no, in Poland'],
        ['revenue in Italy', 'sorry, I meant Poland'],
      ],
      it: [
        ['Fatturato in Italia', 'no, in Polonia'],
        ['Fatturato in Italia', 'anzi, in Polonia'],
      ],
      uk: [
        ['Виручка в Україні', 'та ні, в Польщі'],
        ['Виручка в Україні', 'ні, в Польщі'],
      ],
      id: [
        ['Pendapatan di Indonesia', 'bukan, di Polandia'],
        ['Pendapatan di Indonesia', 'maaf, maksud saya di Polandia'],
      ],
    },
  },
  {
    holds: 'an average of buyers leaves out who bought nothing',
    wanted: [of('mean(age)', { group: 'count(purchase) >= 1' })],
    asked: {
      en: ['average age of buyers'],
      it: ['età media degli acquirenti'],
      uk: ['Середній вік покупців'],
      id: ['Rata-rata umur pembeli'],
    },
  },
  {
    holds: 'buyers stay who they are when something else is asked of them',
    wanted: [of('mean(age)', { group: "country = 'IT' and count(purchase) >= 1" })],
    asked: {
      en: [['how many buyers in Italy', 'and the average age?']],
      it: [['quanti acquirenti in Italia', 'e l’età media?']],
      uk: [['скільки покупців в Італії', 'а середній вік?']],
      id: [['berapa pembeli di Italia', 'dan rata-rata umur?']],
    },
  },
  {
    holds: 'without an amount may mean none or unknown',
    wanted: ['answer.unclear.without'],
    asked: {
      en: ['how many customers without income', 'how many customers with no age'],
      it: ['quanti clienti senza reddito', 'quanti clienti senza età'],
      uk: ['Скільки клієнтів без віку?', 'Скільки клієнтів без доходу?'],
      id: ['berapa pelanggan tanpa umur', 'berapa pelanggan yang tidak punya penghasilan'],
    },
  },
  {
    holds: 'without what is counted is none',
    wanted: ofPeople('total_children = 0'),
    asked: {
      en: ['how many customers without children'],
      it: ['quanti clienti senza figli'],
      uk: ['скільки клієнтів без дітей'],
      id: ['berapa pelanggan tanpa anak'],
    },
  },
  {
    holds: 'the most profitable customers are ranked by margin',
    wanted: [{ by: 'margin', limit: 10 }],
    asked: {
      en: ['most profitable customers'],
      it: ['i clienti più redditizi'],
      uk: ['Найприбутковіші клієнти'],
      id: ['pelanggan yang paling menguntungkan'],
    },
  },
  {
    holds: 'how many customers is never answered with a date or an average',
    wanted: ['answer.unclear.leftover'],
    asked: {
      en: ['First purchase in 2018: how many customers?', 'how many customers with average income'],
      it: ['Primo acquisto nel 2018: quanti clienti?', 'quanti clienti con reddito medio'],
      uk: ['Перша покупка у 2018: скільки клієнтів?', 'Скільки клієнтів з середнім доходом?'],
      id: [
        'Pembelian pertama di 2018: berapa pelanggan?',
        'berapa pelanggan dengan penghasilan rata-rata',
      ],
    },
  },
  {
    holds: 'a measure alone is asked of the group before',
    wanted: [of('orders', { group: "country = 'IT'" })],
    asked: {
      en: [
        ['How many customers in Italy?', 'Orders?'],
        ['How many customers in Italy?', 'How many orders?'],
      ],
      it: [
        ['Quanti clienti in Italia?', 'Ordini?'],
        ['Quanti clienti in Italia?', 'Quanti sono i loro ordini?'],
      ],
      uk: [
        ['Скільки клієнтів в Італії?', 'Кількість замовлень?'],
        ['Скільки клієнтів в Італії?', 'Замовлення?'],
      ],
      id: [
        ['Berapa pelanggan di Italia?', 'Pesanan?'],
        ['Berapa pelanggan di Italia?', 'Berapa total pesanannya?'],
      ],
    },
  },
  {
    holds: 'a measure in a sentence of its own is asked of everyone',
    wanted: [of('orders')],
    asked: {
      en: [['How many customers in Italy?', 'How many orders do we have?']],
      it: [['Quanti clienti in Italia?', 'Quanti ordini abbiamo?']],
      uk: [['Скільки клієнтів в Італії?', 'Скільки в нас замовлень?']],
      id: [['Berapa pelanggan di Italia?', 'Berapa pesanan kita?']],
    },
  },
  {
    holds: 'a month after the last purchase is not in the data',
    wanted: ['answer.missing.period'],
    asked: {
      en: ['how many customers did not buy this month', 'revenue this month'],
      it: ['quanti clienti non hanno comprato questo mese', 'fatturato di oggi'],
      uk: ['Скільки клієнтів не купували цього місяця?', 'виручка сьогодні'],
      id: ['berapa pelanggan yang belum membeli bulan ini', 'pendapatan bulan ini'],
    },
  },
  {
    holds: 'a number may not be written as other languages write it',
    wanted: ['answer.unclear.words'],
    asked: {
      en: ['How many customers spent more than 1.000 euros?'],
      it: ['Quanti clienti hanno speso più di 1,000 euro?'],
      uk: ['Скільки клієнтів витратили понад 1.000 євро?'],
      id: ['Berapa pelanggan menghabiskan lebih dari 1,000 euro?'],
    },
  },
];

const ASKED = CASES.flatMap(({ holds, wanted, asked }) =>
  (['en', 'it', 'uk', 'id'] as const).flatMap((locale) =>
    asked[locale].map((talk) => ({ holds, locale, talk, wanted })),
  ),
);

describe('in every language', () => {
  it.each(ASKED)('$holds: $locale $talk', ({ locale, talk, wanted }) => {
    expect(planned(locale, talk)).toEqual(wanted);
  });

  it.each(ASKED)('the engine understands what is written for $locale $talk', ({ locale, talk }) => {
    const made = plan(locale, talk);
    for (const { input } of made.kind === 'calls' ? made.calls : []) {
      const { group, period } = input;
      if (typeof group === 'string') expect(parseGroup(group)).toBeDefined();
      if (typeof period === 'string') expect(parsePeriod(period)).toBeDefined();
    }
    expect(['calls', 'unclear', 'missing']).toContain(made.kind);
  });
});

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

describe('a conversation in several languages', () => {
  const talk = (questions: readonly [Locale, string][]): unknown[] => {
    const [locale, question] = questions.at(-1) ?? ['en', ''];
    const made = planQuestion(question, {
      catalogue: DATA,
      snapshot: { asOf: '2019-07-01' },
      locale,
      earlier: questions.slice(0, -1).map(([its, before]) => ({ question: before, locale: its })),
    });
    return made.kind === 'calls' ? made.calls.map(({ input }) => input) : [made.kind];
  };

  it('goes on from a question in another language', () => {
    const wanted = [of('revenue', { group: "country = 'DE'" })];
    expect(
      talk([
        ['it', 'Fatturato in Italia'],
        ['en', 'and in Germany?'],
      ]),
    ).toEqual(wanted);
    expect(
      talk([
        ['en', 'revenue in Italy'],
        ['uk', 'а в Німеччині?'],
      ]),
    ).toEqual(wanted);
    expect(
      talk([
        ['uk', 'Виручка в Італії'],
        ['id', 'bagaimana dengan Jerman?'],
      ]),
    ).toEqual(wanted);
  });

  it('takes a question for English that only English answers', () => {
    expect(
      talk([
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
