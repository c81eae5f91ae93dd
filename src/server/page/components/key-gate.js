/** Asks for the key of the server, once for each tab. */
import { html, useState } from '../vendor/htm-preact.js';
import { hasKey, rememberKey } from '../lib/api.js';
import { refresh } from '../lib/boot.js';
import { t } from '../lib/texts.js';
import { Plate } from './icons.js';

export function KeyGate() {
  const [key, setKey] = useState('');
  const [isWrong, setWrong] = useState(hasKey());
  const open = async (event) => {
    event.preventDefault();
    setWrong(false);
    rememberKey(key.trim());
    await refresh();
    setWrong(true);
  };
  return html`<main class="gate" id="main">
    <form class="plate" onSubmit=${open}>
      <${Plate} />
      <h1>${t('page.gate.title')}</h1>
      <p class="lead">${t('page.gate.text')}</p>
      <div class="field">
        <label for="server-key">${t('page.gate.key')}</label>
        <input
          id="server-key"
          type="password"
          autocomplete="current-password"
          required
          value=${key}
          aria-describedby=${isWrong ? 'key-problem' : undefined}
          onInput=${(event) => setKey(event.currentTarget.value)}
        />
        ${isWrong && html`<p class="warning" id="key-problem" role="alert">${t('page.gate.wrong')}</p>`}
      </div>
      <button type="submit" class="button is-primary">${t('page.gate.open')}</button>
    </form>
  </main>`;
}
