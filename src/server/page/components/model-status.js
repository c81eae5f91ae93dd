/** Which model is connected and whether it answers. */
import { html } from '../vendor/htm-preact.js';
import { number, t } from '../lib/texts.js';

/** @param {{ model: object, busy: string | null, onRetest: () => void, onDisconnect: () => void }} props */
export function ModelStatus({ model, busy, onRetest, onDisconnect }) {
  const { state, name, host, ms, problem, chosenBy } = model;
  const took = ms === null ? '' : ` · ${t('page.seconds', { seconds: number(ms / 1000, 1) })}`;
  return html`<div class="model-status is-${state}">
    <p>
      <span class="dot"></span
      >${name === null ? t('page.model.none') : html`<b>${name}</b> <span class="quiet">${host}</span>`}
    </p>
    <p class="quiet">
      ${state === 'none' ? t('page.who.planner') : t(`page.model.${state}`)}${took}
    </p>
    ${problem && html`<p class="warning">${problem}</p>`}
    ${
      name !== null &&
      html`<div class="buttons">
        <button type="button" class="button" disabled=${busy !== null} onClick=${onRetest}>
          ${t(busy === 'retest' ? 'page.settings.testing' : 'page.settings.retest')}
        </button>
        ${
          chosenBy === 'settings' &&
          html`<button
            type="button"
            class="button"
            disabled=${busy !== null}
            onClick=${onDisconnect}
          >
            ${t('page.settings.disconnect')}
          </button>`
        }
      </div>`
    }
  </div>`;
}
