/** An answer of a language model that calls the tools itself. */
import { say } from '../../locales/index.ts';
import type { ChatModel } from '../../ports.ts';
import type { ChatEvent } from './contract.ts';
import type { Turn } from './turn.ts';
import { pastMessages } from './past-turns.ts';
import { type Said, speak, spokenEnd, systemPrompt } from './speak.ts';

export async function* modelTurn(turn: Turn, model: ChatModel): AsyncGenerator<ChatEvent, void> {
  const { request, services, locale, earlier } = turn;
  const { end, proof, answers } = yield* speak(turn, model, {
    messages: [
      { role: 'system', content: systemPrompt(turn) },
      ...pastMessages(request.past, earlier, locale),
      { role: 'user', content: request.question },
    ],
    tools: services.tools,
    shown: [],
  });
  const remark = remarkOn(end, proof.written());
  if (remark !== null) {
    const gap = proof.written().trim() === '' ? '' : '\n\n';
    yield { kind: 'text', text: `${gap}*${say(locale, { key: remark })}*` };
  }
  yield spokenEnd(turn, model, end, {
    citations: proof.citations(),
    source: proof.written(),
    answers: [...earlier, ...answers],
  });
}

/** What the reader must know of how the answer came to its end. */
function remarkOn({ limit, finish }: Said['end'], written: string): string | null {
  const isEmpty = written.trim() === '';
  if (limit !== null) return isEmpty ? 'conversation.stopped' : 'conversation.limited';
  if (finish === 'length') return 'conversation.cut';
  return isEmpty ? 'conversation.no_answer' : null;
}
