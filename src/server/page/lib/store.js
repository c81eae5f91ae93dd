/** The state of the page in one object, and who is told when it changes. */

/**
 * Listeners are told at most once a frame, however often a stream of answers changes the state.
 * @template {object} T
 * @param {T} initial
 */
function createStore(initial) {
  let state = initial;
  let scheduled = false;
  const listeners = new Set();

  const tell = () => {
    scheduled = false;
    for (const listener of listeners) listener(state);
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    // A page in the background gets no frames.
    if (document.hidden) setTimeout(tell, 50);
    else requestAnimationFrame(tell);
  };

  return {
    get: () => state,
    /** @param {Partial<T> | ((state: T) => Partial<T>)} change */
    set(change) {
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      schedule();
    },
    /** @param {(state: T) => void} listener @returns {() => void} Ends it. */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {number | null} ms Null while it runs.
 * @property {string | null} problem
 *
 * @typedef {object} Turn A question and what became of it.
 * @property {string} id
 * @property {string} question
 * @property {string | null} locale
 * @property {'asking' | 'done' | 'stopped' | 'failed'} status
 * @property {Step[]} steps
 * @property {string} text Markdown.
 * @property {object | null} end The end event of the answer.
 * @property {{ message: string, code: string | null } | null} error
 * @property {boolean} isNew Whether it was asked since the page was loaded: only then it is read aloud.
 */

export const store = createStore({
  /** `loading`, `ready`, `offline` (the server is silent) or `key` (it wants one). */
  status: 'loading',
  locale: 'en',
  /** What `api/state` said last. */
  server: null,
  view: 'talk',
  /** @type {Turn[]} */
  turns: [],
  /** Id of the turn whose question is being rewritten. */
  editing: null,
  /** `{ kind: 'settings' }` or `{ kind: 'receipt', id, address }`. */
  panel: null,
  importing: null,
});
