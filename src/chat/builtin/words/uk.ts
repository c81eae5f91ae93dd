/** What the planner knows of Ukrainian. */
import type { Words } from './contract.ts';
import { list } from './list.ts';
import { CUES } from './uk/cues.ts';
import { FIELDS, MEASURES } from './uk/names.ts';
import { number } from './uk/numbers.ts';
import { ADVERBS, PERIODS, UNITS } from './uk/periods.ts';
import { stem } from './uk/stem.ts';
import { SYNONYMS } from './uk/synonyms.ts';

export const ukrainian: Words = {
  language: 'uk',
  stem,
  elided: [],
  number,
  stop: list(`
    а, ж, же, то, у, в, на, з, із, зі, від, для, серед, через, про, є, був, була, були, було, ми, нас, нам, наш, ви, вас, вам, ваш, я, мені,
    мене, мій, ти, тебе, тобі, має, всі, усі, весь, увесь, всього, усього, разом, загалом, загальний, взагалі, сукупний, сума,
    будь ласка, дякую, привіт, вітаю, добрий день, отже, зараз, тепер, також, теж, ще, хоч раз, скажи, скажіть, підкажи, підкажіть,
    дай, дайте, можеш, можете, можна, хочу знати, хочу дізнатися, цікаво, мене цікавить, у нас, в нас, з нас, до нас, у мене, в мене,
    із нами, з нами, нашої компанії, у базі, в базі, у базі даних, в базі даних, у даних, в даних, у наших даних, в наших даних,
    за даними, за нашими даними, за весь час, за весь період, за увесь час
  `),
  cues: CUES,
  measures: MEASURES,
  fields: FIELDS,
  vague: list(`
    date, type, name, level, number, status, flag, key, id, total, group, code, value, amount, customer, order, first, last, is,
    has, no, of, at, per, дата, тип, назва, номер, код, статус, рівень, група, значення, сума, клієнт, замовлення
  `),
  synonyms: SYNONYMS,
  units: UNITS,
  adverbs: ADVERBS,
  periods: PERIODS,
  percent: list('%, відсоток, процент, відс'),
  qualifying: list('у, в, з, із, зі, для, на'),
  customer: list(`
    клієнт, клієнта, клієнту, клієнтові, клієнтом, клієнті, покупець, покупця, покупцем, номер клієнта, клієнт номер,
    клієнта номер, клієнт з номером, клієнта з номером, код клієнта, клієнт з кодом, клієнта з кодом
  `),
  one: list('клієнт, клієнта, клієнту, клієнтом, покупець, покупця, покупцем'),
  followUps: list(`
    а, а як щодо, а що з, а щодо, як щодо, а якщо, а лише, а тільки, лише, тільки, а тепер, тепер, а тепер лише,
    а тепер тільки, тепер лише, тепер тільки, а для, і, та, і для, а також, те саме для, те саме, а замість цього, чи, або
  `),
  questions: {
    customers: 'Скільки в нас клієнтів?',
    bestCustomers: 'Хто наші десять найкращих клієнтів?',
    concentration: 'Яку частку виручки дають 20 % найкращих клієнтів?',
    data: 'Які дані в нас є?',
    total,
    by: (measure, field) => `${capital(spoken(measure))} ${split(field)}`,
    byYear: (measure) => `${capital(spoken(measure))} за роками`,
    bought: (year) => `Скільки клієнтів купували у ${year} році?`,
    countOf: (group) => `Скільки клієнтів: ${group}?`,
    groupBy: (field, group) => `Клієнти ${split(field)}: ${group}`,
  },
};

const SPOKEN = new Map([
  ['customers', 'клієнти'],
  ['buyers', 'покупці'],
  ['orders', 'замовлення'],
  ['lines', 'рядки покупок'],
  ['units', 'продані одиниці'],
  ['revenue', 'виручка'],
  ['cost', 'собівартість'],
  ['margin', 'маржа'],
  ['average_order', 'середній чек'],
  ['revenue_per_buyer', 'виручка на покупця'],
  ['first_purchase', 'перша покупка'],
  ['last_purchase', 'остання покупка'],
  ['recency', 'давність останньої покупки'],
  ['frequency', 'частота покупок'],
  ['tenure', 'тривалість співпраці'],
]);

const COUNTED = new Map([
  ['customers', 'клієнтів'],
  ['buyers', 'покупців'],
  ['orders', 'замовлень'],
  ['lines', 'рядків покупок'],
  ['units', 'проданих одиниць'],
]);

function total(measure: string): string {
  const counted = COUNTED.get(measure);
  if (counted !== undefined) return `Скільки в нас ${counted}?`;
  if (measure.endsWith('_purchase')) return `Коли була ${spoken(measure)}?`;
  return `${measure === 'average_order' ? 'Який' : 'Яка'} ${spoken(measure)}?`;
}

/** "За країнами": how the everyday word for a field stands behind "за". */
const SPLITS = new Map([
  ['країна', 'країнами'],
  ['категорія', 'категоріями'],
  ['стать', 'статтю'],
  ['канал', 'каналами'],
  ['вік', 'віком'],
  ['місто', 'містами'],
  ['регіон', 'регіонами'],
  ['дохід', 'доходом'],
  ['професія', 'професіями'],
  ['освіта', 'освітою'],
  ['сімейний стан', 'сімейним станом'],
  ['діти', 'кількістю дітей'],
  ['тип клієнта', 'типом клієнта'],
  ['галузь', 'галузями'],
  ['працівник', 'кількістю працівників'],
  ['річний дохід компанії', 'річним доходом компанії'],
  ['джерело залучення', 'джерелом залучення'],
  ['кампанія залучення', 'кампанією залучення'],
  ['кампанія', 'кампаніями'],
  ['тип місцевості', 'типом місцевості'],
  ['житло', 'житлом'],
  ['мова', 'мовою'],
  ['картка лояльності', 'карткою лояльності'],
  ['тариф', 'тарифами'],
  ['товар', 'товарами'],
  ['валюта', 'валютами'],
]);

function split(field: string): string {
  const plural = SPLITS.get(field);
  return plural === undefined ? `за полем ${field}` : `за ${plural}`;
}

function spoken(measure: string): string {
  return SPOKEN.get(measure) ?? measure.replaceAll('_', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
