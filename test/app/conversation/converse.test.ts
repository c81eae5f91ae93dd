import { describe, expect, it } from 'vitest';
import { restoreReceipts } from '../../../src/app/conversation/past-turns.ts';
import { conversation, hear } from '../../support/conversation.ts';
import {
  callTool,
  callTools,
  type ModelTurn,
  say,
  status,
  stream,
  toolResults,
  STALL,
} from '../../support/model-server.ts';
import { openSmall } from '../../support/session.ts';
import { SMALL } from '../../support/small-data.ts';

const REVENUE_BY_COUNTRY = { measures: ['revenue', 'customers'], by: ['country'] };

describe('a conversation without a language model', () => {
  it('is answered by the planner, with its steps, citations and sources', async () => {
    const { ask } = await conversation();
    const { text, steps, end } = await ask('How many customers do we have?');
    expect(text).toContain('The data holds 12 customers, among them 8 buyers\u00A0[r1].');
    expect(steps).toEqual(['Count and compare']);
    expect(end).toMatchObject({ answeredBy: 'planner', model: null, finish: 'stop', locale: 'en' });
    expect(end.sources).toMatchObject([{ alias: 'r1', tool: 'query_data', asOf: '2024-07-02' }]);
    expect(end.sources[0]?.about).toMatch(/customers/i);
    expect(end.citations).toContainEqual(
      expect.objectContaining({ kind: 'value', alias: 'r1', value: '12 customers' }),
    );
  });

  it('answers a question in the language it was asked in', async () => {
    const { ask } = await conversation();
    const { text } = await ask('Quanti clienti abbiamo?');
    expect(text).toContain('I dati contengono 12 clienti, di cui 8 acquirenti');
  });

  it('goes on from the question before, and says how it was taken', async () => {
    const { ask } = await conversation();
    const first = await ask('How many customers in Milano?');
    expect(first.text).toContain('3 customers');
    const { text, end } = await ask('by country');
    expect(text).toContain('Taken as “How many customers in Milano?” with: “by country”.');
    expect(text).toContain("`city = 'Milano'`");
    expect(end.sources).toMatchObject([{ alias: 'r2', tool: 'query_data' }]);
  });

  it('does not go on from a question it could not answer', async () => {
    const { ask } = await conversation();
    await ask('How many customers in Milano?');
    await ask('Why is the sky blue?');
    const { text, end } = await ask('and by country?');
    expect(text).toContain('I answered none it could go on from');
    expect(end.sources).toEqual([]);
  });

  it('says why it cannot answer and offers questions it can', async () => {
    const { ask } = await conversation();
    const { text, end } = await ask('Why is the sky blue?');
    expect(text).not.toBe('');
    expect(end.suggestions.length).toBeGreaterThan(0);
    expect(end.sources).toEqual([]);
  });

  it('remembers the receipts of earlier turns: "where does that number come from?"', async () => {
    const { ask } = await conversation();
    await ask('How many customers do we have?');
    const second = await ask('How much revenue in 2024?');
    expect(second.text).toContain('[r2]');
    const { text, end, steps } = await ask('Where does that number come from?');
    expect(text).toMatch(/^\[r2\] was looked up on July 2, 2024/);
    expect(end.sources).toMatchObject([{ alias: 'r2', tool: 'query_data' }]);
    expect(steps).toEqual([]);
  });

  it('is in the language of the question, of the one before, or of the server', async () => {
    const { ask } = await conversation({ services: { locale: 'id' } });
    expect((await ask('11433?')).end.locale).toBe('id');
    expect((await ask('Скільки у нас клієнтів?')).end.locale).toBe('uk');
    expect((await ask('A1?')).end.locale).toBe('uk');
    expect((await ask('Quanti clienti abbiamo?', { locale: 'en' })).end.locale).toBe('en');
  });

  it('keeps the question with the receipts that answered it', async () => {
    const { ask, session } = await conversation();
    const { end } = await ask('How many customers do we have?');
    const questions = session.state.questions(end.receipts['r1'] ?? '', 5);
    expect(questions).toMatchObject([{ question: 'How many customers do we have?' }]);
  });

  it('shows names on the own screen and nowhere else', async () => {
    const { ask } = await conversation();
    const question = 'who are our three best customers';
    expect((await ask(question, { ownScreen: true })).text).toContain('(Élise Dupont)');
    const { text, end } = await ask(question);
    expect(text + JSON.stringify(end)).not.toContain('Dupont');
  });
});

