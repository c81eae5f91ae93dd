/** Answers one turn: by the connected language model, in its words, or by the built-in planner. */
import { ModelError } from '../../core/errors.ts';
import { pinSnapshot } from '../../tool.ts';
import { askedLanguage } from '../asked-language.ts';
import type { Converse } from './contract.ts';
import { modelTurn } from './model-turn.ts';
import { restoreReceipts } from './past-turns.ts';
import { plannerTurn } from './planner-turn.ts';
import type { ConverseServices, Turn } from './turn.ts';
import { wordedTurn } from './worded-turn.ts';

export function createConverse(services: ConverseServices): Converse {
  return async function* converse(request) {
    const session = await services.session();
    const data = await pinSnapshot(session.snapshots);
    const earlier = request.past.map(({ question }) => question);
    const locale =
      request.locale ?? (await askedLanguage(request.question, earlier, services.locale));
    const known = restoreReceipts(request.past, session, data);
    const spend = (tokens: number): number =>
      session.state.spendTokens(session.now().slice(0, 10), tokens);
    const turn: Turn = { request, services, session, data, locale, earlier: known, spend };

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
