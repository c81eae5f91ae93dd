/** Says a growing answer to who listens, sentence by sentence and each once. */

const KEPT_FOR_MS = 10_000;

/**
 * @param {{ append: (line: Element) => void }} log A polite live region; what was said leaves it after a while.
 */
export function announcer(log) {
  let saying = null;
  let said = '';

  /** @param {string} sentence */
  const tell = (sentence) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    log.append(line);
    setTimeout(() => line.remove(), KEPT_FOR_MS);
  };

  return {
    tell,
    /** @param {string} id Of the answer. @param {string} text All of it so far. @param {boolean} isDone */
    say: (id, text, isDone) => {
      if (saying !== id) {
        saying = id;
        said = '';
      }
      // What was said may have been put differently since, by a mark that closed: then only the end is new.
      const from = text.startsWith(said) ? said.length : text.length;
      const open = text.slice(from);
      const ready = isDone ? open : finished(open);
      if (ready.trim() === '') return;
      said = text.slice(0, from + ready.length);
      tell(ready.trim());
    },
  };
}

/** Its sentences without the last, which may still grow. */
function finished(text) {
  const sentences = [
    ...new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' }).segment(text),
  ];
  return text.slice(0, sentences.at(-1)?.index ?? 0);
}
