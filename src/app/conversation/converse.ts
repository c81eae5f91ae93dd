/** Answers one turn: by the connected language model, in its words, or by the built-in planner. */
import { languageOf } from '../../chat/language.ts';
import { ModelError } from '../../core/errors.ts';
import type { Locale } from '../../locales/index.ts';
import { pinSnapshot } from '../../tool.ts';
import type { Converse, ConverseRequest } from './contract.ts';
import { modelTurn } from './model-turn.ts';
import { restoreReceipts } from './past-turns.ts';
import { plannerTurn } from './planner-turn.ts';
import type { ConverseServices, Turn } from './turn.ts';
import { wordedTurn } from './worded-turn.ts';

export function createConverse(services: ConverseServices): Converse {
  return async function* converse(request) {
    const session = await services.session();
    const data = await pinSnapshot(session.snapshots);
    const locale = await languageFor(request, services.locale);
    const earlier = restoreReceipts(request.past, session, data);
    const spend = (tokens: number): number =>
      session.state.spendTokens(session.now().slice(0, 10), tokens);
    const turn: Turn = { request, services, session, data, locale, earlier, spend };

    const connected = request.model === 'ritratto' ? services.models.current() : null;
    if (connected === null) return yield* plannerTurn(turn);
    if (spend(0) >= services.tokensPerDay) {
      throw new ModelError(
        'spent',
        `The ${services.tokensPerDay} tokens of today are used up. Raise --tokens-per-day, or ask the model ` +
          'ritratto-builtin, which needs no language model.',
      );
    }
    if (connected.tools) return yield* modelTurn(turn, connected.model);
    return yield* wordedTurn(turn, connected.model);
  };
}

/** A short follow-up ("11433?") is in the language of what went before. */
async function languageFor(
  { locale, question, past }: ConverseRequest,
  fallback: Locale,
): Promise<Locale> {
  if (locale !== null) return locale;
  for (const text of [question, ...past.map((turn) => turn.question).toReversed()]) {
    const language = await languageOf(text);
    if (language !== null) return language;
  }
  return fallback;
}
