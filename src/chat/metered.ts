/** Counts what a language model took, also of turns that broke off. */
import type { ChatModel, ModelMessage } from '../ports.ts';
import { estimateTokens } from './token-estimate.ts';

/** The model, with `spend` told the tokens of each of its turns: as the endpoint counts them, or estimated. */
export function metered(model: ChatModel, spend: (tokens: number) => void): ChatModel {
  return {
    name: model.name,
    async *turn(request, signal) {
      let characters = request.messages.reduce((sum, message) => sum + sizeOf(message), 0);
      let tokens: number | null = null;
      try {
        for await (const event of model.turn(request, signal)) {
          if (event.kind === 'text') characters += event.text.length;
          else tokens = event.usage.prompt + event.usage.completion;
          yield event;
        }
      } finally {
        spend(tokens ?? estimateTokens(characters));
      }
    },
  };
}

function sizeOf(message: ModelMessage): number {
  const calls = message.role === 'assistant' ? message.calls : [];
  return calls.reduce((sum, call) => sum + call.arguments.length, message.content.length);
}
