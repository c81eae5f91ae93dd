/** A table of values for a page; one row reads better as a list. */
import type { ReceiptView } from '../../app/receipts/view.ts';
import { isNumeric, UNITS } from '../../core/result.ts';
import { type Locale, say } from '../../locales/index.ts';
import { html, type Html } from './html.ts';

type Table = ReceiptView['tables'][string];
type Row = Table['rows'][number];
type Column = Table['columns'][number];

export function valueTable(table: Table, locale: Locale): Html {
  const [first, ...others] = table.rows;
  const isOne = first !== undefined && others.length === 0 && table.total === 1;
  return html`<section class="values">
    <h2>${table.title}</h2>
    ${isOne ? list(table, first) : grid(table)}
    ${table.rows.length < table.total ? rowsShown(table, locale) : null}
  </section>`;
}

function list({ title, columns }: Table, row: Row): Html {
  const items = columns.map(
    (column) =>
      html`<div>
        <dt>${column.label}</dt>
        <dd>${textOf(row, column)}</dd>
      </div>`,
  );
  const isNamed = says(row, columns) && !title.includes(row.label);
  return html`${isNamed ? html`<p class="row">${row.label}</p>` : null}
    <dl class="facts">${items}</dl>`;
}

function grid({ title, columns, rows }: Table): Html {
  const isNamed = rows.some((row) => says(row, columns));
  const heads = columns.map(
    (column) => html`<th scope="col" class="${look(column)}">${column.label}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map(
      (column) => html`<td class="${look(column)}">${textOf(row, column)}</td>`,
    );
    return html`<tr>
      ${isNamed ? html`<th scope="row">${row.label}</th>` : null}${cells}
    </tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${isNamed ? html`<td></td>` : null}${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

/** Whether the label says what no value says already, such as the id of a customer. */
function says(row: Row, columns: readonly Column[]): boolean {
  return columns.every((column) => textOf(row, column) !== row.label);
}

function rowsShown({ rows, total }: Table, locale: Locale): Html {
  const params = {
    shown: { value: rows.length, unit: 'count' as const },
    total: { value: total, unit: 'count' as const },
  };
  return html`<p class="quiet">${say(locale, { key: 'reference.rows_shown', params })}</p>`;
}

function textOf(row: Row, { key }: Column): string {
  const shown = row.values[key];
  return shown?.display ?? String(shown?.value ?? '');
}

/** Numbers stand under each other. The unit of money is followed by its currency. */
function look({ unit }: Column): string {
  const known = UNITS.find((each) => each === unit.split(' ')[0]);
  return known !== undefined && isNumeric(known) ? 'number' : 'text';
}