/** Another call each time, so that none is answered from the one before. */
function anotherCall(at: number): ModelTurn {
  return callTool('query_data', { measures: ['customers'], period: `${2000 + at}` });
}

describe('a conversation with a language model', () => {
  it('renders its references, with citations that name subject and measure', async () => {
    const { ask } = await conversation({
      script: [
        callTool('query_data', REVENUE_BY_COUNTRY),
        say('Italy brings {{r1:breakdown.it.revenue}} from {{r1:breakdown.it.customers|noun}}.'),
      ],
    });
    const { text, steps, end } = await ask('Revenue in Italy?');
    expect(text).toBe('Italy brings €1,070.25 from 5 customers\u00A0[r1].');
    expect(steps).toEqual(['Count and compare']);
    expect(end).toMatchObject({ answeredBy: 'model', model: 'scripted', finish: 'stop' });
    expect(end.citations).toMatchObject([
      { subject: 'Italy (IT)', measure: 'Revenue' },
      { subject: 'Italy (IT)', measure: 'Customers' },
    ]);
    expect(end.sources[0]?.about).toBe('Italy (IT): Revenue; Italy (IT): Customers');
    expect(end.usage).toEqual({ prompt: 80, completion: 20 });
  });

  it('marks digits and quotations of its own, not those of the person, the frame or the catalogue', async () => {
    const { ask } = await conversation({
      script: [
        callTool('query_data', { measures: ['customers'], group: "city = 'Milano'" }),
        say(
          'You asked for the best 7. As of July 2, 2024 in "Milano" there are {{r1:group.n|noun}}.\n\n' +
            '1. About 42 of them "love ink".',
        ),
      ],
    });
    const { text } = await ask('Are the best 7 in Milano?');
    expect(text).toContain(
      'You asked for the best 7. As of July 2, 2024 in "Milano" there are 3 customers',
    );
    expect(text).toMatch(/1\. About \S*42\S* \(unverified\)|42.*unverified/);
    expect(text).toMatch(/love ink.*unverified/);
    expect(text.match(/unverified/g)).toHaveLength(2);
  });

  it('marks no number that a tool was asked for, where it means the same', async () => {
    const { ask } = await conversation({
      script: [
        callTool('query_data', {
          measures: ['customers'],
          by: ['country'],
          period: 'last 90 days',
          top: 3,
        }),
        say('The top 3 of the last 90 days [r1]. There are 90 customers and 3 countries of 90.'),
      ],
    });
    const { text } = await ask('Where are they?');
    expect(text).toContain(
      'The top 3 of the last 90 days [r1]. There are 90 (unverified) customers',
    );
    expect(text.match(/unverified/g)).toHaveLength(3);
  });

  it('goes on from earlier turns: their results can still be cited, without asking again', async () => {
    const { ask, server } = await conversation({
      script: [
        callTool('query_data', REVENUE_BY_COUNTRY),
        say('Italy: {{r1:breakdown.it.revenue}}.'),
        say('France: {{r1:breakdown.fr.revenue}}.'),
      ],
    });
    await ask('Revenue in Italy?');
    const { text, end } = await ask('and France?');
    expect(text).toBe('France: €553.00\u00A0[r1].');
    expect(end.sources).toMatchObject([{ alias: 'r1' }]);
    const { messages = [] } = server?.requests[2]?.body ?? {};
    expect(messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
      'assistant',
      'user',
    ]);
    expect(messages[4]?.content).toBe('Italy: {{r1:breakdown.it.revenue}}.');
  });

  it('is told the language of the question and writes values in it', async () => {
    const { ask, server } = await conversation({
      script: [
        callTool('query_data', REVENUE_BY_COUNTRY),
        say("L'Italia porta {{r1:breakdown.it.revenue}}."),
      ],
    });
    const { text, end } = await ask('Quanto fatturato abbiamo in Italia?');
    expect(end.locale).toBe('it');
    expect(text).toContain('1.070,25');
    expect(String(server?.requests[0]?.body.messages[0]?.content)).toContain('Answer in Italian.');
  });

  it('never sees a name or contact field, whatever it asks for', async () => {
    const { ask, server } = await conversation({
      script: [
        callTools([
          { name: 'rank_customers', args: { by: 'revenue' } },
          { name: 'show_customer', args: { customer: 'A1' } },
          { name: 'describe_data', args: {} },
          { name: 'query_data', args: { measures: ['customers'], by: ['email'] } },
          { name: 'query_data', args: { measures: ['customers'], group: "last_name = 'Rossi'" } },
        ]),
        say('Done.'),
      ],
    });
    const { text } = await ask('Who is best?', { ownScreen: true });
    expect(text).toBe('Done.');
    const sent = JSON.stringify(server?.requests.map(({ body }) => body.messages.slice(1)));
    for (const { first_name: first, last_name: last, email } of SMALL.customers ?? []) {
      for (const personal of [first, last, email]) {
        if (typeof personal !== 'string' || personal === 'Rossi') continue;
        expect(sent).not.toContain(personal.trim());
      }
    }
  });

  it('shows names beside ids on the own screen, which go neither to the model nor into the history', async () => {
    const { ask, server } = await conversation({
      script: [
        callTool('rank_customers', { by: 'revenue', limit: 3 }),
        say('{{table r1:ranking}}'),
        say('Yes.'),
      ],
    });
    const { text, end } = await ask('Who is best?', { ownScreen: true });
    expect(text).toContain('Élise Dupont');
    expect(end.source).not.toContain('Dupont');
    await ask('Sure?', { ownScreen: true });
    expect(JSON.stringify(server?.requests[2]?.body)).not.toContain('Dupont');
  });

  it('reads what the client wishes after the rules, not before them', async () => {
    const { ask, server } = await conversation({ script: [say('Ahoy.')] });
    await ask('Hello?', { wishes: 'Speak like a pirate.' });
    const system = String(server?.requests[0]?.body.messages[0]?.content);
    expect(system.indexOf('Speak like a pirate.')).toBeGreaterThan(system.indexOf('# Limits'));
  });

  it('says in the reader’s language that a model gave no answer', async () => {
    const { ask } = await conversation({ script: () => say('') });
    const { text } = await ask('Quanti clienti abbiamo?');
    expect(text).toBe(
      '*Il modello linguistico non ha dato risposta. Riprova, o usa altre parole.*',
    );
  });

  it('that never stops calling is stopped, and the reader told', async () => {
    const silent = await conversation({
      script: (body, at) => (body.tools === undefined ? say('') : anotherCall(at)),
    });
    expect((await silent.ask('And then?')).text).toMatch(
      /^\*The language model was stopped before/,
    );
    const speaking = await conversation({
      script: (body, at) => (body.tools === undefined ? say('All I know.') : anotherCall(at)),
    });
    const { text, steps } = await speaking.ask('And then?');
    expect(text).toMatch(/^All I know\.\n\n\*The language model wanted more/);
    expect(steps.length).toBeLessThanOrEqual(20);
  });

  it('stops at the day’s tokens, and says what still answers', async () => {
    const { ask } = await conversation({
      script: () => say('Fine.'),
      services: { tokensPerDay: 60 },
    });
    await ask('First?');
    await ask('Second?');
    await expect(ask('Third?')).rejects.toThrow(
      /60 tokens of today are used up.*ritratto-builtin/s,
    );
    expect((await ask('How many customers?', { model: 'ritratto-builtin' })).text).toContain('12');
  });

  it('counts also what a turn took that broke off', async () => {
    const { events, session } = await conversation({ script: [stream(STALL)] });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const turn = events({ question: 'x'.repeat(400), signal: stop.signal });
    await expect(turn.next()).rejects.toThrow('stopped');
    const day = session.now().slice(0, 10);
    expect(session.state.spendTokens(day, 0)).toBeGreaterThan(100);
  });
});

