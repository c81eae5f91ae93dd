/** The name of the house, which data and which model speak, and the way to the rest. */
import { html } from '../vendor/htm-preact.js';
import { forget } from '../lib/conversation.js';
import { leaveImport } from '../lib/importing.js';
import { openSettings } from '../lib/panels.js';
import { t } from '../lib/texts.js';
import { Icon, Plate } from './icons.js';

/** @param {{ state: object }} props */
export function Header({ state }) {
  const { server, turns, view } = state;
  return html`<header class="top">
    <p class="wordmark"><${Plate} />Ritratto</p>
    ${
      turns.length > 0 &&
      server?.data &&
      html`<p class="top-data">
        ${t('rows.customers', { n: server.data.rows.customers ?? 0 })} ·
        ${' '}${t('page.as_of', { day: server.data.as_of_display })}
      </p>`
    }
    <div class="top-actions">
      ${server && html`<${Model} model=${server.model} />`}
      ${
        view === 'talk' &&
        turns.length > 0 &&
        html`<button type="button" class="top-button" onClick=${begin}>
          <${Icon} name="begin" /><span>${t('page.begin')}</span>
        </button>`
      }
      ${
        view === 'import' &&
        html`<button type="button" class="top-button" onClick=${leaveImport}>
          <${Icon} name="close" /><span>${t('page.import.leave')}</span>
        </button>`
      }
      <button type="button" class="top-button" onClick=${openSettings} aria-haspopup="dialog">
        <${Icon} name="settings" /><span>${t('page.settings.title')}</span>
      </button>
    </div>
  </header>`;
}

function begin() {
  forget();
  document.getElementById('question')?.focus();
}

function Model({ model }) {
  const { state, name } = model;
  const text = name ?? t('page.model.none');
  return html`<button
    type="button"
    class="model-name is-${state}"
    title=${t(`page.model.${state}`)}
    aria-label=${`${text}. ${t(`page.model.${state}`)}`}
    onClick=${openSettings}
  >
    <span class="dot"></span><span>${text}</span>
  </button>`;
}
