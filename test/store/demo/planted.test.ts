import { describe, expect, it } from 'vitest';
import { SEGMENTS } from '../../../src/store/demo/segments.ts';
import type { Comparison } from '../../../src/store/demo/truth.ts';
import {
  mean,
  revenueByCustomer,
  type Row,
  rowsOf,
  segmentsById,
  sum,
  truth,
  usableLines,
} from './demo-world.ts';

const segmentOf = segmentsById(truth);
const revenue = revenueByCustomer();
const ofSegment = (rows: Row[], segment: string): Row[] =>
  rows.filter((row) => segmentOf.get(row['customer_id'] ?? '') === segment);

describe('the hidden segments', () => {
  it('hold every person once', () => {
    const people = rowsOf('customers').filter(({ type }) => type === 'person');
    const twins = new Set(truth.flaws.twins.map(({ twin }) => twin));
    const ids = new Set(
      people.map((row) => row['customer_id'] ?? '').filter((id) => !twins.has(id)),
    );
    expect(new Set(segmentOf.keys())).toEqual(ids);
    expect(sum(SEGMENTS.map((segment) => truth.segments[segment].length))).toBe(5000);
    expect(sum(Object.values(truth.companies).map((list) => list.length))).toBe(300);
  });

  it('differ as they are described', () => {
    const lines = usableLines();
    const share = (segment: string, fits: (row: Row) => boolean): number => {
      const own = ofSegment(lines, segment);
      return own.filter(fits).length / own.length;
    };
    expect(share('bargain_hunters', (row) => Number(row['discount']) > 0)).toBe(1);
    expect(share('gift_buyers', ({ date = '' }) => /^2025-1[12]/.test(date))).toBe(1);
    expect(
      share('comfort_seekers', ({ channel }) => channel === 'store' || channel === 'phone'),
    ).toBeGreaterThan(0.98);
    expect(
      share('early_adopters', ({ channel }) => channel === 'web' || channel === 'app'),
    ).toBeGreaterThan(0.98);
    expect(share('secure_families', ({ category }) => category === 'security')).toBeGreaterThan(
      0.65,
    );
    expect(ofSegment(lines, 'onlookers')).toEqual([]);
    const margin = (segment: string): number => {
      const own = ofSegment(lines, segment);
      const amount = sum(own.map((row) => Number(row['amount'])));
      return (amount - sum(own.map((row) => Number(row['cost'])))) / amount;
    };
    expect(margin('bargain_hunters')).toBeLessThan(margin('energy_savers') - 0.1);
  });

  it('make November and December the strongest months', () => {
    const months = Map.groupBy(usableLines(), ({ date = '' }) => date.slice(0, 7));
    const strongest = [...months].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 2);
    expect(strongest.map(([month]) => month).toSorted()).toEqual(['2025-11', '2025-12']);
  });
});

/** Of 30 to 45 on the as-of day, or with a birth date that is flawed. */
function isAged({ birth_date: born = '' }: Row): boolean {
  return (born > '1980-06-30' && born <= '1996-07-01') || born.startsWith('1875');
}

