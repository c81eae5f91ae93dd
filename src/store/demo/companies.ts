/** The companies among the customers, and whom one talks to there. */
import { itemAt } from './list.ts';
import { drawName, type Gender, latin } from './names.ts';
import type { Category } from './offers.ts';
import { COUNTRY_WEIGHTS, type Country, type CountryCode } from './places.ts';
import { type Address, drawAddress } from './profiles.ts';
import { oneOf, type Random, type Weights } from './random.ts';
import { type Cell, type DemoTable, numbered } from './table.ts';

export const INDUSTRIES = [
  'hospitality',
  'property management',
  'health care',
  'retail',
  'coworking',
] as const;
export type Industry = (typeof INDUSTRIES)[number];

interface Kind {
  /** Of 300 companies. */
  companies: number;
  employees: readonly [number, number];
  /** Euros a year for each of them. */
  revenuePerHead: number;
  /** Days between orders. */
  gap: readonly [number, number];
  /** How many of a cheap thing they take at most. */
  quantity: number;
  categories: Weights<Category>;
}

export const KINDS: Readonly<Record<Industry, Kind>> = {
  hospitality: {
    companies: 90,
    employees: [12, 260],
    revenuePerHead: 68_000,
    gap: [35, 60],
    quantity: 6,
    categories: oneOf({ climate: 6, security: 4, hub: 3, lighting: 2 }),
  },
  'property management': {
    companies: 75,
    employees: [6, 120],
    revenuePerHead: 140_000,
    gap: [30, 55],
    quantity: 6,
    categories: oneOf({ energy: 5, security: 5, hub: 3 }),
  },
  'health care': {
    companies: 50,
    employees: [20, 420],
    revenuePerHead: 74_000,
    gap: [50, 90],
    quantity: 4,
    categories: oneOf({ climate: 5, security: 5, 'care plan': 2 }),
  },
  retail: {
    companies: 50,
    employees: [5, 90],
    revenuePerHead: 110_000,
    gap: [55, 100],
    quantity: 4,
    categories: oneOf({ security: 6, lighting: 4, audio: 2 }),
  },
  coworking: {
    companies: 35,
    employees: [4, 40],
    revenuePerHead: 95_000,
    gap: [30, 55],
    quantity: 4,
    categories: oneOf({ lighting: 4, audio: 3, energy: 3, hub: 2 }),
  },
};

/** What is known of a company before it is a customer. */
export interface CompanyProfile extends Address {
  id: string;
  name: string;
  country: Country;
  email: string;
  industry: Industry;
  employees: number;
  annualRevenue: number;
}

export interface Company extends CompanyProfile {
  acquired: number;
  via: string;
  gap: number;
  /** Registered, has not ordered yet. */
  isNew: boolean;
}

const WORDS: Readonly<Record<Industry, readonly string[]>> = {
  hospitality: ['Hotel', 'Residence', 'Lodge', 'Resort', 'Hostel'],
  'property management': ['Immobilia', 'Domus', 'Quartier', 'Estates', 'Living'],
  'health care': ['Clinic', 'Medica', 'Sanitas', 'Vita', 'Cura'],
  retail: ['Store', 'Market', 'Bazaar', 'Outlet', 'Galleria'],
  coworking: ['Hub', 'Desk', 'Loft', 'Studio', 'Werk'],
};
const PROPER =
  `Aurora Belvedere Corona Diamant Europa Fiora Granit Horizont Isola Jasmin Kristall Laguna Merkur Nordlicht
  Olympia Panorama Quercia Riviera Saturn Terra Universo Viola Westwind Zenit Alba Bosco Cedro Delta Eden Faro Gemma
  Iris Kastanie Linden Meridian Nova Opal Palma Regina Sole`.split(/\s+/);
const PROPER_UA =
  `Каштан Світанок Дніпро Карпати Оберіг Мрія Джерело Калина Обрій Промінь Затишок Бескид Хвиля Лагуна
  Тераса Панорама Аврора Корона Едем Сузір’я`.split(/\s+/);
const FORMS: Readonly<Record<Exclude<CountryCode, 'UA' | 'ID'>, string>> = {
  IT: 'Srl',
  DE: 'GmbH',
  GB: 'Ltd',
  AT: 'GmbH',
  FR: 'SARL',
  ES: 'SL',
  NL: 'BV',
  PL: 'sp. z o.o.',
};

/** A company's name as the country writes it. */
function nameIn(country: CountryCode, what: string, proper: string, city: string): string {
  if (country === 'UA') return `ТОВ «${proper} ${city}»`;
  if (country === 'ID') return `PT ${what} ${proper} ${city}`;
  return `${what} ${proper} ${city} ${FORMS[country]}`;
}

export function drawCompany(
  random: Random,
  industry: Industry,
  letter: 'C' | 'P',
  n: number,
): CompanyProfile {
  const kind = KINDS[industry];
  const country = random.weighted(COUNTRY_WEIGHTS);
  const proper = random.pick(country.code === 'UA' ? PROPER_UA : PROPER);
  const address = drawAddress(random, country, 'suburban');
  const employees = Math.round(
    kind.employees[0] + random.next() ** 2 * (kind.employees[1] - kind.employees[0]),
  );
  return {
    id: numbered(letter, n),
    name: nameIn(country.code, random.pick(WORDS[industry]), proper, address.city),
    country,
    ...address,
    email: `office@${latin(proper)}-${letter.toLowerCase()}${n}.example.com`,
    industry,
    employees,
    annualRevenue:
      Math.round((employees * kind.revenuePerHead * (0.6 + random.next() * 0.8)) / 10_000) * 10_000,
  };
}

/** The companies; `numbers` are those of their ids, one for each. */
export function makeCompanies(random: Random, numbers: readonly number[]): Company[] {
  const industries = INDUSTRIES.flatMap((industry) =>
    Array.from({ length: KINDS[industry].companies }, () => industry),
  );
  return numbers.map((n, i): Company => {
    const industry = itemAt(industries, i);
    return {
      ...drawCompany(random, industry, 'C', n),
      acquired: random.between(-900, 300),
      via: random.pick(['fair', 'sales call', 'search', 'partner']),
      gap: random.between(...KINDS[industry].gap),
      isNew: random.chance(0.06),
    };
  });
}

const ROLES = [
  'owner',
  'facility manager',
  'head of IT',
  'purchasing',
  'operations manager',
  'front office',
] as const;

/** One to four contacts a company, at least one of whom decides. */
export function contactTable(random: Random, companies: readonly Company[]): DemoTable {
  const rows: Cell[][] = [];
  for (const company of companies) {
    const count = random.between(1, 4);
    const roles = random.shuffled(ROLES).slice(0, count);
    const decider = random.between(0, count - 1);
    for (const [i, role] of roles.entries()) {
      const gender: Gender = random.pick(['F', 'M']);
      const { first, last } = drawName(random, company.country.code, gender);
      const decides = i === decider || role === 'owner';
      rows.push([
        numbered('K', rows.length + 1),
        company.id,
        `${first} ${last}`,
        first,
        last,
        `${latin(first)}.${latin(last)}@${company.email.slice(company.email.indexOf('@') + 1)}`,
        company.phone,
        role,
        decides ? random.pick(['head', 'director']) : random.pick(['junior', 'senior', 'lead']),
        decides ? 'yes' : 'no',
      ]);
    }
  }
  return {
    name: 'contacts',
    format: 'csv',
    columns: [
      'contact_id',
      'customer_id',
      'name',
      'first_name',
      'last_name',
      'email',
      'phone',
      'role',
      'seniority',
      'decision_maker',
    ],
    rows,
  };
}
