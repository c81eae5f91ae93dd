/** Makes the texts of notes from a phrasebook. */
import type { Random } from '../random.ts';
import type { Need, NeedPhrases, Phrasebook } from './contract.ts';
import { createDealer } from './dealer.ts';
import { type Voice, WRITERS } from './writers.ts';

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

/** Whoever writes, as far as it decides what they may say of themselves. */
export interface Speaker {
  isCompany: boolean;
  /** Customers for less than half a year, for more than two years; null for others and where it is not known. */
  tenure: 'newcomer' | 'regular' | null;
  /** What they may name as theirs; `isRecent` where they bought it one to six months ago. */
  product: { name: string; isRecent: boolean } | null;
}

interface NotePlan {
  source: Source;
  main: Aspect;
  /** Told in long notes only. */
  second: Aspect | null;
  speaker: Speaker;
  /** Dropped connections are no update's fault yet. */
  isBeforeUpdate: boolean;
}

export type SmallTalk = keyof Phrasebook['smallTalk'];

export interface Composer {
  compose(plan: NotePlan): string;
  smallTalk(kind: SmallTalk): string;
  /** The text with one word written wrong; null where it holds no word the book has a slip for. */
  misspell(text: string): string | null;
  /** The text with a sentence of another language behind one of its own. */
  mix(text: string): string;
}

/** Throws RangeError for a slot the book does not know. */
export function createComposer(random: Random, book: Phrasebook): Composer {
  const dealer = createDealer(random, new Set(book.rarely));
  const slips = book.slips.map(([right, wrong]) => ({ right: wordPattern(right), wrong }));
  const sayer = (product: string | null): Voice['say'] => {
    const fits = (phrase: string): boolean => product !== null || !phrase.includes('{product}');
    return (list) =>
      dealer.deal(list, fits).replaceAll(/\{(\w+)\}/gu, (_, name: string) => slot(name, product));
  };
  const slot = (name: string, product: string | null): string => {
    if (name === 'product' && product !== null) return product;
    if (name === 'phone') return `+00 555 01${random.between(10, 99)}`;
    if (name === 'email') return `mail${random.between(100, 999)}@example.net`;
    const texts = book.slots[name];
    if (texts === undefined) throw new RangeError(`the ${book.language} book has no slot ${name}`);
    return dealer.deal(texts);
  };

  return {
    compose({ source, main, second, speaker, isBeforeUpdate }) {
      dealer.begin();
      const say = sayer(speaker.product?.name ?? null);
      const about = ({ need, stance }: Aspect): string => {
        const isEarly = need === 'connection_drops' && isBeforeUpdate;
        return say((isEarly ? book.beforeUpdate : book.needs[need])[stance]);
      };
      const maybe: Voice['maybe'] = (probability, make) =>
        random.chance(probability) ? [make()] : [];
      return WRITERS[source]({ random, book, speaker, say, about, maybe }, main, second);
    },
    smallTalk(kind) {
      dealer.begin();
      return sayer(null)(book.smallTalk[kind]);
    },
    misspell(text) {
      const fitting = random.shuffled(slips).find(({ right }) => right.test(text));
      return fitting === undefined ? null : text.replace(fitting.right, () => fitting.wrong);
    },
    mix(text) {
      dealer.begin();
      const ends = [...text.matchAll(/[.!?](?= |$)/gu)].map(({ index }) => index + 1);
      const end = ends.length === 0 ? text.length : random.pick(ends);
      return `${text.slice(0, end)} ${sayer(null)(book.foreign)}${text.slice(end)}`;
    },
  };
}

function wordPattern(word: string): RegExp {
  const literal = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}'’])${literal}(?![\\p{L}\\p{N}])`, 'u');
}