describe('a language model that cannot call tools', () => {
  it('puts the planner’s answer into words, values still proved', async () => {
    const { ask, server } = await conversation({
      script: (body) => {
        const { plain_answer: plain } = JSON.parse(String(body.messages.at(-1)?.content));
        return say(`In short: ${plain}`);
      },
      tools: false,
    });
    const { text, steps, end } = await ask('How many customers do we have?');
    expect(text).toMatch(/^In short: The data holds 12 customers.*\[r1\]/);
    expect(steps).toHaveLength(1);
    expect(end).toMatchObject({ answeredBy: 'model', sources: [{ alias: 'r1' }] });
    expect(server?.requests[0]?.body.tools).toBeUndefined();
  });

  it('that says nothing provable is followed by the planner’s own answer', async () => {
    const { ask } = await conversation({
      script: [say('You have about 500 of them!')],
      tools: false,
    });
    const { text, end } = await ask('How many customers do we have?');
    expect(text).toMatch(/500.*unverified/);
    expect(text).toContain('The data holds 12 customers');
    expect(end.sources).toMatchObject([{ alias: 'r1' }]);
  });

  it('is not asked where the planner has no answer', async () => {
    const { ask, server } = await conversation({ script: [say('Because!')], tools: false });
    const { text, end } = await ask('Why is the sky blue?');
    expect(text).not.toContain('Because');
    expect(end.answeredBy).toBe('planner');
    expect(server?.requests).toHaveLength(0);
  });
});

