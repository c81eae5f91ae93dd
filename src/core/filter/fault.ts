/** How the filter language says what is wrong: one sentence that begins with the place. */
import { ToolInputError } from '../errors.ts';
import type { Span } from './ast.ts';

const LONGEST_PIECE = 60;
const LONGEST_MESSAGE = 900;

/**
 * `"<= 45" at character 15: a comparison needs a value on its left.`
 * Characters are counted from 1; a piece at the end of the text is empty. The sentence comes without its full stop.
 */
export function fault(span: Span, piece: string, sentence: string): ToolInputError {
  const place = `at character ${span.start + 1}`;
  const shown = shortened(piece.trim(), LONGEST_PIECE);
  const where = shown === '' ? `The end of the text, ${place}` : `"${shown}" ${place}`;
  return new ToolInputError(shortened(ended(`${where}: ${sentence}`), LONGEST_MESSAGE));
}

/** With its full stop, unless it is a question. */
export function ended(sentence: string): string {
  return sentence.endsWith('?') ? sentence : `${sentence}.`;
}

/** `a, b or c`; empty for an empty list. */
export function alternatives(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

/** At most `limit` of the items, and how many there are beside. */
export function listed(items: readonly string[], limit: number): string {
  const rest = items.length - limit;
  return rest > 0
    ? `${items.slice(0, limit).join(', ')} and ${rest} more`
    : items.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** Hidden characters of a hostile text (line ends, direction marks) would garble the sentence around them. */
function shortened(text: string, limit: number): string {
  const characters = Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' '));
  return characters.length > limit
    ? `${characters.slice(0, limit - 1).join('')}…`
    : characters.join('');
}
