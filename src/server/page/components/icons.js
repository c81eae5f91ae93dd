/** Line drawings on a grid of 20, in the colour of the text around them. */
import { html } from '../vendor/htm-preact.js';

const PATHS = {
  ask: 'M10 16V4m0 0L5 9m5-5 5 5',
  stop: 'M6 6h8v8H6z',
  files: 'M10 13V3m0 0L6.5 6.5M10 3l3.5 3.5M3.5 12.5v4h13v-4',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 4v4M7 12v4',
  begin: 'M10 4v12M4 10h12',
  copy: 'M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z',
  again: 'M16 10a6 6 0 1 1-1.8-4.3L16 7.5M16 3.5v4h-4',
  edit: 'm4 16 .8-3.5L13 4.3l2.7 2.7-8.2 8.2z',
  close: 'm5 5 10 10M15 5 5 15',
  open: 'm7.5 5 5 5-5 5',
  done: 'm4.5 10.5 3.5 3.5 7.5-8',
  warning: 'M10 3.5 17 16H3zM10 8v4m0 1.8v.4',
  out: 'M8 4.5H4.5v11h11V12M11 4.5h4.5V9m0-4.5L9 11',
};

/** @param {{ name: keyof typeof PATHS }} props */
export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d=${PATHS[name]} />
  </svg>`;
}

/** The sign of the house: a portrait in its frame. */
export function Plate() {
  return html`<svg class="plate-sign" viewBox="0 0 32 32" aria-hidden="true">
    <rect x="4" y="2.5" width="24" height="27" />
    <ellipse cx="16" cy="13" rx="5" ry="6" />
    <path d="M7.5 26c1.2-4.4 4.4-6.5 8.5-6.5s7.3 2.1 8.5 6.5" />
  </svg>`;
}
