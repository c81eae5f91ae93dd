/** Questions to choose from, set like the entries of a contents page. */
import { html } from '../vendor/htm-preact.js';
import { Icon } from './icons.js';

/** @param {{ questions: string[], label: string, onAsk: (question: string) => void }} props */
export function Questions({ questions, label, onAsk }) {
  if (questions.length === 0) return null;
  return html`<section class="questions">
    <h3>${label}</h3>
    <ul>
      ${questions.map(
        (question) =>
          html`<li key=${question}>
            <button type="button" onClick=${() => onAsk(question)}>
              <span>${question}</span><${Icon} name="open" />
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
