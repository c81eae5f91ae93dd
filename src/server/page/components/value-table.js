/** A table of a receipt. A single row reads better as a list of its values. */
import { html } from '../vendor/htm-preact.js';
import { t } from '../lib/texts.js';

const WORDS = ['text', 'customer', 'yes_no', 'date'];

/** @param {{ name: string, table: object, cited: string | null }} props `cited` is `table.row.column`. */
export function ValueTable({ name, table, cited }) {
  const { title, columns, rows, total } = table;
  const isCited = (row, column) => `${name}.${row.key}.${column.key}` === cited;
  const hidden = total - rows.length;
  return html`<section class="value-table">
    <h3>${title}</h3>
    ${rows.length === 1 ? html`<${Values} columns=${columns} row=${rows[0]} isCited=${isCited} />` : null}
    ${rows.length > 1 ? html`<${Rows} title=${title} columns=${columns} rows=${rows} isCited=${isCited} />` : null}
    ${rows.length === 0 ? html`<p class="quiet">${t('page.receipt.no_rows')}</p>` : null}
    ${hidden > 0 && html`<p class="quiet">${t('page.receipt.more_rows', { n: hidden })}</p>`}
  </section>`;
}

function Values({ columns, row, isCited }) {
  return html`<p class="row-label">${row.label}</p>
    <dl class="values">
      ${columns.map(
        (column) =>
          html`<div class=${isCited(row, column) ? 'is-cited' : undefined}>
            <dt>${column.label}</dt>
            <dd>${shown(row.values[column.key])}</dd>
          </div>`,
      )}
    </dl>`;
}

function Rows({ title, columns, rows, isCited }) {
  return html`<div class="table-box" tabindex="0" role="region" aria-label=${title}>
    <table>
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col" class=${align(column)}>${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.label}</th>
              ${columns.map(
                (column) =>
                  html`<td class="${align(column) ?? ''} ${isCited(row, column) ? 'is-cited' : ''}">
                    ${shown(row.values[column.key])}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function align({ unit }) {
  return WORDS.includes(unit) ? undefined : 'number';
}

function shown(value) {
  if (value === undefined || value === null) return '—';
  return value.display ?? String(value.value ?? '—');
}
