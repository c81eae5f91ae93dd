import type { Locale } from '../locales/index.ts';
import type { Session, Tool } from '../tool.ts';
import { ask } from './ask.ts';

const QUESTIONS_SHOWN = 4;

/** Questions this data answers, of those the planner offers to someone who asked nothing yet. */
export async function openQuestions(
  session: Session,
  options: { tools: readonly Tool[]; locale: Locale; signal: AbortSignal },
): Promise<string[]> {
  const { suggestions } = await ask('', session, { ...options, ownScreen: true, markdown: false });
  return suggestions.slice(0, QUESTIONS_SHOWN);
}
