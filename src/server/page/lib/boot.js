/** What the page needs from the server before it can show anything, and again when that changed. */
import { get, onKeyWanted } from './api.js';
import { pageLocale } from './preferences.js';
import { store } from './store.js';
import { useTexts } from './texts.js';

const TESTED_AFTER_MS = 1500;

onKeyWanted(() => store.set({ status: 'key', panel: null }));

/** Loads texts and state in the reader's language. Throws ApiError where the texts do not come, `key` where it needs one. */
export async function load() {
  const locale = pageLocale();
  useTexts(locale, await get(`api/texts/${locale}`));
  store.set({ locale });
  await refresh();
}

/** Asks the server again what it holds and who answers. A silent server is part of the state, no error. */
export async function refresh() {
  try {
    const server = await get(`api/state?locale=${store.get().locale}`);
    store.set({ server, status: 'ready' });
    if (server.model.state === 'testing') setTimeout(() => void askModel(), TESTED_AFTER_MS);
  } catch (error) {
    if (error.code !== 'key') store.set({ status: 'offline' });
  }
}

/** A model is tested while the page opens: its outcome is asked for until it is known. */
async function askModel() {
  const model = await get('api/model').catch(() => null);
  if (model === null) return;
  modelIs(model);
  if (model.state === 'testing') setTimeout(() => void askModel(), TESTED_AFTER_MS);
}

/** @param {object} model What the server says of the language model now. */
export function modelIs(model) {
  store.set(({ server }) => ({ server: { ...server, model } }));
}
