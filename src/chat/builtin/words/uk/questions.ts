/** The questions the planner offers, in Ukrainian. */
import { capital } from '../capital.ts';
import type { Words } from '../contract.ts';

const SPOKEN: Record<string, string> = {
  customers: 'клієнти',
  buyers: 'покупці',
  orders: 'замовлення',
  lines: 'рядки покупок',
  units: 'продані одиниці',
  revenue: 'виручка',
  cost: 'собівартість',
  margin: 'маржа',
  average_order: 'середній чек',
  revenue_per_buyer: 'виручка на покупця',
  first_purchase: 'перша покупка',
  last_purchase: 'остання покупка',
  recency: 'давність останньої покупки',
  frequency: 'частота покупок',
  tenure: 'тривалість співпраці',
};

/** By measure, as a question about all of it; the others are «Яка …?». */
const TOTALS: Record<string, string> = {
  customers: 'Скільки в нас клієнтів?',
  buyers: 'Скільки в нас покупців?',
  orders: 'Скільки в нас замовлень?',
  lines: 'Скільки в нас рядків покупок?',
  units: 'Скільки одиниць продано?',
  average_order: 'Який середній чек?',
  first_purchase: 'Коли була перша покупка?',
  last_purchase: 'Коли була остання покупка?',
};

/** How the everyday word for a field stands behind «за»: «за країнами». */
const SPLITS = new Map(
  Object.entries({
    країна: 'країнами',
    категорія: 'категоріями',
    стать: 'статтю',
    канал: 'каналами',
    вік: 'віком',
    місто: 'містами',
    регіон: 'регіонами',
    дохід: 'доходом',
    професія: 'професіями',
    освіта: 'освітою',
    'сімейний стан': 'сімейним станом',
    діти: 'кількістю дітей',
    'тип клієнта': 'типом клієнта',
    галузь: 'галузями',
    працівник: 'кількістю працівників',
    'річний дохід компанії': 'річним доходом компанії',
    'джерело залучення': 'джерелом залучення',
    'кампанія залучення': 'кампанією залучення',
    кампанія: 'кампаніями',
    'тип місцевості': 'типом місцевості',
    'район проживання': 'районом проживання',
    житло: 'житлом',
    'що читає': 'тим, що читають',
    'голосовий помічник': 'голосовим помічником',
    мова: 'мовою',
    'картка лояльності': 'карткою лояльності',
    тариф: 'тарифами',
    товар: 'товарами',
    валюта: 'валютами',
    'дата народження': 'датою народження',
    'дата залучення': 'датою залучення',
    знижка: 'знижкою',
  }),
);

export const QUESTIONS: Words['questions'] = {
  customers: 'Скільки в нас клієнтів?',
  bestCustomers: 'Хто наші десять найкращих клієнтів?',
  concentration: 'Яку частку виручки дають 20 % найкращих клієнтів?',
  data: 'Які дані в нас є?',
  total: (measure) => TOTALS[measure] ?? `Яка ${spoken(measure)}?`,
  by: (measure, field) => `${capital(spoken(measure))} ${split(field)}`,
  byYear: (measure) => `${capital(spoken(measure))} за роками`,
  bought: (year) => `Скільки клієнтів купували у ${year} році?`,
  countOf: (group) => `Скільки клієнтів: ${group}?`,
  groupBy: (field, group) => `Клієнти ${split(field)}: ${group}`,
};

function split(field: string): string {
  const phrase = SPLITS.get(field);
  return phrase === undefined ? `за полем ${field}` : `за ${phrase}`;
}

function spoken(measure: string): string {
  return SPOKEN[measure] ?? measure.replaceAll('_', ' ');
}
