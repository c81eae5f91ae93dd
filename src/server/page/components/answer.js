/** The text of an answer, while it grows and when it is complete. */
import { html, useEffect, useMemo, useRef } from '../vendor/htm-preact.js';
import { blocksOf } from '../lib/markdown.js';
import { openReceipt } from '../lib/panels.js';
import { store } from '../lib/store.js';
import { AnswerContext } from './cite.js';

/** @param {{ turn: object, say: (id: string, text: string, isDone: boolean) => void }} props */
export function Answer({ turn, say }) {
  const blocks = useRef([]);
  const isGrowing = turn.status === 'asking';
  blocks.current = useMemo(
    () => blocksOf(turn.text, isGrowing, blocks.current),
    [turn.text, isGrowing],
  );
  const answer = useMemo(
    () => ({ citations: turn.end?.citations ?? [], open: openReceipt }),
    // A new one for each language, so that the labels of the marks follow it.
    [turn.end, store.get().locale],
  );
  useEffect(() => {
    if (turn.isNew) say(turn.id, blocks.current.map(({ text }) => text).join('\n'), !isGrowing);
  }, [turn.text, isGrowing]);

  return html`<${AnswerContext.Provider} value=${answer}>
    <div class="prose ${isGrowing ? 'is-growing' : ''}">
      ${blocks.current.map(({ node }) => node)}
    </div>
  </${AnswerContext.Provider}>`;
}
