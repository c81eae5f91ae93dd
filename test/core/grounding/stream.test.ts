import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../src/core/grounding/parse.ts';
import { renderReferences } from '../../../src/core/grounding/render.ts';
import {
  answerStream,
  type AnswerStream,
  type AnswerStreamOptions,
} from '../../../src/core/grounding/stream.ts';
import { markUnverified, unverified } from '../../../src/core/grounding/unverified.ts';
import { LOCALES, type Locale } from '../../../src/locales/index.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';
import { NOTES, RESULTS } from './sample.ts';

/** Longer than what a number alone waits for. */
const LONG_NAME = 'Tour 3000, by the long way over the mountains';
const NAMES = [LONG_NAME, 'Sport-100', 'Mountain-200 Black, 46', 'Champions', 'Wheel 26" steel'];

function optionsFor(locale: Locale = 'en', userMessage = ''): AnswerStreamOptions {
  return {
    results: (alias) => RESULTS[alias] ?? null,
    exempt: () => Object.values(RESULTS),
    names: NAMES,
    userMessage,
    notes: (id) => NOTES[id] ?? null,
    phrases: phrasesFor(locale),
  };
}

/** What is shown after each piece, and at the end. */
function shown(pieces: readonly string[], options = optionsFor()): string[] {
  const stream = answerStream(options);
  const given = [...pieces.map((piece) => stream.push(piece)), stream.end()];
  return given.map((text) => text.replaceAll('\u00A0', ' '));
}

function whole(pieces: readonly string[], options: AnswerStreamOptions) {
  const stream = answerStream(options);
  const given = pieces.map((piece) => stream.push(piece)).join('') + stream.end();
  return { text: given, ...outcome(stream) };
}

function outcome(stream: AnswerStream) {
  return {
    citations: stream.citations(),
    problems: stream.problems(),
    unverified: stream.unverified(),
  };
}

describe('a stream shows', () => {
  it('plain words with the piece that ends them', () => {
    const pieces = ['Gold', ' buyers', ' come', ' back', ' (often', ').', '\n', '\n', '- So'];
    expect(shown(pieces)).toEqual([
      'Gold',
      ' buyers',
      ' come',
      ' back',
      ' (often',
      ').',
      '',
      '',
      '\n\n- So',
      '',
    ]);
  });

  it('list markers with the character behind them', () => {
    expect(shown(['1', '.', ' Gold\n', '2', ') ', 'Silver'])).toEqual([
      '',
      '',
      '1. Gold',
      '',
      '\n2)',
      ' Silver',
      '',
    ]);
  });

  it('a value when its reference closes, and its mark when no other value can carry it', () => {
    expect(shown(['They {', '{r1:seg', 'ments.gold.buyers}', '} are', ' few', '. And'])).toEqual([
      'They',
      '',
      '',
      ' 3,482',
      '',
      ' [r1] are few. And',
      '',
    ]);
  });

  it('no mark at a full stop that ends no sentence', () => {
    expect(shown(['{{r1:group.n}} on example.', 'com, {{r1:group.n}}']).join('')).toBe(
      '17,411 on example.com, 17,411 [r1]',
    );
  });

  it('a sign or currency with what shows that no value follows', () => {
    expect(shown(['Up', ' -', ' so', ' $', '{{r1:group.n}}', '%', ' or so. Yes'])).toEqual([
      'Up',
      '',
      ' - so',
      '',
      ' $ (unverified) 17,411',
      '',
      ' [r1]% (unverified) or so. Yes',
      '',
    ]);
  });

  it('a citation when it closes', () => {
    expect(shown(['Seen [', 'r', '2', '] and [', 'it](x)'])).toEqual([
      'Seen',
      '',
      '',
      ' [r2] and',
      ' [it](x)',
      '',
    ]);
  });

  it('a typed number at the end of its line, or some words further', () => {
    expect(shown(['about 1', '7,4', '11', '\n', 'next'])).toEqual([
      'about',
      '',
      '',
      ' 17,411 (unverified)',
      '\nnext',
      '',
    ]);
    const [first, second, third] = shown(['about 17', ' 411', ' and so they come back often,']);
    expect([first, second]).toEqual(['about', '']);
    expect(third).toBe(' 17 411 (unverified) and so they come back often,');
  });

  it('a typed quotation at its end, and an unclosed one at the end of the paragraph', () => {
    expect(shown(['said “too', ' dear', '” and'])).toEqual([
      'said',
      '',
      ' “too dear” (unverified) and',
      '',
    ]);
    expect(shown(['a 5"', ' screen', '\n\n', 'more'])).toEqual([
      'a',
      '',
      ' 5 (unverified)" screen',
      '\n\nmore',
      '',
    ]);
  });

  it('a reference that does not close as faulty, up to the end of its line', () => {
    const stream = answerStream(optionsFor());
    const text = 'So {{r1:group.n is\nthe size.\n\nMore {{r1:group.n}}';
    expect(stream.push(text) + stream.end()).toBe(
      'So [value not found]\nthe size.\n\nMore 17,411\u00A0[r1]',
    );
    expect(stream.problems()).toMatchObject([{ at: 3, reference: '{{r1:group.n is' }]);
  });

  it('no white space before a table that replaces it', () => {
    const table = '{{table r1:segments columns=buyers rows=gold}}';
    expect(shown(['See: ', '\n', table, '\n', 'More'])).toEqual([
      'See:',
      '',
      '\n\n| Segment | Buyers |\n| --- | ---: |\n| Gold | 3,482 |\n\n[r1]',
      '',
      '\n\nMore',
      '',
    ]);
  });

  it('whole characters only', () => {
    expect(shown(['so \ud83d', '\ude00', ' \ud83d'])).toEqual(['so', ' 😀', '', ' \ud83d']);
  });
});

