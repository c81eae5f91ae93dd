/**
 * Puts pieces together as they come. A mark `[r1]` follows each value; of neighbouring values in one sentence that
 * rest on the same results, only the last one carries it. Tables stand apart by empty lines.
 */
import type { Citation } from './citation.ts';
import type { ShownNumbers } from './value-signs.ts';

/** What a reader sees in place of a segment. */
export interface Piece {
  text: string;
  citations: Citation[];
  /** Aliases and notes to mark behind the text. */
  marks: string[];
  /** Absent where it shows no number of a result. */
  numbers?: ShownNumbers | undefined;
  /** A `cite` is nothing but its marks. */
  kind: 'text' | 'inline' | 'cite' | 'block';
}

export interface Joiner {
  /** Takes the next piece and gives what can be shown now. */
  add(piece: Piece): string;
  /** The rest. */
  end(): string;
}

/**
 * Characters of shown text; values further apart are marked each. The mark decides what stands behind a value, so all text up to the next one
 * waits for it, and a stream may not hold a sentence for ever.
 */
const NEIGHBOURS_WITHIN = 80;
const NO_BREAK_SPACE = '\u00A0';
const SENTENCE_END = /[.!?…](?:\s|$)|\n/;
/** The same while the next character is not known. */
const SENTENCE_ENDED = /[.!?…]\s|\n/;

export function joiner(): Joiner {
  /** White space that a table may replace. */
  let space = '';
  let isEmpty = true;
  let behindTable = false;
  /** The value whose mark is not decided, with the text behind it. */
  let open: { marks: string[]; behind: string } | null = null;

  const put = (text: string): string => {
    const kept = text.trimEnd();
    if (kept === '') {
      space += text;
      return '';
    }
    const before = space + kept;
    space = text.slice(kept.length);
    const apart = behindTable;
    isEmpty = false;
    behindTable = false;
    // Without an empty line before and behind it a table is read as part of the paragraph.
    return apart ? `\n\n${before.trimStart()}` : before;
  };

  const close = (isMarked: boolean): string => {
    if (!open) return '';
    const { marks, behind } = open;
    open = null;
    return put((isMarked ? NO_BREAK_SPACE + marked(marks) : '') + behind);
  };

  const putTable = (table: string): string => {
    const text = (isEmpty ? '' : '\n\n') + table;
    space = '';
    isEmpty = false;
    behindTable = true;
    return text;
  };

  return {
    add(piece) {
      const { kind, text, marks } = piece;
      if (kind === 'text') {
        if (!open) return put(text);
        open.behind += text;
        const { behind } = open;
        return behind.length > NEIGHBOURS_WITHIN || SENTENCE_ENDED.test(behind) ? close(true) : '';
      }
      const before = close(!open || !isNeighbour(open, piece));
      if (kind === 'block') return before + putTable(text);
      if (kind === 'cite') return before + put(marked(marks));
      if (marks.length > 0) open = { marks, behind: '' };
      return before + put(text);
    },
    end: () => close(true) + space,
  };
}

/** Whether the piece carries the same marks as a value before it, and stands in the same sentence. */
function isNeighbour(value: { marks: string[]; behind: string }, piece: Piece): boolean {
  return (
    piece.kind !== 'block' &&
    piece.marks.join() === value.marks.join() &&
    !SENTENCE_END.test(value.behind)
  );
}

function marked(marks: readonly string[]): string {
  return marks.map((mark) => `[${mark}]`).join('');
}
