/** The conversation: asking, stopping, asking again. It lives in this tab and survives a reload of it. */
import { stream } from './api.js';
import { chosenLocale } from './preferences.js';
import { store } from './store.js';
import { t } from './texts.js';

const KEPT = 'ritratto.conversation';
/** Earlier questions a new one is understood by; the server cuts further where a model takes less. */
const PAST_SENT = 12;

let running = null;

/**
 * @param {string} question
 * @param {string | null} [locale] Of the answer; null = that of the question.
 */
export async function ask(question, locale = null) {
  const text = question.trim();
  if (text === '' || running !== null) return;
  const controller = new AbortController();
  running = controller;
  const chosen = chosenLocale();
  const turn = {
    id: crypto.randomUUID(),
    question: text,
    locale: chosen === 'auto' ? locale : chosen,
    status: 'asking',
    steps: [],
    text: '',
    end: null,
    error: null,
    isNew: true,
  };
  const past = pastOf(store.get().turns);
  store.set(({ turns }) => ({ turns: [...turns, turn], editing: null, panel: null }));
  try {
    const request = { model: 'ritratto', past, question: text, locale: turn.locale };
    for await (const event of stream('api/chat', request, controller.signal)) {
      change(turn.id, (now) => after(now, event));
    }
    change(turn.id, (now) => (now.end === null ? broken() : { status: 'done' }));
  } catch (error) {
    change(turn.id, () => ({
      status: error.code === 'stopped' ? 'stopped' : 'failed',
      error: { message: error.message, code: error.code ?? null },
    }));
  } finally {
    if (running === controller) running = null;
    keep();
  }
}

export function stop() {
  running?.abort();
}

export function isAsking() {
  return running !== null;
}

/** Asks the last question again, or another one in its place. */
export function askInstead(question) {
  const { turns } = store.get();
  const last = turns.at(-1);
  if (!last || running !== null) return;
  store.set({ turns: turns.slice(0, -1) });
  void ask(question, last.locale);
}

export function forget() {
  stop();
  running = null;
  store.set({ turns: [], editing: null, panel: null });
  keep();
}

/** Brings back what this tab held before it was reloaded. */
export function recall() {
  try {
    const turns = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    store.set({ turns: turns.map((turn) => ({ ...turn, isNew: false })) });
  } catch {
    sessionStorage.removeItem(KEPT);
  }
}

/** Of the answers that came to their end, as the server wants to see them again. */
function pastOf(turns) {
  return turns
    .filter(({ end }) => end !== null)
    .slice(-PAST_SENT)
    .map(({ question, end }) => ({ question, answer: end.source, receipts: end.receipts }));
}

function after(turn, event) {
  switch (event.kind) {
    case 'step': {
      const { id, title } = event;
      return { steps: [...turn.steps, { id, title, ms: null, problem: null }] };
    }
    case 'stepped': {
      const { id, title, ms, problem } = event;
      const done = { id, title, ms, problem };
      const isKnown = turn.steps.some((step) => step.id === id);
      if (!isKnown) return { steps: [...turn.steps, done] };
      return { steps: turn.steps.map((step) => (step.id === id ? done : step)) };
    }
    case 'text':
      return { text: turn.text + event.text };
    case 'end':
      return { end: event };
    default:
      return {};
  }
}

function broken() {
  return { status: 'failed', error: { message: t('page.problem.cut'), code: 'offline' } };
}

function change(id, how) {
  store.set(({ turns }) => ({
    turns: turns.map((turn) => (turn.id === id ? { ...turn, ...how(turn) } : turn)),
  }));
}

function keep() {
  try {
    const settled = store.get().turns.filter(({ status }) => status !== 'asking');
    sessionStorage.setItem(KEPT, JSON.stringify(settled));
  } catch {
    // Too long to keep: it lasts until the tab is reloaded.
  }
}
