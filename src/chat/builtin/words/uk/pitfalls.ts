/** Ukrainian phrases that ask for something else than their words. */
import { list } from '../list.ts';
import type { Pitfalls } from '../pitfalls.ts';

const OWN = list('наша, нашої, нашій, нашу, нашою, моєї, моя');
const COMPANY = list('компанія, компанії, компанію, компанією, фірма, фірми, фірмі');
const TAKEN_IN = list('виручка, виторг, прибуток, оборот, продажі, маржа, дохід');

export const PITFALLS: Pitfalls = {
  traps: {
    // The nominative of one: "скільки витрачає клієнт".
    any_one: [
      ...list('клієнт, покупець, жінка'),
      ...list('один клієнт, один покупець, одна жінка, одна людина, одна особа, одна компанія'),
    ],
    own_spending: list(`
      ми витратили, витратили ми, ми витрачаємо, ми витрачали, наші витрати, нашої витрати, наших витрат, ми заплатили
    `),
    own_company: [
      ...TAKEN_IN.map((thing) => `${thing} компанії`),
      ...list(
        'клієнти компанії, клієнтів компанії, покупці компанії, покупців компанії, замовлень компанії',
      ),
      ...list(
        'витратила компанія, компанія витратила, купила компанія, замовила компанія, зробила компанія',
      ),
      ...list('має компанія, має фірма, у компанії, в компанії'),
    ],
    thing_or_channel: list('з телефоном, із телефоном, мають телефон, телефонів, телефони'),
  },
  ourselves: OWN.flatMap((own) => COMPANY.map((company) => `${own} ${company}`)),
  cues: {},
  people: list('люди, особа'),
  // "Собівартість" is what the goods cost and nothing else.
  prices: [],
  averageCounts: list(
    'середня кількість замовлень, середня кількість покупок, середнє замовлення, середня покупка',
  ),
  agents: list('по, за'),
  forWhom: [],
  each: list('на'),
  having: list('у нас, в нас, маємо, ми маємо, є, на складі'),
  copulas: list('є, це, чи'),
};
