/** A language model speaks: its loop with the tools as events for a reader, its text made value-proof on the way. */
import { runLoop, type LoopEvent } from '../../chat/loop/loop.ts';
import { metered } from '../../chat/metered.ts';
import type { Citation } from '../../core/grounding/citation.ts';
import { say } from '../../locales/index.ts';
import type { ChatModel, ModelMessage } from '../../ports.ts';
import { instructions } from '../../prompts.ts';
import { callTool, type Tool, type ToolAnswer } from '../../tool.ts';
import type { ChatEvent } from './contract.ts';
import { sourcesOf } from './sources.ts';
import { keepQuestion, type Turn } from './turn.ts';
import { valueProof, type ValueProof } from './value-proof.ts';

/** The names of the languages, as a model knows them. */
const LANGUAGES = { en: 'English', it: 'Italian', uk: 'Ukrainian', id: 'Indonesian' };

export interface Speech {
  messages: readonly ModelMessage[];
  /** Empty = the model is to answer in words. */
  tools: readonly Tool[];
  /** Results the model was shown with its messages. */
  shown: readonly ToolAnswer[];
}

/** What came of it. */
export interface Said {
  end: Extract<LoopEvent, { kind: 'end' }>;
  proof: ValueProof;
  /** Those shown and those it called for itself. */
  answers: ToolAnswer[];
}

export async function* speak(
  turn: Turn,
  model: ChatModel,
  { messages, tools, shown }: Speech,
): AsyncGenerator<ChatEvent, Said> {
  const { request, services, session, data, locale, spend } = turn;
  const proof = await valueProof(turn);
  const answers = [...shown];
  for (const answer of shown) await proof.add(answer);
  const events = runLoop(messages, {
    model: metered(model, spend),
    tools,
    call: async (tool, input, options) => {
      const answer = await callTool(tool, input, session, { ...options, data });
      keepQuestion(turn, answer);
      answers.push(answer);
      await proof.add(answer);
      return answer;
    },
    locale,
    limits: services.limits,
    maxTokens: request.maxTokens,
    signal: request.signal,
    report: services.report,
  });
  let end: Said['end'] | null = null;
  for await (const event of events) {
    switch (event.kind) {
      case 'text': {
        const text = proof.push(event.text);
        if (text !== '') yield { kind: 'text', text };
        break;
      }
      case 'call':
        yield { kind: 'step', ...stepOf(event, turn) };
        break;
      case 'called':
        yield { kind: 'stepped', ...stepOf(event, turn), ms: event.ms, problem: event.problem };
        break;
      case 'end':
        end = event;
    }
  }
  if (end === null) throw new Error('the loop ended without its last event');
  const rest = proof.end();
  if (rest !== '') yield { kind: 'text', text: rest };
  return { end, proof, answers };
}

/** The last event of an answer in a model's words. */
export function spokenEnd(
  { session, locale }: Turn,
  model: ChatModel,
  { finish, usage }: Said['end'],
  { citations, source, answers }: { citations: Citation[]; source: string; answers: ToolAnswer[] },
): ChatEvent {
  return {
    kind: 'end',
    answeredBy: 'model',
    model: model.name,
    finish,
    locale,
    citations,
    sources: sourcesOf(citations, answers),
    source,
    receipts: Object.fromEntries(session.receipts),
    suggestions: [],
    usage,
  };
}

/** The rules of our chat, the language, and last what the client asks for: it cannot lift what stands before it. */
export function systemPrompt({ request, locale, data }: Turn): string {
  const parts = [
    instructions('chat'),
    `"Today" in this data is ${data.snapshot.asOf}. Answer in ${LANGUAGES[locale]}.`,
  ];
  if (request.wishes !== '') {
    const heading = "# Wishes of the person's chat program";
    const rule = 'Follow them in tone and form, where no rule above says otherwise.';
    parts.push(`${heading}\n${rule}\n\n${request.wishes}`);
  }
  return parts.join('\n\n');
}

function stepOf({ id, tool }: { id: string; tool: string }, { services, locale }: Turn) {
  const isKnown = services.tools.some(({ name }) => name === tool);
  return { id, tool, title: isKnown ? say(locale, { key: `step.${tool}` }) : tool };
}
