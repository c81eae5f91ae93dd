/**
 * The Markdown of a language model without images, links and HTML. A reader's program may load an image or look at a
 * link by itself, and an address can carry data away; so may a model that follows an instruction it found in the data.
 * With a backslash in them they are shown as they are written. Invisible characters go altogether.
 */
import { stripHidden } from '../../border.ts';

export interface ModelMarkdown {
  push(piece: string): string;
  end(): string;
}

const LEADS_AWAY = /<(?=[a-z/!?])|(?<=(?:https?|ftp):)\/|(?<=www)\./gi;
/** The longest that a pattern looks back. */
const LOOK_BACK = 8;

export function modelMarkdown(): ModelMarkdown {
  /** The first half of a character, and a bracket: the next piece decides. */
  let half = '';
  let open = '';
  let before = '';
  const give = (text: string): string => {
    const start = before.length;
    const whole = before + text;
    before = whole.slice(-LOOK_BACK);
    // The pattern sees what was given out before, and changes only what is new.
    return whole
      .replaceAll(LEADS_AWAY, (sign, at: number) => (at < start ? sign : `\\${sign}`))
      .slice(start);
  };
  return {
    push(piece) {
      const raw = half + piece;
      half = /[\uD800-\uDBFF]$/.exec(raw)?.[0] ?? '';
      const text = open + stripHidden(raw.slice(0, raw.length - half.length));
      open = text.endsWith('<') ? '<' : '';
      return give(text.slice(0, text.length - open.length));
    },
    end: () => give(open + stripHidden(half)),
  };
}

/** A bracket behind a bracket makes a link; a colon behind the first bracket of a line says where others lead. */
const LINK = /(?<=\])\(|(?<=^[ \t>*+-]*(?:\d+[.)][ \t]*)?\[[^\n]*\]):/gm;
/** The longest line that is looked back on; a longer one defines nothing. */
const LONGEST_LINE = 4000;

/** What is shown in the end, without links: a value, its mark or a mark of ours may stand before the model's bracket. */
export function withoutLinks(): (text: string) => string {
  let line = '';
  return (text) => {
    const start = line.length;
    const whole = line + text;
    line = whole.slice(whole.lastIndexOf('\n') + 1).slice(-LONGEST_LINE);
    if (!/[(:]/.test(text)) return text;
    const shown = whole.replaceAll(LINK, (sign, at: number) => (at < start ? sign : `\\${sign}`));
    return shown.slice(start);
  };
}
