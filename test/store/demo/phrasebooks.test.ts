import { describe, expect, it } from 'vitest';
import { BOOKS } from '../../../src/store/demo/notes/books.ts';
import {
  type NeedPhrases,
  NEEDS,
  type Phrasebook,
} from '../../../src/store/demo/notes/contract.ts';

const NEED_MINIMUM = { pain: 16, praise: 10, wish: 8, staff: 8 };
/** Fewer notes are from before the update. */
const BEFORE_UPDATE_MINIMUM = { pain: 16, praise: 6, wish: 6, staff: 6 };
/** At least so many sentences in each list of a part. */
const PART_MINIMUM = {
  openings: 6,
  tails: 10,
  closings: 20,
  but: 8,
  also: 8,
  habits: 24,
  company: 8,
  interview: 8,
  focusGroup: 9,
  observation: 14,
  crm: 20,
  marketReport: 20,
  profile: 10,
  smallTalk: 9,
  foreign: 10,
  reachMe: 5,
};
const FILLED_BY_GENERATOR = ['product', 'phone', 'email'];
const SLOT = /\{([^{}]*)\}/g;

const keys = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

interface List {
  at: string;
  minimum: number;
  texts: readonly string[];
}

/** Every list of sentences with the place it stands at, for messages that can be acted on. */
function listsOf(book: Phrasebook): List[] {
  const ofNeed = (at: string, phrases: NeedPhrases, minima: typeof NEED_MINIMUM): List[] =>
    keys(minima).map((kind) => ({
      at: `${at}.${kind}`,
      minimum: minima[kind],
      texts: phrases[kind],
    }));
  const ofPart = (part: keyof typeof PART_MINIMUM): List[] => {
    const content = book[part];
    const minimum = PART_MINIMUM[part];
    if ('length' in content) return [{ at: part, minimum, texts: content }];
    return Object.entries<readonly string[]>({ ...content }).map(([name, texts]) => ({
      at: `${part}.${name}`,
      minimum,
      texts,
    }));
  };
  return [
    ...NEEDS.flatMap((need) => ofNeed(need, book.needs[need], NEED_MINIMUM)),
    ...ofNeed('beforeUpdate', book.beforeUpdate, BEFORE_UPDATE_MINIMUM),
    ...keys(PART_MINIMUM).flatMap(ofPart),
  ];
}

const sentences = (book: Phrasebook): { at: string; text: string }[] =>
  listsOf(book).flatMap(({ at, texts }) => texts.map((text) => ({ at, text })));

const isFilled = (name: string) => FILLED_BY_GENERATOR.includes(name);
const isReach = (text: string) => /\{(phone|email)\}/.test(text);
const namesProduct = (text: string) => text.includes('{product}');
const isUntidy = (text: string) =>
  /\s{2}|^\s|\s$|\s[,;.!?](?!\.)|\s:(?![)(D])|[,;](?=\p{L})/u.test(text);
const slotsIn = (text: string) => [...text.matchAll(SLOT)].map((match) => match[1] ?? '');
const describeAll = (found: { at: string; text: string }[]) =>
  found.map(({ at, text }) => `${at}: ${text}`);

/** The sentence with one of its slots filled by each of that slot's texts; other slots stay. */
function fillings(book: Phrasebook, text: string): string[] {
  return slotsIn(text).flatMap((name) =>
    (book.slots[name] ?? []).map((filling) => text.replace(`{${name}}`, filling)),
  );
}

function holdsWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}'’])${escaped}(?![\p{L}\p{N}])`, 'u').test(text);
}

