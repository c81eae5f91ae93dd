/** Messages as Markdown: what they quote from the data or the question is shown letter by letter. */
import { escapeMarkdown, inCode } from '../core/markdown.ts';
import type { Message, Param } from '../core/result.ts';

/** Parameters that their texts set between backticks. */
const IN_CODE = new Set(['filter', 'input', 'id']);
/** Its braces and addresses must stay readable to the renderer. */
const REFERENCE = /\{\{.*?\}\}|\[r\d+\]/;

export function markdownMessage(message: Message): Message {
  if ('text' in message) return { text: escapeText(message.text) };
  if (!('key' in message) || !message.params) return message;
  const params = Object.entries(message.params).map(([name, param]): [string, Param] => {
    if (typeof param !== 'string') return [name, param];
    return [name, IN_CODE.has(name) ? inCode(param) : escapeText(param)];
  });
  return { key: message.key, params: Object.fromEntries(params) };
}

function escapeText(text: string): string {
  const references = text.match(new RegExp(REFERENCE, 'g')) ?? [];
  return text
    .split(REFERENCE)
    .map((part, at) => escapeMarkdown(part) + (references[at] ?? ''))
    .join('');
}
