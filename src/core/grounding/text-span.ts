/** A part of a text. */

/** Characters of the text, end exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/** The place, or the one before it where it would part the halves of one character. */
export function cutAt(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** Stands where something is settled, so that what is left keeps its place. */
export const SETTLED = '\uFFFC';