describe.each(BOOKS)('phrasebook $language', (book) => {
  const all = sentences(book);

  it('holds enough of everything', () => {
    const few = [
      ...listsOf(book)
        .filter(({ texts, minimum }) => texts.length < minimum)
        .map(({ at }) => at),
      ...keys(book.slots).filter((name) => (book.slots[name] ?? []).length < 6),
    ];
    expect(few).toEqual([]);
    expect(book.social.length).toBeGreaterThanOrEqual(10);
    expect(book.slips.length).toBeGreaterThanOrEqual(20);
  });

  it('defines each slot it uses and uses each it defines', () => {
    const used = new Set(all.flatMap(({ text }) => slotsIn(text)));
    expect([...used].filter((name) => !(name in book.slots) && !isFilled(name))).toEqual([]);
    expect(Object.keys(book.slots).filter((name) => !used.has(name) || isFilled(name))).toEqual([]);
  });

  it('has no brace but around a slot, and none inside a slot', () => {
    expect(describeAll(all.filter(({ text }) => /[{}]/.test(text.replace(SLOT, ''))))).toEqual([]);
    const nested = Object.values(book.slots).flat();
    expect([...nested, ...book.social].filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('asks for a call or a message where it says so, and nowhere else', () => {
    expect(book.reachMe.filter((text) => !isReach(text))).toEqual([]);
    const elsewhere = all.filter(({ at, text }) => at !== 'reachMe' && isReach(text));
    expect(describeAll(elsewhere)).toEqual([]);
  });

  it('says nothing twice', () => {
    const seen = new Set<string>();
    const again = all.filter(({ text }) => {
      const key = text.toLowerCase();
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    });
    expect(describeAll(again)).toEqual([]);
    const repeating = keys(book.slots).filter(
      (name) => new Set(book.slots[name]).size !== book.slots[name]?.length,
    );
    expect(repeating).toEqual([]);
  });

  it('begins each sentence with a capital and ends it with a stop', () => {
    const capital = /^["«„“¿¡]?(\p{Lu}|\p{N}|\{product\})/u;
    const begins = (text: string) => {
      const first = /^\{([^{}]+)\}/.exec(text)?.[1];
      const texts = first === undefined ? undefined : book.slots[first];
      return (texts ?? [text]).every((start) => capital.test(start));
    };
    const wrong = all.filter(({ text }) => !begins(text) || !/[.!?…:]["»”)]?$/.test(text));
    expect(describeAll(wrong)).toEqual([]);
  });

  it('keeps its spaces right, whatever fills the slots', () => {
    const wrong = all.filter(({ text }) => [text, ...fillings(book, text)].some(isUntidy));
    expect(describeAll(wrong)).toEqual([]);
  });

  it('doubles no word where a slot meets its sentence', () => {
    const doubled = /(?<![\p{L}'’-])(\p{L}+) \1(?![\p{L}'’-])/iu;
    const wrong = all
      .filter(({ text }) => !doubled.test(text))
      .flatMap(({ text }) => fillings(book, text))
      .filter((filled) => doubled.test(filled));
    expect(wrong).toEqual([]);
  });

  it('lists slips of words that occur in it, each once', () => {
    const texts = [...all.map(({ text }) => text), ...Object.values(book.slots).flat()];
    const idle = book.slips.filter(([right]) => !texts.some((text) => holdsWord(text, right)));
    expect(idle).toEqual([]);
    expect(book.slips.filter(([right, wrong]) => right === wrong)).toEqual([]);
    expect(new Set(book.slips.map(([right]) => right)).size).toBe(book.slips.length);
  });

  it('remembers sentences that it holds, each once', () => {
    expect(book.rarely.length).toBeGreaterThanOrEqual(8);
    const texts = new Set(all.map(({ text }) => text));
    expect(book.rarely.filter((text) => !texts.has(text))).toEqual([]);
    expect(new Set(book.rarely).size).toBe(book.rarely.length);
  });

  it('blames no update for what was before it', () => {
    const { pain, praise, wish, staff } = book.beforeUpdate;
    const update = /updat|firmware|aggiorna|software|оновл|прошивк|pembaruan|versi/iu;
    expect([...pain, ...praise, ...wish, ...staff].filter((text) => update.test(text))).toEqual([]);
  });

  it('names a product in the openings about one, and in no other', () => {
    const { product, bought, ...others } = book.openings;
    expect([...product, ...bought].filter((text) => !namesProduct(text))).toEqual([]);
    expect(Object.values(others).flat().filter(namesProduct)).toEqual([]);
  });
});
