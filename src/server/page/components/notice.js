/** Something went wrong, in one sentence, with what to do about it. */
import { html } from '../vendor/htm-preact.js';
import { Icon } from './icons.js';

/** @param {{ text: string, action?: string, onAction?: () => void }} props */
export function Problem({ text, action, onAction }) {
  return html`<div class="problem" role="alert">
    <${Icon} name="warning" />
    <p>${text}</p>
    ${action && html`<button type="button" class="button" onClick=${onAction}>${action}</button>`}
  </div>`;
}
