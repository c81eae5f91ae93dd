/** Messages as Markdown: what they quote from the data or the question is shown letter by letter. */
import { escapeMarkdown, inCode } from '../core/markdown.ts';
import { mapTexts, type Message } from '../core/result.ts';

/** Parameters that their texts set between backticks. */
const IN_CODE = new Set(['filter', 'input', 'id']);
/** Its braces and addresses must stay readable to the renderer. */
const REFERENCE = /\{\{.*?\}\}|\[r\d+\]/;

export function markdownMessage(message: Message): Message {
  return mapTexts(message, (text, name) => (IN_CODE.has(name) ? inCode(text) : escapeText(text)));
}

function escapeText(text: string): string {
  const references = text.match(new RegExp(REFERENCE, 'g')) ?? [];
  return text
    .split(REFERENCE)
    .map((part, at) => escapeMarkdown(part) + (references[at] ?? ''))
    .join('');
}
