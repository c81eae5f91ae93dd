/** A question as the headline of a short memo: the answer, what it rests on, and what to do with it. */
import { html, useState } from '../vendor/htm-preact.js';
import { ask, askInstead } from '../lib/conversation.js';
import { openReceipt } from '../lib/panels.js';
import { store } from '../lib/store.js';
import { day, t } from '../lib/texts.js';
import { Answer } from './answer.js';
import { Icon } from './icons.js';
import { Problem } from './notice.js';
import { Questions } from './questions.js';
import { Steps } from './steps.js';

/** @param {{ turn: object, isLast: boolean, say: Function }} props */
export function Turn({ turn, isLast, say }) {
  const { id, question, status, steps, text, end, error } = turn;
  const isAsking = status === 'asking';
  return html`<article
    class="turn ${turn.isNew ? 'is-new' : ''}"
    id="turn-${id}"
    aria-busy=${isAsking}
  >
    <h2 class="question">${question}</h2>
    <${Steps} steps=${steps} isAsking=${isAsking && text === ''} />
    ${text !== '' && html`<${Answer} turn=${turn} say=${say} />`}
    ${status === 'stopped' && html`<p class="quiet">${t('page.stopped')}</p>`}
    ${
      status === 'failed' &&
      html`<${Problem}
        text=${error.message}
        action=${isLast ? t('page.again') : undefined}
        onAction=${() => askInstead(question)}
      />`
    }
    ${end?.finish === 'length' && html`<p class="warning">${t('page.cut_short')}</p>`}
    ${end !== null && html`<${Sources} sources=${end.sources} />`}
    ${
      isLast &&
      end !== null &&
      html`<${Questions}
        questions=${end.suggestions}
        label=${t('page.suggestions')}
        onAsk=${(next) => void ask(next, end.locale)}
      />`
    }
    ${!isAsking && html`<${Byline} turn=${turn} isLast=${isLast} />`}
  </article>`;
}

/** Like the footnotes of a page. */
function Sources({ sources }) {
  if (sources.length === 0) return null;
  return html`<ol class="sources" aria-label=${t('page.sources')}>
    ${sources.map(
      ({ alias, receipt, about, asOf }) =>
        html`<li key=${alias}>
          <button type="button" onClick=${() => openReceipt(receipt, null)}>
            <sup>${alias.slice(1)}</sup>
            <span>${about}</span>
            <span class="quiet">${t('page.as_of', { day: day(asOf) })}</span>
          </button>
        </li>`,
    )}
  </ol>`;
}

function Byline({ turn, isLast }) {
  const { question, text, end } = turn;
  return html`<footer class="byline">
    <${AnsweredBy} end=${end} />
    <div class="byline-actions">
      ${text !== '' && html`<${Copy} text=${text} />`}
      ${isLast && end !== null && html`<${Action} icon="again" label=${t('page.again')} onClick=${() => askInstead(question)} />`}
      ${isLast && html`<${Action} icon="edit" label=${t('page.edit')} onClick=${() => store.set({ editing: turn.id })} />`}
    </div>
  </footer>`;
}

function AnsweredBy({ end }) {
  if (end === null) return null;
  if (end.answeredBy === 'planner') return html`<p>${t('page.by_planner')}</p>`;
  return html`<p>
    <abbr class="tag" title=${t('page.ai_title')}>${t('page.ai')}</abbr> ${end.model}
  </p>`;
}

function Copy({ text }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return html`<${Action}
    icon=${isCopied ? 'done' : 'copy'}
    label=${isCopied ? t('page.copied') : t('page.copy')}
    onClick=${copy}
  />`;
}

function Action({ icon, label, onClick }) {
  return html`<button type="button" class="action" onClick=${onClick}>
    <${Icon} name=${icon} /><span>${label}</span>
  </button>`;
}
