import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Spoken } from '../../src/app/ask.ts';
import { recompute } from '../../src/app/receipts/recompute.ts';
import { planQuestion } from '../../src/chat/builtin/plan.ts';
import { DataError, StoppedError } from '../../src/core/errors.ts';
import { unverified } from '../../src/core/grounding/unverified.ts';
import { LOCALES, say, type Locale } from '../../src/locales/index.ts';
import { phrasesFor } from '../../src/locales/phrases.ts';
import type { EngineRead } from '../../src/ports.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import { buildSnapshot } from '../../src/store/import/build.ts';
import { parseMapping, type Mapping } from '../../src/store/import/mapping.ts';
import { callTool, type Session } from '../../src/tool.ts';
import { TOOLS } from '../../tools/index.ts';
import { openDemo } from '../support/demo.ts';
import { NEVER, openSmall, sessionOver, smallSession } from '../support/session.ts';

function asked(
  question: string,
  session: Session,
  { locale = 'en', ownScreen = false }: { locale?: Locale; ownScreen?: boolean } = {},
): Promise<Spoken> {
  return ask(question, session, {
    tools: TOOLS,
    locale,
    signal: NEVER,
    ownScreen,
    markdown: false,
  });
}

/** Every kind of question once, over the twelve customers. */
const QUESTIONS = [
  'How many customers do we have?',
  'how many customers in Milano',
  'how many customers bought ink in 2024',
  'what share of customers bought ink',
  'How much revenue in 2024?',
  'revenue and orders in Milano',
  'median income of customers in Milano',
  'when was the last order',
  'revenue by category',
  'revenue by country and year',
  'customers by newsletter',
  'how did revenue develop',
  'who are our three best customers',
  'worst customer',
  'who spent the most in 2023',
  'how much of revenue comes from the top 25 % of customers',
  'how concentrated is revenue',
  'who is A1',
  'how much did customer A1 spend',
  'what data do we have',
  'until when does the data go',
  'which fields are there',
  'which measures are there',
];

