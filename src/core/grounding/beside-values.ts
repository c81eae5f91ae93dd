/**
 * Keeps values as they are: what a text puts directly beside one could change what it says. `-`, `%`, `€` or `million`
 * that the value has itself is left out, another one is marked; values and figures that touch are set apart.
 */
import type { Piece } from './join.ts';
import type { Phrases } from './phrases.ts';
import { SETTLED } from './text-span.ts';
import {
  FIGURES_BEFORE,
  FIGURES_BEHIND,
  signBehind,
  SIGN_OPEN,
  SIGNS_BEFORE,
  SIGNS_BEGUN,
  TOUCHING,
  verdictBefore,
} from './value-signs.ts';

export interface BesideValues {
  take(piece: Piece): void;
  end(): void;
  /** How many signs and words are marked. */
  unverified(): number;
}

const NO_BREAK_SPACE = '\u00A0';
/** Characters before a sign that tell whether it is one. */
const LOOK_BEHIND = 12;

/** Takes pieces in order and gives them on; holds back a word behind a value, and signs that may precede one. */
export function besideValues(phrases: Phrases, give: (piece: Piece) => void): BesideValues {
  /** The end of the text given so far, a value as one sign. */
  let before = '';
  let signs = '';
  /** The value whose end the text may change, and that text. */
  let value: Piece | null = null;
  let behind = '';
  let marks = 0;

  const giveText = (text: string): void => {
    if (text === '') return;
    before = (before + text).slice(-LOOK_BEHIND);
    give({ kind: 'text', text, citations: [], marks: [] });
  };
  const takeText = (text: string): void => {
    const whole = signs + text;
    const begun = SIGNS_BEGUN.exec(before + whole);
    const end = begun ? Math.max(0, begun.index - before.length) : whole.length;
    signs = whole.slice(end);
    giveText(whole.slice(0, end));
  };
  const marked = (text: string): string => {
    marks += 1;
    return phrases.say({ key: 'reference.unverified', params: { text } });
  };

  const settle = (): void => {
    const [last, text] = [value, behind];
    value = null;
    behind = '';
    const figures = last && FIGURES_BEHIND.exec(text);
    const found = last?.numbers && signBehind(text, last.text, last.numbers);
    if (figures) takeText(figures[0] + NO_BREAK_SPACE + text.slice(figures[0].length));
    else if (found && found.verdict !== 'keep') {
      const { at, sign, verdict } = found;
      giveText(text.slice(0, at) + (verdict === 'mark' ? marked(sign) : ''));
      takeText(text.slice(at + sign.length));
    } else takeText(text);
  };

  const giveSigns = (next: Piece): void => {
    const text = signs;
    signs = '';
    const { numbers } = next;
    const match = numbers && SIGNS_BEFORE.exec(before + text);
    const own = match?.groups?.['signs'] ?? '';
    if (numbers && match && match.index >= before.length) {
      const at = match.index - before.length;
      const verdict = verdictBefore(own, next.text, numbers);
      const shown = {
        keep: () => own,
        drop: () => '',
        mark: () => marked(own.trimEnd()) + NO_BREAK_SPACE,
      };
      giveText(text.slice(0, at) + shown[verdict]() + text.slice(at + own.length));
    } else giveText(text);
    if (next.kind === 'inline' && FIGURES_BEFORE.test(before)) giveText(NO_BREAK_SPACE);
  };

  return {
    take(piece) {
      if (piece.kind === 'text') {
        if (value) {
          behind += piece.text;
          if (!SIGN_OPEN.test(behind)) settle();
        } else takeText(piece.text);
        return;
      }
      const last = value;
      const isBeside =
        last !== null && TOUCHING.test(piece.kind === 'cite' ? behind.trimEnd() : behind);
      if (isBeside && piece.kind === 'inline') behind += NO_BREAK_SPACE;
      settle();
      giveSigns(piece);
      give(piece);
      before = SETTLED;
      // A citation is no end of its value: `{{…}} [r1] million`.
      if (piece.kind === 'inline') value = piece;
      else value = piece.kind === 'cite' && isBeside ? last : null;
    },
    end() {
      settle();
      giveText(signs);
      signs = '';
    },
    unverified: () => marks,
  };
}
