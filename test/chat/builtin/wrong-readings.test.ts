import { describe, expect, it } from 'vitest';
import { planQuestion } from '../../../src/chat/builtin/plan.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { TOOLS } from '../../../tools/index.ts';
import { openDemo } from '../../support/demo.ts';

const demo = openDemo();

/** The input of the only call, or the key of what is said instead of one. */
function answerTo(locale: Locale, question: string): unknown {
  const { snapshot } = demo.engine;
  const { catalogue } = snapshot;
  const made = planQuestion(question, { catalogue, snapshot, locale, tools: TOOLS });
  if (made.kind === 'receipt') return made.receipt;
  if (made.kind !== 'calls') {
    const { why } = made;
    return 'key' in why ? why.key.replace(/^answer\.(?:unclear\.)?/, '') : why;
  }
  const [call, ...others] = made.calls.map(({ input }) => input);
  return others.length === 0 ? call : made.calls;
}

const CUSTOMERS = ['customers'];
const REVENUE = ['revenue'];
const ORDERS = ['orders'];
const EVERYONE = { measures: ['customers', 'buyers'] };
const COMPANIES = { measures: CUSTOMERS, group: "type = 'company'" };
const GERMANS = { measures: CUSTOMERS, group: "country = 'DE'" };
const NOT_GERMANS = { measures: CUSTOMERS, group: "country != 'DE'" };
const MILANESE = { measures: CUSTOMERS, group: "city = 'Milano'" };
const PEOPLE = { measures: CUSTOMERS, group: "type = 'person'" };
const WITHOUT_CARD = { measures: CUSTOMERS, group: 'loyalty_card = false' };
const FIRST_HALF = { measures: REVENUE, period: '2025-01..2025-06' };
const SINCE_MARCH = { measures: REVENUE, period: 'after 2025-02-28' };

type Asked = [locale: Locale, question: string, wanted: string | Record<string, unknown>];

const SHARES: Asked[] = [
  ['en', 'What percentage of women bought?', 'share_of_whom'],
  ['en', 'share of women among customers who bought in 2025', 'share_of_whom'],
  ['en', 'what share of customers in Italy never bought', 'share_of_whom'],
  ['it', 'che percentuale delle donne ha comprato', 'share_of_whom'],
  ['uk', 'яка частка жінок купувала', 'share_of_whom'],
  ['id', 'berapa persen perempuan yang membeli', 'share_of_whom'],
  [
    'en',
    'what percentage of customers bought in 2025',
    { measures: CUSTOMERS, group: 'count(purchase, 2025) >= 1' },
  ],
  ['en', 'share of orders by channel', 'no_share'],
  ['it', 'quota degli ordini per canale', 'no_share'],
  ['en', 'share of revenue by channel', { measures: REVENUE, by: ['channel'] }],
];

const CODES: Asked[] = [
  ['en', 'How much revenue did we make on it in 2025?', 'words'],
  ['en', 'customers by id', 'words'],
  ['en', 'revenue en total', 'words'],
  ['en', 'customers with language it', { measures: CUSTOMERS, group: "language = 'it'" }],
  ['it', 'clienti VIP', 'words'],
];

const OURSELVES: Asked[] = [
  ['en', 'What is the revenue of our company?', { measures: REVENUE }],
  ['en', 'How many customers does our company have?', EVERYONE],
  ['en', 'revenue of the company', 'own_company'],
  ['en', 'how many companies', COMPANIES],
  ['en', 'our company customers', COMPANIES],
  ['it', 'quanti clienti ha la nostra azienda', EVERYONE],
  ['it', "fatturato dell'azienda", 'own_company'],
  ['it', 'fatturato aziendale', 'own_company'],
  ['it', 'quante aziende abbiamo', COMPANIES],
  ['uk', 'скільки клієнтів має наша компанія', EVERYONE],
  ['uk', 'виручка компанії', 'own_company'],
  ['uk', 'скільки компаній', COMPANIES],
  ['id', 'berapa pelanggan perusahaan kita', EVERYONE],
  ['id', 'pendapatan perusahaan', 'own_company'],
  ['id', 'pendapatan perusahaan kami', { measures: REVENUE }],
  ['id', 'pelanggan perusahaan', COMPANIES],
  ['en', 'How much did we spend in 2025?', 'own_spending'],
  ['en', 'How much did we spend on ads?', 'own_spending'],
  ['it', 'quanto abbiamo speso nel 2025', 'own_spending'],
  ['uk', 'скільки ми витратили', 'own_spending'],
  ['id', 'berapa yang kita habiskan', 'own_spending'],
  ['en', 'how much do our customers spend', { measures: REVENUE }],
  ['it', 'quanto hanno speso i nostri clienti', { measures: REVENUE }],
  ['uk', 'скільки витратили наші клієнти', { measures: REVENUE }],
  ['id', 'berapa yang dihabiskan pelanggan kita', { measures: REVENUE }],
];

