/** Where questions are written. Enter asks, Shift and Enter begin a new line, Escape stops an answer. */
import { html, useEffect, useLayoutEffect, useRef, useState } from '../vendor/htm-preact.js';
import { ask, askInstead, stop } from '../lib/conversation.js';
import { openImport } from '../lib/importing.js';
import { store } from '../lib/store.js';
import { t } from '../lib/texts.js';
import { Icon } from './icons.js';

const TALLEST = 200;

/** @param {{ isAsking: boolean, editing: object | null }} props `editing` is the turn whose question is rewritten. */
export function Composer({ isAsking, editing }) {
  const [text, setText] = useState('');
  const field = useRef(null);

  useLayoutEffect(() => {
    const { style } = field.current;
    style.height = 'auto';
    style.height = `${Math.min(field.current.scrollHeight, TALLEST)}px`;
  }, [text]);

  useEffect(() => {
    if (editing === null) return;
    setText(editing.question);
    field.current.focus();
  }, [editing?.id]);

  const leaveEditing = () => {
    setText('');
    store.set({ editing: null });
  };
  const send = (event) => {
    event?.preventDefault();
    if (isAsking || text.trim() === '') return;
    if (editing === null) void ask(text);
    else askInstead(text);
    setText('');
  };
  const onKeyDown = (event) => {
    // Enter also ends the choice of a word in some ways of typing.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
    else if (event.key === 'Escape' && editing !== null) leaveEditing();
  };

  return html`<form class="composer" onSubmit=${send}>
    ${
      editing !== null &&
      html`<p class="composer-note">
        <span>${t('page.editing')}</span>
        <button type="button" class="link" onClick=${leaveEditing}>${t('page.cancel')}</button>
      </p>`
    }
    <div class="composer-box">
      <button
        type="button"
        class="icon-button"
        aria-label=${t('page.import.open')}
        title=${t('page.import.open')}
        onClick=${openImport}
      >
        <${Icon} name="files" />
      </button>
      <textarea
        ref=${field}
        id="question"
        rows="1"
        value=${text}
        aria-label=${t('page.question')}
        placeholder=${t('page.question_hint')}
        onInput=${(event) => setText(event.currentTarget.value)}
        onKeyDown=${onKeyDown}
      ></textarea>
      ${
        isAsking
          ? html`<button
              type="button"
              class="send"
              aria-label=${t('page.stop')}
              title=${t('page.stop')}
              onClick=${stop}
            >
              <${Icon} name="stop" />
            </button>`
          : html`<button
              type="submit"
              class="send"
              aria-label=${t('page.ask')}
              title=${t('page.ask')}
              disabled=${text.trim() === ''}
            >
              <${Icon} name="ask" />
            </button>`
      }
    </div>
    <p class="composer-keys" aria-hidden="true">${t('page.keys')}</p>
  </form>`;
}
