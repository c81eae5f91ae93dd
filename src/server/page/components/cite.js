/** The raised numeral behind a value: says on hover or focus what it is, and opens its receipt. */
import { createContext, html, useContext } from '../vendor/htm-preact.js';
import { citedAt } from '../lib/cited.js';
import { t } from '../lib/texts.js';
import { hideTip, showTip } from './tip.js';

/**
 * The answer a mark stands in.
 * @typedef {{ citations: object[], open: (receipt: string, address: string | null) => void }} Answer
 */
export const AnswerContext = createContext({ citations: [], open: () => undefined });

const SHOWN = 4;

/** @param {{ alias: string, near: string }} props `near` is the text just before it. */
export function Cite({ alias, near }) {
  const { citations, open } = useContext(AnswerContext);
  const numeral = alias.slice(1);
  const receipt = citations.find((one) => one.alias === alias)?.receipt;
  // Until the answer is complete nothing stands behind the mark.
  if (receipt === undefined) return html`<span class="cite">${numeral}</span>`;
  const cited = citedAt(citations, alias, near);
  const lines = cited.slice(0, SHOWN).map(lineOf);
  const more = cited.length - lines.length;
  if (more > 0) lines.push({ what: t('page.cite.more', { n: more }), value: '' });
  const spoken = lines.map(({ what, value }) => [what, value].filter(Boolean).join(': '));
  const show = (event) => showTip(event.currentTarget, lines);
  return html`<button
    type="button"
    class="cite"
    aria-label=${t('page.cite.label', { n: numeral, what: spoken.join('; ') })}
    onMouseEnter=${show}
    onMouseLeave=${hideTip}
    onFocus=${show}
    onBlur=${hideTip}
    onClick=${() => {
      hideTip();
      open(receipt, cited.length === 1 ? cited[0].address : null);
    }}
  >
    ${numeral}
  </button>`;
}

function lineOf(citation) {
  if (citation.kind === 'table') return { what: citation.subject, value: '' };
  return { what: `${citation.subject} · ${citation.measure}`, value: citation.value };
}
