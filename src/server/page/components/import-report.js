/** What became of the files, and the way on to the first question. */
import { html } from '../vendor/htm-preact.js';
import { leaveImport } from '../lib/importing.js';
import { t, word } from '../lib/texts.js';

/** @param {{ report: object }} props */
export function ImportReport({ report }) {
  const { rows, quarantined, findings, same } = report;
  return html`<div class="report">
    <p class="lead">
      ${same ? t('page.import.same') : t('page.import.until', { day: report.as_of_display })}
    </p>
    <dl class="facts">
      ${Object.entries(rows).map(
        ([table, n]) =>
          html`<div>
            <dt>${word('table', table)}</dt>
            <dd>${t('page.import.rows', { n })}</dd>
          </div>`,
      )}
      ${
        quarantined > 0 &&
        html`<div>
          <dt>${t('page.import.aside')}</dt>
          <dd class="warning">${t('page.import.rows', { n: quarantined })}</dd>
        </div>`
      }
    </dl>
    ${
      findings.length > 0 &&
      html`<section>
        <h2>${t('page.import.findings')}</h2>
        <ul class="notes">
          ${findings.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>`
    }
    <div class="buttons">
      <button type="button" class="button is-primary" onClick=${leaveImport}>
        ${t('page.import.go_on')}
      </button>
    </div>
  </div>`;
}
