/** Bringing in files: sent one by one, looked at, and loaded only when a person says so. */
import { ApiError, post, remove, stream, upload } from './api.js';
import { refresh } from './boot.js';
import { forget } from './conversation.js';
import { store } from './store.js';
import { t } from './texts.js';

/**
 * @typedef {object} Import
 * @property {'choose' | 'sending' | 'checking' | 'review' | 'loading' | 'done'} stage
 * @property {string | null} id Of the upload.
 * @property {{ name: string, size: number, sent: number, state: 'waiting' | 'sending' | 'sent' | 'refused', problem: string | null }[]} files
 * @property {{ stage: string, done: number, total: number } | null} progress
 * @property {object | null} preview
 * @property {string | null} mapping As edited; null = as proposed.
 * @property {object | null} report
 * @property {string | null} problem
 */

const MAPPING = /\.ya?ml$/i;

let controller = new AbortController();

/** @returns {Import} */
function empty() {
  return {
    stage: 'choose',
    id: null,
    files: [],
    progress: null,
    preview: null,
    mapping: null,
    report: null,
    problem: null,
  };
}

export function openImport() {
  store.set(({ importing }) => ({ view: 'import', panel: null, importing: importing ?? empty() }));
}

/** Gives up whatever is under way; what was sent is dropped on the server. */
export function leaveImport() {
  controller.abort();
  const { importing } = store.get();
  if (importing?.id && importing.stage !== 'done')
    remove(`api/uploads/${importing.id}`).catch(noop);
  store.set({ view: 'talk', importing: null });
}

/** @param {Iterable<File>} given */
export async function addFiles(given) {
  const all = [...given];
  // A mapping is no data: it says how the files beside it are read.
  const mapped = all.findLast(({ name }) => MAPPING.test(name));
  const chosen = all.filter(({ name }) => !MAPPING.test(name));
  const { importing } = store.get();
  const isBusy = importing !== null && ['sending', 'checking', 'loading'].includes(importing.stage);
  if (all.length === 0 || isBusy) return;
  const begun = importing === null || importing.stage === 'done' ? empty() : importing;
  const names = new Set(chosen.map(({ name }) => name));
  const waiting = chosen.map(({ name, size }) => {
    return { name, size, sent: 0, state: 'waiting', problem: null };
  });
  const files = [...begun.files.filter(({ name }) => !names.has(name)), ...waiting];
  const opened = { ...begun, files, stage: 'sending', problem: null };
  store.set({ view: 'import', panel: null, importing: opened });
  await attempt('choose', async (signal) => {
    if (mapped) set({ mapping: await mapped.text() });
    const id = begun.id ?? (await post('api/uploads', {}, signal)).id;
    set({ id });
    for (const file of chosen) await send(id, file, signal);
    if (store.get().importing.files.some(({ state }) => state === 'sent')) await look(signal);
    else set({ stage: 'choose' });
  });
}

/** Looks at the files again, by the mapping as it was edited. */
export function lookAgain(mapping) {
  return attempt(store.get().importing?.preview ? 'review' : 'choose', async (signal) => {
    set({ mapping });
    await look(signal);
  });
}

export function load() {
  return attempt('review', async (signal) => {
    const { id, mapping, preview } = store.get().importing;
    set({ stage: 'loading', progress: null });
    const body = { mapping: mapping ?? preview.mapping };
    const { report } = await outcome(`api/uploads/${id}/import`, body, signal);
    forget();
    set({ stage: 'done', report });
    await refresh();
  });
}

async function send(id, file, signal) {
  const path = `api/uploads/${id}/files/${encodeURIComponent(file.name)}`;
  setFile(file.name, { state: 'sending' });
  try {
    await upload(path, file, (sent) => setFile(file.name, { sent }), signal);
    setFile(file.name, { state: 'sent', sent: file.size });
  } catch (error) {
    if (['stopped', 'offline', 'key'].includes(error.code)) throw error;
    // One file it cannot take does not stop the others.
    setFile(file.name, { state: 'refused', problem: error.message });
  }
}

async function look(signal) {
  const { id, mapping } = store.get().importing;
  set({ stage: 'checking', progress: null });
  const { preview } = await outcome(`api/uploads/${id}/preview`, { mapping }, signal);
  set({ stage: 'review', preview });
}

/** The last event of a stream that tells its progress on the way. */
async function outcome(path, body, signal) {
  let last = null;
  for await (const event of stream(`${path}?locale=${store.get().locale}`, body, signal)) {
    if (event.progress) set({ progress: event.progress });
    else last = event;
  }
  if (last === null) throw new ApiError(t('page.problem.cut'), { code: 'offline' });
  return last;
}

/** Where the work fails, the page goes back to that stage and says why. */
async function attempt(stage, work) {
  controller = new AbortController();
  const { signal } = controller;
  set({ problem: null });
  try {
    await work(signal);
  } catch (error) {
    if (!signal.aborted) set({ stage, problem: error.message, progress: null });
  }
}

function set(change) {
  store.set(({ importing }) => ({ importing: importing && { ...importing, ...change } }));
}

function setFile(name, change) {
  store.set(({ importing }) => {
    const files = importing?.files.map((file) =>
      file.name === name ? { ...file, ...change } : file,
    );
    return { importing: importing && { ...importing, files } };
  });
}

function noop() {}
