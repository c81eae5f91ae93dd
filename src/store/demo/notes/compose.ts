/**
 * Makes notes of a phrasebook. Every list is dealt like a pack of cards: no sentence comes again before all of its
 * list were used, which keeps notes apart from each other.
 */
import type { Random } from '../random.ts';
import type { Need, NeedPhrases, Phrasebook } from './contract.ts';

export const SOURCES = [
  'survey',
  'review',
  'support',
  'social',
  'interview',
  'focus_group',
  'observation',
  'testimonial',
  'market_research',
  'profile',
  'crm',
] as const;
export type Source = (typeof SOURCES)[number];

export interface Aspect {
  need: Need;
  stance: keyof NeedPhrases;
}

interface NotePlan {
  source: Source;
  /** What it is about, the main thing first; none = small talk. A second one is told in long notes only. */
  aspects: readonly Aspect[];
}

export interface Composer {
  compose(plan: NotePlan): string;
  /** The text with one word written wrong; null where it holds no word the book has a slip for. */
  misspell(text: string): string | null;
  /** The text with a sentence of another language behind one of its own. */
  mix(text: string): string;
}

/** `products` fill `{product}`. Throws RangeError for a slot the book does not know. */
export function createComposer(
  random: Random,
  book: Phrasebook,
  products: readonly string[],
): Composer {
  const deal = createDealer(random);
  const slips = book.slips.map(([right, wrong]) => ({ right: wordPattern(right), wrong }));
  const say = (list: readonly string[]): string => fill(deal(list));
  const fill = (phrase: string): string =>
    phrase.replaceAll(/\{(\w+)\}/gu, (_, name: string) => fill(slot(name)));
  const slot = (name: string): string => {
    if (name === 'product') return random.pick(products);
    if (name === 'phone') return `+00 555 01${random.between(10, 99)}`;
    if (name === 'email') return `mail${random.between(100, 999)}@example.net`;
    const texts = book.slots[name];
    if (texts === undefined) throw new RangeError(`the ${book.language} book has no slot ${name}`);
    return deal(texts);
  };
  const about = ({ need, stance }: Aspect): string => say(book.needs[need][stance]);
  const maybe = (probability: number, make: () => string): string[] =>
    random.chance(probability) ? [make()] : [];
  const voice = { random, book, say, about, maybe };

  return {
    compose({ source, aspects }) {
      const [main, second = main] = aspects;
      if (main === undefined || second === undefined) return say(book.smallTalk);
      return WRITERS[source](voice, main, second);
    },
    misspell(text) {
      const fitting = random.shuffled(slips).find(({ right }) => right.test(text));
      return fitting === undefined ? null : text.replace(fitting.right, () => fitting.wrong);
    },
    mix(text) {
      const ends = [...text.matchAll(/[.!?](?= |$)/gu)].map(({ index }) => index + 1);
      const end = ends.length === 0 ? text.length : random.pick(ends);
      return `${text.slice(0, end)} ${say(book.foreign)}${text.slice(end)}`;
    },
  };
}

interface Voice {
  random: Random;
  book: Phrasebook;
  say: (list: readonly string[]) => string;
  about: (aspect: Aspect) => string;
  /** One sentence, or none. */
  maybe: (probability: number, make: () => string) => string[];
}

type Writer = (voice: Voice, main: Aspect, second: Aspect) => string;

