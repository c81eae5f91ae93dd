/** Asks for the key of the server, once for each tab. */
import { html, useState } from '../vendor/htm-preact.js';
import { hasKey, rememberKey } from '../lib/api.js';
import { load } from '../lib/boot.js';
import { LOCKED } from '../lib/locked.js';
import { pageLocale } from '../lib/preferences.js';
import { Plate } from './icons.js';

export function KeyGate() {
  const words = LOCKED[pageLocale()];
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState(hasKey() ? words.wrong : null);
  const open = async (event) => {
    event.preventDefault();
    setProblem(null);
    rememberKey(key.trim());
    try {
      await load();
    } catch (error) {
      setProblem(error.code === 'key' ? words.wrong : words.silent);
    }
  };
  return html`<main class="gate" id="main">
    <form class="plate" onSubmit=${open}>
      <${Plate} />
      <h1>${words.title}</h1>
      <p class="lead">${words.text}</p>
      <div class="field">
        <label for="server-key">${words.key}</label>
        <input
          id="server-key"
          type="password"
          autocomplete="current-password"
          required
          value=${key}
          aria-describedby=${problem ? 'key-problem' : undefined}
          onInput=${(event) => setKey(event.currentTarget.value)}
        />
        ${problem && html`<p class="warning" id="key-problem" role="alert">${problem}</p>`}
      </div>
      <button type="submit" class="button is-primary">${words.open}</button>
    </form>
  </main>`;
}
