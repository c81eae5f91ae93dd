/**
 * What of an answer may become part of the page. A language model writes it from data that others wrote, so nothing in
 * it may run, send anything anywhere, or look like a part of the page itself.
 */
import DOMPurify from '../vendor/purify.js';

const TAGS = (
  'a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s strong sub sup ' +
  'table tbody td th thead tr ul'
).split(' ');
const ATTRIBUTES = ['align', 'alt', 'data-cite', 'href', 'src', 'start', 'title'];

const purifier = DOMPurify(window);

purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName === 'A' && node.hasAttribute('href')) {
    const href = safeLink(node.getAttribute('href'));
    if (href === null) {
      node.removeAttribute('href');
    } else {
      node.setAttribute('href', href);
      node.setAttribute('target', '_blank');
      node.setAttribute('rel', 'noopener noreferrer');
    }
  } else if (node.hasAttribute('href')) {
    node.removeAttribute('href');
  }
  if (node.nodeName === 'IMG' && !isOwn(node.getAttribute('src'))) {
    node.replaceWith(node.ownerDocument.createTextNode(node.getAttribute('alt') ?? ''));
  } else if (node.nodeName !== 'IMG' && node.hasAttribute('src')) {
    node.removeAttribute('src');
  }
});

/**
 * Belongs to a document of its own until it is shown, so nothing in it is loaded before it was judged.
 * @param {string} markup
 * @returns {DocumentFragment}
 */
export function sanitize(markup) {
  return purifier.sanitize(markup, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
}

/** The address where it leads over the web, else null: a scheme of any other kind can run or send something. */
export function safeLink(href) {
  const url = URL.parse(href ?? '', location.href);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Whether an image comes from this server; any other would tell its own who reads the answer. */
function isOwn(src) {
  const url = URL.parse(src ?? '', location.href);
  return url !== null && url.origin === location.origin;
}
