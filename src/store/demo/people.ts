/** The persons among the customers. What they do follows from their hidden segment, which no file tells. */
import { advertisementAt } from './campaigns.ts';
import { LAST } from './days.ts';
import { itemAt } from './list.ts';
import { COUNTRIES } from './places.ts';
import { drawProfile, type Profile } from './profiles.ts';
import type { Random } from './random.ts';
import { type Segment, SEGMENTS, TRAITS } from './segments.ts';

export interface Person extends Profile {
  segment: Segment;
  /** Day numbers; see `days.ts`. */
  acquired: number;
  /** The last day with any interest. */
  until: number;
  via: string;
  /** The advertisement that won them, where there was one. */
  campaign: string | null;
  /** Days between orders; null without a cadence. */
  gap: number | null;
}

/** The persons; `numbers` are those of their ids, one for each. */
export function makePeople(random: Random, numbers: readonly number[]): Person[] {
  const segments = random.shuffled(
    SEGMENTS.flatMap((segment) => repeated(segment, TRAITS[segment].people)),
  );
  const countries = random.shuffled(
    COUNTRIES.flatMap((country) => repeated(country, country.people)),
  );
  const people = segments.map((segment, i): Person => {
    const traits = TRAITS[segment];
    const profile = drawProfile(random, traits, itemAt(countries, i), 'C', itemAt(numbers, i));
    const acquired = random.between(...traits.acquired);
    const via = random.weighted(traits.via);
    return {
      ...profile,
      segment,
      acquired,
      until: random.chance(traits.stays) ? LAST : random.between(Math.max(acquired, 0) + 20, LAST),
      via,
      campaign:
        via === 'ads' || via === 'social' ? (advertisementAt(acquired)?.name ?? null) : null,
      gap: traits.gap === null ? null : random.between(...traits.gap),
    };
  });
  plantBusinessReaders(random, people);
  return people;
}

const BUSINESS_READERS = 60;
export const BUSINESS_READERS_GROUP =
  "marital_status = 'married' and children = 2 and residential_area = 'upscale' and reads = 'business daily'";

export function isBusinessReader(person: Profile): boolean {
  return (
    person.maritalStatus === 'married' &&
    person.children === 2 &&
    person.area === 'upscale' &&
    person.reads === 'business daily'
  );
}

/** Makes a known number of persons fit the description, and nobody else by chance. */
function plantBusinessReaders(random: Random, people: Person[]): void {
  for (const person of people.filter(isBusinessReader)) person.reads = 'local paper';
  const candidates = people.filter(
    ({ segment }) =>
      segment === 'early_adopters' || segment === 'secure_families' || segment === 'energy_savers',
  );
  for (const person of random.shuffled(candidates).slice(0, BUSINESS_READERS)) {
    person.maritalStatus = 'married';
    person.children = 2;
    person.area = 'upscale';
    person.reads = 'business daily';
  }
}

function repeated<T>(item: T, times: number): T[] {
  return Array.from({ length: times }, () => item);
}
