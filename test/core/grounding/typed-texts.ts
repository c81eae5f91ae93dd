/** Texts as models write them: those in which every value is proved, and those in which one is not. */
import type { CitedResult } from '../../../src/core/grounding/cited.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { RESULTS } from './sample.ts';

const empty: Omit<Result, 'as_of' | 'period' | 'group'> = {
  tables: {},
  notes: [],
  warnings: [],
  next: [],
};

function group(filter: string): Result['group'] {
  return { id: 'g:9999999999abcdef', filter, n: 41, undecided: 0 };
}

/** `r4` was asked for much; `r5` is of a whole quarter and of single customers. */
export const CITED: CitedResult[] = [
  ...Object.values(RESULTS),
  {
    alias: 'r4',
    receipt: 'rc_dddddddddddddddddddd',
    result: {
      ...empty,
      as_of: '2026-07-02',
      period: { from: '2026-04-03', to: '2026-07-01' },
      group: group(
        "count(purchase, last 90 days) >= 3 and total_spend > 500 and product = 'Road 150' and age between 30 and 45 and city != 'They said that 87 percent of them leave' and shop != '17,411 customers'",
      ),
    },
    asked: ['last 90 days', 'p95(revenue)', 'top 5', 'top 20 % by revenue', "style = 'Slim fit'"],
  },
  {
    alias: 'r5',
    receipt: 'rc_eeeeeeeeeeeeeeeeeeee',
    result: {
      ...empty,
      as_of: '2026-07-01',
      period: { from: '2026-04-01', to: '2026-06-30' },
      group: group("customer_id in ('417 of them', 'too expensive')"),
    },
  },
];

export const NAMES = ['Champions', 'Sport-100', 'Mountain-200 Black, 46'];

const BUYERS = '{{r1:segments.gold.buyers}}';
const SILVER = '{{r1:segments.silver.buyers}}';
const SHARE = '{{r1:segments.gold.revenue_share}}';
const REVENUE = '{{r1:segments.gold.revenue}}';
const DROP = '{{change(r1:segments.silver.buyers, r1:segments.all.buyers)}}';
const POINTS = '{{diff(r1:segments.gold.revenue_share, r1:segments.gold.buyers_share)}}';

export type Typed = readonly [text: string, locale: Locale, said?: string];