const OF_EACH: Asked[] = [
  ['en', 'revenue per woman', 'leftover'],
  ['en', 'orders per company', 'leftover'],
  ['en', 'revenue for each woman', 'leftover'],
  ['it', 'fatturato per donna', 'leftover'],
  ['it', 'ordini per azienda', 'leftover'],
  ['uk', 'виручка на жінку', 'each_of'],
  ['id', 'pendapatan per perempuan', 'leftover'],
  ['en', 'revenue by women', { measures: REVENUE, group: "gender = 'F'" }],
  ['it', 'fatturato per la Germania', { measures: REVENUE, group: "country = 'DE'" }],
  ['uk', 'виручка по Італії', { measures: REVENUE, group: "country = 'IT'" }],
  ['en', 'How many orders does a customer have?', 'any_one'],
  ['en', 'How much does a customer cost?', 'any_one'],
  ['en', 'revenue of a customer', 'any_one'],
  ['it', 'quanto spende un cliente', 'any_one'],
  ['it', 'quanti ordini fa una donna', 'any_one'],
  ['uk', 'скільки витрачає клієнт', 'any_one'],
  ['id', 'berapa pesanan seorang pelanggan', 'any_one'],
  ['en', 'average revenue of a customer', { measures: ['revenue_per_buyer'] }],
  [
    'it',
    'quanti clienti hanno più di un ordine',
    { measures: CUSTOMERS, group: 'count(purchase) > 1' },
  ],
  ['uk', 'найкращий клієнт', { by: 'revenue', limit: 1 }],
];

const AVERAGES: Asked[] = [
  ['en', 'average orders per day', 'average_of'],
  ['en', 'average orders by country', 'average_of'],
  ['en', 'average number of orders per month', 'average_of'],
  ['it', 'ordini medi per mese', 'average_of'],
  ['it', 'numero medio di ordini per mese', 'average_of'],
  ['uk', 'середня кількість замовлень за місяцями', 'average_of'],
  ['id', 'rata-rata jumlah pesanan per bulan', 'average_of'],
  [
    'en',
    'average order value by month',
    { measures: ['average_order'], by: ['month(date)'], top: 50 },
  ],
  ['en', 'average days since last purchase', 'median_only'],
  ['en', 'average tenure', 'median_only'],
  ['it', 'anzianità media', 'median_only'],
  ['uk', 'середня давність', 'median_only'],
  ['id', 'rata-rata masa berlangganan', 'median_only'],
  ['en', 'median tenure', { measures: ['tenure'] }],
];

const THINGS: Asked[] = [
  ['en', 'How much does the Smart Lock cost?', 'price_or_cost'],
  ['en', 'How much did the ads cost?', 'price_or_cost'],
  ['it', 'costo degli ads', 'price_or_cost'],
  ['id', 'biaya Smart Lock', 'price_or_cost'],
  [
    'en',
    'cost of goods sold of Smart Lock',
    { measures: ['cost'], where: "product = 'Smart Lock'" },
  ],
  ['uk', 'собівартість Smart Lock', { measures: ['cost'], where: "product = 'Smart Lock'" }],
  ['en', 'how many Smart Locks do we have', 'stock'],
  ['en', 'how many items do we have', 'stock'],
  ['it', 'quanti Smart Lock abbiamo', 'stock'],
  ['uk', 'скільки у нас Smart Lock', 'stock'],
  ['id', 'berapa Smart Lock yang kita punya', 'stock'],
  [
    'en',
    'how many Smart Locks did we sell',
    { measures: ['units'], where: "product = 'Smart Lock'" },
  ],
  ['en', 'How many customers have a phone?', 'thing_or_channel'],
  ['en', 'How many phones did we sell?', 'thing_or_channel'],
  ['it', 'clienti con telefono', 'thing_or_channel'],
  ['en', 'orders by phone', { measures: ORDERS, where: "channel = 'phone'" }],
  ['it', 'ordini per telefono', { measures: ORDERS, where: "channel = 'phone'" }],
];

const WHO: Asked[] = [
  ['it', 'chi spende di più, donne o uomini', 'which_of_these'],
  ['it', 'chi ha speso di più, Italia o Germania', 'which_of_these'],
  ['en', 'who spent the most, women or men', 'which_of_these'],
  ['uk', 'хто витрачає найбільше, жінки чи чоловіки', 'which_of_these'],
  ['id', 'siapa yang belanja paling banyak, perempuan atau laki-laki', 'which_of_these'],
  [
    'en',
    'top 5 customers in Italy or Germany',
    { by: 'revenue', group: "country in ('IT', 'DE')", limit: 5 },
  ],
  ['en', 'Are women our best customers?', 'whether'],
  ['it', 'Sono le donne i nostri migliori clienti?', 'whether'],
  ['uk', 'чи жінки наші найкращі клієнти', 'whether'],
  ['id', 'apakah perempuan pelanggan terbaik kita', 'whether'],
  [
    'en',
    'Which women are our best customers?',
    { by: 'revenue', group: "gender = 'F'", limit: 10 },
  ],
  ['it', 'persona delle donne in Germania', 'not_yet.persona'],
  ['it', 'persona dei migliori clienti', 'not_yet.persona'],
  ['en', 'How many persons?', PEOPLE],
  ['it', 'quante persone abbiamo', PEOPLE],
  ['uk', 'скільки людей', PEOPLE],
  ['id', 'berapa orang', PEOPLE],
  ['id', 'berapa orang pelanggan', EVERYONE],
  ['en', 'how many people are companies', 'binding'],
  ['en', 'what is the single biggest customer', 'only_or_unmarried'],
  ['en', 'Which single customer spent the most?', 'only_or_unmarried'],
  ['en', 'single purchase customers', 'only_or_unmarried'],
  ['en', 'single customers', { measures: CUSTOMERS, group: "marital_status = 'single'" }],
  [
    'en',
    'unmarried customers',
    { measures: CUSTOMERS, group: "marital_status in ('single', 'divorced', 'widowed')" },
  ],
  ['en', 'customers in Milano and Germany', 'binding'],
];