/** How notes of each source are put together. */
const WRITERS: Readonly<Record<Source, Writer>> = {
  survey: (voice, main) => joined([voice.about(main), ...tails(voice, main, 0.75)]),
  review: (voice, main, second) =>
    joined([
      voice.say(voice.book.openings),
      voice.about(main),
      ...tails(voice, main, 0.75),
      ...(second === main ? [] : [voice.about(second)]),
      ...closings(voice, main, 0.8),
    ]),
  support: (voice, main) =>
    joined([
      ...voice.maybe(0.6, () => voice.say(voice.book.openings)),
      voice.about(main),
      ...tails(voice, main, 0.4),
      voice.about({ need: main.need, stance: 'wish' }),
      ...voice.maybe(0.35, () => voice.say(voice.book.reachMe)),
    ]),
  social: (voice, main) => {
    const text = joined([voice.about(main), ...tails(voice, main, 0.5)]);
    const tags = Array.from({ length: voice.random.between(1, 2) }, () =>
      voice.say(voice.book.social),
    );
    return joined([voice.random.chance(0.4) ? careless(text) : text, ...new Set(tags)]);
  },
  interview: (voice, main, second) => {
    const { book, say, about, maybe } = voice;
    return turns([
      // Not the openings: they speak of writing.
      [say(book.interview)],
      [say(book.habits), about(main), ...tails(voice, main, 0.6)],
      [say(book.interview)],
      [about(main), ...maybe(0.5, () => say(book.habits))],
      [say(book.interview)],
      [
        say(book.habits),
        about(second),
        ...maybe(0.5, () => about({ need: second.need, stance: 'wish' })),
      ],
      ...(voice.random.chance(0.5)
        ? [[say(book.interview)], [about({ need: main.need, stance: 'wish' }), say(book.habits)]]
        : []),
    ]);
  },
  focus_group: (voice, main, second) => {
    const { book, say, about, maybe } = voice;
    return turns([
      [say(book.focusGroup)],
      [about(main), ...tails(voice, main, 0.5)],
      [about({ need: main.need, stance: 'pain' })],
      [say(book.habits), ...maybe(0.5, () => about({ need: main.need, stance: 'wish' }))],
      [say(book.focusGroup)],
      [about(second), ...tails(voice, second, 0.6)],
      [say(book.habits), about({ need: second.need, stance: 'wish' })],
    ]);
  },
  observation: (voice, main, second) =>
    joined([
      voice.say(voice.book.observation),
      voice.about({ need: main.need, stance: 'staff' }),
      voice.say(voice.book.observation),
      voice.about({ need: second.need, stance: 'staff' }),
    ]),
  testimonial: (voice, main) =>
    joined([
      ...voice.maybe(0.5, () => voice.say(voice.book.openings)),
      voice.about(main),
      ...tails(voice, main, 1),
      ...closings(voice, main, 0.7),
    ]),
  market_research: (voice, main, second) =>
    joined([
      voice.say(voice.book.marketReport),
      quoted(voice, { need: main.need, stance: 'pain' }),
      quoted(voice, second),
    ]),
  profile: (voice, main) =>
    joined([
      voice.say(voice.book.profile),
      voice.about({ need: main.need, stance: 'staff' }),
      ...voice.maybe(0.7, () => voice.say(voice.book.profile)),
    ]),
  crm: (voice, main) =>
    joined([
      voice.say(voice.book.crm),
      voice.about({ need: main.need, stance: 'staff' }),
      ...voice.maybe(0.35, () => voice.about({ need: main.need, stance: 'staff' })),
    ]),
};

/** What goes with a complaint or praise; a wish is told without more ado. */
function tails({ say, maybe, book }: Voice, { stance }: Aspect, probability: number): string[] {
  if (stance === 'wish') return [];
  return maybe(probability, () => say(stance === 'praise' ? book.praiseTails : book.painTails));
}

function closings({ say, maybe, book }: Voice, { stance }: Aspect, probability: number): string[] {
  if (stance === 'wish') return [];
  return maybe(probability, () =>
    say(stance === 'praise' ? book.praiseClosings : book.painClosings),
  );
}

function quoted({ book, about }: Voice, aspect: Aspect): string {
  const [open, close] = book.language === 'it' || book.language === 'uk' ? '«»' : '“”';
  return `${open}${about(aspect)}${close}`;
}

function joined(sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** A conversation, one turn a line. */
function turns(said: readonly (readonly string[])[]): string {
  return said.map((sentences) => `– ${joined(sentences)}`).join('\n');
}

/** As people type on a telephone: small letters at the beginning, no stop at the end. */
function careless(text: string): string {
  return text.toLowerCase().replace(/\.$/u, '');
}

function wordPattern(word: string): RegExp {
  const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}'’])${literal}(?![\\p{L}\\p{N}])`, 'u');
}

/** At most so many sentences of one list stand in a note. */
const OF_ONE_NOTE = 4;

/** Deals the items of a list in an order drawn by lot, all of them before any comes again. */
function createDealer(random: Random): (list: readonly string[]) => string {
  const packs = new Map<readonly string[], { left: string[]; dealt: string[] }>();
  return (list) => {
    const { left, dealt } = packs.get(list) ?? { left: [], dealt: [] };
    if (left.length === 0) {
      // What was dealt last goes to the bottom, so that no note says a thing twice.
      const last = dealt.splice(0).slice(-OF_ONE_NOTE);
      const others = list.filter((phrase) => !last.includes(phrase));
      left.push(...last, ...random.shuffled(others));
      packs.set(list, { left, dealt });
    }
    const phrase = left.pop();
    if (phrase === undefined) throw new RangeError('a list of phrases is empty');
    dealt.push(phrase);
    return phrase;
  };
}
