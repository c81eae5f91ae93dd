import { describe, expect, it } from 'vitest';
import { ask, type Spoken } from '../../../src/app/ask.ts';
import { planQuestion } from '../../../src/chat/builtin/plan.ts';
import { LOCALES, type Locale } from '../../../src/locales/index.ts';
import { TOOLS } from '../../../tools/index.ts';
import { demoOracle, openDemo } from '../../support/demo.ts';
import { NEVER, sessionOver } from '../../support/session.ts';
import { heldBy, textsOf, wantedOf } from './holding.ts';
import { INTENTS, QUESTIONS, type Asked, type Expected, type QuestionId } from './questions.ts';
import { TEXTS } from './texts.ts';

const ASKED = LOCALES.flatMap((locale) =>
  keysOf(QUESTIONS).map((id): [Locale, QuestionId, Asked] => [locale, id, TEXTS[locale][id]]),
);

const ABSTAINED = ASKED.filter(([, id]) => QUESTIONS[id].expected.kind === 'abstains');

const demo = openDemo();
const oracle = demoOracle();

describe('the corpus of questions', () => {
  it('has every kind of question', () => {
    const intents = Object.values(QUESTIONS).map(({ intent }) => intent);
    expect(new Set(intents)).toEqual(new Set(INTENTS));
    expect(intents.length).toBeGreaterThanOrEqual(36);
  });

  it.each(ASKED)('%s: %s', async (locale, id, asked) => {
    const expected: Expected = QUESTIONS[id].expected;
    const spoken = await answerTo(asked, locale);
    expect(heldBy(spoken, expected)).toEqual(await wantedOf(expected, oracle));
    const { asOf } = demo.engine.snapshot;
    const texts = textsOf(spoken, expected, { locale, asOf });
    expect(texts.filter((text) => !spoken.text.includes(text))).toEqual([]);
  });

  it.each(ABSTAINED)('%s: what is offered instead of %s is answered', async (locale, _, asked) => {
    const { suggestions } = await answerTo(asked, locale);
    const { snapshot } = demo.engine;
    const { catalogue } = snapshot;
    for (const question of suggestions) {
      const plan = planQuestion(question, { catalogue, snapshot, locale, tools: TOOLS });
      expect({ question, kind: plan.kind }).toEqual({ question, kind: 'calls' });
    }
  });
});

/** Asks the questions of one conversation in their order. */
async function answerTo(asked: Asked, locale: Locale): Promise<Spoken> {
  const questions = typeof asked === 'string' ? [asked] : asked;
  const session = sessionOver([demo.engine]);
  let spoken: Spoken | null = null;
  for (const [at, question] of questions.entries()) {
    spoken = await ask(question, session, {
      tools: TOOLS,
      locale,
      signal: NEVER,
      ownScreen: false,
      markdown: false,
      earlier: questions.slice(0, at),
    });
  }
  if (spoken === null) throw new Error('nothing was asked');
  return spoken;
}

function keysOf<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of).filter((key): key is Extract<keyof T, string> => key in of);
}
