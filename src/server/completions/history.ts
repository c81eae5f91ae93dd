/** A conversation as clients keep it, message by message, read back into turns. */
import type { PastTurn } from '../../app/conversation/past-turns.ts';
import { withoutSources } from './footer.ts';
import { type ChatMessage, isOfSystem } from './request.ts';
import { withoutSteps } from './steps.ts';
import { HttpError } from '../wire/http-errors.ts';

const MOST_CHARACTERS = 32_000;

export interface Asked {
  past: PastTurn[];
  question: string;
  /** What system and developer messages ask for; empty = nothing. */
  wishes: string;
}

/**
 * What is asked and what was said before. Receipts are taken from the sources of our own answers, which `secret`
 * signed. Messages of tools we did not run are left out.
 * @throws HttpError 400 where the last message is not a question of the user.
 */
export function askedOf(messages: readonly ChatMessage[], secret: string): Asked {
  const wishes = messages.filter(isOfSystem).map(({ text }) => text.trim());
  const question = messages.filter((message) => !isOfSystem(message)).at(-1);
  if (question?.role !== 'user') {
    throw refused('The last message must be one of the user, with what they ask.');
  }
  const { past, open } = turnsOf(messages, secret);
  if (open === '') {
    throw refused('The last message has no text: images, sounds and files are not read here.');
  }
  if (open.length > MOST_CHARACTERS) {
    throw refused(`The last message is too long: at most ${MOST_CHARACTERS} characters are read.`);
  }
  return { past, question: open, wishes: wishes.filter((text) => text !== '').join('\n\n') };
}

/** Turns that were answered, and what the user said since. */
function turnsOf(
  messages: readonly ChatMessage[],
  secret: string,
): { past: PastTurn[]; open: string } {
  const past: PastTurn[] = [];
  let questions: string[] = [];
  let answers: string[] | null = null;
  for (const { role, text } of messages) {
    if (role === 'user') {
      if (answers !== null) {
        past.push(...turn(questions, answers, secret));
        questions = [];
        answers = null;
      }
      questions.push(text.trim());
    } else if (role === 'assistant' && questions.length > 0) {
      answers = [...(answers ?? []), text];
    }
  }
  return { past, open: joined(questions) };
}

/** None where the answer is empty, because it failed or called a tool of the client's. */
function turn(questions: readonly string[], answers: readonly string[], secret: string) {
  const { text, receipts } = withoutSources(withoutSteps(joined(answers)), secret);
  const question = joined(questions);
  return question === '' || text === '' ? [] : [{ question, answer: text, receipts }];
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function refused(sentence: string): HttpError {
  return new HttpError(400, 'invalid_input', sentence, { param: 'messages' });
}