describe('the ideal customers', () => {
  const ideal = new Set(truth.ideal.customers);
  it('are those of 30 to 45, in town and well off', () => {
    const own = people.filter((row) => ideal.has(row['customer_id'] ?? ''));
    expect(own.filter((row) => !isAged(row))).toEqual([]);
    expect(own.every(({ settlement }) => settlement === 'urban')).toBe(true);
    expect(own.filter(({ income }) => income !== '' && Number(income) < 44_000)).toEqual([]);
    const alike = people.filter(
      (row) => isAged(row) && row['settlement'] === 'urban' && Number(row['income']) >= 44_000,
    );
    const meant = alike.filter((row) => ideal.has(row['customer_id'] ?? '')).length;
    expect(meant / alike.length).toBeGreaterThan(0.6);
  });

  it('hold about a third of the revenue, and spend most', () => {
    const total = sum(revenue.values());
    const spent = (segment: string): number =>
      mean(
        truth.segments[segment as keyof typeof truth.segments].map((id) => revenue.get(id) ?? 0),
      );
    expect(sum(truth.ideal.customers.map((id) => revenue.get(id) ?? 0)) / total).toBeGreaterThan(
      0.3,
    );
    expect(sum(truth.ideal.customers.map((id) => revenue.get(id) ?? 0)) / total).toBeLessThan(0.4);
    for (const segment of SEGMENTS.slice(1)) {
      expect(spent('early_adopters')).toBeGreaterThan(2.5 * spent(segment));
    }
  });

  it('stay: most of them bought in the last 90 days', () => {
    const late = new Set(
      usableLines()
        .filter(({ date = '' }) => date >= '2026-04-02')
        .map((row) => row['customer_id'] ?? ''),
    );
    const stayed = (segment: (typeof SEGMENTS)[number]): number =>
      mean(truth.segments[segment].map((id) => (late.has(id) ? 1 : 0)));
    expect(stayed('early_adopters')).toBeGreaterThan(0.88);
    for (const segment of SEGMENTS.slice(1)) expect(stayed(segment)).toBeLessThan(0.7);
  });

  it('recommend, and answer as the technology-minded do', () => {
    const answers = rowsOf('answers');
    const average = (question: string, segment: string): number =>
      mean(
        ofSegment(answers, segment)
          .filter((row) => row['question'] === question)
          .map(({ value }) => Number(value)),
      );
    const referrals = rowsOf('events').filter(({ type }) => type === 'referral');
    for (const segment of SEGMENTS.slice(1, -1)) {
      expect(average('nps', 'early_adopters')).toBeGreaterThan(average('nps', segment) + 0.8);
      const tries = 'tries_new_technology_first';
      expect(average(tries, 'early_adopters')).toBeGreaterThan(average(tries, segment) + 1);
    }
    expect(ofSegment(referrals, 'early_adopters').length).toBeGreaterThan(referrals.length / 2);
    const sources = ofSegment(answers, 'early_adopters').filter(
      (row) => row['question'] === 'researches_in',
    );
    const online = sources.filter(({ answer = '' }) =>
      ['reviews', 'forums', 'communities'].includes(answer),
    );
    expect(online.length / sources.length).toBeGreaterThan(0.8);
  });

  it('have doubles among the prospects', () => {
    const prospects = new Map(rowsOf('prospects').map((row) => [row['prospect_id'] ?? '', row]));
    expect(truth.lookalikes.length).toBe(150);
    for (const id of truth.lookalikes) {
      const row = prospects.get(id) ?? {};
      expect(row['settlement']).toBe('urban');
      expect(Number(row['income'])).toBeGreaterThanOrEqual(44_000);
      expect(isAged(row)).toBe(true);
    }
  });
});

/** Without the exact repetitions, as an importer has them. */
const customers = [
  ...new Map(rowsOf('customers').map((row) => [row['customer_id'] ?? '', row])).values(),
];
const people = customers.filter(({ type }) => type === 'person');
const spent = (row: Row): number => revenue.get(row['customer_id'] ?? '') ?? 0;

function compare(all: Row[]): Comparison {
  const holders = all.filter((row) => row['loyalty_card'] === 'yes').map(spent);
  const others = all.filter((row) => row['loyalty_card'] === 'no').map(spent);
  return {
    holders: mean(holders),
    others: mean(others),
    peopleHolding: holders.length,
    peopleWithout: others.length,
  };
}

function expectNear(found: Comparison, stated: Comparison): void {
  expect(found.peopleHolding).toBe(stated.peopleHolding);
  expect(found.peopleWithout).toBe(stated.peopleWithout);
  expect(found.holders).toBeCloseTo(stated.holders, 6);
  expect(found.others).toBeCloseTo(stated.others, 6);
}

describe('the loyalty card', () => {
  it('goes with more revenue over all and with less in each kind of settlement, as the truth has it', () => {
    const overall = compare(people);
    expect(overall.holders).toBeGreaterThan(1.05 * overall.others);
    expectNear(overall, truth.loyalty.overall);
    for (const settlement of ['urban', 'suburban', 'rural'] as const) {
      const within = compare(people.filter((row) => row['settlement'] === settlement));
      expect(within.holders).toBeLessThan(0.9 * within.others);
      expectNear(within, truth.loyalty.within[settlement]);
    }
  });
});

