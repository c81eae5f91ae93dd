/** What people wrote and said, in four languages: which note is about what, of whom and when. */
import { byCodeUnit } from '../../core/order.ts';
import type { Company } from './companies.ts';
import { dayOf, isoDay, LAST } from './days.ts';
import { BOOKS } from './notes/books.ts';
import { type Aspect, type Composer, createComposer, type Source } from './notes/compose.ts';
import { type Need, NEEDS, type Phrasebook } from './notes/contract.ts';
import { OFFERS } from './offers.ts';
import type { Person } from './people.ts';
import { oneOf, type Random, type Weights } from './random.ts';
import type { Segment } from './segments.ts';
import { type Cell, type DemoTable, numbered } from './table.ts';
import type { Truth } from './truth.ts';

const PER_LANGUAGE = 750;
/** Not more than the shortest book has, so that none is written twice. */
const SMALL_TALK = 36;
const TIED = 0.85;
const LANGUAGE_BLANK = 0.06;
const MISSPELT = 0.08;
const MIXED = 0.03;

const UNANSWERED = 'rented_flat';
/** Since this update devices drop their connection. */
const UPDATE = dayOf('2026-04-07');
const DROPS_AFTER_UPDATE = 0.7;

/** How often a need is told of, in every language alike. */
const FREQUENCY: Readonly<Record<Need, number>> = {
  one_app: 9,
  compatibility: 8,
  installation: 7,
  privacy: 7,
  energy_bills: 8,
  watching_home: 6,
  family_safety: 6,
  battery: 6,
  support_speed: 6,
  connection_drops: 10,
  delivery: 6,
  price: 8,
  rented_flat: 7,
  many_sites: 5,
};

const SOURCE_WEIGHTS: Weights<Source> = oneOf({
  survey: 22,
  review: 25,
  support: 16,
  social: 11,
  interview: 4,
  focus_group: 2,
  observation: 3,
  testimonial: 5,
  market_research: 2,
  profile: 3,
  crm: 7,
});

/** Whose need it is above all. */
const NEEDY: Readonly<Partial<Record<Need, Segment>>> = {
  one_app: 'early_adopters',
  compatibility: 'early_adopters',
  privacy: 'early_adopters',
  family_safety: 'secure_families',
  watching_home: 'secure_families',
  energy_bills: 'energy_savers',
  delivery: 'gift_buyers',
  price: 'bargain_hunters',
  installation: 'comfort_seekers',
  support_speed: 'comfort_seekers',
};
const OF_NEEDY = 0.8;

/** What a customer may name in a sentence about a device at home. */
const DEVICES = OFFERS.filter(
  ({ category, isForCompanies }) => category !== 'care plan' && !isForCompanies,
).map(({ name }) => name);

interface Note {
  day: number;
  customer: string | null;
  source: Source;
  language: string | null;
  rating: number | null;
  text: string;
  aspects: readonly Aspect[];
}

export interface Notes {
  table: DemoTable;
  truth: Truth['notes'];
}

export function makeNotes(
  random: Random,
  people: readonly Person[],
  companies: readonly Company[],
): Notes {
  const notes: Note[] = [];
  const counts = { misspelt: 0, mixed: 0 };
  for (const book of BOOKS) {
    const composer = createComposer(random, book, DEVICES);
    const speaks = ({ country }: Person | Company): boolean => country.language === book.language;
    const authors = createAuthors(random, people.filter(speaks), companies.filter(speaks));
    const own = mainNeeds(random).map((need) => drawNote(random, book, composer, authors, need));
    counts.misspelt += misspell(random, composer, own);
    counts.mixed += mix(random, composer, own);
    notes.push(...own);
  }
  const sorted = notes.toSorted((a, b) => a.day - b.day || byCodeUnit(a.text, b.text));
  const ids = sorted.map((_, i) => numbered('N', i + 1));
  return {
    table: {
      name: 'notes',
      format: 'jsonl',
      columns: ['note_id', 'customer_id', 'date', 'source', 'language', 'rating', 'text'],
      rows: sorted.map(({ customer, day, source, language, rating, text }, i): Cell[] => {
        return [ids[i] ?? null, customer, isoDay(day), source, language, rating, text];
      }),
    },
    truth: {
      needs: new Map(sorted.map(({ aspects }, i) => [ids[i] ?? '', aspects])),
      unanswered: UNANSWERED,
      rising: { need: 'connection_drops', update: isoDay(UPDATE) },
      ...counts,
    },
  };
}

/** The main need of each note of a language, null for small talk: the same numbers in every language. */
function mainNeeds(random: Random): (Need | null)[] {
  const all = NEEDS.reduce((sum, need) => sum + FREQUENCY[need], 0);
  const shares = NEEDS.flatMap((need) => {
    const count = Math.round(((PER_LANGUAGE - SMALL_TALK) * FREQUENCY[need]) / all);
    return Array.from({ length: count }, () => need);
  });
  const rest = Array.from({ length: PER_LANGUAGE - shares.length }, () => null);
  return random.shuffled<Need | null>([...shares, ...rest]);
}