const PERIODS: Asked[] = [
  ['en', 'revenue from March 2025 on', SINCE_MARCH],
  ['en', 'revenue from March 2025 onwards', SINCE_MARCH],
  ['it', 'fatturato da marzo 2025 in poi', SINCE_MARCH],
  ['uk', 'виручка з березня 2025 і далі', SINCE_MARCH],
  ['id', 'pendapatan mulai Maret 2025 dan seterusnya', SINCE_MARCH],
  ['en', 'orders last quarter vs previous quarter', 'same_period'],
  ['it', 'ordini ultimo trimestre rispetto al trimestre precedente', 'same_period'],
  ['en', 'revenue in the first half of 2025', FIRST_HALF],
  ['it', 'fatturato del primo semestre 2025', FIRST_HALF],
  ['uk', 'виручка за перше півріччя 2025', FIRST_HALF],
  ['id', 'pendapatan semester pertama 2025', FIRST_HALF],
  ['en', 'revenue so far this year', { measures: REVENUE, period: 'this year' }],
  ['it', 'fatturato da inizio anno', { measures: REVENUE, period: 'this year' }],
  ['uk', 'виручка з початку року', { measures: REVENUE, period: 'this year' }],
  ['id', 'pendapatan sejak awal tahun', { measures: REVENUE, period: 'this year' }],
  ['en', 'orders on the 5th of March 2025', { measures: ORDERS, period: '2025-03-05' }],
];

const PLAIN: Asked[] = [
  ['en', 'customers excluding Germany', NOT_GERMANS],
  ['en', 'how many customers but not in Germany', NOT_GERMANS],
  ['it', 'clienti escludendo la Germania', NOT_GERMANS],
  ['uk', 'клієнти крім Німеччини', NOT_GERMANS],
  ['id', 'pelanggan kecuali Jerman', NOT_GERMANS],
  ['en', 'revenue excluding Smart Lock', { measures: REVENUE, where: "product != 'Smart Lock'" }],
  ['en', 'customers who bought something except Smart Lock', 'two_readings'],
  ['en', 'customers excluding Germany and Italy', 'binding'],
  ['en', 'customers without a loyalty card', WITHOUT_CARD],
  ['it', 'clienti senza carta fedeltà', WITHOUT_CARD],
  ['uk', 'клієнти без картки лояльності', WITHOUT_CARD],
  ['id', 'pelanggan tanpa kartu loyalitas', WITHOUT_CARD],
  ['en', 'how many Germans', GERMANS],
  ['it', 'quanti clienti tedeschi', GERMANS],
  ['it', 'quante clienti tedesche', 'words'],
  ['uk', 'німецькі клієнти', GERMANS],
  ['uk', 'скільки німців', GERMANS],
  ['en', 'customers in Milan', MILANESE],
  ['uk', 'клієнти в Мілані', MILANESE],
  ['id', 'pelanggan di Milan', MILANESE],
  ['it', 'clienti a Berlino', { measures: CUSTOMERS, group: "city = 'Berlin'" }],
  ['en', 'How much did C00090 spend?', { customer: 'C00090' }],
  ['it', 'quanto ha speso C00090', { customer: 'C00090' }],
  ['uk', 'скільки витратив C00090', { customer: 'C00090' }],
  ['id', 'berapa belanja C00090', { customer: 'C00090' }],
  [
    'en',
    'how many women over 40 with two children',
    { measures: CUSTOMERS, group: "gender = 'F' and age > 40 and children = 2" },
  ],
  ['en', 'customer count', EVERYONE],
  ['it', 'numero clienti', EVERYONE],
  ['it', 'quanti clienti abbiamo? grazie mille', EVERYONE],
];

describe('a question is not answered as another one', () => {
  it.each(SHARES)('of a share, %s: %s', check);
  it.each(CODES)('of codes that are words, %s: %s', check);
  it.each(OURSELVES)('of the asker, %s: %s', check);
  it.each(OF_EACH)('of one of many, %s: %s', check);
  it.each(AVERAGES)('of averages, %s: %s', check);
  it.each(THINGS)('of things, %s: %s', check);
  it.each(WHO)('of who it is, %s: %s', check);
  it.each(PERIODS)('of time, %s: %s', check);
  it.each(PLAIN)('in plain words, %s: %s', check);
});

function check(...[locale, question, wanted]: Asked): void {
  expect(answerTo(locale, question)).toEqual(wanted);
}
