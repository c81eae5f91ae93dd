/** Language, theme and the language model. */
import { html, useState } from '../vendor/htm-preact.js';
import { load } from '../lib/boot.js';
import { closePanel } from '../lib/panels.js';
import {
  chooseLocale,
  chooseTheme,
  chosenLocale,
  chosenTheme,
  LOCALES,
  THEMES,
} from '../lib/preferences.js';
import { t } from '../lib/texts.js';
import { ModelForm } from './model-form.js';
import { Panel } from './panel.js';

/** Each language in its own words, for who reads no other. */
const LANGUAGES = { en: 'English', it: 'Italiano', uk: 'Українська', id: 'Bahasa Indonesia' };

/** @param {{ server: object }} props */
export function Settings({ server }) {
  const [theme, setTheme] = useState(chosenTheme());
  const [locale, setLocale] = useState(chosenLocale());
  const pickTheme = (picked) => {
    chooseTheme(picked);
    setTheme(picked);
  };
  const pickLocale = (event) => {
    chooseLocale(event.currentTarget.value);
    setLocale(event.currentTarget.value);
    // Where the server is silent the texts stay as they are.
    load().catch(() => undefined);
  };
  return html`<${Panel}
    name="settings"
    title=${t('page.settings.title')}
    isModal
    onClose=${closePanel}
  >
    <section class="setting">
      <label for="language">${t('page.settings.language')}</label>
      <select id="language" value=${locale} onChange=${pickLocale}>
        <option value="auto">${t('page.settings.language_auto')}</option>
        ${LOCALES.map((one) => html`<option value=${one} lang=${one}>${LANGUAGES[one]}</option>`)}
      </select>
      <p class="quiet">${t('page.settings.language_note')}</p>
    </section>
    <fieldset class="setting choice">
      <legend>${t('page.settings.theme')}</legend>
      ${THEMES.map(
        (one) =>
          html`<label>
            <input
              type="radio"
              name="theme"
              value=${one}
              checked=${one === theme}
              onChange=${() => pickTheme(one)}
            />
            <span>${t(`page.settings.theme_${one}`)}</span>
          </label>`,
      )}
    </fieldset>
    ${server && html`<${ModelForm} model=${server.model} />`}
    ${server && html`<p class="quiet version">Ritratto ${server.version}</p>`}
  </${Panel}>`;
}