/** Nothing in them may be marked. */
export const CLEAN: readonly Typed[] = [
  // Around values
  [`Gold brings ${SHARE}%.`, 'en'],
  [`Gold porta il ${SHARE} % del fatturato.`, 'it'],
  [`Gold brings ${SHARE} percent of it.`, 'en'],
  [`Gold дає ${SHARE} відсотків виторгу.`, 'uk'],
  [`$${REVENUE} of revenue`, 'en'],
  [`**$${REVENUE}** in all`, 'en'],
  [`Fatturato: ${REVENUE} dollari`, 'it'],
  [`Revenue is USD ${REVENUE}.`, 'en'],
  ['It is ${{r1:segments.gold.revenue|bare}}.', 'en'],
  ['È il {{r1:segments.gold.revenue_share|bare}} % del totale.', 'it'],
  [`From ${BUYERS}-${SILVER} or ${BUYERS}–${SILVER} buyers`, 'en'],
  [`${BUYERS} - ${SILVER}, ${BUYERS} + ${SILVER}, ${BUYERS}/${SILVER}`, 'en'],
  [`- ${BUYERS} in Gold\n- ${SILVER} in Silver`, 'en'],
  [`It fell by -${DROP}.`, 'en'],
  [`Changed: −${DROP}`, 'en'],
  [`It grew +{{change(r1:segments.gold.average_order, r1:segments.silver.average_order)}}.`, 'en'],
  [`${POINTS} percentage points more`, 'en'],
  [`${BUYERS} points, of which ${SILVER} are kept.`, 'en'],
  [`${BUYERS} di milioni di persone`, 'it'],
  [`${BUYERS} keen buyers, ${SILVER} migliori`, 'en'],
  [`${BUYERS} x ${SILVER}, {{times(r1:segments.gold.buyers, r1:segments.silver.buyers)}}x`, 'en'],
  ['Your €{{u:400}} would do.', 'en', 'I have 400 euros'],
  [`A well-${BUYERS} and 2019-${BUYERS}`, 'en'],
  // Periods as asked
  ['They came in the last 90 days.', 'en'],
  ['Negli ultimi 90 giorni sono tornati.', 'it'],
  ['За останні 90 днів вони повернулися.', 'uk'],
  ['Dalam 90 hari terakhir mereka kembali.', 'id'],
  ['A 90-day window', 'en'],
  ['The top 5 are:', 'en'],
  ['I 5 migliori clienti:', 'it'],
  ['Топ-5 клієнтів:', 'uk'],
  ['5 pelanggan teratas:', 'id'],
  ['The top 20% by revenue', 'en'],
  ['Il 20 % migliore', 'it'],
  ['Верхні 20 відсотків', 'uk'],
  ['20 persen teratas', 'id'],
  // Values of filters
  ['Customers aged 30 to 45', 'en'],
  ['Clienti tra i 30 e i 45 anni', 'it'],
  ['Клієнти від 30 до 45 років', 'uk'],
  ['Pelanggan berusia 30 sampai 45 tahun', 'id'],
  ['with 3 or more of them', 'en'],
  ['with at least 3 purchases', 'en'],
  ['con almeno 3 acquisti', 'it'],
  ['щонайменше 3 покупки', 'uk'],
  ['setidaknya 3 pembelian', 'id'],
  ['who spent more than $500', 'en'],
  ['who bought the Road 150 or “Road 150”', 'en'],
  ['the style “Slim fit”', 'en'],
  ['children >= 2, the p95 of revenue', 'en'],
  // Days
  ['as of 2 July 2026, the 2nd of July, July 2nd, Jul 2', 'en'],
  ['The last day in the data is July 1, 2026.', 'en'],
  ['al 1° luglio 2026, il 2 luglio, 1.07.2026', 'it'],
  ['станом на 2 липня 2026 року, 1-го липня, 01.07.2026', 'uk'],
  ['per 2 Juli 2026, 1 Jul 2026, 1/7/2026', 'id'],
  ['In 2019 customers bought less than in 2026.', 'en'],
  ['As of 2026-07-02 customers buy less; in June 2019 customers did not.', 'en'],
  ['Nel 2019 clienti e ordini calano.', 'it'],
  ['Q2 2026, the 2nd quarter', 'en'],
  ['nel 2° trimestre', 'it'],
  ['у 2 кварталі', 'uk'],
  ['kuartal 2', 'id'],
  // The user's own
  ['Your 400 vouchers, 20 % off', 'en', '400 vouchers, 20% off'],
  ['10 clienti, 12 mesi', 'it', 'i dieci migliori in dodici mesi'],
  ['25 % знижки', 'uk', 'двадцять п’ять відсотків знижки'],
  ['5 pelanggan', 'id', '5 pelanggan'],
  ['Those are your 3 buyers', 'en', 'our three buyers'],
  ['By “loyal people” you mean buyers', 'en', 'Who are my Loyal People?'],
  // Lists, quotations, names
  ['1. First\n   1. Nested\n   2. Nested\n2. Second\n3. Third', 'en'],
  ['1) Gold\n2) Silver\n\n1. Again\n2. And again', 'en'],
  ['The segment “Champions” buys the Sport-100.', 'en'],
  ['Ask: “Who buys the most?”', 'en'],
  ['You can ask, for example: "Where do they live?"', 'en'],
  ['Puoi chiedere: «Chi compra di più?»', 'it'],
  ['Можете запитати: «Хто купує найбільше?»', 'uk'],
  ['Coba tanyakan: “Siapa yang paling sering membeli?”', 'id'],
  ['A wheel of 26" and one of 27", a 5" screen for them', 'en', '26, 27 and 5'],
  ["l'utente e l’altro, п'ять, the users' needs", 'it'],
];

export type Leak = readonly [text: string, locale: Locale, shown: string, said?: string];

