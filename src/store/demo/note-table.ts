/** What people wrote and said, in four languages. */
import { byCodeUnit } from '../../core/order.ts';
import type { Company } from './companies.ts';
import { isoDay } from './days.ts';
import {
  type Author,
  type Authors,
  createAuthors,
  purchasesOf,
  speakerOf,
} from './notes/authors.ts';
import { BOOKS } from './notes/books.ts';
import { type Aspect, type Composer, createComposer, type Source } from './notes/compose.ts';
import type { Phrasebook } from './notes/contract.ts';
import {
  drawDay,
  drawRating,
  drawSecond,
  drawSource,
  drawStance,
  drawTalk,
  drawTopics,
  type Topic,
  UNANSWERED,
  UPDATE,
} from './notes/plan.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { type Cell, type DemoTable, numbered } from './table.ts';
import type { Truth } from './truth.ts';

/** Of the notes that may be somebody's; a few find nobody. */
const TIED = 0.9;
const LANGUAGE_BLANK = 0.06;
const MISSPELT = 0.08;
const MIXED = 0.03;

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

/** `orders` are everybody's, by day. */
export function makeNotes(
  random: Random,
  people: readonly Person[],
  companies: readonly Company[],
  orders: readonly Order[],
): Notes {
  const notes: Note[] = [];
  const counts = { misspelt: 0, mixed: 0 };
  const purchases = purchasesOf(orders);
  for (const book of BOOKS) {
    const composer = createComposer(random, book);
    const speaks = ({ country }: Person | Company): boolean => country.language === book.language;
    const authors = createAuthors(
      random,
      people.filter(speaks),
      companies.filter(speaks),
      purchases,
    );
    const own = drawTopics(random).map((topic) => drawNote(random, book, composer, authors, topic));
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

function drawNote(
  random: Random,
  book: Phrasebook,
  composer: Composer,
  authors: Authors,
  topic: Topic,
): Note {
  const language = random.chance(LANGUAGE_BLANK) ? null : book.language;
  if ('smallTalk' in topic) {
    const day = drawDay(random, null);
    const author = random.chance(TIED) ? authors.draw(null, day, true) : null;
    return {
      day,
      customer: author?.id ?? null,
      ...drawTalk(random, topic.smallTalk),
      language,
      text: composer.smallTalk(topic.smallTalk),
      aspects: [],
    };
  }

  const { need } = topic;
  const day = drawDay(random, need);
  const source = drawSource(random, need);
  const main: Aspect = { need, stance: drawStance(random, source, need) };
  const author = drawAuthor(random, authors, source, main, day);
  const second = drawSecond(random, source, main, author);
  const speaker = speakerOf(random, author, need, day);
  return {
    day,
    customer: author?.id ?? null,
    source,
    language,
    rating: drawRating(random, source, main.stance),
    text: composer.compose({ source, main, second, speaker, isBeforeUpdate: day < UPDATE }),
    aspects: second === null ? [main] : [main, second],
  };
}

/** Nobody for what several said; else mostly a customer, who owns something unless they only wish for it. */
function drawAuthor(
  random: Random,
  authors: Authors,
  source: Source,
  { need, stance }: Aspect,
  day: number,
): Author | null {
  const isOfMany = source === 'market_research' || source === 'focus_group';
  if (isOfMany || !random.chance(TIED)) return null;
  return authors.draw(need, day, stance !== 'wish' || source === 'review');
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
