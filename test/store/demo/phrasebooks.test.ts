import { describe, expect, it } from 'vitest';
import { BOOKS } from '../../../src/store/demo/notes/books.ts';
import { NEEDS, type Phrasebook } from '../../../src/store/demo/notes/contract.ts';

const NEED_MINIMUM = { pain: 16, praise: 10, wish: 8, staff: 8 };
/** Parts whose texts are whole sentences; tags and signs for social media are not. */
const PART_MINIMUM = {
  openings: 30,
  painTails: 24,
  praiseTails: 24,
  painClosings: 20,
  praiseClosings: 20,
  habits: 24,
  smallTalk: 40,
  interview: 8,
  focusGroup: 8,
  observation: 8,
  crm: 8,
  marketReport: 8,
  profile: 8,
  foreign: 10,
  reachMe: 5,
};
const FILLED_BY_GENERATOR = ['product', 'phone', 'email'];
const SLOT = /\{([^{}]*)\}/g;

const keys = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

/** Every sentence with the place it stands at, for messages that can be acted on. */
function sentences(book: Phrasebook): { at: string; text: string }[] {
  const ofNeeds = NEEDS.flatMap((need) =>
    keys(NEED_MINIMUM).flatMap((kind) =>
      book.needs[need][kind].map((text) => ({ at: `${need}.${kind}`, text })),
    ),
  );
  const ofParts = keys(PART_MINIMUM).flatMap((part) =>
    book[part].map((text) => ({ at: part, text })),
  );
  return [...ofNeeds, ...ofParts];
}

const isFilled = (name: string) => FILLED_BY_GENERATOR.includes(name);
const isReach = (text: string) => /\{(phone|email)\}/.test(text);
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
      ...NEEDS.flatMap((need) =>
        keys(NEED_MINIMUM)
          .filter((kind) => book.needs[need][kind].length < NEED_MINIMUM[kind])
          .map((kind) => `${need}.${kind}`),
      ),
      ...keys(PART_MINIMUM).filter((part) => book[part].length < PART_MINIMUM[part]),
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
});
