/** What a note is about, where it stands, how it is meant and when it was written. */
import { dayOf, LAST } from '../days.ts';
import { oneOf, type Random, type Weights } from '../random.ts';
import { type Author, mayHave } from './authors.ts';
import type { Aspect, SmallTalk, Source } from './compose.ts';
import { type Need, NEEDS } from './contract.ts';

const PER_LANGUAGE = 750;
/** Of each kind: not more than any book has, so that none is written twice. */
const SMALL_TALK: Readonly<Record<SmallTalk, number>> = {
  pleased: 9,
  neutral: 9,
  asides: 10,
  requests: 10,
};

export const UNANSWERED = 'rented_flat';
/** Since this update devices drop their connection. */
export const UPDATE = dayOf('2026-04-07');
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
/** Interviews, visits and portraits are of persons at home. */
const COMPANY_SOURCE_WEIGHTS: Weights<Source> = oneOf({
  survey: 22,
  review: 20,
  support: 26,
  social: 5,
  testimonial: 9,
  market_research: 3,
  crm: 15,
});

export type Topic = { need: Need } | { smallTalk: SmallTalk };

/** The topics of the notes of a language: the same numbers in every language. */
export function drawTopics(random: Random): Topic[] {
  const talk = (['pleased', 'neutral', 'asides', 'requests'] as const).flatMap((smallTalk) =>
    Array.from({ length: SMALL_TALK[smallTalk] }, () => ({ smallTalk })),
  );
  const all = NEEDS.reduce((sum, need) => sum + FREQUENCY[need], 0);
  const needs = NEEDS.flatMap((need) => {
    const count = Math.round(((PER_LANGUAGE - talk.length) * FREQUENCY[need]) / all);
    return Array.from({ length: count }, () => ({ need }));
  });
  return random.shuffled<Topic>([...needs, ...talk]).slice(0, PER_LANGUAGE);
}

export function drawDay(random: Random, need: Need | null): number {
  if (need !== 'connection_drops') return random.between(0, LAST);
  return random.chance(DROPS_AFTER_UPDATE)
    ? random.between(UPDATE, LAST)
    : random.between(0, UPDATE - 1);
}

export function drawSource(random: Random, need: Need): Source {
  if (need === 'many_sites') return random.weighted(COMPANY_SOURCE_WEIGHTS);
  const source = random.weighted(SOURCE_WEIGHTS);
  // Nobody praises an answer to a need that has none.
  return need === UNANSWERED && source === 'testimonial' ? 'review' : source;
}

const STANCES: Weights<Aspect['stance']> = oneOf({ pain: 50, praise: 38, wish: 12 });

export function drawStance(random: Random, source: Source, need: Need): Aspect['stance'] {
  if (source === 'profile' || source === 'crm') return 'staff';
  if (source === 'testimonial') return 'praise';
  if (source === 'support' || source === 'market_research') return 'pain';
  if (need === UNANSWERED) return random.chance(0.7) ? 'pain' : 'wish';
  return need === 'connection_drops' && random.chance(0.8) ? 'pain' : random.weighted(STANCES);
}

const LONG: readonly Source[] = ['interview', 'focus_group', 'observation', 'market_research'];
const SECOND_IN_REVIEW = 0.3;

/** A second thing that the author, too, may need: in praise a wish, with a complaint another one. */
export function drawSecond(
  random: Random,
  source: Source,
  main: Aspect,
  author: Author | null,
): Aspect | null {
  const isTwofold =
    LONG.includes(source) || (source === 'review' && random.chance(SECOND_IN_REVIEW));
  if (!isTwofold || main.need === 'many_sites') return null;
  // A complaint that rises must not rise before its time as the second thing somebody mentions.
  const others = NEEDS.filter(
    (need) =>
      need !== main.need &&
      need !== 'connection_drops' &&
      need !== 'many_sites' &&
      mayHave(author, need),
  );
  const isComplaint = main.stance === 'pain' || source !== 'review';
  return { need: random.pick(others), stance: isComplaint ? 'pain' : 'wish' };
}

export function drawRating(
  random: Random,
  source: Source,
  stance: Aspect['stance'],
): number | null {
  const isRated = source === 'review' ? 0.92 : source === 'survey' ? 0.6 : 0;
  if (!random.chance(isRated)) return null;
  if (stance === 'pain') return random.between(1, 3);
  return stance === 'praise' ? random.between(4, 5) : random.between(3, 4);
}

/** Where small talk stands and how it is rated: neither above nor below what it says. */
export function drawTalk(
  random: Random,
  kind: SmallTalk,
): { source: Source; rating: number | null } {
  if (kind === 'requests') return { source: 'support', rating: null };
  const source = random.pick(['survey', 'review'] as const);
  if (kind === 'asides') return { source: 'survey', rating: null };
  return { source, rating: kind === 'pleased' ? random.between(4, 5) : 3 };
}
