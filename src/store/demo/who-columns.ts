/** The columns that say who somebody is, alike for customers and prospects, persons and companies. */
import type { CompanyProfile } from './companies.ts';
import type { Profile } from './profiles.ts';
import type { Cell } from './table.ts';

export const WHO_COLUMNS: readonly string[] = [
  'name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'address',
  'postal_code',
  'type',
  'birth_date',
  'gender',
  'city',
  'region',
  'country',
  'language',
  'income',
  'marital_status',
  'children',
  'education',
  'occupation',
  'settlement',
  'residential_area',
  'home',
  'reads',
  'voice_assistant',
  'industry',
  'employees',
  'annual_revenue',
];

export function personCells(person: Profile): Cell[] {
  return [
    `${person.firstName} ${person.lastName}`,
    person.firstName,
    person.lastName,
    person.email,
    person.phone,
    person.address,
    person.postalCode,
    'person',
    person.birthDate,
    person.gender,
    person.city,
    person.region,
    person.country.code,
    person.country.language,
    person.income,
    person.maritalStatus,
    person.children,
    person.education,
    person.occupation,
    person.settlement,
    person.area,
    person.home,
    person.reads,
    person.voiceAssistant,
    null,
    null,
    null,
  ];
}

export function companyCells(company: CompanyProfile): Cell[] {
  const ofPersons: null[] = Array.from({ length: 10 }, () => null);
  return [
    company.name,
    null,
    null,
    company.email,
    company.phone,
    company.address,
    company.postalCode,
    'company',
    null,
    null,
    company.city,
    company.region,
    company.country.code,
    company.country.language,
    ...ofPersons,
    company.industry,
    company.employees,
    company.annualRevenue,
  ];
}
