/** For a language model that cannot call tools: the planner looks up the answer, the model puts it into words. */
import { outbound } from '../../border.ts';
import { ModelError } from '../../core/errors.ts';
import type { ChatModel } from '../../ports.ts';
import { prompt } from '../../prompts.ts';
import type { Spoken } from '../ask.ts';
import type { ChatEvent } from './contract.ts';
import type { Turn } from './turn.ts';
import { askPlanner, plannerEnd, plannerSteps, textOf } from './planner-turn.ts';
import { type Said, speak, spokenEnd, systemPrompt } from './speak.ts';

export async function* wordedTurn(turn: Turn, model: ChatModel): AsyncGenerator<ChatEvent, void> {
  const planned = await askPlanner(turn);
  yield* plannerSteps(planned, turn);
  if (planned.answers.length === 0) {
    yield { kind: 'text', text: textOf(planned) };
    yield plannerEnd(planned, turn);
    return;
  }
  let said: Said;
  try {
    said = yield* speak(turn, model, {
      messages: [
        { role: 'system', content: `${systemPrompt(turn)}\n\n${prompt('words')}` },
        { role: 'user', content: lookedUp(planned, turn) },
      ],
      tools: [],
      shown: planned.answers,
    });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    // The answer is there, whatever became of the words for it.
    yield { kind: 'text', text: `\n\n${textOf(planned)}` };
    yield plannerEnd(planned, turn);
    return;
  }
  const { end, proof } = said;
  // Words without a value are no answer: then the planner's own stands below them.
  const isProved = proof.citations().length > 0;
  if (!isProved) {
    const gap = proof.written().trim() === '' ? '' : '\n\n';
    yield { kind: 'text', text: gap + textOf(planned) };
  }
  yield spokenEnd(turn, model, end, {
    citations: isProved ? proof.citations() : planned.citations,
    source: isProved ? proof.written() : planned.source,
    answers: planned.answers,
  });
}

function lookedUp({ answers, source }: Spoken, { request, locale }: Turn): string {
  return JSON.stringify({
    question: request.question,
    results: answers.map((answer) => outbound(answer, locale)),
    plain_answer: source,
  });
}