describe('results of data that an import has replaced', () => {
  it('keep their name and their proof, and are built on no more', async () => {
    const { session, ask } = await conversation();
    const { end } = await ask('How many customers do we have?');
    const past = [{ question: 'a?', answer: 'b', receipts: end.receipts }];
    const newer = await openSmall({ ...SMALL, id: 'snapshot-2' });
    const known = { ...session, receipts: new Map<string, string>() };
    expect(restoreReceipts(past, known, newer)).toEqual([]);
    expect(Object.fromEntries(known.receipts)).toEqual(end.receipts);
  });
});

describe('a language model that fails', () => {
  it('without tools leaves the planner’s answer standing', async () => {
    const { ask } = await conversation({ script: [status(401)], tools: false });
    const { text, end } = await ask('How many customers do we have?');
    expect(text).toContain('The data holds 12 customers');
    expect(end.answeredBy).toBe('planner');
  });
});

describe('what a client sends back', () => {
  it.each([
    [{ r1: 'rc_00000000000000000000' }],
    [{ r0: 'x', 'r1;': 'y', __proto__: 'z' }],
    [{ r999999999: 'x' }],
  ])('unknown receipts are as if they had never been: %j', async (receipts) => {
    const { events } = await conversation({ script: [say('{{r1:summary.customers}} [r2]')] });
    const past = [{ question: 'a?', answer: 'b', receipts }];
    const { text, end } = await hear(events({ question: 'c?', past }));
    expect(end.sources).toEqual([]);
    expect(text).not.toMatch(/\d{2}/);
  });

  it('a long past is cut to its newest turns', async () => {
    const { events, server } = await conversation({ script: [say('Yes.')] });
    const past = Array.from({ length: 100 }, (_, at) => ({
      question: `question ${at}`,
      answer: 'x'.repeat(2000),
      receipts: {},
    }));
    await hear(events({ question: 'last?', past }));
    const { messages } = server?.requests[0]?.body ?? { messages: [] };
    expect(messages.length).toBeLessThan(70);
    expect(messages[1]?.role).toBe('user');
    expect(messages.at(-2)?.content).toBe('x'.repeat(2000));
    expect(messages.at(-3)?.content).toBe('question 99');
    expect(toolResults(server?.requests[0]?.body)).toEqual([]);
  });
});
