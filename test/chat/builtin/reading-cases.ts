/** Questions that were once taken for others, in every language, with what they ask for. */
import type { Locale } from '../../../src/locales/index.ts';

/** A question, or the questions of a conversation. */
export type Talk = string | readonly string[];

/** What is asked for, then the question or the conversation in each language. */
interface Case {
  holds: string;
  wanted: unknown[];
  asked: Record<Locale, readonly Talk[]>;
}

const ofPeople = (group: string): unknown[] => [{ measures: ['customers'], group }];
export const of = (
  measure: string,
  rest: Record<string, unknown> = {},
): Record<string, unknown> => ({
  measures: [measure],
  ...rest,
});

export const CASES: readonly Case[] = [
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
  {
    holds: 'a day is written in figures',
    wanted: [of('revenue', { period: '2019-05-15' })],
    asked: {
      en: ['revenue on 15/05/2019', 'revenue on 15.05.2019'],
      it: ['fatturato del 15/05/2019'],
      uk: ['Виручка за 15.05.2019'],
      id: ['pendapatan 15/05/2019'],
    },
  },
  {
    holds: 'a month without a year is the latest that has begun',
    wanted: [of('revenue', { period: '2019-05' })],
    asked: {
      en: ['revenue in May'],
      it: ['fatturato di maggio', 'fatturato a maggio'],
      uk: ['Виручка за травень', 'Виручка у травні'],
      id: ['pendapatan bulan Mei', 'pendapatan di bulan Mei'],
    },
  },
  {
    holds: 'a month that begins today is that of last year',
    wanted: [of('revenue', { period: '2018-07' })],
    asked: {
      en: ['revenue in July'],
      it: ['fatturato di luglio'],
      uk: ['Виручка за липень'],
      id: ['pendapatan bulan Juli'],
    },
  },
  {
    holds: 'a month with its year is no other one',
    wanted: [of('revenue', { period: '2018-03' })],
    asked: {
      en: ['revenue in March 2018'],
      it: ['fatturato a marzo 2018'],
      uk: ['Виручка у березні 2018 року'],
      id: ['pendapatan pada Maret 2018'],
    },
  },
  {
    holds: 'behind another year nobody knows which month is meant',
    wanted: ['answer.unclear.binding'],
    asked: {
      en: [['revenue in 2018', 'and in May?']],
      it: [['fatturato nel 2018', 'e a maggio?']],
      uk: [['Виручка за 2018 рік', 'а за травень?']],
      id: [['pendapatan 2018', 'dan bulan Mei?']],
    },
  },
  {
    holds: 'an age may end with a plus',
    wanted: ofPeople('age >= 40'),
    asked: {
      en: ['how many customers 40+'],
      it: ['quanti clienti 40+'],
      uk: ['скільки клієнтів 40+'],
      id: ['berapa pelanggan 40+'],
    },
  },
  {
    holds: 'who has children has at least one',
    wanted: ofPeople('total_children > 0'),
    asked: {
      en: ['how many customers have children', 'how many customers with children'],
      it: ['quanti clienti hanno figli', 'quanti clienti con figli'],
      uk: ['скільки клієнтів мають дітей', 'скільки клієнтів з дітьми'],
      id: ['berapa pelanggan yang punya anak'],
    },
  },
  {
    holds: 'a number of children stays one',
    wanted: ofPeople('total_children > 2'),
    asked: {
      en: ['how many customers have more than 2 children'],
      it: ['quanti clienti hanno più di 2 figli'],
      uk: ['скільки клієнтів мають більше 2 дітей'],
      id: ['berapa pelanggan yang punya anak lebih dari 2'],
    },
  },
  {
    holds: 'exactly twice is a number of orders',
    wanted: ofPeople('count(purchase) = 2'),
    asked: {
      en: ['how many customers bought exactly twice'],
      it: ['quanti clienti hanno comprato esattamente due volte'],
      uk: ['скільки клієнтів купили рівно двічі'],
      id: ['berapa pelanggan yang membeli tepat dua kali'],
    },
  },
  {
    holds: 'once with a comparison is too',
    wanted: ofPeople('count(purchase) > 1'),
    asked: {
      en: ['how many customers bought more than once'],
      it: ['quanti clienti hanno comprato più di una volta'],
      uk: ['скільки клієнтів купили більше ніж один раз'],
      id: ['berapa pelanggan yang membeli lebih dari sekali'],
    },
  },
  {
    holds: 'both sides of a field are not pooled',
    wanted: ['answer.unclear.all_sides'],
    asked: {
      en: ['how many customers are married and single'],
      it: ['quanti clienti sposati e single'],
      uk: ['скільки одружених і неодружених'],
      id: ['berapa pelanggan yang menikah dan lajang'],
    },
  },
  {
    holds: 'another customer needs no customer before',
    wanted: [{ customer: 'C00091' }],
    asked: {
      en: [['How many customers in Italy?', 'and C00091?']],
      it: [['Quanti clienti in Italia?', 'e C00091?']],
      uk: [['Скільки клієнтів в Італії?', 'А C00091?']],
      id: [['Berapa pelanggan di Italia?', 'dan C00091?']],
    },
  },
  {
    holds: 'deals are known and not counted',
    wanted: ['answer.unclear.not_counted'],
    asked: {
      en: ['how many deals did we win', 'how many campaigns'],
      it: ['quante trattative abbiamo', 'quante campagne'],
      uk: ['скільки угод ми виграли', 'скільки кампаній'],
      id: ['berapa peluang penjualan', 'berapa kampanye'],
    },
  },
];
