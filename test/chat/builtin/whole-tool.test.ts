import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planQuestion, type Plan } from '../../../src/chat/builtin/plan.ts';
import { resultSchema } from '../../../src/core/result.ts';
import type { Locale } from '../../../src/locales/index.ts';
import { defineTool, type Tool } from '../../../src/tool.ts';
import { TOOLS } from '../../../tools/index.ts';
import { BIKES } from './catalogue.ts';

function plan(question: string, locale: Locale = 'en', tools: readonly Tool[] = TOOLS): Plan {
  return planQuestion(question, {
    catalogue: BIKES,
    snapshot: { asOf: '2019-07-01' },
    locale,
    tools,
  });
}

/** A tool that takes these fields and is asked for by "tell me their story". */
function toolWith(name: string, input: z.ZodObject): Tool {
  return defineTool({
    name,
    title: name,
    description: name,
    input,
    output: resultSchema,
    effect: 'read',
    replay: 'data',
    revision: 1,
    examples: [],
    phrases: { en: ['their story'] },
    run: () => Promise.reject(new Error('planned, never run')),
  });
}

const OF_GROUP = z.strictObject({ group: z.string().default('') });

describe('a kind of question whose tool is not there', () => {
  it.each([
    ['en', 'Who are they: women in Germany?', 'describe'],
    ['en', 'What do customers say about delivery?', 'say'],
    ['en', 'What do women need?', 'need'],
    ['en', 'Draw a persona of our best customers', 'persona'],
    ['it', 'Di cosa hanno bisogno le donne?', 'need'],
    ['it', 'Cosa dicono i clienti della consegna?', 'say'],
    ['uk', 'Які потреби в жінок?', 'need'],
    ['id', 'Apa kebutuhan wanita?', 'need'],
  ] as const)('is refused by name: %s, %s', (locale, question, kind) => {
    const made = plan(question, locale);
    expect(made).toMatchObject({ kind: 'missing', why: { key: `answer.not_yet.${kind}` } });
  });

  it('offers what can be told of the same group', () => {
    expect(plan('Who are they: women in Germany?')).toMatchObject({
      suggestions: expect.arrayContaining([
        'How many customers: women in Germany?',
        'Customers by occupation: women in Germany',
      ]),
    });
    expect(plan('How many customers: women in Germany?')).toMatchObject({
      calls: [{ input: { measures: ['customers'] } }],
    });
  });
});

describe('a kind of question whose tool is there', () => {
  const tools = [...TOOLS, toolWith('profile_group', OF_GROUP)];

  it('calls it with the group', () => {
    expect(plan('What kind of people are married women?', 'en', tools)).toMatchObject({
      intent: 'describe',
      calls: [{ tool: 'profile_group', input: { group: "marital_status = 'M' and gender = 'F'" } }],
    });
    expect(plan('Describe our customers', 'en', tools)).toMatchObject({
      calls: [{ tool: 'profile_group', input: {} }],
    });
  });

  it('drops no part of a question that the tool has no place for', () => {
    expect(plan('Describe the revenue of women', 'en', tools).kind).toBe('unclear');
    expect(plan('Describe women by country', 'en', tools).kind).toBe('unclear');
  });
});

describe('an expression of a tool', () => {
  const period = z.string().default('');

  it.each([
    ['their story: women', OF_GROUP, { group: "gender = 'F'" }],
    ['their story in 2018', OF_GROUP.extend({ period }), { period: '2018' }],
    ['their story', z.strictObject({}), {}],
  ])('calls it for "%s"', (question, input, wanted) => {
    expect(plan(question, 'en', [toolWith('story', input)])).toMatchObject({
      intent: 'by_phrase',
      calls: [{ tool: 'story', input: wanted }],
    });
  });

  it.each([
    ['their story: women', z.strictObject({})],
    ['their story of bikes', OF_GROUP.extend({ period })],
    ['their story by country', OF_GROUP],
    ['their story', z.strictObject({ customer: z.string() })],
  ])('calls nothing where the tool cannot take "%s"', (question, input) => {
    expect(plan(question, 'en', [toolWith('story', input)]).kind).toBe('unclear');
  });

  it('is unknown where its tool is not there', () => {
    expect(plan('their story')).toMatchObject({ why: { key: 'answer.unclear.words' } });
  });
});
