/** Closed answers: would they recommend us, are they satisfied, and what are they like. */
import { byCodeUnit } from '../../core/order.ts';
import { dayOf, isoDay } from './days.ts';
import { itemAt } from './list.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { TRAITS } from './segments.ts';
import type { Cell, DemoTable } from './table.ts';

/** Statements people agree with from 1 to 5, in the order of `Traits.attitudes`. */
const PSYCHOGRAPHICS = [
  'tries_new_technology_first',
  'values_convenience',
  'wants_devices_to_work_together',
  'worries_about_data',
  'price_matters_most',
] as const;

const QUARTERS = [
  ['2025-Q1', '2025-03-18'],
  ['2025-Q2', '2025-06-17'],
  ['2025-Q3', '2025-09-16'],
  ['2025-Q4', '2025-12-09'],
  ['2026-Q1', '2026-03-17'],
  ['2026-Q2', '2026-06-09'],
] as const;
const RESPONDENTS = 280;
const ATTITUDES_SENT = dayOf('2026-02-10');

/** How far from the attitude of their kind people answer at most. */
const SPREAD = 2.2;

type Answer = [customer: string, date: string, survey: string, question: string, ...Cell[]];

/** `buyers` are the persons with a first day of buying. */
export function answerTable(random: Random, buyers: ReadonlyMap<Person, number>): DemoTable {
  const rows: Answer[] = [];
  const people = [...buyers.keys()];
  for (const [quarter, sent] of QUARTERS) {
    const day = dayOf(sent);
    const asked = [...buyers].flatMap(([person, first]) =>
      person.until >= day && first < day ? [person] : [],
    );
    for (const { id, segment } of random.shuffled(asked).slice(0, RESPONDENTS)) {
      const date = isoDay(day + random.between(0, 9));
      const { nps, satisfaction } = TRAITS[segment];
      rows.push(
        [id, date, `nps ${quarter}`, 'nps', random.pick(nps), null, '0-10'],
        [id, date, `nps ${quarter}`, 'satisfaction', random.pick(satisfaction), null, '1-5'],
      );
    }
  }
  for (const { id, segment } of random.shuffled(people).slice(0, Math.floor(people.length / 3))) {
    const date = isoDay(ATTITUDES_SENT + random.between(0, 20));
    const { attitudes, researches, decidesBy } = TRAITS[segment];
    for (const [i, question] of PSYCHOGRAPHICS.entries()) {
      const score = Math.round(itemAt(attitudes, i) + (random.next() + random.next() - 1) * SPREAD);
      rows.push([
        id,
        date,
        'attitudes 2026',
        question,
        Math.min(5, Math.max(1, score)),
        null,
        '1-5',
      ]);
    }
    rows.push(
      [id, date, 'attitudes 2026', 'researches_in', null, random.weighted(researches), null],
      [id, date, 'attitudes 2026', 'decides_by', null, random.weighted(decidesBy), null],
    );
  }
  return {
    name: 'answers',
    format: 'csv',
    columns: ['customer_id', 'date', 'survey', 'question', 'value', 'answer', 'scale'],
    rows: rows.toSorted((a, b) => byCodeUnit(a[1], b[1]) || byCodeUnit(a[0], b[0])),
  };
}
