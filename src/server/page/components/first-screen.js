/** What the data holds and until when, what can be asked of it, and who answers. */
import { html } from '../vendor/htm-preact.js';
import { ask } from '../lib/conversation.js';
import { openImport } from '../lib/importing.js';
import { openSettings } from '../lib/panels.js';
import { store } from '../lib/store.js';
import { day, list, t } from '../lib/texts.js';
import { Icon } from './icons.js';
import { Problem } from './notice.js';
import { Questions } from './questions.js';

/** What stands in the headline; other tables follow below it. */
const HEADLINE = ['customers', 'transactions'];

/** @param {{ server: object }} props */
export function FirstScreen({ server }) {
  const { data, questions, model, problem } = server;
  if (problem) return html`<${Problem} text=${problem} />`;
  if (data === null) return html`<${NoData} />`;
  const { locale } = store.get();
  return html`<div class="first">
    <${DataPlate} data=${data} />
    <${Questions}
      questions=${questions}
      label=${t('page.first.questions')}
      onAsk=${(question) => void ask(question, locale)}
    />
    <${WhoAnswers} model=${model} />
  </div>`;
}

function DataPlate({ data }) {
  const { rows, notes, first, last, as_of_display: asOf, files } = data;
  const counted = Object.entries({ ...rows, notes }).filter(([, n]) => n > 0);
  const headline = counted.filter(([table]) => HEADLINE.includes(table));
  const others = counted.filter(([table]) => !HEADLINE.includes(table));
  const facts = [
    first && last
      ? [t('page.first.purchases'), t('page.first.range', { from: day(first), to: day(last) })]
      : null,
    [t('page.first.as_of'), asOf],
    others.length > 0 ? [t('page.first.also'), list(others.map(rowsOf))] : null,
    [t('page.first.files'), list(files)],
  ].filter(Boolean);
  return html`<section class="plate" aria-labelledby="data-holds">
    <div class="plate-top">
      <p class="eyebrow">${t('page.first.holds')}</p>
      ${data.demo && html`<p class="tag is-sample">${t('page.first.demo')}</p>`}
    </div>
    <h1 id="data-holds">
      ${headline.map((entry, at) => html`<span>${rowsOf(entry)}${at < headline.length - 1 ? ',' : ''}</span> `)}
    </h1>
    <dl class="facts">
      ${facts.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <${Findings} data=${data} />
  </section>`;
}

/** What the import noticed: folded, because it is long and rarely wanted. */
function Findings({ data: { findings, quarantined } }) {
  if (findings.length === 0) return null;
  const aside = quarantined > 0 ? ` · ${t('page.first.aside', { n: quarantined })}` : '';
  return html`<details class="fold findings">
    <summary>${t('page.first.findings', { n: findings.length })}${aside}</summary>
    <ul class="notes">
      ${findings.map((text) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

function WhoAnswers({ model }) {
  const isConnected = model.state === 'ready' || model.state === 'no_tools';
  const said = isConnected
    ? t(model.state === 'ready' ? 'page.who.model' : 'page.who.no_tools', {
        model: model.name,
        host: model.host,
      })
    : t(model.state === 'failed' ? 'page.who.failed' : 'page.who.planner', {
        model: model.name ?? '',
      });
  return html`<p class="who">
    ${isConnected && html`<abbr class="tag" title=${t('page.ai_title')}>${t('page.ai')}</abbr>`}
    <span>${said}</span>
    <button type="button" class="link" onClick=${openSettings}>
      ${t(isConnected ? 'page.settings.title' : 'page.who.connect')}
    </button>
  </p>`;
}

function NoData() {
  return html`<div class="first">
    <section class="plate" aria-labelledby="no-data">
      <p class="eyebrow">${t('page.empty.eyebrow')}</p>
      <h1 id="no-data">${t('page.empty.title')}</h1>
      <p class="lead">${t('page.empty.text')}</p>
      <button type="button" class="button is-primary" onClick=${openImport}>
        <${Icon} name="files" />${t('page.import.open')}
      </button>
    </section>
  </div>`;
}

const rowsOf = ([table, n]) => t(`rows.${table}`, { n });