describe('ask', () => {
  it('reads each question before in its own language', async () => {
    const session = await smallSession();
    const { text, understood } = await ask('and in 2023?', session, {
      tools: TOOLS,
      locale: 'en',
      signal: NEVER,
      ownScreen: false,
      markdown: false,
      earlier: ['Quanto fatturato a Milano nel 2024?'],
    });
    expect(text).toContain("city = 'Milano'");
    expect(text).toContain('Purchases from January 1, 2023 to December 31, 2023');
    expect(understood).toHaveLength(1);
  });

  it('answers how many customers there are and how many of them bought', async () => {
    const { text, problems } = await asked('How many customers do we have?', await smallSession());
    expect(text.split('\n\n')).toEqual([
      'The data holds 12 customers, among them 8 buyers\u00A0[r1].',
      'As of July 2, 2024',
      '- Only 12 customers: too few for shares and averages to mean much.',
    ]);
    expect(problems).toEqual([]);
  });

  it('states group, period and what follows from the data beside the answer', async () => {
    const session = await smallSession();
    const { text } = await asked('how much revenue did customers in Milano make in 2024', session);
    // A1 with 270.2499, A2 with 250.
    expect(text).toContain('€520.25');
    expect(text).toContain("Group: `city = 'Milano'` (3 customers)");
    expect(text).toContain('Purchases from January 1, 2024 to December 31, 2024');
    expect(text).toContain('before July 2, 2024');
  });

  it('shows a split as a Markdown table with shares', async () => {
    const { text } = await asked('customers by newsletter', await smallSession());
    expect(text).toContain('| yes | 7 |');
    expect(text).toMatch(/\| --- \| ---: \| ---: \|/);
  });

  it.each(LOCALES)('answers every kind of question in %s', async (locale) => {
    const session = await smallSession();
    for (const question of QUESTIONS) {
      const { text, problems } = await asked(question, session, { locale });
      expect(problems).toEqual([]);
      expect(text).not.toMatch(/[{}]/);
      expect(text).toMatch(/\[r\d+\]/);
    }
  });

  it('writes no number or quotation of its own into an answer', async () => {
    const session = await smallSession();
    const data = await openSmall();
    const { snapshot } = data;
    for (const question of QUESTIONS) {
      const plan = planQuestion(question, {
        catalogue: snapshot.catalogue,
        snapshot,
        locale: 'en',
      });
      if (plan.kind !== 'calls') throw new Error(`not planned: ${question}`);
      const answers = await Promise.all(
        plan.calls.map(({ tool: name, input }) => {
          const tool = TOOLS.find((candidate) => candidate.name === name);
          if (!tool) throw new Error(name);
          return callTool(tool, input, session, { signal: NEVER, data });
        }),
      );
      const text = plan
        .compose(answers)
        .map((message) => say('en', message))
        .join('\n');
      const results = answers.map(({ alias, receipt, result }) => ({
        alias,
        receipt: receipt.id,
        result,
      }));
      const phrases = phrasesFor('en');
      expect(
        unverified(text, { userMessage: question, exempt: { results, names: [], phrases } }),
      ).toEqual([]);
    }
  });

  it('puts names beside ids on the own screen only, and never into the results', async () => {
    const session = await smallSession();
    for (const question of ['who is c:7', 'who are our best customers', 'worst customer']) {
      const plain = await asked(question, session);
      const own = await asked(question, session, { ownScreen: true });
      expect(plain.text).not.toMatch(/Otto|Rossi|Bianchi|Dupont/);
      expect(own.text).toMatch(/c:7 \(Karl Otto\)/);
      expect(JSON.stringify(own.answers)).not.toMatch(/Otto|Rossi|Bianchi|Dupont/);
    }
  });

  it('finds a customer by e-mail address without showing it', async () => {
    const { text } = await asked('tell me about anna@example.org', await smallSession());
    expect(text).toMatch(/^Customer A1/);
    expect(text).not.toContain('example.org');
  });

  it('says what it did not understand, offers questions, and calls nothing', async () => {
    const session = await smallSession();
    const { text, problems, suggestions, answers } = await asked('customers in Atlantis', session);
    expect(text).toBe('I did not understand “Atlantis”.');
    expect(problems).toEqual([text]);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(answers).toEqual([]);
    expect(session.state.receipts(10)).toEqual([]);
  });

  it('answers what it offers', async () => {
    const session = await smallSession();
    const { suggestions } = await asked('how do I get rich', session);
    for (const question of suggestions) {
      expect((await asked(question, session)).problems).toEqual([]);
    }
  });

  it('passes on why a tool refuses', async () => {
    const { text, problems } = await asked('who is A99', await smallSession());
    expect(text).toContain('A99');
    expect(problems).toEqual([text]);
  });

  it('points at the receipt, which recomputes to the same values', async () => {
    const session = await smallSession();
    expect((await asked('where does r1 come from', session)).problems).toHaveLength(1);
    const { answers } = await asked('revenue by category', session);
    await asked('how many customers', session);
    const id = answers[0]?.receipt.id ?? '';
    for (const question of ['where does r1 come from?', `where does ${id} come from`]) {
      const { text } = await asked(question, session);
      expect(text).toContain('[r1]');
      expect(text).toContain(`ritratto recompute ${id}`);
    }
    expect((await asked('how was this number calculated', session)).text).toContain('[r2]');
    expect(await recompute(id, TOOLS, session, { signal: NEVER })).toMatchObject({
      answer: 'same',
    });
  });

  it('reads and computes a turn from one snapshot', async () => {
    const session = await smallSession();
    let pinned = 0;
    const snapshots = {
      ...session.snapshots,
      current: () => {
        pinned += 1;
        return session.snapshots.current();
      },
    };
    await asked('revenue by category', { ...session, snapshots });
    expect(pinned).toBe(1);
  });

  it('says how to load data where there is none', async () => {
    await expect(asked('how many customers', sessionOver([]))).rejects.toThrow(DataError);
  });

  it('stops with the signal', async () => {
    const session = await smallSession();
    const options = {
      tools: TOOLS,
      locale: 'en' as const,
      ownScreen: false,
      markdown: false,
    };
    await expect(
      ask('revenue by category', session, { ...options, signal: AbortSignal.abort() }),
    ).rejects.toThrow(StoppedError);
  });
});

describe('ask about the demo', () => {
  const demo = openDemo();

  it.each([
    ['en', 'Who is customer C99999?', /^No customer has .*C99999.*C00999/],
    ['it', 'Chi è il cliente C99999?', /^Nessun cliente .*C99999.*C00999/],
    ['uk', 'Хто такий клієнт C99999?', /^Немає клієнта .*C99999.*C00999/],
    ['id', 'Siapa pelanggan C99999?', /^Tidak ada pelanggan .*C99999.*C00999/],
  ] as const)('says in %s that a customer is not known', async (locale, question, sentence) => {
    const { text } = await asked(question, sessionOver([demo.engine]), { locale });
    expect(text).toMatch(sentence);
  });

  it('says in the reader’s language that a split is too large', async () => {
    const session = sessionOver([demo.engine]);
    const { text } = await asked('fatturato per città e prodotto', session, { locale: 'it' });
    expect(text).toMatch(/^Questa ripartizione ha \d+ celle/);
  });

  it('answers whatever it offers to someone who asked nothing', async () => {
    const session = sessionOver([demo.engine]);
    const { suggestions } = await asked('', session);
    expect(suggestions.length).toBeGreaterThan(2);
    for (const question of suggestions) {
      expect(await asked(question, session)).toMatchObject({ problems: [] });
    }
  });
});

