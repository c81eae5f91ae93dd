/** Answers are Markdown; here it becomes parts of the page, block by block, so that a growing answer stays calm. */
import { html } from '../vendor/htm-preact.js';
import { Marked } from '../vendor/marked.js';
import { glueCitations } from './citations.js';
import { sanitize } from './sanitize.js';

const none = () => undefined;

const citation = {
  name: 'citation',
  level: 'inline',
  start: (source) => source.match(/\[r\d/)?.index,
  tokenizer: (source) => {
    const mark = /^\[(r\d{1,4})\]/.exec(source);
    return mark ? { type: 'citation', raw: mark[0], alias: mark[1] } : undefined;
  },
  renderer: ({ alias }) => `<a data-cite="${alias}"></a>`,
};

/** Models put line ends into cells with it. */
const lineEnd = {
  name: 'line_end',
  level: 'inline',
  start: (source) => source.match(/<br/i)?.index,
  tokenizer: (source) => {
    const tag = /^<br\s*\/?>/i.exec(source);
    return tag ? { type: 'line_end', raw: tag[0] } : undefined;
  },
  renderer: () => '<br>',
};

const marked = new Marked({
  extensions: undefined,
  // Markup of a model or of the data is shown as the text it is, and no definition can make a link of a citation.
  tokenizer: { html: none, tag: none, def: none },
});
marked.use({ extensions: [citation, lineEnd] });

/**
 * @typedef {object} Block
 * @property {string} raw
 * @property {unknown} node What preact renders.
 * @property {string} text Without marks, for who listens; empty for tables.
 */

/**
 * The blocks of the text. Those of `before` that did not change are the same objects.
 * @param {string} text @param {boolean} isGrowing Whether more may follow. @param {Block[]} before
 * @returns {Block[]}
 */
export function blocksOf(text, isGrowing, before) {
  const tokens = marked.lexer(isGrowing ? settled(text) : text);
  return tokens
    .filter((token) => token.type !== 'space' && !(isGrowing && isUnfinishedTable(token)))
    .map((token, index) => {
      const known = before[index];
      return known?.raw === token.raw ? known : blockOf(token);
    });
}

function blockOf(token) {
  const fragment = sanitize(marked.parser([token]));
  return {
    raw: token.raw,
    node: nodesOf(fragment),
    text: token.type === 'table' ? '' : spoken(fragment.textContent),
  };
}

/** A mark leaves a space before what follows it. */
function spoken(text) {
  return text.replace(/\s+(?=[.,;:!?)])/g, '').trim();
}

/** A growing text without the half of a mark at its end, and with its emphasis closed. */
function settled(text) {
  const open = text.replace(/(?:\[r?\d*|\*+|`+|_+)$/, '');
  const start = open.lastIndexOf('\n\n') + 1;
  const last = open.slice(start);
  if (/^\s*```/.test(last)) return open;
  const closing = ['`', '**'].filter((mark) => last.split(mark).length % 2 === 0);
  return open.trimEnd() + closing.join('');
}

/** The first line of a table, which reads as a paragraph until its second is there. */
function isUnfinishedTable(token) {
  return token.type === 'paragraph' && /^\s*\|/.test(token.raw);
}

function nodesOf(parent) {
  const parts = [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [node.data];
    return node.nodeType === Node.ELEMENT_NODE ? [elementOf(node)] : [];
  });
  return glueCitations(parts);
}

/** Our own elements for those that were let through: a second list, so that no attribute comes along unseen. */
function elementOf(element) {
  const name = element.nodeName.toLowerCase();
  const cited = element.dataset.cite;
  if (name === 'a' && cited !== undefined) return { cited };
  const inside = nodesOf(element);
  const value = (attribute) => element.getAttribute(attribute);
  switch (name) {
    case 'a':
      if (!element.hasAttribute('href')) return html`<span>${inside}</span>`;
      return html`<a href=${value('href')} target="_blank" rel="noopener noreferrer">${inside}</a>`;
    case 'img':
      return html`<img src=${value('src')} alt=${value('alt') ?? ''} loading="lazy" />`;
    case 'table':
      return html`<div class="table-box" tabindex="0">
        <table>
          ${inside}
        </table>
      </div>`;
    case 'td':
    case 'th': {
      const align = { right: 'number', center: 'middle' }[value('align')];
      return html`<${name} class=${align}>${inside}</${name}>`;
    }
    case 'ol':
      return html`<ol start=${value('start')}>
        ${inside}
      </ol>`;
    case 'p': {
      // Under a table its mark stands alone.
      const isMark = element.textContent.trim() === '' && element.querySelector('a[data-cite]');
      return html`<p class=${isMark ? 'table-source' : undefined}>${inside}</p>`;
    }
    case 'br':
    case 'hr':
      return html`<${name} />`;
    default: {
      // The question is a heading of the second level; what an answer calls a heading stands below it.
      const level = /^h([1-6])$/.exec(name)?.[1];
      const tag = level === undefined ? name : `h${Math.max(3, Number(level))}`;
      return html`<${tag}>${inside}</${tag}>`;
    }
  }
}
