/** An answer of a language model that calls the tools itself. */
import { say } from '../../locales/index.ts';
import type { ChatModel } from '../../ports.ts';
import type { ChatEvent } from './contract.ts';
import type { Turn } from './turn.ts';
import { pastMessages } from './past-turns.ts';
import { sourcesOf } from './sources.ts';
import { speak, systemPrompt, type Spoken } from './speak.ts';

export async function* modelTurn(turn: Turn, model: ChatModel): AsyncGenerator<ChatEvent, void> {
  const { request, services, session, locale, earlier } = turn;
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
  const citations = proof.citations();
  yield {
    kind: 'end',
    answeredBy: 'model',
    model: model.name,
    finish: end.finish,
    locale,
    citations,
    sources: sourcesOf(citations, [...earlier, ...answers]),
    source: proof.written(),
    receipts: Object.fromEntries(session.receipts),
    suggestions: [],
    usage: end.usage,
  };
}

/** What the reader must know of how the answer came to its end. */
function remarkOn({ limit, finish }: Spoken['end'], written: string): string | null {
  const isEmpty = written.trim() === '';
  if (limit !== null) return isEmpty ? 'conversation.stopped' : 'conversation.limited';
  if (finish === 'length') return 'conversation.cut';
  return isEmpty ? 'conversation.no_answer' : null;
}