describe('what needs no proof', () => {
  const day = 'on June 30, 2019\n';

  it('is a day of a result from its first citation on', () => {
    const options = { ...optionsFor(), exempt: () => [] };
    expect(shown([`${day}[r1] ${day}`], options).join('')).toBe(
      'on June 30 (unverified), 2019 (unverified)\n[r1] on June 30, 2019\n',
    );
  });

  it('is a day of a result obtained meanwhile', () => {
    const known: (typeof RESULTS)[string][] = [];
    const stream = answerStream({
      ...optionsFor(),
      results: (alias) => known.find((cited) => cited.alias === alias) ?? null,
      exempt: () => known,
    });
    const before = stream.push(`{{r1:group.n}} ${day}`);
    known.push(...Object.values(RESULTS));
    const after = stream.push(`{{r1:group.n}} ${day}`) + stream.end();
    expect(before).toContain('[value not found] on June 30 (unverified), 2019 (unverified)');
    expect(after).toContain('17,411\u00A0[r1] on June 30, 2019');
    expect(stream.unverified()).toBe(2);
    expect(stream.problems()).toMatchObject([{ at: 0, reference: '{{r1:group.n}}' }]);
    expect(stream.citations()).toMatchObject([{ kind: 'value', alias: 'r1' }]);
  });

  it('is worked out once for each result, however long the text', () => {
    let said = 0;
    const phrases = phrasesFor('en');
    const counting: typeof phrases = {
      ...phrases,
      say(message) {
        said += 'key' in message && message.key === 'reference.unverified' ? 0 : 1;
        return phrases.say(message);
      },
    };
    const stream = answerStream({ ...optionsFor(), phrases: counting });
    stream.push('17,411 “buyers as such”\n[r1]\n');
    const once = said;
    stream.push('17,411 “buyers as such”\n[r1]\n'.repeat(500));
    expect(once).toBeGreaterThan(0);
    expect(said).toBe(once);
  });
});

const FRAGMENTS = [
  ['{{', '}}', '{', '}', '[r1]', '[R2]', '[r7]', '[r', '[r12', ']', '`', '``code 5``'],
  ['{{r1:segments.gold.buyers}}', '{{r2:traits.organic.share_in}}', '{{r9:x}}', '{{u:400}}'],
  ['\n{{table r1:segments columns=buyers}}\n', '{{table r3:totals}}', '{{missing r3}}'],
  ['{{missing "', '"}}', '{{missing "5,000 “cheap” shops"}}', '{{q n104 "non torno più"}}'],
  ['1. ', '\n- 2) ', '| 5 | 6 |\n|---|---|\n', '17,411', '1 234', '12', '/', '5', '½', '²', '𝟓'],
  ['20 %', '2,5 juta', '5 mila', 'per cento', ' відсотків', 'тис.', ' million', 'k', '%', '٣'],
  ['June 30, 2019', '30 giugno 2019', '30 червня 2019 року', '30 Juni 2019', '2019-06-30'],
  ['2019', 'Sport-100', 'sport-', 'Mountain-200 Black, 46', 'Wheel 26" steel', 'B2B', 'B2B2C'],
  [LONG_NAME, LONG_NAME.slice(0, 40), LONG_NAME.slice(5)],
  ['"', '“', '”', '„', '«', '»', "'", '’', '‘', '‹', '›', "dell'utente", "п'ять", 'loyal people'],
  ['a', 'è', 'e\u0301', ' слово', '😀', '\ud83d', '\ude00', '.', '!', '…', ',', '. '],
  [
    '-',
    '−',
    '+',
    '$',
    '€',
    'EUR ',
    'US$',
    ' %',
    ' dollars',
    ' x',
    '**',
    ' dozen',
    '″',
    '‚',
    '「',
    '」',
  ],
  [' customers', 'top ', 'in ', 'at least ', 'ask: “why not?”', ' orders', '87. ', '{{u:5%}}'],
  [' ', '\t', '\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n', ' and so on and so on'],
];
const fragment = fc.constantFrom(...FRAGMENTS.flat());
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fragment },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 30, size: 'max' },
  )
  .map((parts) => parts.join(''));
