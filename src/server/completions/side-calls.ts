/**
 * What chat clients ask on their own beside a conversation: its title, tags, follow-up questions. It is answered here
 * from the question they quote, without a model and without the data. Recognised is only the whole form of a prompt:
 * a single message (a system prompt apart) that begins with the client's own words and carries the conversation where they put it, so that a
 * person who asks for a title is answered as anybody.
 */
import { type ChatMessage, isOfSystem } from './request.ts';

const MOST_WORDS = 5;
const MOST_CHARACTERS = 60;
const UNTITLED = 'Ritratto';

/** The answer to a client's own question; null where the last message is a person's. */
export function sideAnswer(messages: readonly ChatMessage[]): string | null {
  const systems = textsOf(messages.filter(isOfSystem));
  const [only = '', ...others] = textsOf(messages.filter((message) => !isOfSystem(message)));
  if (others.length > 0) return null;
  // Older releases of LibreChat speak as the system alone.
  if (only === '') return systems.length === 1 ? librechat(systems[0] ?? '') : null;
  return chooseTools(systems, only) ?? openWebui(only) ?? librechat(only);
}

function textsOf(messages: readonly ChatMessage[]): string[] {
  return messages.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** Open WebUI: instructions that name the JSON wanted, and the conversation in tags. */
function openWebui(text: string): string | null {
  if (text.startsWith(EMOJI_PROMPT) && text.includes('\n\nMessage: ```')) return '🙂';
  const at = text.indexOf('<chat_history>');
  if (!text.startsWith('### Task:') || at === -1 || !text.includes('</chat_history>', at)) {
    return null;
  }
  const wanted = /\{\s*"(\w+)"\s*:/.exec(text.slice(0, at))?.[1] ?? '';
  if (wanted === 'title') return JSON.stringify({ title: titleOf(text.slice(at)) });
  const nothing = NOTHING.get(wanted);
  return nothing === undefined ? null : JSON.stringify({ [wanted]: nothing });
}

const EMOJI_PROMPT =
  "Your task is to reflect the speaker's likely facial expression through a fitting emoji.";

/** What Open WebUI takes as "nothing to add", by the key it asks for. */
const NOTHING = new Map<string, string | string[]>([
  ['tags', []],
  ['follow_ups', []],
  ['queries', []],
  ['prompt', ''],
  ['text', ''],
]);

/** Open WebUI's own tools, offered to the model as text: none is chosen, the question itself comes again. */
function chooseTools(systems: readonly string[], text: string): string | null {
  const isOffered = systems.some(
    (system) =>
      system.startsWith('Available Tools:') &&
      system.includes('Your task is to choose and return the correct tool(s)'),
  );
  return isOffered && text.startsWith('Query:') ? JSON.stringify({ tool_calls: [] }) : null;
}

/** LibreChat: a sentence, then the conversation as `User: …`. */
function librechat(text: string): string | null {
  const wantsJson = text.startsWith(
    'Analyze this conversation and provide:\n1. The detected language of the conversation',
  );
  const wantsText =
    /^(?:Provide|Please generate) a concise, 5-word-or-less title for the conversation\b/;
  if (!/^(?:\|\|>)?User:/m.test(text) || !(wantsJson || wantsText.test(text))) return null;
  const title = titleOf(text);
  return wantsJson ? JSON.stringify({ language: 'unknown', title }) : title;
}

/** The first words of the first question in a quoted conversation, without its Markdown. */
function titleOf(conversation: string): string {
  const question = /^(?:\|\|>)?user:(?:\n")?(.+)$/im.exec(conversation)?.[1] ?? '';
  const words = question
    .replaceAll(/[*_`#>"“”«»[\]{}<|]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ');
  const title = Array.from(words).slice(0, MOST_CHARACTERS).join('');
  return title.replace(/[\s.,;:!?…]+$/u, '') || UNTITLED;
}
