/** Models that think aloud at the beginning of their text, between `<think>` and `</think>`, where nobody is to read it. */

const OPEN = '<think>';
const CLOSE = '</think>';

export interface ThinkingFilter {
  /** What of the text so far may be shown and was not yet. */
  take(text: string): string;
  /** What was held back and turns out to be text. */
  end(): string;
}

/** Thinking that never closes is never shown; the same tag further on in the text is text. */
export function withoutThinking(): ThinkingFilter {
  let state: 'start' | 'inside' | 'text' = 'start';
  let thought = false;
  let held = '';
  /** The blank line that parts text from thoughts goes with them. */
  const text = () => (thought ? held.trimStart() : held);
  return {
    take(more) {
      if (state === 'text') return more;
      held += more;
      for (;;) {
        if (state === 'inside') {
          const end = held.indexOf(CLOSE);
          if (end === -1) {
            held = held.slice(-CLOSE.length);
            return '';
          }
          held = held.slice(end + CLOSE.length);
          state = 'start';
        }
        const begun = held.trimStart();
        if (OPEN.startsWith(begun)) return '';
        if (!begun.startsWith(OPEN)) {
          state = 'text';
          return text();
        }
        held = begun.slice(OPEN.length);
        thought = true;
        state = 'inside';
      }
    },
    end: () => (state === 'start' ? text() : ''),
  };
}
