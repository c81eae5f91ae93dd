/** An answer of the built-in planner, as events. */
import { say } from '../../locales/index.ts';
import { ask, type Spoken } from '../ask.ts';
import type { ChatEvent } from './contract.ts';
import { keepQuestion, type Turn } from './turn.ts';
import { sourcesOf } from './sources.ts';

export async function* plannerTurn(turn: Turn): AsyncGenerator<ChatEvent, void> {
  const spoken = await askPlanner(turn);
  yield* plannerSteps(spoken, turn);
  yield { kind: 'text', text: textOf(spoken) };
  yield plannerEnd(spoken, turn);
}

/** Asks and remembers which receipts belong to the question. */
export async function askPlanner(turn: Turn): Promise<Spoken> {
  const { request, services, session, data, locale } = turn;
  const { question, signal, ownScreen } = request;
  const { tools } = services;
  const spoken = await ask(question, session, {
    tools,
    locale,
    signal,
    ownScreen,
    data,
    earlier: request.past.map((past) => past.question),
    markdown: true,
  });
  // The proof of an earlier answer is not what the question asked of the data.
  for (const answer of spoken.answers.slice(0, spoken.took.length)) keepQuestion(turn, answer);
  return spoken;
}

export function* plannerSteps({ answers, took }: Spoken, { locale }: Turn): Generator<ChatEvent> {
  for (const [index, ms] of took.entries()) {
    const { tool = '', alias = '' } = answers[index] ?? {};
    const step = { id: alias, tool, title: say(locale, { key: `step.${tool}` }) };
    yield { kind: 'step', ...step };
    yield { kind: 'stepped', ...step, ms, problem: null };
  }
}

/** The answer with how its words were taken. */
export function textOf({ text, understood }: Spoken): string {
  return [text, ...understood.map((line) => `*${line}*`)].join('\n\n');
}

export function plannerEnd(spoken: Spoken, { session, locale }: Turn): ChatEvent {
  return {
    kind: 'end',
    answeredBy: 'planner',
    model: null,
    finish: 'stop',
    locale,
    citations: spoken.citations,
    sources: sourcesOf(spoken.citations, spoken.answers),
    source: spoken.source,
    receipts: Object.fromEntries(session.receipts),
    suggestions: spoken.suggestions,
    usage: { prompt: 0, completion: 0 },
  };
}
