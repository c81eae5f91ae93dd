/** What can be known of a person before they are anybody's customer, and the columns it has in the files. */
import { isoDay, LAST } from './days.ts';
import { drawName, type Gender, latin } from './names.ts';
import type { City, Country } from './places.ts';
import { oneOf, type Random, type Weights } from './random.ts';
import type { Area, Settlement, Traits } from './segments.ts';
import { numbered } from './table.ts';

export interface Profile {
  id: string;
  country: Country;
  city: string;
  region: string;
  postalCode: string;
  address: string;
  phone: string;
  email: string;
  gender: Gender;
  firstName: string;
  lastName: string;
  birthDate: string;
  maritalStatus: string;
  children: number;
  /** Euros a year. */
  income: number;
  education: string;
  occupation: string;
  settlement: Settlement;
  area: Area;
  home: 'owned' | 'rented';
  reads: string;
  /** Drawn without a look at anything else: it means nothing. */
  voiceAssistant: string;
}

export const VOICE_ASSISTANTS = ['Vesta', 'Orlo', 'Minna'] as const;

const OCCUPATIONS: Readonly<Record<string, readonly string[]>> = {
  school: ['shop assistant', 'driver', 'warehouse worker', 'waiter', 'hairdresser'],
  vocational: ['electrician', 'nurse', 'office clerk', 'mechanic', 'cook', 'carpenter'],
  bachelor: ['teacher', 'accountant', 'project manager', 'designer', 'sales manager', 'translator'],
  master: ['software engineer', 'architect', 'physician', 'consultant', 'scientist', 'lawyer'],
};
const PENSION_AGE = 66;

/** A person of that country as the traits draw them; `letter` and `n` make the id. */
export function drawProfile(
  random: Random,
  traits: Traits,
  country: Country,
  letter: 'C' | 'P',
  n: number,
): Profile {
  const gender = random.pick(['F', 'M'] as const);
  const { first, last } = drawName(random, country.code, gender);
  const settlement = random.weighted(traits.settlement);
  const age = random.between(...traits.age);
  const education = random.weighted(traits.education);
  const address = drawAddress(random, country, settlement);
  const mailbox = `${latin(first)}.${latin(last)}.${letter.toLowerCase()}${n}`;
  const income = random.between(...traits.income) * country.income;
  return {
    id: numbered(letter, n),
    country,
    ...address,
    email: `${mailbox}@example.${random.pick(['org', 'com', 'net'])}`,
    gender,
    firstName: first,
    lastName: last,
    // A few days more than the years, so that nobody's age depends on a leap year.
    birthDate: isoDay(LAST - 5 - Math.floor(age * 365.25) - random.between(0, 350)),
    maritalStatus: random.weighted(maritalStatus(traits.married, age)),
    children: random.pick(traits.children),
    income: Math.round(income / 500) * 500,
    education,
    occupation: age >= PENSION_AGE ? 'retired' : random.pick(OCCUPATIONS[education] ?? []),
    settlement,
    area: random.weighted(traits.area),
    home: random.chance(traits.rents) ? 'rented' : 'owned',
    reads: random.weighted(traits.reads),
    voiceAssistant: random.pick(VOICE_ASSISTANTS),
  };
}

export interface Address {
  city: string;
  region: string;
  postalCode: string;
  address: string;
  phone: string;
}

export function drawAddress(random: Random, country: Country, settlement: Settlement): Address {
  const city = random.pick(country.cities.filter((candidate) => fits(candidate, settlement)));
  return {
    city: city.name,
    region: city.region,
    postalCode: digits(random, city.postal),
    address: country.address(random.pick(country.streets), random.between(1, 140)),
    phone: digits(random, random.pick(country.phones)),
  };
}

/** The countryside lies around small towns; suburbs are everywhere. */
function fits({ isLarge }: City, settlement: Settlement): boolean {
  return settlement === 'suburban' || isLarge === (settlement === 'urban');
}

function digits(random: Random, pattern: string): string {
  return pattern.replaceAll('#', () => String(random.between(0, 9)));
}

function maritalStatus(married: number, age: number): Weights<string> {
  const others = 1 - married;
  return oneOf({
    married: married,
    single: others * (age < 60 ? 0.75 : 0.25),
    divorced: others * 0.2,
    widowed: others * (age < 60 ? 0.05 : 0.55),
  });
}
