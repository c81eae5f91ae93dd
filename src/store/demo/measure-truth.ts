/** Writes down what was planted, with what can be measured of it in the finished tables beside it. */
import { addUnits, isDay, startOf } from '../../core/dates.ts';
import { EXPERIMENT, EXPERIMENT_DAYS } from './campaigns.ts';
import type { Company, Industry } from './companies.ts';
import { AS_OF, isoDay } from './days.ts';
import { WIN_RATES } from './deals.ts';
import { type Experiment, isAfterCampaign } from './experiment.ts';
import type { Order } from './orders.ts';
import { BUSINESS_READERS_GROUP, isBusinessReader, type Person } from './people.ts';
import { VOICE_ASSISTANTS } from './profiles.ts';
import { isLookalike, type Prospect } from './prospects.ts';
import type { Segment, Settlement } from './segments.ts';
import { SILENT_GROUP } from './silence.ts';
import type { Cell, DemoTable } from './table.ts';
import type { Comparison, FlawTruth, Truth } from './truth.ts';

export interface Planted {
  people: readonly Person[];
  companies: readonly Company[];
  prospects: readonly Prospect[];
  orders: readonly Order[];
  experiment: Experiment;
  silent: readonly Person[];
  objected: readonly string[];
  flaws: FlawTruth;
  notes: Truth['notes'];
  tables: { customers: DemoTable; orders: DemoTable; deals: DemoTable; contracts: DemoTable };
}

const IDEAL_GROUP = "age between 30 and 45 and settlement = 'urban' and income >= 44000";

export function measureTruth(planted: Planted): Truth {
  const { people, companies, prospects, tables } = planted;
  const segments = bySegment(people);
  return {
    asOf: AS_OF,
    currency: 'EUR',
    segments,
    companies: byIndustry(companies),
    ideal: {
      customers: segments.early_adopters,
      group: IDEAL_GROUP,
      needs: ['one_app', 'compatibility', 'privacy'],
    },
    silentVisitors: { customers: idsOf(planted.silent), group: SILENT_GROUP },
    businessReaders: {
      customers: idsOf(people.filter(isBusinessReader)),
      group: BUSINESS_READERS_GROUP,
    },
    notes: planted.notes,
    meaningless: { column: 'voice_assistant', values: VOICE_ASSISTANTS },
    loyalty: loyaltyOf(tables),
    lookalikes: idsOf(prospects.filter(isLookalike)),
    uplift: upliftOf(planted.experiment, planted.orders),
    objectedToProfiling: planted.objected,
    deals: { winRates: WIN_RATES, ...outcomes(tables.deals) },
    contracts: endings(tables.contracts),
    flaws: planted.flaws,
  };
}

function bySegment(people: readonly Person[]): Truth['segments'] {
  const of = (segment: Segment): string[] => idsOf(people.filter((one) => one.segment === segment));
  return {
    early_adopters: of('early_adopters'),
    secure_families: of('secure_families'),
    energy_savers: of('energy_savers'),
    gift_buyers: of('gift_buyers'),
    bargain_hunters: of('bargain_hunters'),
    comfort_seekers: of('comfort_seekers'),
    onlookers: of('onlookers'),
  };
}

function byIndustry(companies: readonly Company[]): Truth['companies'] {
  const of = (industry: Industry): string[] =>
    idsOf(companies.filter((one) => one.industry === industry));
  return {
    hospitality: of('hospitality'),
    'property management': of('property management'),
    'health care': of('health care'),
    retail: of('retail'),
    coworking: of('coworking'),
  };
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id).toSorted();
}

/** The rows of a table as records; blank cells are empty texts. */
function recordsOf({ columns, rows }: DemoTable): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, i) => [column, String(row[i] ?? '')])),
  );
}

function loyaltyOf({ customers, orders }: Planted['tables']): Truth['loyalty'] {
  const revenue = new Map<string, number>();
  const place = (column: string): number => orders.columns.indexOf(column);
  const [id, date, amount] = [place('customer_id'), place('date'), place('amount')];
  for (const row of orders.rows) {
    const day = String(row[date]);
    if (day >= AS_OF || !isDay(day)) continue;
    const customer = String(row[id]);
    revenue.set(customer, (revenue.get(customer) ?? 0) + Number(row[amount]));
  }
  const people = new Map<string, { holds: boolean; settlement: string; spent: number }>();
  for (const record of recordsOf(customers)) {
    const { customer_id: customer = '', loyalty_card: card, settlement = '' } = record;
    if (record['type'] !== 'person') continue;
    people.set(customer, { holds: card === 'yes', settlement, spent: revenue.get(customer) ?? 0 });
  }
  const compare = (settlement: Settlement | null): Comparison => {
    const all = [...people.values()].filter(
      (one) => settlement === null || one.settlement === settlement,
    );
    const mean = (holds: boolean): [mean: number, people: number] => {
      const own = all.filter((one) => one.holds === holds);
      return [own.reduce((sum, { spent }) => sum + spent, 0) / own.length, own.length];
    };
    const [[holders, peopleHolding], [others, peopleWithout]] = [mean(true), mean(false)];
    return { holders, others, peopleHolding, peopleWithout };
  };
  return {
    overall: compare(null),
    within: { urban: compare('urban'), suburban: compare('suburban'), rural: compare('rural') },
  };
}

function upliftOf(experiment: Experiment, orders: readonly Order[]): Truth['uplift'] {
  const { treated, heldOut, points } = experiment;
  const bought = new Set(
    orders.filter(({ day }) => isAfterCampaign(day)).map(({ customer }) => customer),
  );
  const percent = (list: readonly string[]): number =>
    (100 * list.filter((id) => bought.has(id)).length) / list.length;
  const observed = { treated: percent(treated), heldOut: percent(heldOut) };
  return {
    campaign: EXPERIMENT.name,
    sentAt: isoDay(EXPERIMENT.day),
    days: EXPERIMENT_DAYS,
    treated,
    heldOut,
    points,
    observed: { ...observed, points: observed.treated - observed.heldOut },
  };
}

function outcomes(deals: DemoTable): { won: number; lost: number; open: number } {
  const place = deals.columns.indexOf('outcome');
  const count = (outcome: Cell): number =>
    deals.rows.filter((row) => row[place] === outcome).length;
  return { won: count('won'), lost: count('lost'), open: count(null) };
}

function endings(contracts: DemoTable): Truth['contracts'] {
  const running = recordsOf(contracts).filter((term) => term['cancelled_at'] === '');
  const endingIn = (first: string, last: string): number =>
    running.filter(({ end_date: end = '' }) => end >= first && end <= last).length;
  const quarter = startOf(addUnits(AS_OF, 1, 'quarter'), 'quarter');
  return {
    endNext90Days: endingIn(AS_OF, addUnits(AS_OF, 89, 'day')),
    endNextQuarter: endingIn(quarter, addUnits(addUnits(quarter, 1, 'quarter'), -1, 'day')),
  };
}
