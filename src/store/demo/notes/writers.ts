/** How notes of each source are put together. */
import type { Random } from '../random.ts';
import type { Aspect, Source, Speaker } from './compose.ts';
import type { Need, Phrasebook } from './contract.ts';

export interface Voice {
  random: Random;
  book: Phrasebook;
  speaker: Speaker;
  /** A sentence of the list, its slots filled. */
  say: (list: readonly string[]) => string;
  about: (aspect: Aspect) => string;
  /** One sentence, or none. */
  maybe: (probability: number, make: () => string) => string[];
}

type Writer = (voice: Voice, main: Aspect, second: Aspect | null) => string;

export const WRITERS: Readonly<Record<Source, Writer>> = {
  survey: (voice, main) =>
    joined([
      ...voice.maybe(0.25, () => opening(voice, { survey: 1 })),
      voice.about(main),
      ...tail(voice, main, 0.55),
    ]),
  review: (voice, main, second) =>
    joined([
      opening(voice, { review: 4, general: 2, product: 3, bought: 2, tenure: 2 }),
      voice.about(main),
      ...tail(voice, main, 0.65),
      ...(second === null ? [] : [leading(voice, main), voice.about(second)]),
      ...closing(voice, main, 0.8),
    ]),
  support: (voice, main) =>
    joined([
      ...voice.maybe(0.65, () => opening(voice, { support: 6, product: 2, bought: 2, tenure: 1 })),
      voice.about(main),
      ...tail(voice, main, 0.35),
      voice.about({ need: main.need, stance: 'wish' }),
      ...voice.maybe(0.35, () => voice.say(voice.book.reachMe)),
    ]),
  social: (voice, main) => {
    const text = joined([voice.about(main), ...tail(voice, main, 0.4)]);
    const tags = Array.from({ length: voice.random.between(1, 2) }, () =>
      voice.say(voice.book.social),
    );
    return joined([voice.random.chance(0.4) ? careless(text) : text, ...tags]);
  },
  interview: (voice, main, second) => {
    const { book, say, about, maybe } = voice;
    const asked = book.interview;
    return turns([
      [say(asked.start)],
      [about(main), ...tail(voice, main, 0.6)],
      [say(asked.followUp)],
      [about(main)],
      [say(asked.habits)],
      [say(book.habits), say(book.habits)],
      ...(second === null
        ? []
        : [
            [say(asked.more)],
            [about(second), ...maybe(0.5, () => about({ need: second.need, stance: 'wish' }))],
          ]),
      ...(voice.random.chance(0.5)
        ? [[say(asked.wish)], [about({ need: main.need, stance: 'wish' })]]
        : []),
    ]);
  },
  focus_group: (voice, main, second) => {
    const { book, say, about, maybe } = voice;
    return turns([
      [say(book.focusGroup.start)],
      [about(main), ...tail(voice, main, 0.5)],
      [about(main)],
      [say(book.habits), ...maybe(0.5, () => about({ need: main.need, stance: 'wish' }))],
      ...(second === null
        ? []
        : [
            [say(book.focusGroup.next)],
            [about(second), ...tail(voice, second, 0.6)],
            [about({ need: second.need, stance: 'wish' })],
          ]),
    ]);
  },
  observation: (voice, main, second) => {
    const { scene, remark } = voice.book.observation;
    const heard = second === null ? [main] : [main, second];
    return joined([
      voice.say(scene),
      ...heard.flatMap((aspect) => [voice.say(remark), quoted(voice, aspect)]),
    ]);
  },
  testimonial: (voice, main) =>
    joined([
      ...voice.maybe(0.5, () => opening(voice, { general: 1, product: 3, bought: 1, tenure: 3 })),
      voice.about(main),
      ...tail(voice, main, 1),
      ...closing(voice, main, 0.7),
    ]),
  market_research: (voice, main, second) =>
    joined([
      voice.say(voice.book.marketReport),
      quoted(voice, main),
      ...(second === null ? [] : [quoted(voice, second)]),
    ]),
  profile: (voice, main) =>
    joined([
      voice.say(voice.book.profile.head),
      voice.about(main),
      ...voice.maybe(0.7, () => voice.say(voice.book.profile.line)),
    ]),
  crm: (voice, main) =>
    joined([
      voice.say(voice.book.crm),
      voice.about(main),
      ...voice.maybe(0.35, () => voice.about(main)),
    ]),
};

type OpeningKind = 'general' | 'product' | 'bought' | 'tenure' | 'review' | 'support' | 'survey';

/** A beginning of one of these kinds, drawn by weight among those that are true of the speaker. */
function opening(
  { random, book, speaker, say }: Voice,
  weights: Readonly<Partial<Record<OpeningKind, number>>>,
): string {
  if (speaker.isCompany) return say(book.company.openings);
  const { openings } = book;
  const lists: Readonly<Record<OpeningKind, readonly string[] | null>> = {
    ...openings,
    product: speaker.product === null ? null : openings.product,
    bought: speaker.product?.isRecent === true ? openings.bought : null,
    tenure: speaker.tenure === null ? null : openings[speaker.tenure],
  };
  const kinds: OpeningKind[] = [
    'general',
    'product',
    'bought',
    'tenure',
    'review',
    'support',
    'survey',
  ];
  const possible = kinds.flatMap((kind) => {
    const list = lists[kind];
    return list === null ? [] : [[list, weights[kind] ?? 0] as const];
  });
  return say(random.weighted(possible));
}

/** Something went wrong, at times more than once. */
const FAULTS: ReadonlySet<Need> = new Set([
  'battery',
  'connection_drops',
  'support_speed',
  'delivery',
]);
/** Praise of these is of something used every day. */
const DAILY: ReadonlySet<Need> = new Set([
  'one_app',
  'energy_bills',
  'watching_home',
  'family_safety',
  'connection_drops',
]);

/** What goes with a complaint or praise; a wish is told without more ado. */
function tail(voice: Voice, { need, stance }: Aspect, probability: number): string[] {
  if (stance !== 'pain' && stance !== 'praise') return [];
  const { company, tails } = voice.book;
  const isSpecial = voice.random.chance(0.4);
  const ofPersons = {
    pain: isSpecial && FAULTS.has(need) ? tails.fault : tails.pain,
    praise: isSpecial && DAILY.has(need) ? tails.use : tails.praise,
  };
  const ofCompanies = { pain: company.painTails, praise: company.praiseTails };
  const list = (voice.speaker.isCompany ? ofCompanies : ofPersons)[stance];
  return voice.maybe(probability, () => voice.say(list));
}

function closing(
  { say, maybe, book, speaker }: Voice,
  { stance }: Aspect,
  probability: number,
): string[] {
  if (stance !== 'pain' && stance !== 'praise') return [];
  const { painClosings, praiseClosings } = book.company;
  const own = speaker.isCompany ? { pain: painClosings, praise: praiseClosings } : book.closings;
  return maybe(probability, () => say(own[stance]));
}

/** The way from the main thing to the second. */
function leading({ say, book }: Voice, main: Aspect): string {
  return say(main.stance === 'praise' ? book.but : book.also);
}

/** In the marks of the language; what is quoted within gets the inner ones. */
function quoted({ book, about }: Voice, aspect: Aspect): string {
  if (book.language !== 'it' && book.language !== 'uk') return `“${about(aspect)}”`;
  return `«${about(aspect).replaceAll('«', '„').replaceAll('»', '“')}»`;
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
