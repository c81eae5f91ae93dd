/** How the files would be read, to be agreed to or corrected before anything is loaded. */
import { html, useEffect, useState } from '../vendor/htm-preact.js';
import { leaveImport, load, lookAgain } from '../lib/importing.js';
import { fieldLabel, t, word } from '../lib/texts.js';
import { MappingEditor } from './mapping-editor.js';

/** @param {{ importing: import('../lib/importing.js').Import, server: object | null }} props */
export function ImportReview({ importing, server }) {
  const { preview, stage } = importing;
  const [mapping, setMapping] = useState(importing.mapping ?? preview.mapping);
  const isLoading = stage === 'loading';
  const isEdited = mapping !== (importing.mapping ?? preview.mapping);

  useEffect(() => setMapping(importing.mapping ?? preview.mapping), [preview]);

  return html`<div class="review">
    ${preview.files.map((file) => html`<${FileReview} key=${file.file} file=${file} />`)}
    ${
      preview.findings.length > 0 &&
      html`<section>
        <h2>${t('page.import.findings')}</h2>
        <ul class="notes">
          ${preview.findings.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>`
    }
    <${MappingEditor}
      value=${mapping}
      note=${t('page.import.mapping_note')}
      isOpen=${isEdited || importing.mapping !== null}
      isLocked=${isLoading}
      onChange=${setMapping}
    />
    <div class="decide">
      <p>${t(server?.data ? 'page.import.replaces' : 'page.import.fills')}</p>
      <div class="buttons">
        ${
          isEdited
            ? html`<button
                type="button"
                class="button is-primary"
                onClick=${() => lookAgain(mapping)}
              >
                ${t('page.import.look_again')}
              </button>`
            : html`<button
                type="button"
                class="button is-primary"
                disabled=${isLoading}
                onClick=${load}
              >
                ${t('page.import.run')}
              </button>`
        }
        <button type="button" class="button" onClick=${leaveImport}>${t('page.cancel')}</button>
      </div>
    </div>
  </div>`;
}

function FileReview({ file }) {
  const { file: name, rows, rejected, table, role, columns } = file;
  const into = word('table', table);
  return html`<section class="file-review">
    <h2>
      <span class="file-name">${name}</span>
      <span class="becomes"
        >${t(role === 'joined' ? 'page.import.joined_to' : 'page.import.into', { table: into })}</span
      >
    </h2>
    <p class="quiet">
      ${t('page.import.rows', { n: rows })}
      ${rejected > 0 && html` · <span class="warning">${t('page.import.rejected', { n: rejected })}</span>`}
    </p>
    <div class="table-box" tabindex="0" role="region" aria-label=${name}>
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">${t('page.import.column')}</th>
            <th scope="col">${t('page.import.meaning')}</th>
            <th scope="col">${t('page.import.type')}</th>
            <th scope="col">${t('page.import.confidence')}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map((column) => html`<${ColumnRow} key=${column.header} column=${column} />`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function ColumnRow({ column }) {
  const { header, type, detail, fills, attribute } = column;
  const read = [word('page.type', type), detail && word('page.read_as', detail)].filter(Boolean);
  return html`<tr class=${fills.length === 0 && attribute === null ? 'is-unused' : undefined}>
    <th scope="row">${header}</th>
    <td>
      ${fills.map((fill) => html`<${Fill} fill=${fill} />`)}
      ${attribute !== null && html`<p class="kept">${t('page.import.kept_as')} <code>${attribute}</code></p>`}
      ${fills.length === 0 && attribute === null && html`<p>${t('page.import.unused')}</p>`}
    </td>
    <td>${read.join(', ')}</td>
    <td>
      ${fills.map(
        ({ confidence, reason }) =>
          html`<p class="confidence is-${confidence}">
            <span class="dot"></span>${t(`page.confidence.${confidence}`)}
            <span class="quiet">${t(`page.reason.${reason}`)}</span>
          </p>`,
      )}
    </td>
  </tr>`;
}

function Fill({ fill: { column, expression, reason } }) {
  return html`<p>
    <b>${fieldLabel(column)}</b>
    ${reason === 'computed' ? html` = <code>${expression}</code>` : null}
  </p>`;
}
