/** Deals of the sales staff with companies: won, lost and still open. */
import type { Company, Industry } from './companies.ts';
import { isoDay, LAST } from './days.ts';
import { OFFERS } from './offers.ts';
import type { Prospect } from './prospects.ts';
import type { Random } from './random.ts';
import { type Cell, type DemoTable, money, numbered } from './table.ts';

const CLOSED = 700;
const OPEN = 200;
const OPEN_OF_PROSPECTS = 80;
const OWNERS = ['Marta', 'Jonas', 'Oksana', 'Dewi', 'Peter'] as const;
const STAGES = ['lead', 'qualified', 'proposal', 'negotiation'] as const;

/** The one thing that tells anything of the outcome, and it tells little. */
export const WIN_RATES = { hospitality: 0.54, others: 0.4 } as const;

export function dealTable(
  random: Random,
  companies: readonly Company[],
  prospects: readonly Prospect[],
): DemoTable {
  const deals: { opened: number; cells: Cell[] }[] = [];
  const known = companies.filter(({ isNew }) => !isNew);
  const ended = Array.from({ length: CLOSED }, () => ({
    company: random.pick(known),
    opened: random.between(0, LAST - 130),
  }));
  // So many of each kind are won as the rate says, whichever they are: the rates hold for every seed.
  const won = new Set(
    [...Map.groupBy(ended, ({ company }) => winRate(company.industry))].flatMap(([rate, own]) =>
      random.shuffled(own).slice(0, Math.round(rate * own.length)),
    ),
  );
  for (const deal of ended) {
    const { company, opened } = deal;
    const [stage, outcome] = won.has(deal) ? ['closed won', 'won'] : ['closed lost', 'lost'];
    const closed = isoDay(opened + random.between(10, 120));
    const cells = [company.id, null, stage, isoDay(opened), closed, outcome, ...subject(random)];
    deals.push({ opened, cells });
  }
  const strangers = prospects.filter(({ who }) => 'company' in who);
  for (let i = 0; i < OPEN; i++) {
    // A prospect whose deal is won is a prospect no more, so theirs are open.
    const prospect = i < OPEN_OF_PROSPECTS ? random.pick(strangers) : null;
    const opened = random.between(prospect?.obtained ?? LAST - 120, LAST);
    const ids = prospect === null ? [random.pick(known).id, null] : [null, prospect.id];
    const stage = random.pick(STAGES);
    deals.push({ opened, cells: [...ids, stage, isoDay(opened), null, null, ...subject(random)] });
  }
  return {
    name: 'deals',
    format: 'csv',
    columns: [
      'deal_id',
      'customer_id',
      'prospect_id',
      'stage',
      'opened_at',
      'closed_at',
      'outcome',
      'value',
      'product',
      'owner',
    ],
    rows: deals
      .toSorted((a, b) => a.opened - b.opened)
      .map(({ cells }, i) => [numbered('D', i + 1), ...cells]),
  };
}

function winRate(industry: Industry): number {
  return industry === 'hospitality' ? WIN_RATES.hospitality : WIN_RATES.others;
}

/** Value, product and owner of a deal. */
function subject(random: Random): Cell[] {
  const offer = random.pick(OFFERS.filter(({ price }) => price >= 5_000));
  return [money(offer.price * random.between(4, 40)), offer.name, random.pick(OWNERS)];
}
