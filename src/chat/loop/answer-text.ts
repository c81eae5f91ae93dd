/** The text of an answer over several turns of the model: parted by blank lines, and bounded. */

export interface AnswerText {
  newTurn(): void;
  /** What of the text is to be shown. */
  add(text: string): string;
  /** Whether the bound was reached. */
  isFull(): boolean;
}

/** Far beyond what anybody reads: only a model that cannot stop gets here. */
const MAX_CHARACTERS = 100_000;

export function answerText(): AnswerText {
  let length = 0;
  let begun = false;
  return {
    newTurn() {
      begun = false;
    },
    add(text) {
      const shown = begun ? text : text.trimStart();
      if (shown === '') return '';
      const parted = !begun && length > 0 ? `\n\n${shown}` : shown;
      begun = true;
      const kept = parted.slice(0, MAX_CHARACTERS - length);
      length += kept.length;
      return kept;
    },
    isFull: () => length >= MAX_CHARACTERS,
  };
}