describe('the voice assistant', () => {
  const { column } = truth.meaningless;
  const top = people.map(spent).toSorted((a, b) => b - a)[Math.floor(people.length / 5)] ?? 0;

  it.each<[string, (row: Row) => string]>([
    ['segment', (row) => segmentOf.get(row['customer_id'] ?? '') ?? ''],
    ['country', (row) => row['country'] ?? ''],
    ['settlement', (row) => row['settlement'] ?? ''],
    ['loyalty card', (row) => row['loyalty_card'] ?? ''],
    ['highest fifth of revenue', (row) => String(spent(row) > top)],
  ])('is independent of %s', (_, kind) => {
    const known = people.filter((row) => row[column] !== '' && kind(row) !== '');
    const { statistic, freedom } = chiSquare(known.map((row) => [row[column] ?? '', kind(row)]));
    // Wilson and Hilferty's cube root: above 3.1 chance would bring it once in a thousand worlds.
    const z =
      (Math.cbrt(statistic / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
    expect(z).toBeLessThan(3.1);
    expect(new Set(known.map((row) => row[column]))).toEqual(new Set(truth.meaningless.values));
  });
});

function chiSquare(pairs: [string, string][]): { statistic: number; freedom: number } {
  const rows = Map.groupBy(pairs, ([a]) => a);
  const columns = Map.groupBy(pairs, ([, b]) => b);
  let statistic = 0;
  for (const [a, inRow] of rows) {
    for (const [b, inColumn] of columns) {
      const expected = (inRow.length * inColumn.length) / pairs.length;
      const found = pairs.filter((pair) => pair[0] === a && pair[1] === b).length;
      statistic += (found - expected) ** 2 / expected;
    }
  }
  return { statistic, freedom: (rows.size - 1) * (columns.size - 1) };
}

describe('the experiment', () => {
  const { uplift } = truth;
  const events = rowsOf('events').filter(({ campaign }) => campaign === uplift.campaign);
  const idsOf = (type: string): string[] =>
    events
      .filter((row) => row['type'] === type)
      .map((row) => row['customer_id'] ?? '')
      .toSorted();

  it('stands in the events: who was written to, and who was held out', () => {
    expect(idsOf('email_sent')).toEqual(uplift.treated);
    expect(idsOf('held_out')).toEqual(uplift.heldOut);
    expect(
      events.filter(({ type }) => type === 'held_out').every(({ date }) => date === uplift.sentAt),
    ).toBe(true);
  });

  it('drew both groups from the same people', () => {
    const segments = Object.values(truth.segments).map((ids) => new Set(ids));
    for (const segment of segments) {
      const share = (ids: readonly string[]): number =>
        mean(ids.map((id) => (segment.has(id) ? 1 : 0)));
      expect(Math.abs(share(uplift.treated) - share(uplift.heldOut))).toBeLessThan(0.01);
    }
  });
});

describe('consents', () => {
  const consents = rowsOf('consents');

  it('name those who object to profiling', () => {
    const objected = consents.filter(
      ({ purpose, state }) => purpose === 'profiling' && state === 'objected',
    );
    expect(new Set(objected.map((row) => row['customer_id']))).toEqual(
      new Set(truth.objectedToProfiling),
    );
    expect(objected.length).toBe(120);
  });

  it('stand behind every e-mail that was sent', () => {
    const byPerson = Map.groupBy(
      consents.filter(({ purpose }) => purpose === 'email'),
      (row) => row['customer_id'] || row['prospect_id'],
    );
    const without = rowsOf('events').filter((event) => {
      if (event['type'] !== 'email_sent') return false;
      const own = byPerson.get(event['customer_id'] || event['prospect_id']) ?? [];
      const before = own.filter(({ at = '' }) => at <= (event['date'] ?? ''));
      const last = before.toSorted((a, b) => ((a['at'] ?? '') < (b['at'] ?? '') ? -1 : 1)).at(-1);
      return last?.['state'] !== 'granted';
    });
    expect(without).toEqual([]);
  });
});

describe('deals and contracts', () => {
  it('are as many of each outcome as the truth has it, those of prospects open', () => {
    const deals = rowsOf('deals');
    const count = (outcome: string): number =>
      deals.filter((row) => row['outcome'] === outcome).length;
    const { won, lost, open } = truth.deals;
    expect({ won: count('won'), lost: count('lost'), open: count('') }).toEqual({
      won,
      lost,
      open,
    });
    const ofProspects = deals.filter((row) => row['prospect_id'] !== '');
    expect(ofProspects.length).toBe(80);
    expect(ofProspects.every(({ outcome }) => outcome === '')).toBe(true);
  });

  it('end in the known number soon', () => {
    const running = rowsOf('contracts').filter((row) => row['cancelled_at'] === '');
    const ending = (first: string, last: string): number =>
      running.filter(({ end_date: end = '' }) => end >= first && end <= last).length;
    expect(ending('2026-07-01', '2026-09-28')).toBe(truth.contracts.endNext90Days);
    expect(ending('2026-10-01', '2026-12-31')).toBe(truth.contracts.endNextQuarter);
    expect(truth.contracts.endNextQuarter).toBeGreaterThan(20);
  });

  it('are renewed by the next term, unless they were cancelled', () => {
    for (const terms of Map.groupBy(rowsOf('contracts'), (row) => row['customer_id']).values()) {
      const sorted = terms.toSorted((a, b) =>
        (a['start_date'] ?? '') < (b['start_date'] ?? '') ? -1 : 1,
      );
      const renewals = sorted.map((term) => term['renewal_date'] ?? '');
      const starts = sorted.map((term) => term['start_date'] ?? '');
      expect(renewals.slice(0, -1)).toEqual(starts.slice(1));
      expect(renewals.at(-1) === '' || (renewals.at(-1) ?? '') >= truth.asOf).toBe(true);
    }
  });
});
