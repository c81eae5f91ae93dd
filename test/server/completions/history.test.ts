import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerSource } from '../../../src/app/conversation/sources.ts';
import { LOCALES, type Locale } from '../../../src/locales/index.ts';
import { footer, withoutSources } from '../../../src/server/completions/footer.ts';
import { askedOf } from '../../../src/server/completions/history.ts';
import type { ChatMessage } from '../../../src/server/completions/request.ts';
import { quotedStep, stepLine, withoutSteps } from '../../../src/server/completions/steps.ts';
import { receiptLink } from '../../../src/server/receipts/links.ts';
import { completionSchema, post, streamed, user } from '../../support/chat-client.ts';
import { ended, httpFace, scripted, served } from '../../support/http-face.ts';

const SECRET = 'a secret of tests';
const NOW = Date.parse('2024-07-01');
const ONE = 'rc_11111111111111111111';
const TWO = 'rc_22222222222222222222';

const SOURCES: AnswerSource[] = [
  { alias: 'r1', receipt: ONE, tool: 'query_data', about: 'revenue, orders', asOf: '2024-07-01' },
  { alias: 'r2', receipt: TWO, tool: 'query_data', about: 'a [b] *c*\n|d|', asOf: '2024-06-30' },
];

function link(receipt: string): string {
  return receiptLink(receipt, { base: 'http://localhost:8787', secret: SECRET, now: NOW });
}

function below(locale: Locale, sources = SOURCES, suggestions: string[] = []): string {
  return footer({ locale, sources, suggestions, answeredBy: 'model' }, link);
}

function message(role: string, text: string): ChatMessage {
  return { role, text };
}

describe('the line that names the planner', () => {
  it.each(LOCALES)('stands below its answers and is cut from the history: %s', (locale) => {
    const parts = { locale, sources: SOURCES, suggestions: [], answeredBy: 'planner' as const };
    const answer = `Twelve.${footer(parts, link)}`;
    expect(answer).toMatch(/\n\n\*[^*\n]+\.\*$/);
    expect(withoutSources(answer, SECRET).text).toBe('Twelve.');
  });
});

describe('what stands below an answer', () => {
  it('is one line of Markdown with a signed link for each source', () => {
    expect(below('en')).toBe(
      `\n\n**Sources:** [r1](${link(ONE)}) revenue, orders · as of July 1, 2024; ` +
        `[r2](${link(TWO)}) a \\[b\\] \\*c\\* |d| · as of June 30, 2024`,
    );
  });

  it('is in the language of the answer', () => {
    const words = LOCALES.map((locale) => /\*\*(.+)\*\*.*· (.+?);/.exec(below(locale))?.slice(1));
    expect(words).toEqual([
      ['Sources:', 'as of July 1, 2024'],
      ['Fonti:', 'al 1 luglio 2024'],
      ['Джерела:', 'станом на 1 липня 2024 року'],
      ['Sumber:', 'per 1 Juli 2024'],
    ]);
  });

  it('lists what else can be asked', () => {
    expect(below('en', [], ['How many customers?', 'Who buys *most*?'])).toBe(
      '\n\nQuestions I can answer:\n\n- How many customers?\n- Who buys \\*most\\*?',
    );
  });

  it('is nothing where there is nothing to say', () => {
    expect(below('en', [])).toBe('');
  });
});

describe('an answer that comes back', () => {
  it.each(LOCALES)('gives up its sources and the receipts they name: %s', (locale) => {
    const answer = `Twelve [r1].\n\nAnd more.${below(locale)}`;
    expect(withoutSources(answer, SECRET)).toEqual({
      text: 'Twelve [r1].\n\nAnd more.',
      receipts: { r1: ONE, r2: TWO },
    });
  });

  it('also where a client changed the blank lines, and with suggestions after them', () => {
    const answer = `Twelve.${below('en', SOURCES, ['More?'])}`.replaceAll('\n\n', '\n');
    expect(withoutSources(answer, SECRET)).toEqual({
      text: 'Twelve.\nQuestions I can answer:\n- More?',
      receipts: { r1: ONE, r2: TWO },
    });
  });

  it('also when its links have expired, and under another address of the server', () => {
    const old = receiptLink(ONE, { base: 'https://r.example', secret: SECRET, now: 0, days: 1 });
    expect(withoutSources(`A\n\n**Sources:** [r3](${old}) x`, SECRET).receipts).toEqual({
      r3: ONE,
    });
  });

  it('keeps what looks like sources and is not ours', () => {
    const forged = receiptLink(ONE, { base: 'http://localhost', secret: 'another', now: NOW });
    for (const answer of [
      `A\n\n**Sources:** [r1](${forged}) revenue`,
      'A\n\n**Sources:** the annual report',
      `A [r1](${link(ONE)}) in the text`,
    ]) {
      expect(withoutSources(answer, SECRET)).toEqual({ text: answer, receipts: {} });
    }
  });

  it('gives up exactly what was added, whatever stands in it', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\*\*\S+:\*\*/.test(text));
    fc.assert(
      fc.property(line, fc.constantFrom(...LOCALES), fc.string(), (text, locale, about) => {
        const sources = SOURCES.map((source) => ({ ...source, about }));
        const back = withoutSources(text + below(locale, sources), SECRET);
        expect(back).toEqual({ text: text.trim(), receipts: { r1: ONE, r2: TWO } });
      }),
    );
  });

  it('gives up its quoted steps, and no quotation of its own', () => {
    const step = quotedStep(stepLine('Query data', 214, null));
    const failed = quotedStep(stepLine('Запит', 60_000, 'Too long.'));
    expect(withoutSteps(`${step}${failed}> A quotation.\n\nTwelve.\n\n${step}More.`)).toBe(
      '> A quotation.\n\nTwelve.\n\nMore.',
    );
  });
});

