/** Computes a receipt again and says what became of it. */
import { html, useState } from '../vendor/htm-preact.js';
import { t } from '../lib/texts.js';
import { Icon } from './icons.js';
import { Problem } from './notice.js';

/** @param {{ recompute: () => Promise<object> }} props */
export function Recompute({ recompute }) {
  const [outcome, setOutcome] = useState(null);
  const [problem, setProblem] = useState(null);
  const [isBusy, setBusy] = useState(false);

  const run = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setOutcome(await recompute());
    } catch (error) {
      setProblem(error.message);
    }
    setBusy(false);
  };

  return html`<section class="recompute">
    <button type="button" class="button is-primary" disabled=${isBusy} onClick=${run}>
      <${Icon} name="again" />
      ${isBusy ? t('page.recompute.running') : t('page.recompute.run')}
    </button>
    <div aria-live="polite">
      ${problem && html`<${Problem} text=${problem} />`}
      ${outcome && !isBusy && html`<${Outcome} outcome=${outcome} />`}
    </div>
  </section>`;
}

function Outcome({ outcome }) {
  const { answer, sentence, changes, more } = outcome;
  const isSame = answer === 'same';
  return html`<div class="outcome ${isSame ? 'is-same' : 'is-changed'}">
    <p><${Icon} name=${isSame ? 'done' : 'warning'} />${sentence}</p>
    ${
      changes.length > 0 &&
      html`<div class="table-box" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('page.recompute.value')}</th>
              <th scope="col" class="number">${t('page.recompute.before')}</th>
              <th scope="col" class="number">${t('page.recompute.after')}</th>
            </tr>
          </thead>
          <tbody>
            ${changes.map(
              ({ what, address, before, after }) =>
                html`<tr key=${address}>
                  <th scope="row">${what}</th>
                  <td class="number">${before}</td>
                  <td class="number">${after}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    }
    ${more !== null && html`<p class="quiet">${more}</p>`}
  </div>`;
}
