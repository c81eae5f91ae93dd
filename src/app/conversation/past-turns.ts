/** What a language model is shown of the conversation so far. */
import { outbound } from '../../border.ts';
import { resultSchema } from '../../core/result.ts';
import type { Locale } from '../../locales/index.ts';
import type { EngineRead, ModelMessage } from '../../ports.ts';
import type { Session, ToolAnswer } from '../../tool.ts';

/** What was said before, oldest first. */
export interface PastTurn {
  question: string;
  /** As shown, or better the `source` of its end event. */
  answer: string;
  /** Ids of the receipts it could cite, under their short names: `{ r1: 'rc_…' }`. Unknown ones are left out. */
  receipts: Readonly<Record<string, string>>;
}

/** About 15,000 tokens: what a small model can still take beside the tools and the answer. */
const MAX_CHARACTERS = 60_000;

/**
 * Gives the session its earlier receipts back under their short names and answers with what they hold. A receipt that
 * is no longer kept, or belongs to nobody here, is as if it had never been.
 */
export function restoreReceipts(
  past: readonly PastTurn[],
  session: Session,
  data: EngineRead,
): ToolAnswer[] {
  const answers: ToolAnswer[] = [];
  for (const [alias, id] of past.flatMap(({ receipts }) => Object.entries(receipts))) {
    if (!/^r[1-9]\d{0,5}$/.test(alias) || session.receipts.get(alias) === id) continue;
    const receipt = session.state.receipt(id);
    if (receipt === null || receipt.result === null) continue;
    session.receipts.set(alias, id);
    // Every number of one answer is of the same data: what an import has replaced since can be proved, not built on.
    if (receipt.versions.data !== data.snapshot.id) continue;
    const result = resultSchema.parse(JSON.parse(receipt.result));
    answers.push({ tool: receipt.tool, receipt, alias, result });
  }
  return answers;
}

/** The past turns as messages: whole turns, the newest ones as far as they fit. */
export function pastMessages(
  past: readonly PastTurn[],
  known: readonly ToolAnswer[],
  locale: Locale,
): ModelMessage[] {
  const shown: ModelMessage[][] = [];
  let room = MAX_CHARACTERS;
  for (const [index, turn] of [...past.entries()].toReversed()) {
    const earlier = new Set(past.slice(0, index).flatMap(({ receipts }) => Object.keys(receipts)));
    const own = known.filter(({ alias }) => alias in turn.receipts && !earlier.has(alias));
    const whole = messagesOf(turn, own, locale);
    const messages = sizeOf(whole) <= room ? whole : messagesOf(turn, [], locale);
    room -= sizeOf(messages);
    if (room < 0) break;
    shown.unshift(messages);
  }
  return shown.flat();
}

/** As if the model had just made these calls: it can refer to their values again without asking twice. */
function messagesOf(
  { question, answer }: PastTurn,
  answers: readonly ToolAnswer[],
  locale: Locale,
): ModelMessage[] {
  const calls = answers.map(({ tool, receipt, alias }) => ({
    id: `past_${alias}`,
    name: tool,
    arguments: receipt.input,
    extra: {},
  }));
  const results = answers.map((known): ModelMessage => ({
    role: 'tool',
    call: `past_${known.alias}`,
    content: JSON.stringify(outbound(known, locale)),
  }));
  return [
    { role: 'user', content: question },
    ...(calls.length > 0 ? [{ role: 'assistant' as const, content: '', calls }, ...results] : []),
    { role: 'assistant', content: answer, calls: [] },
  ];
}

function sizeOf(messages: readonly ModelMessage[]): number {
  return messages.reduce((sum, { content }) => sum + content.length, 0);
}
