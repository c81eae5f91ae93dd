/** Marks of the receipts behind values: bound to the value before them, so that no line breaks in between. */
import { html } from '../vendor/htm-preact.js';
import { Cite } from '../components/cite.js';

/** Longer than this, the end of a text may break before its mark rather than leave the column. */
const LONGEST_BOUND = 28;

/**
 * @param {(string | object)[]} parts Texts, elements, and `{ cited: 'r1' }` for a mark.
 * @returns {(string | object)[]}
 */
export function glueCitations(parts) {
  const glued = [];
  let near = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part.cited === undefined) {
      near += typeof part === 'string' ? part : ` ${textOf(part)} `;
      glued.push(part);
      continue;
    }
    const { marks, next } = marksFrom(parts, at);
    const bound = boundEnd(glued);
    const { closing, rest } = closingOf(parts[next]);
    if (rest !== null) parts[next] = rest;
    glued.push(
      html`<span class="bound"
        >${bound}<sup class="cites"
          >${marks.map((alias) => html`<${Cite} alias=${alias} near=${near} />`)}</sup
        >${closing}</span
      >`,
    );
    near = '';
    at = next - 1;
  }
  return glued;
}

/** The marks that follow each other from there, each once. */
function marksFrom(parts, from) {
  const marks = new Set();
  let next = from;
  for (; next < parts.length; next += 1) {
    const part = parts[next];
    if (part.cited !== undefined) marks.add(part.cited);
    else if (typeof part !== 'string' || part.trim() !== '') break;
  }
  return { marks: [...marks], next };
}

/** Takes what the mark belongs to off the end: the last word, with the no-break spaces inside a value. */
function boundEnd(glued) {
  const last = glued.pop();
  if (last === undefined) return null;
  if (typeof last !== 'string') {
    if (textOf(last).length <= LONGEST_BOUND) return last;
    glued.push(last);
    return null;
  }
  const text = last.trimEnd();
  if (text === '') return boundEnd(glued);
  const [end] = /[^ \t\n]+$/.exec(text) ?? [''];
  const taken = end.length <= LONGEST_BOUND ? end.length : 0;
  glued.push(text.slice(0, text.length - taken));
  return text.slice(text.length - taken);
}

/** Punctuation behind a mark stays with it. */
function closingOf(part) {
  if (typeof part !== 'string') return { closing: '', rest: null };
  const [closing] = /^[.,;:!?)\]»”’…]+/.exec(part) ?? [''];
  return { closing, rest: part.slice(closing.length) };
}

/** The text of what was made here: nested elements and strings. */
function textOf(part) {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return part.map(textOf).join('');
  return textOf(part.props?.children);
}
