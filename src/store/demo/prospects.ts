/** People and companies who are no customers yet. Some of the people are as the ideal customers are. */
import { byCodeUnit } from '../../core/order.ts';
import { type CompanyProfile, drawCompany, INDUSTRIES } from './companies.ts';
import { isoDay } from './days.ts';
import { COUNTRY_WEIGHTS } from './places.ts';
import { drawProfile, type Profile } from './profiles.ts';
import { oneOf, type Random, type Weights } from './random.ts';
import { type Segment, TRAITS } from './segments.ts';
import type { Cell, DemoTable } from './table.ts';
import { companyCells, personCells, WHO_COLUMNS } from './who-columns.ts';

export interface Prospect {
  id: string;
  /** The list they stand on, and the day it was obtained. */
  source: string;
  obtained: number;
  who: { profile: Profile; segment: Segment } | { company: CompanyProfile };
}

const LOOKALIKES = 150;
const COMPANIES = 180;
const ALL = 1500;
const SOURCES = ['fair', 'newsletter form', 'partner list', 'webinar', 'competition'] as const;
/** The other people are as customers of little interest are: nobody else looks like the best. */
const OTHERS: Weights<Segment> = oneOf({
  secure_families: 3,
  energy_savers: 3,
  gift_buyers: 3,
  bargain_hunters: 3,
  comfort_seekers: 2,
  onlookers: 5,
});

export function makeProspects(random: Random): Prospect[] {
  const numbers = random.shuffled(Array.from({ length: ALL }, (_, i) => i + 1));
  const prospects = numbers.map((n, i): Prospect => {
    const listed = { source: random.pick(SOURCES), obtained: random.between(200, 530) };
    if (i >= ALL - COMPANIES) {
      const company = drawCompany(random, random.pick(INDUSTRIES), 'P', n);
      return { id: company.id, ...listed, who: { company } };
    }
    const segment = i < LOOKALIKES ? 'early_adopters' : random.weighted(OTHERS);
    const country = random.weighted(COUNTRY_WEIGHTS);
    const profile = drawProfile(random, TRAITS[segment], country, 'P', n);
    return { id: profile.id, ...listed, who: { profile, segment } };
  });
  return prospects.toSorted((a, b) => byCodeUnit(a.id, b.id));
}

export function isLookalike({ who }: Prospect): boolean {
  return 'segment' in who && who.segment === 'early_adopters';
}

export function prospectTable(prospects: readonly Prospect[]): DemoTable {
  return {
    name: 'prospects',
    format: 'csv',
    columns: ['prospect_id', ...WHO_COLUMNS, 'source', 'obtained_at'],
    rows: prospects.map(({ id, who, source, obtained }): Cell[] => [
      id,
      ...('company' in who ? companyCells(who.company) : personCells(who.profile)),
      source,
      isoDay(obtained),
    ]),
  };
}
