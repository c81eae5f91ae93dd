/** The events of a conversation as the pieces of a chat completion. */
import type { ChatEvent } from '../../app/conversation/contract.ts';
import type { TokenUsage } from '../../ports.ts';
import { footer } from './footer.ts';
import { quotedStep, stepLine } from './steps.ts';
import type { HttpFace } from '../face.ts';

export type Piece =
  | { kind: 'content'; text: string }
  | { kind: 'reasoning'; text: string }
  /** Always the last one. */
  | { kind: 'end'; finish: 'stop' | 'length'; usage: TokenUsage };

/** A piece may be empty: it tells that the answer has begun. */
export async function* pieces(
  events: AsyncIterable<ChatEvent>,
  steps: HttpFace['steps'],
  link: (receipt: string) => string,
): AsyncGenerator<Piece, void> {
  let content = '';
  for await (const event of events) {
    if (event.kind === 'text') {
      content = event.text === '' ? content : event.text;
      yield { kind: 'content', text: event.text };
    } else if (event.kind === 'stepped') {
      const line = stepLine(event.title, event.ms, event.problem);
      if (steps === 'reasoning') yield { kind: 'reasoning', text: `${line}\n` };
      if (steps === 'content') {
        const text = `${content === '' || content.endsWith('\n\n') ? '' : '\n\n'}${quotedStep(line)}`;
        content = text;
        yield { kind: 'content', text };
      }
    } else if (event.kind === 'step') {
      yield { kind: 'reasoning', text: '' };
    } else {
      const below = footer(event, link);
      if (below !== '') {
        yield { kind: 'content', text: content === '' ? below.trimStart() : below };
      }
      yield { kind: 'end', finish: event.finish, usage: event.usage };
      return;
    }
  }
  throw new Error('the conversation broke off without an end');
}