function drawNote(
  random: Random,
  book: Phrasebook,
  composer: Composer,
  authors: Authors,
  need: Need | null,
): Note {
  const source = sourceOf(random, need);
  const aspects = need === null ? [] : aspectsOf(random, source, need);
  const day =
    need !== 'connection_drops'
      ? random.between(0, LAST)
      : random.chance(DROPS_AFTER_UPDATE)
        ? random.between(UPDATE, LAST)
        : random.between(0, UPDATE - 1);
  const isGeneral = source === 'market_research' || source === 'focus_group';
  return {
    day,
    customer: isGeneral || !random.chance(TIED + 0.04) ? null : authors.draw(need, day),
    source,
    language: random.chance(LANGUAGE_BLANK) ? null : book.language,
    rating: ratingOf(random, source, aspects[0]?.stance ?? 'wish'),
    text: composer.compose({ source, aspects }),
    aspects,
  };
}

function sourceOf(random: Random, need: Need | null): Source {
  if (need === null) return random.pick(['survey', 'review', 'social']);
  const source = random.weighted(SOURCE_WEIGHTS);
  // Nobody praises an answer to a need that has none.
  return need === UNANSWERED && source === 'testimonial' ? 'review' : source;
}

function aspectsOf(random: Random, source: Source, need: Need): Aspect[] {
  const stance = stanceIn(random, source, need);
  const isLong = source === 'interview' || source === 'focus_group' || source === 'observation';
  if (!isLong && source !== 'market_research' && !(source === 'review' && random.chance(0.3))) {
    return [{ need, stance }];
  }
  // A complaint that rises must not rise before its time as the second thing somebody mentions.
  const others = NEEDS.filter(
    (other) => other !== need && other !== 'connection_drops' && other !== 'many_sites',
  );
  const second = random.pick(others);
  return [
    { need, stance },
    { need: second, stance: source === 'observation' ? 'staff' : 'pain' },
  ];
}

const STANCES: Weights<Aspect['stance']> = oneOf({ pain: 50, praise: 38, wish: 12 });

function stanceIn(random: Random, source: Source, need: Need): Aspect['stance'] {
  if (source === 'observation' || source === 'profile' || source === 'crm') return 'staff';
  if (source === 'testimonial') return 'praise';
  if (source === 'support' || source === 'market_research') return 'pain';
  if (need === UNANSWERED) return random.chance(0.7) ? 'pain' : 'wish';
  return need === 'connection_drops' && random.chance(0.8) ? 'pain' : random.weighted(STANCES);
}

function ratingOf(random: Random, source: Source, stance: Aspect['stance']): number | null {
  const isRated = source === 'review' ? 0.92 : source === 'survey' ? 0.6 : 0;
  if (!random.chance(isRated)) return null;
  if (stance === 'pain') return random.between(1, 3);
  return stance === 'praise' ? random.between(4, 5) : random.between(3, 4);
}

interface Authors {
  /** A customer who may have that need and was one on that day. */
  draw(need: Need | null, day: number): string | null;
}

function createAuthors(
  random: Random,
  people: readonly Person[],
  companies: readonly Company[],
): Authors {
  const bySegment = Map.groupBy(people, ({ segment }) => segment);
  const tenants = people.filter(({ home }) => home === 'rented');
  const poolOf = (need: Need | null): readonly (Person | Company)[] => {
    if (need === 'many_sites') return companies;
    if (need === 'rented_flat') return tenants;
    const segment = need === null ? undefined : NEEDY[need];
    return segment !== undefined && random.chance(OF_NEEDY)
      ? (bySegment.get(segment) ?? people)
      : people;
  };
  return {
    draw(need, day) {
      const known = poolOf(need).filter(({ acquired }) => acquired <= day);
      return known.length === 0 ? null : random.pick(known).id;
    },
  };
}

/** Writes one word wrong in a share of the notes, and says in how many. */
function misspell(random: Random, composer: Composer, notes: readonly Note[]): number {
  let left = Math.round(notes.length * MISSPELT);
  const wanted = left;
  for (const note of random.shuffled(notes)) {
    const text = left > 0 ? composer.misspell(note.text) : null;
    if (text === null) continue;
    note.text = text;
    left--;
  }
  return wanted - left;
}

const MAY_BE_MIXED: readonly Source[] = ['survey', 'review', 'support', 'social', 'testimonial'];

function mix(random: Random, composer: Composer, notes: readonly Note[]): number {
  const candidates = notes.filter(
    ({ source, aspects }) => aspects.length > 0 && MAY_BE_MIXED.includes(source),
  );
  const drawn = random.shuffled(candidates).slice(0, Math.round(notes.length * MIXED));
  for (const note of drawn) note.text = composer.mix(note.text);
  return drawn.length;
}
