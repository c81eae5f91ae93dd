/** What the planner knows of Ukrainian. */
import type { Words } from './contract.ts';
import { PITFALLS } from './uk/pitfalls.ts';
import { list } from './list.ts';
import { CUES } from './uk/cues.ts';
import { FIELDS, MEASURES } from './uk/names.ts';
import { number } from './uk/numbers.ts';
import { ADVERBS, PERIODS, UNITS } from './uk/periods.ts';
import { stem } from './uk/stem.ts';
import { SYNONYMS } from './uk/synonyms.ts';
import { QUESTIONS } from './uk/questions.ts';

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
  dayFirst: true,
  tables: {
    deals: list('угода, воронка продажів'),
    contacts: list('контакт, контактна особа, особа, яка приймає рішення'),
    campaigns: list('кампанія, розсилка, рекламна кампанія'),
    consents: list('згода, згода на розсилку, згода на маркетинг'),
    answers: list('опитування, анкета, nps, задоволеність'),
    prospects: list('потенційний клієнт, потенційний покупець, лід, ліди'),
    contracts: list('договір, контракт, підписка'),
    events: list('подія, візит, відвідування, дзвінок до підтримки'),
  },
  having: list('має, з, із, які мають, що мають, у яких є, в яких є'),
  times: [
    list('раз, один раз, 1 раз'),
    list('двічі, два рази, 2 рази'),
    list('тричі, три рази, 3 рази'),
    list('чотири рази, 4 рази'),
    list("п'ять разів, 5 разів"),
  ],
  percent: list('%, відсоток, процент, відс'),
  stretches: list('за день, за добу, за тиждень, за місяць, за квартал, за рік'),
  qualifying: list('у, в, з, із, зі, для, на'),
  customer: list(`
    клієнт, клієнта, клієнту, клієнтові, клієнтом, клієнті, покупець, покупця, покупцем, номер клієнта, клієнт номер,
    клієнта номер, клієнт з номером, клієнта з номером, код клієнта, клієнт з кодом, клієнта з кодом
  `),
  hasPlurals: true,
  one: list('клієнт, клієнта, клієнту, клієнтом, покупець, покупця, покупцем'),
  followUps: list(`
    а, а як щодо, а що з, а щодо, як щодо, а якщо, а лише, а тільки, лише, тільки, а тепер, тепер, а тепер лише,
    а тепер тільки, тепер лише, тепер тільки, а для, і, та, і для, а також, те саме для, те саме, а замість цього, чи, або
  `),
  corrections: list(
    'ні, та ні, не, вибач, вибачте, точніше, ні точніше, тобто, я мав на увазі, я мала на увазі',
  ),
  pitfalls: PITFALLS,
  questions: QUESTIONS,
};
