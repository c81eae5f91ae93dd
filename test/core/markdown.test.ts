import * as fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, inCode } from '../../src/core/markdown.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees of Markdown that makes one paragraph or list item, and the tags in it. */
function seen(markdown: string): { text: string; tags: string[] } {
  const html = marked.parse(markdown, { async: false }).trim();
  const tags = html.match(/<[^>]*>/g) ?? [];
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
  return { text, tags };
}

const HOSTILE = [
  'Box 5*3*2 cm',
  '~~Sale~~ mug',
  'Tape 1~2~3',
  '_big_ snake_case _',
  '[r1]',
  '![x](http://evil.example/a.png)',
  '[click](http://evil.example)',
  '<img src=x onerror=alert(1)>',
  '<http://evil.example>',
  'https://evil.example/?a=b',
  'see www.evil.example now',
  '`code` ``two``',
  '# heading',
  '- item',
  '+ item',
  '12. Juni',
  '3) three',
  '---',
  '> quote',
  'AT&T &lt; &#60; &copy;',
  'back\\slash \\* \\',
  '{{r1:a.b}}',
  'two\nlines',
];

describe('a text of the data in Markdown', () => {
  it.each(HOSTILE)('is shown letter by letter: %j', (text) => {
    const plain = text.replaceAll(/\s*\n\s*/g, ' ');
    expect(seen(escapeMarkdown(text))).toEqual({ text: plain, tags: ['<p>', '</p>'] });
    const item = seen(`- ${escapeMarkdown(text)}`);
    expect(item).toEqual({ text: plain, tags: ['<ul>', '<li>', '</li>', '</ul>'] });
  });

  it('is so whatever it holds', () => {
    const sign = fc.constantFrom(
      ...'\\`*_~[]()<>!#+-=.&;:/|{}"\' 1aß'.split(''),
      'http://',
      'www.',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), (signs) => {
        const text = `a${signs.join('')}z`.replaceAll(/ +/g, ' ');
        expect(seen(escapeMarkdown(text))).toEqual({ text, tags: ['<p>', '</p>'] });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('leaves ordinary words and numbers alone', () => {
    for (const text of [
      'Mountain-200 Silver, 42',
      'snake_case',
      'C#',
      'R&D',
      '5.00',
      'a | b',
      'Hi!',
    ]) {
      expect(escapeMarkdown(text)).toBe(text);
    }
  });

  it('between backticks loses its backticks', () => {
    const filter = "product = 'a`b'\nand x";
    expect(seen(`\`${inCode(filter)}\``).tags).toEqual(['<p>', '<code>', '</code>', '</p>']);
  });
});
