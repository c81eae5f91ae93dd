import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseGroup, parsePeriod, parseValue } from '../../../src/core/filter/parse.ts';
import { printGroup, printPeriod, printValue } from '../../../src/core/filter/print.ts';
import { check, valueOf } from './shop.ts';

const page = readFileSync(new URL('../../../prompts/groups.md', import.meta.url), 'utf8');

/** The lines of the fenced blocks of one kind. */
function examples(kind: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, 'gms'))].flatMap(
    ([, lines = '']) => lines.trim().split('\n'),
  );
}

describe('the page about groups', () => {
  it.each(examples('group'))('the group %s is written as it prints, and can be checked', (text) => {
    expect(printGroup(parseGroup(text))).toBe(text);
    expect(check(text).group.kind).not.toBe('all');
  });

  it.each(examples('value'))('the value %s is written as it prints, and can be checked', (text) => {
    expect(printValue(parseValue(text))).toBe(text);
    expect(valueOf(text).kind).toBe('aggregate');
  });

  it.each(examples('period'))(
    'the period %s is written as it prints, and can be checked',
    (text) => {
      expect(printPeriod(parsePeriod(text))).toBe(text);
      expect(valueOf(`count(purchase, ${text})`)).toMatchObject({
        period: { kind: /first\(|acquired_at/.test(text) ? 'around' : 'range' },
      });
    },
  );

  it('has examples of every kind, and stays one page', () => {
    expect(examples('group').length).toBeGreaterThan(9);
    expect(examples('value').length).toBeGreaterThan(5);
    expect(examples('period').length).toBeGreaterThan(9);
    expect(page.split('\n').length).toBeLessThanOrEqual(120);
    // About four characters of English a token.
    expect(page.length / 4).toBeLessThanOrEqual(1500);
  });
});
