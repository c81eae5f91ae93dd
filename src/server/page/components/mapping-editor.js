/** The mapping as the text it is, for who wants to correct it or has one already. */
import { html } from '../vendor/htm-preact.js';
import { t } from '../lib/texts.js';

/** @param {{ value: string, note: string, isOpen: boolean, isLocked?: boolean, onChange: (text: string) => void }} props */
export function MappingEditor({ value, note, isOpen, isLocked = false, onChange }) {
  return html`<details class="fold mapping" open=${isOpen}>
    <summary>${t('page.import.mapping')}</summary>
    <p class="quiet" id="mapping-note">${note}</p>
    <textarea
      id="mapping"
      class="code"
      rows="16"
      spellcheck=${false}
      aria-label=${t('page.import.mapping')}
      aria-describedby="mapping-note"
      value=${value}
      disabled=${isLocked}
      onInput=${(event) => onChange(event.currentTarget.value)}
    ></textarea>
  </details>`;
}
