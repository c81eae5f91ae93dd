/** The page of one receipt, and the page that says why there is none. */
import type { ExplainedRecompute } from '../../app/receipts/explain.ts';
import type { ReceiptView } from '../../app/receipts/view.ts';
import { formatValue, type Locale, say } from '../../locales/index.ts';
import { html, type Html, page } from './html.ts';
import { valueTable } from './table.ts';

export interface ReceiptPage {
  view: ReceiptView;
  /** Null where recomputing was not asked for. */
  outcome: ExplainedRecompute | null;
  /** Parameters of the address the page was opened under, which recomputing keeps: signature and language. */
  keep: Readonly<Record<string, string>>;
  locale: Locale;
}

export function receiptPage(receipt: ReceiptPage): string {
  const { view, locale } = receipt;
  const [asked, ...askedToo] = view.questions;
  const kind = say(locale, { key: 'receipt.kind' });
  const heading = asked?.question ?? view.title;
  return page(
    locale,
    `${kind}: ${heading}`,
    html`<article>
      <header>
        <p class="eyebrow">${asked ? `${kind} · ${view.title}` : kind}</p>
        <h1>${heading}</h1>
        ${asked ? html`<p class="quiet">${askedOn(asked.asked_at, locale)}</p>` : null}
      </header>
      ${view.erased ? html`<p class="warning">${say(locale, { key: 'receipt.erased' })}</p>` : counted(view, locale)}
      ${remarks('receipt.warnings', 'warning', view.warnings, locale)}
      ${Object.values(view.tables).map((table) => valueTable(table, locale))}
      ${remarks('receipt.notes', 'notes', view.notes, locale)} ${proof(receipt)}
      ${how(view, locale)} ${otherQuestions(askedToo, locale)}
    </article>`,
  );
}

/** A page of two sentences: what is the matter, and what to do. */
export function noticePage(locale: Locale, title: string, what: string): string {
  return page(
    locale,
    title,
    html`<article class="notice">
      <h1>${title}</h1>
      <p>${what}</p>
    </article>`,
  );
}

function counted({ group, period_display, as_of_display }: ReceiptView, locale: Locale): Html {
  const count = (value: number) => formatValue(locale, value, { unit: 'count' });
  const isFiltered = group !== null && group.filter !== '';
  return section('receipt.counted', locale, [
    group &&
      fact(
        'receipt.group',
        isFiltered
          ? html`<code>${group.filter}</code>`
          : html`${say(locale, { key: 'address.everyone' })}`,
        locale,
      ),
    group && fact('address.group_n', html`${count(group.n)}`, locale),
    isFiltered ? fact('address.undecided', html`${count(group.undecided)}`, locale) : null,
    period_display === null ? null : fact('receipt.period', html`${period_display}`, locale),
    as_of_display === null ? null : fact('address.as_of', html`${as_of_display}`, locale),
  ]);
}

function how(view: ReceiptView, locale: Locale): Html {
  const revision = { tool: view.tool, revision: String(view.revision) };
  const made = {
    day: { value: view.made_at.slice(0, 10), unit: 'date' as const },
    time: view.made_at.slice(11, 16),
  };
  return section('receipt.how', locale, [
    fact(
      'receipt.how.tool',
      html`${say(locale, { key: 'receipt.how.revision', params: revision })}`,
      locale,
    ),
    fact('receipt.how.input', html`<pre>${JSON.stringify(view.input, null, 2)}</pre>`, locale),
    fact('receipt.how.engine', html`${view.engine}`, locale),
    fact('receipt.how.data', html`<code>${view.data_version}</code>`, locale),
    fact(
      'receipt.how.made',
      html`${say(locale, { key: 'receipt.how.moment', params: made })}`,
      locale,
    ),
  ]);
}

/** A form, not a link: what only looks at links must not set off a computation. */
function proof({ view, outcome, keep, locale }: ReceiptPage): Html {
  const kept = Object.entries(keep).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<section class="proof" id="proof">
    <h2>${say(locale, { key: 'receipt.proof' })}</h2>
    <p>${say(locale, { key: 'receipt.proof.what' })}</p>
    ${outcome && told(outcome, locale)}
    <form method="get" action="#proof">
      ${kept}<button name="recompute" value="1">
        ${say(locale, { key: 'receipt.proof.button' })}
      </button>
    </form>
    <p class="quiet">
      ${say(locale, { key: 'receipt.proof.command' })} <code>ritratto recompute ${view.id}</code>
    </p>
  </section>`;
}

function told({ answer, sentence, changes, more }: ExplainedRecompute, locale: Locale): Html {
  const head = (key: string, look: string) =>
    html`<th scope="col" class="${look}">${say(locale, { key })}</th>`;
  const rows = changes.map(
    ({ what, address, before, after }) =>
      html`<tr>
        <th scope="row">${what}<br /><code class="quiet">${address}</code></th>
        <td class="number">${before}</td>
        <td class="number">${after}</td>
      </tr>`,
  );
  return html`<div class="outcome ${answer === 'same' ? 'same' : 'other'}" role="status">
    <p><strong>${sentence}</strong></p>
    ${
      rows.length > 0
        ? html`<div class="scroll" tabindex="0">
            <table>
              <thead>
                <tr>
                  ${head('receipt.proof.value', 'text')}${head('receipt.proof.before', 'number')}${head('receipt.proof.after', 'number')}
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>`
        : null
    }
    ${more === null ? null : html`<p class="quiet">${more}</p>`}
  </div>`;
}

function remarks(key: string, look: string, texts: readonly string[], locale: Locale): Html | null {
  if (texts.length === 0) return null;
  const items = texts.map((text) => html`<li>${text}</li>`);
  return html`<section class="${look}">
    <h2>${say(locale, { key })}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function otherQuestions(questions: ReceiptView['questions'], locale: Locale): Html | null {
  if (questions.length === 0) return null;
  const items = questions.map(
    ({ question, asked_at }) =>
      html`<li>${question} <span class="quiet">${askedOn(asked_at, locale)}</span></li>`,
  );
  return html`<section>
    <h2>${say(locale, { key: 'receipt.asked_too' })}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function askedOn(instant: string, locale: Locale): string {
  const day = { value: instant.slice(0, 10), unit: 'date' as const };
  return say(locale, { key: 'receipt.asked', params: { day } });
}

function section(key: string, locale: Locale, facts: readonly (Html | null)[]): Html {
  const known = facts.filter((each) => each !== null);
  return html`<section>
    <h2>${say(locale, { key })}</h2>
    <dl class="facts">${known}</dl>
  </section>`;
}

function fact(key: string, value: Html, locale: Locale): Html {
  return html`<div>
    <dt>${say(locale, { key })}</dt>
    <dd>${value}</dd>
  </div>`;
}
