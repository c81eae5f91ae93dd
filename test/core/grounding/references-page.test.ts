import { describe, expect, it } from 'vitest';
import { FUNCTIONS, MODIFIERS } from '../../../src/core/grounding/syntax.ts';
import { prompt } from '../../../src/prompts.ts';
import { render } from './sample.ts';

const page = prompt('references');
const USER = 'I have 400 vouchers for a third of them';
const EXAMPLE = /^- `(?<written>[^`]+)`(?: → (?<fence>`+)(?<shown>.+?)\k<fence>(?!`))?/gm;

describe('the page about references', () => {
  const examples = [...page.matchAll(EXAMPLE)].map(({ groups }) => [
    groups?.['written'] ?? '',
    groups?.['shown'],
  ]);

  it.each(examples)('%s shows what the page says', (written = '', shown) => {
    const { text, problems } = render(written, 'en', USER);
    expect(problems).toEqual([]);
    // A table is too long for a line of the page: its first row stands for it.
    expect(text).toContain(shown ?? '| Gold | 3,482 | 65.2% |');
    expect(shown ?? text).toBe(text);
  });

  it('has no reference outside its examples', () => {
    expect(page.replace(EXAMPLE, '')).not.toContain('{{');
  });

  it('shows every function, modifier and form', () => {
    const written = examples.map(([reference]) => reference).join('\n');
    for (const name of FUNCTIONS) expect(written).toContain(`${name}(`);
    for (const name of MODIFIERS) expect(written).toContain(`|${name}`);
    for (const form of ['table ', 'compare ', 'missing ', 'q ', 'u:', '[r2]']) {
      expect(written).toContain(form);
    }
  });

  it('speaks of the user’s message the examples are rendered with', () => {
    expect(page).toContain(USER);
  });

  it('is short enough to be read before each answer', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(80);
  });
});
