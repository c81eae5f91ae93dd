import { describe, expect, it } from 'vitest';
import { parseGroup } from '../src/core/filter/parse.ts';
import { parseReferences } from '../src/core/grounding/parse.ts';
import { instructions, prompt } from '../src/prompts.ts';
import { TOOLS } from '../tools/index.ts';

describe('prompts/analyst.md', () => {
  const text = prompt('analyst');

  it('reaches the model without the front matter that is for its editors', () => {
    expect(text).toMatch(/^You answer questions/);
    expect(text).not.toMatch(/^(---|title:|description:)/m);
  });

  it('costs the model of an MCP client at most 600 tokens, at four characters each', () => {
    expect(instructions('mcp').length / 4).toBeLessThanOrEqual(600);
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

describe('prompts/chat.md', () => {
  const text = instructions('chat');

  it('follows the rules of the analyst and costs at most 1,000 tokens with them', () => {
    expect(text.startsWith(prompt('analyst'))).toBe(true);
    expect(text.length / 4).toBeLessThanOrEqual(1000);
  });

  it('shows references that are read as such', () => {
    const shown = parseReferences(prompt('chat')).filter(({ kind }) => kind !== 'text');
    expect(shown.length).toBeGreaterThanOrEqual(10);
    expect(shown.filter(({ kind }) => kind === 'faulty')).toEqual([]);
  });
});

describe('the manuals that describe_data shows', () => {
  it.each(['groups', 'references'] as const)('%s is there', (page) => {
    expect(prompt(page).length).toBeGreaterThan(200);
  });
});