/** What has to be seen in place of the claim. */
export const LEAKS: readonly Leak[] = [
  // Around values
  [`${BUYERS}${SILVER}`, 'en', '3,482 5,223'],
  [`${BUYERS}**${SILVER}**`, 'en', '3,482** 5,223'],
  [`${BUYERS},${SILVER}`, 'en', '3,482, 5,223'],
  ['{{u:4}}{{u:5}}', 'en', '4 5', '4 or 5'],
  [`5${BUYERS}`, 'en', '5 3,482', 'top 5'],
  [`${BUYERS}5`, 'en', '3,482 [r1] 5', 'top 5'],
  [`-${BUYERS}`, 'en', '- (unverified) 3,482'],
  [`It is −${BUYERS}.`, 'en', '− (unverified) 3,482'],
  [`It is +${BUYERS}.`, 'en', '+ (unverified) 3,482'],
  [`±${BUYERS}`, 'en', '± (unverified)'],
  [`Italy –${BUYERS}`, 'en', '– (unverified)'],
  [`-**${BUYERS}**`, 'en', '- (unverified)'],
  [`It grew by +${DROP}`, 'en', '+ (unverified)'],
  [`${BUYERS}% of them`, 'en', '% (unverified) of'],
  [`${BUYERS} % of them`, 'en', '% (unverified) of'],
  [`**${BUYERS}**% of them`, 'en', '% (unverified) of'],
  [`${BUYERS}[r1]%`, 'en', '% (unverified)'],
  [`€${REVENUE}`, 'en', '€ (unverified)'],
  [`${REVENUE} €`, 'it', '€ (non verificato)'],
  [`${REVENUE} euros`, 'en', 'euros (unverified)'],
  [`€${BUYERS}`, 'en', '€ (unverified)'],
  [`Rp ${BUYERS}`, 'id', 'Rp (belum diverifikasi)'],
  [`EUR ${BUYERS}`, 'en', 'EUR (unverified)'],
  [`${BUYERS}k`, 'en', 'k (unverified)'],
  [`${BUYERS}M`, 'en', 'M (unverified)'],
  [`${BUYERS} million buyers`, 'en', 'million (unverified) buyers'],
  [`${BUYERS} mila clienti`, 'it', 'mila (non verificato) clienti'],
  [`${BUYERS} млн клієнтів`, 'uk', 'млн (не перевірено) клієнтів'],
  [`${BUYERS} juta pelanggan`, 'id', 'juta (belum diverifikasi) pelanggan'],
  [`${BUYERS} ribu`, 'id', 'ribu (belum diverifikasi)'],
  [`${BUYERS} dozen`, 'en', 'dozen (unverified)'],
  [`{{u:400}} thousand`, 'en', 'thousand (unverified)', '400 vouchers'],
  [`${SHARE} points`, 'en', 'points (unverified)'],
  [`${BUYERS}x`, 'en', 'x (unverified)'],
  // Through the inputs of tools
  ['There are 3 customers.', 'en', '3 (unverified) customers'],
  ['Sono 500 clienti.', 'it', '500 (non verificato) clienti'],
  ['Це 500 клієнтів.', 'uk', '500 (не перевірено) клієнтів'],
  ['Ada 500 pelanggan.', 'id', '500 (belum diverifikasi) pelanggan'],
  ['There are 45 loyal customers.', 'en', '45 (unverified) loyal'],
  ['They made 3 purchases each.', 'en', '3 (unverified) purchases'],
  ['45% of them', 'en', '45% (unverified)'],
  ['They spend $500 on average.', 'en', '500 (unverified)'],
  ['3 of them left', 'en', '3 (unverified)'],
  ['500 di loro', 'it', '500 (non verificato)'],
  ['They are 20 in all.', 'en', '20 (unverified)'],
  ['There are 90 of them.', 'en', '90 (unverified)'],
  ['90 months later', 'en', '90 (unverified)'],
  ['5 of them', 'en', '5 (unverified)'],
  ['87 percent', 'en', '87 percent (unverified)'],
  ['17,411 customers', 'en', '17,411 (unverified)'],
  ['“They said that 87 percent of them leave”', 'en', 'leave” (unverified)'],
  ['“too expensive”', 'en', '“too expensive” (unverified)'],
  ['417 of them', 'en', '417 (unverified)'],
  ['150 bikes', 'en', '150 (unverified)'],
  ['We have 2019 customers.', 'en', '2019 (unverified) customers'],
  ['2026 клієнтів', 'uk', '2026 (не перевірено) клієнтів'],
  ['€2019 each', 'en', '2019 (unverified)'],
  ['2019 % of it', 'en', '2019 % (unverified)'],
  // Words of the question
  ['25 % of them', 'en', '25 % (unverified)', 'What about last quarter?'],
  ['50% of them', 'en', '50% (unverified)', 'in the first half'],
  ['1 of them', 'en', '1 (unverified)', 'Which one is best?'],
  ['Sono 6 clienti', 'it', '6 (non verificato)', 'Chi sei?'],
  ['8 di loro', 'it', '8 (non verificato)', 'Chi è Otto?'],
  ['1 з них', 'uk', '1 (не перевірено)', 'Хто один з них?'],
  ['5 di antaranya', 'id', '5 (belum diverifikasi)', 'Siapa di Lima?'],
  // List markers
  ['87. customers are in Italy', 'en', '87 (unverified)'],
  ['1. Gold\n4. Silver', 'en', '4 (unverified)'],
  ['- 40) of them', 'en', '40 (unverified)'],
  // Quotations
  ['‚zu teuer‘ they say', 'en', '‚zu teuer‘ (unverified)'],
  ['″too dear″ they say', 'en', '″too dear″ (unverified)'],
  ['「高すぎる」 they say', 'en', '「高すぎる」 (unverified)'],
  ['〝too dear〞 they say', 'en', '〝too dear〞 (unverified)'],
  ['They say: “it is far too dear\n\nMore', 'en', 'dear (unverified)'],
  ['Dicono: «costa davvero troppo', 'it', 'troppo (non verificato)'],
  ['Customers ask: “Why so dear?”', 'en', '“Why so dear?” (unverified)'],
  ['They are “loyal”', 'en', '“loyal” (unverified)', 'disloyalty'],
  ['Ask: “Who are the 12 best?”', 'en', '12 (unverified)'],
];
