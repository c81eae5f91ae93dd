/** What every way of answering needs. */
import type { LoopLimits } from '../../chat/loop/loop.ts';
import type { Locale } from '../../locales/index.ts';
import type { EngineRead } from '../../ports.ts';
import type { Session, Tool, ToolAnswer } from '../../tool.ts';
import type { ConverseRequest } from './contract.ts';
import type { Models } from '../models/contract.ts';

export interface ConverseServices {
  tools: readonly Tool[];
  /** A new conversation. */
  session: () => Promise<Session>;
  models: Pick<Models, 'current'>;
  /** Where neither the person nor the question tells the language. */
  locale: Locale;
  limits: LoopLimits;
  tokensPerDay: number;
  /** Keeps the stack of a fault of ours and answers with the id it is found under. */
  report: (error: unknown) => string;
}

export interface Turn {
  request: ConverseRequest;
  services: ConverseServices;
  session: Session;
  /** Pinned: every number of one answer is of the same snapshot. */
  data: EngineRead;
  locale: Locale;
  /** Results of earlier answers that can still be cited. */
  earlier: readonly ToolAnswer[];
  /** Counts the tokens of a model against the day's limit. */
  spend: (tokens: number) => void;
}

/** Keeps the question with a receipt that is part of its answer. */
export function keepQuestion({ request, session }: Turn, { receipt }: ToolAnswer): void {
  const { question } = request;
  session.state.saveQuestion(receipt.id, { question, askedAt: session.now() });
}
