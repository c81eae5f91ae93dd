import { describe, expect, it } from 'vitest';
import { parseGroup } from '../src/core/filter/parse.ts';
import { prompt } from '../src/prompts.ts';
import { TOOLS } from '../tools/index.ts';

describe('prompts/analyst.md', () => {
  const text = prompt('analyst');

  it('reaches the model without the front matter that is for its editors', () => {
    expect(text).toMatch(/^You answer questions/);
    expect(text).not.toMatch(/^(---|title:|description:)/m);
  });

  it('costs a model at most 600 tokens, at four characters each', () => {
    expect(text.length / 4).toBeLessThanOrEqual(600);
  });

  it('shows groups that the filter language reads', () => {
    const groups = [...text.matchAll(/^ {2}`(.+)`$/gm)].map(([, group = '']) => group);
    expect(groups.length).toBeGreaterThanOrEqual(4);
    for (const group of groups) expect(parseGroup(group)).not.toMatchObject({ kind: 'all' });
  });

  it('names only tools that exist', () => {
    const named = [...text.matchAll(/\b[a-z]+_(?:data|customers?)\b/g)].map(([name]) => name);
    expect(named).not.toHaveLength(0);
    expect(TOOLS.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });
});

describe('the manuals that describe_data shows', () => {
  it.each(['groups', 'references'] as const)('%s is there', (page) => {
    expect(prompt(page).length).toBeGreaterThan(200);
  });
});