const locale = fc.constantFrom(...LOCALES);
const userMessage = fc.constantFrom('', 'I have 400 vouchers for loyal people, 5 % each');

describe('of any text', () => {
  it('pieces make no difference', () => {
    const cuts = fc.array(fc.nat({ max: 300 }), { size: 'max', maxLength: 20 });
    fc.assert(
      fc.property(
        text,
        cuts,
        locale,
        userMessage,
        fc.boolean(),
        (full, at, language, said, all) => {
          const options = optionsFor(language, said);
          const known = all ? options : { ...options, exempt: () => [] };
          const once = whole([full], known);
          const ends = [...at.map((cut) => cut % (full.length + 1)), full.length];
          const sorted = ends.toSorted((a, b) => a - b);
          const pieces = sorted.map((end, index) => full.slice(sorted[index - 1] ?? 0, end));
          expect(whole(pieces, known)).toEqual(once);
          expect(whole(full.split(''), known)).toEqual(once);
        },
      ),
      { seed: 1, numRuns: 400 },
    );
  });

  it('the stream says what marking and rendering the whole text say', () => {
    fc.assert(
      fc.property(text, locale, userMessage, (full, language, said) => {
        // A mark put behind such a reference would become a part of it.
        fc.pre(
          parseReferences(full).every(
            ({ kind, source }) => kind !== 'faulty' || source.endsWith('}}'),
          ),
        );
        const options = optionsFor(language, said);
        const { phrases, names } = options;
        const results = Object.values(RESULTS);
        const spans = unverified(full, { userMessage: said, exempt: { results, names, phrases } });
        const rendered = renderReferences(markUnverified(full, spans, phrases), options);
        const streamed = whole([full], options);
        expect(streamed).toMatchObject({
          text: rendered.text,
          citations: rendered.citations,
        });
        expect(streamed.unverified).toBeGreaterThanOrEqual(spans.length);
        for (const { at, reference } of streamed.problems) {
          expect(full.startsWith(reference, at)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });
});

describe('a paragraph without an end', () => {
  it.each([
    ['words', 'and so on '],
    ['quotations that do not close', '“ and so on'],
    ['an open quotation', 'x', '“'],
    ['an open quotation with references', '{{r1:group.n}} x ', '“'],
    ['an open single mark', 'x ', "'"],
    ['apostrophes', "'a "],
    ['an open reference', 'share(r1:a', '{{'],
    ['open references', '{{'],
    ['open citations', '[r1'],
    ['a number', '8'],
    ['numbers', '8 '],
    ['fractions', '8/'],
    ['values', '{{r1:group.n}}, '],
    ['days that begin', 'June 30, '],
    ['list markers', '- 1. '],
    ['signs', '-€'],
    ['values with signs', '{{r1:group.n}}-'],
    ['emphasis', '**'],
  ])('of %s is never held back for more than a few thousand characters', (_, unit, start = '') => {
    const full = start + unit.repeat(40_000 / unit.length);
    const stream = answerStream(optionsFor());
    let open = 0;
    let longest = 0;
    for (let at = 0; at < full.length; at += 4) {
      open = stream.push(full.slice(at, at + 4)) === '' ? open + 4 : 0;
      longest = Math.max(longest, open);
    }
    expect(longest).toBeLessThan(4200);
  });

  it('of one quotation is marked in parts, which hold every word', () => {
    const words = 'too dear '.repeat(1000);
    const given = shown([`“${words}`]).join('');
    expect(given.replaceAll(' (unverified)', '')).toBe(`“${words}`);
    expect(given.indexOf(' (unverified)')).toBe(2000);
  });

  it('of one quotation is not parted within a reference', () => {
    const words = 'x'.repeat(1990);
    const given = shown([`“${words}{{r1:group.n}} and more”`]).join('');
    expect(given).toBe(`“${words}17,411 [r1] (unverified) and more”`);
  });
});