describe('messages', () => {
  it('become turns, a question and an answer each', () => {
    expect(
      askedOf(
        [
          message('system', ' Be brief. '),
          message('assistant', 'Hello, ask me.'),
          message('user', 'How many?'),
          message('assistant', `Twelve.${below('it')}`),
          message('user', 'And in Italy?'),
          message('assistant', 'Five.'),
          message('developer', 'In English.'),
          message('user', ' Why? '),
        ],
        SECRET,
      ),
    ).toEqual({
      wishes: 'Be brief.\n\nIn English.',
      question: 'Why?',
      past: [
        { question: 'How many?', answer: 'Twelve.', receipts: { r1: ONE, r2: TWO } },
        { question: 'And in Italy?', answer: 'Five.', receipts: {} },
      ],
    });
  });

  it('of tools, and calls of tools that are not ours, are left out', () => {
    const { past, question } = askedOf(
      [
        message('user', 'What time is it?'),
        message('assistant', ''),
        message('tool', '12:00'),
        message('function', '12:00'),
        message('assistant', 'Noon.'),
        message('user', 'How many?'),
      ],
      SECRET,
    );
    expect(past).toEqual([{ question: 'What time is it?', answer: 'Noon.', receipts: {} }]);
    expect(question).toBe('How many?');
  });

  it('whose answer failed are forgotten, those sent in two parts are one', () => {
    const { past, question } = askedOf(
      [
        message('user', 'How many?'),
        message('assistant', ''),
        message('user', 'We sell shoes.'),
        message('user', 'How many buyers?'),
      ],
      SECRET,
    );
    expect([past, question]).toEqual([[], 'We sell shoes.\n\nHow many buyers?']);
  });
});

describe('on the wire', () => {
  const script = [
    { kind: 'text' as const, text: 'Twelve.' },
    ended({ locale: 'it', sources: SOURCES, suggestions: ['Chi compra di più?'] }),
  ];

  it('sources and suggestions end the text, streamed or not, before the finish reason', async () => {
    const { url } = await served(httpFace({ converse: scripted(script) }));
    const body = { messages: [user('Quanti clienti?')] };
    const { content, chunks } = await streamed(await post(url, { ...body, stream: true }));
    expect(content).toContain(`Twelve.\n\n**Fonti:** [r1](${url}/receipts/${ONE}?e=`);
    expect(content).toMatch(/\n\nDomande a cui posso rispondere:\n\n- Chi compra di più\?$/);
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
    const whole = completionSchema.parse(await (await post(url, body)).json());
    expect(whole.choices[0]?.message.content.replaceAll(/[?&][es]=[^)&]+/g, '')).toBe(
      content.replaceAll(/[?&][es]=[^)&]+/g, ''),
    );
  });

  it('begin the text where there is none', async () => {
    const converse = scripted([ended({ suggestions: ['Who?'] })]);
    const { url } = await served(httpFace({ converse }));
    const { content } = await streamed(await post(url, { stream: true, messages: [user('x')] }));
    expect(content).toBe('Questions I can answer:\n\n- Who?');
  });

  it('links begin with the public address where there is one', async () => {
    const access = {
      host: '127.0.0.1',
      key: null,
      publicUrl: 'https://ritratto.example.com',
      origins: [],
    };
    const { url } = await served(httpFace({ converse: scripted(script), access }));
    const { content } = await streamed(await post(url, { stream: true, messages: [user('x')] }));
    expect(content).toContain(`[r1](https://ritratto.example.com/receipts/${ONE}?`);
  });

  it('an answer sent back lets the next one cite its receipts', async () => {
    const pasts: unknown[] = [];
    const converse = scripted((request) => {
      pasts.push(request.past);
      return script;
    });
    const { url } = await served(httpFace({ converse }));
    const first = [user('Quanti?')];
    const { content } = await streamed(await post(url, { stream: true, messages: first }));
    await post(url, {
      messages: [...first, { role: 'assistant', content }, user('Da dove viene r1?')],
    });
    expect(pasts).toEqual([
      [],
      [
        {
          question: 'Quanti?',
          answer: 'Twelve.\n\n\nDomande a cui posso rispondere:\n\n- Chi compra di più?',
          receipts: { r1: ONE, r2: TWO },
        },
      ],
    ]);
  });
});
