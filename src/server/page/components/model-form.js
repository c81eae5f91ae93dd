/** Connecting a language model: its address, its name, its key; tested before it is kept. */
import { html, useEffect, useState } from '../vendor/htm-preact.js';
import { get, post, put, remove } from '../lib/api.js';
import { modelIs, refresh } from '../lib/boot.js';
import { number, t } from '../lib/texts.js';
import { Icon } from './icons.js';
import { ModelStatus } from './model-status.js';
import { Problem } from './notice.js';

/** @param {{ model: object }} props What is connected now. */
export function ModelForm({ model }) {
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [offers, setOffers] = useState([]);
  const [busy, setBusy] = useState(null);
  const [outcome, setOutcome] = useState(null);

  useEffect(() => {
    const controller = new AbortController();
    get('api/model/offers', controller.signal)
      .then(setOffers)
      .catch(() => setOffers([]));
    return () => controller.abort();
  }, []);

  const attempt = async (what, work) => {
    setBusy(what);
    setOutcome(null);
    try {
      setOutcome(await work());
    } catch (error) {
      setOutcome({ ok: false, problem: error.message });
    }
    setBusy(null);
  };
  const connection = () => ({ url: url.trim(), model: name.trim(), ...(key && { key }) });
  const test = () => attempt('test', () => post('api/model/test', connection()));
  const save = (event) => {
    event.preventDefault();
    void attempt('save', async () => {
      const tested = await put('api/model', connection());
      if (tested.ok) {
        setKey('');
        await refresh();
      }
      return { ...tested, isKept: tested.ok };
    });
  };
  const retest = () => attempt('retest', async () => modelIs(await post('api/model/retest')));
  const disconnect = () => attempt('disconnect', async () => modelIs(await remove('api/model')));
  const take = (offer) => {
    setUrl(offer.url);
    setName(offer.models[0] ?? '');
    setOutcome(null);
  };

  const models = offers.find((offer) => offer.url === url)?.models ?? [];
  const isComplete = url.trim() !== '' && name.trim() !== '';
  return html`<section class="setting">
    <h3>${t('page.settings.model')}</h3>
    <${ModelStatus} model=${model} busy=${busy} onRetest=${retest} onDisconnect=${disconnect} />
    ${
      model.chosenBy === 'start'
        ? html`<p class="quiet">${t('page.settings.chosen_at_start')}</p>`
        : html`<${Offers} offers=${offers} onTake=${take} />
            <form class="model-form" onSubmit=${save} autocomplete="off">
              <${Field}
                id="model-url"
                label=${t('page.settings.url')}
                value=${url}
                onInput=${setUrl}
                type="url"
                placeholder="http://127.0.0.1:11434/v1"
              />
              <${Field}
                id="model-name"
                label=${t('page.settings.name')}
                value=${name}
                onInput=${setName}
                options=${models}
              />
              <${Field}
                id="model-key"
                label=${t('page.settings.key')}
                value=${key}
                onInput=${setKey}
                type="password"
                note=${t('page.settings.key_note')}
              />
              <p class="quiet">${t('page.settings.privacy')}</p>
              <div class="buttons">
                <button
                  type="submit"
                  class="button is-primary"
                  disabled=${!isComplete || busy !== null}
                >
                  ${t(busy === 'save' ? 'page.settings.saving' : 'page.settings.save')}
                </button>
                <button
                  type="button"
                  class="button"
                  disabled=${!isComplete || busy !== null}
                  onClick=${test}
                >
                  ${t(busy === 'test' ? 'page.settings.testing' : 'page.settings.test')}
                </button>
              </div>
            </form>`
    }
    <div aria-live="polite"><${Outcome} outcome=${outcome} /></div>
  </section>`;
}

function Field({ id, label, note, options = [], onInput, ...input }) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      list=${options.length > 0 ? `${id}-list` : undefined}
      autocomplete="off"
      autocapitalize="off"
      spellcheck=${false}
      aria-describedby=${note ? `${id}-note` : undefined}
      onInput=${(event) => onInput(event.currentTarget.value)}
      ...${input}
    />
    ${options.length > 0 && html`<datalist id="${id}-list">${options.map((one) => html`<option value=${one} />`)}</datalist>`}
    ${note && html`<p class="quiet" id="${id}-note">${note}</p>`}
  </div>`;
}

function Offers({ offers, onTake }) {
  if (offers.length === 0) return null;
  return html`<div class="offers">
    <p>${t('page.settings.found')}</p>
    <ul>
      ${offers.map(
        (offer) =>
          html`<li key=${offer.url}>
            <span
              ><code>${offer.url.replace(/^https?:\/\//, '')}</code>
              <span class="quiet">${offer.models.join(', ')}</span></span
            >
            <button type="button" class="button" onClick=${() => onTake(offer)}>
              ${t('page.settings.use')}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function Outcome({ outcome }) {
  if (!outcome) return null;
  if (!outcome.ok) return html`<${Problem} text=${outcome.problem} />`;
  const key = outcome.tools ? 'page.settings.works' : 'page.settings.works_no_tools';
  return html`<p class="outcome is-same">
    <${Icon} name="done" />
    <span>
      ${t(key, { seconds: number(outcome.ms / 1000, 1) })}
      ${outcome.isKept && ` ${t('page.settings.kept')}`}
    </span>
  </p>`;
}
