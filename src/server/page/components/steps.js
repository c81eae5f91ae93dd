/** The look-ups of an answer, folded to one quiet line. */
import { html } from '../vendor/htm-preact.js';
import { number, t } from '../lib/texts.js';

/** @param {{ steps: object[], isAsking: boolean }} props */
export function Steps({ steps, isAsking }) {
  const current = steps.findLast(({ ms }) => ms === null);
  if (isAsking && current) return html`<p class="steps is-waiting">${current.title}</p>`;
  if (steps.length === 0) {
    return isAsking ? html`<p class="steps is-waiting">${t('page.thinking')}</p>` : null;
  }
  const ms = steps.reduce((sum, step) => sum + (step.ms ?? 0), 0);
  const count = t('page.steps', { n: steps.length });
  return html`<details class="steps fold">
    <summary>${count} · ${seconds(ms)}</summary>
    <ol>
      ${steps.map(
        ({ id, title, ms: took, problem }) =>
          html`<li key=${id}>
            <span>${title}</span>
            <span class="took">${took === null ? '' : seconds(took)}</span>
            ${problem && html`<p class="warning">${problem}</p>`}
          </li>`,
      )}
    </ol>
  </details>`;
}

function seconds(ms) {
  return t('page.seconds', { seconds: number(ms / 1000, ms < 100 ? 2 : 1) });
}
