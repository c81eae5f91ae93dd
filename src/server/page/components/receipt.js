/** The receipt behind a value: what was asked of which customers, what came out, and whether it still does. */
import { html, useEffect, useRef, useState } from '../vendor/htm-preact.js';
import { get, post } from '../lib/api.js';
import { safeLink } from '../lib/sanitize.js';
import { store } from '../lib/store.js';
import { moment, t } from '../lib/texts.js';
import { Icon } from './icons.js';
import { Problem } from './notice.js';
import { Panel } from './panel.js';
import { Recompute } from './recompute.js';
import { ValueTable } from './value-table.js';

/** @param {{ id: string, address: string | null, onClose: () => void }} props `address` is `r1:table.row.column`. */
export function Receipt({ id, address, onClose }) {
  const [receipt, setReceipt] = useState(null);
  const [problem, setProblem] = useState(null);
  const { locale } = store.get();
  const path = `api/receipts/${encodeURIComponent(id)}`;

  useEffect(() => {
    const controller = new AbortController();
    setReceipt(null);
    setProblem(null);
    get(`${path}?locale=${locale}`, controller.signal)
      .then(setReceipt)
      .catch((error) => error.code !== 'stopped' && setProblem(error.message));
    return () => controller.abort();
  }, [id, locale]);

  const cited = address?.slice(address.indexOf(':') + 1) ?? null;
  return html`<${Panel} name="receipt" title=${t('page.receipt.title')} onClose=${onClose}>
    ${problem && html`<${Problem} text=${problem} />`}
    ${!receipt && !problem && html`<p class="quiet is-waiting">${t('page.receipt.loading')}</p>`}
    ${
      receipt &&
      html`<${Body}
        receipt=${receipt}
        cited=${cited}
        recompute=${() => post(`${path}/recompute?locale=${locale}`)}
      />`
    }
  </${Panel}>`;
}

function Body({ receipt, cited, recompute }) {
  const { id, title, questions, tables, notes, warnings, input, link } = receipt;
  const [asked] = questions;
  const href = safeLink(link);
  const body = useRef(null);
  useEffect(() => {
    body.current.querySelector('.is-cited')?.scrollIntoView({ block: 'nearest' });
  }, [cited]);
  return html`<div class="receipt" ref=${body}>
    <p class="receipt-title">${title}</p>
    ${asked && html`<blockquote class="asked">${asked.question}</blockquote>`}
    ${receipt.erased ? html`<p class="warning">${t('page.receipt.erased')}</p>` : html`<${Basis} receipt=${receipt} />`}
    ${warnings.map((text) => html`<p class="warning"><${Icon} name="warning" />${text}</p>`)}
    ${Object.entries(tables).map(
      ([name, table]) =>
        html`<${ValueTable} key=${name} name=${name} table=${table} cited=${cited} />`,
    )}
    ${
      notes.length > 0 &&
      html`<ul class="notes">
        ${notes.map((text) => html`<li>${text}</li>`)}
      </ul>`
    }
    <${Recompute} key=${id} recompute=${recompute} />
    <details class="fold">
      <summary>${t('page.receipt.input')}</summary>
      <p class="quiet">${receipt.tool}</p>
      <pre tabindex="0">${JSON.stringify(input, null, 2)}</pre>
    </details>
    <footer class="receipt-foot">
      <code>${id}</code>
      <p class="quiet">
        ${t('page.receipt.made', { when: moment(receipt.made_at), engine: receipt.engine })}
      </p>
      ${href && html`<a href=${href} target="_blank" rel="noopener">${t('page.receipt.own_page')} <${Icon} name="out" /></a>`}
    </footer>
  </div>`;
}

function Basis({ receipt }) {
  const { group, period_display: period, as_of_display: asOf } = receipt;
  const rows = [
    [
      t('page.receipt.group'),
      group && (group.filter ? html`<code>${group.filter}</code>` : t('page.receipt.everyone')),
    ],
    [t('page.receipt.n'), group && t('rows.customers', { n: group.n })],
    [
      t('page.receipt.undecided'),
      group?.undecided ? t('rows.customers', { n: group.undecided }) : null,
    ],
    [t('page.receipt.period'), period || null],
    [t('page.receipt.as_of'), asOf],
  ];
  return html`<dl class="basis">
    ${rows
      .filter(([, value]) => value)
      .map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}