async function imported(
  files: string[],
  mapping: Mapping | null,
  folder: string,
): Promise<EngineRead> {
  const target = join(folder, 'data.duckdb');
  await buildSnapshot({
    files,
    mapping,
    importedAt: '2026-07-15T00:00:00.000Z',
    target,
    quarantine: join(folder, 'quarantine.csv'),
    notes: join(folder, 'notes.jsonl'),
    salt: 'test',
    progress: () => undefined,
    signal: NEVER,
  });
  return openDuckdb(target, { threads: 2, memoryMb: 512, timeoutMs: 30_000 });
}

const datasets = process.env['RITRATTO_DATASETS'];

describe.skipIf(!datasets)('ask about AdventureWorks (needs RITRATTO_DATASETS)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ritratto-ask-'));
  let engine: EngineRead;

  beforeAll(async () => {
    const yaml = new URL('../fixtures/adventureworks.yaml', import.meta.url);
    const mapping = parseMapping(readFileSync(yaml, 'utf8'), 'adventureworks.yaml');
    engine = await imported([join(datasets ?? '', 'adventureworks_dw')], mapping, folder);
  });

  afterAll(() => {
    engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Question, what the answer says. The totals are the published ones. */
  const FACTS: [question: string, ...facts: string[]][] = [
    ['How many customers do we have?', '18,148 customers', '17,411 buyers'],
    ['How many customers have never bought?', '737 customers'],
    ['What is our total revenue?', '$24,914,586.82'],
    [
      'How much of revenue comes from the top 20 % of customers?',
      '3,482 customers of 17,411',
      '65.2%',
      '$24,914,586.82',
    ],
    ['Who are our ten best customers?', '| 11433 | 1 | $12,407.95 |', '| 11439 | 2 | $12,015.40 |'],
    ['who is our best customer', 'customer 11433', '$12,407.95'],
    ['who is 11433', 'Customer 11433', 'Revenue: $12,407.95', 'Orders: 6'],
    [
      'revenue by year',
      '| 2017 | $6,404,933.58',
      '| 2018 | $9,324,203.79',
      '| 2019 | $9,185,449.45',
    ],
    ['revenue by country', '| United States | $7,938,999.42', '| Canada | $1,769,245.81'],
    ['revenue by contry', '“contry” is read as “country”.', '| Canada | $1,769,245.81'],
    ['revenue from Canada', '$1,769,245.81', 'Canada is taken as the country'],
    ['customers by gender', '| female | 8,892 |', '| male | 9,126 |', '| unknown | 130 |'],
    ['how many female customers', '8,892 customers, 49.0% of all 18,148'],
    ['how many female customers in Germany', '815 customers', 'Germany is taken as the country'],
    ['how many customers bought bikes in 2019', '5,345 customers, 29.5% of all 18,148'],
    ['how many bikes were sold in 2019', '5,689 units'],
    ['How many customers bought bikes and helmets?', '2,959 customers', 'a purchase of each'],
    ['how many customers bought Mountain-200 and helmets', '1,099 customers'],
    ['how many customers bought bikes and Patch kit', '791 customers'],
    ['how many customers bought bikes or helmets', '11,451 customers'],
    ['revenue from bikes and helmets', '$23,848,329.03', 'each counted once'],
    ['How many customers bought in Germany and in France?', '0 customers', 'a purchase of each'],
    ['how many customers bought in Germany or France', '3,380 customers'],
    ['customers in Germany and France', '3,380 customers', 'Any of these is enough'],
    [
      'How many customers bought bikes in Germany and clothing in France?',
      'I cannot tell which of these belong together.',
    ],
    [
      'how many customers spent less than 50 in 2018?',
      '1,573 customers',
      'Customers who bought nothing are left out.',
    ],
    ['how many customers have no children', '5,080 customers'],
    ['who spent the most in 2018', '| 11439 | 1 | $9,597.69 |', '| 11433 | 2 | $8,755.04 |'],
    ['revenue in 2019', '$9,185,449.45', 'before July 1, 2019'],
    ['margin by category', '| Bikes | $9,726,168.27'],
    ['until when does the data go', 'January 1, 2017 to June 30, 2019'],
    ['revenue in 2025', 'The data does not say', 'June 30, 2019'],
    ['how many customers in Atlantis', 'I did not understand “Atlantis”.'],
  ];

  it.each(FACTS)('%s', async (question, ...facts) => {
    const { text, understood } = await asked(question, sessionOver([engine]));
    for (const fact of facts) expect([text, ...understood].join('\n')).toContain(fact);
  });
});
