/** One small card beside whatever is pointed at. */
import { html, useEffect, useLayoutEffect, useRef, useState } from '../vendor/htm-preact.js';

const GAP = 8;

let show = () => undefined;

/** @param {Element} anchor @param {{ what: string, value: string }[]} lines */
export function showTip(anchor, lines) {
  if (lines.length > 0) show({ anchor, lines });
}

export function hideTip() {
  show(null);
}

/** Stands once in the page. What it says is also the label of what it belongs to, so it is hidden from who listens. */
export function Tip() {
  const [tip, setTip] = useState(null);
  const card = useRef(null);
  show = setTip;

  useLayoutEffect(() => {
    if (tip === null) return;
    const from = tip.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const left = Math.min(Math.max(from.left - 16, GAP), innerWidth - width - GAP);
    const above = from.top - height - GAP;
    card.current.style.left = `${left}px`;
    card.current.style.top = `${above < GAP ? from.bottom + GAP : above}px`;
  }, [tip]);

  useEffect(() => {
    if (tip === null) return;
    const onKey = (event) => event.key === 'Escape' && hideTip();
    addEventListener('scroll', hideTip, { capture: true, passive: true });
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('scroll', hideTip, { capture: true });
      removeEventListener('keydown', onKey);
    };
  }, [tip]);

  if (tip === null) return null;
  return html`<div class="tip" ref=${card} aria-hidden="true">
    ${tip.lines.map(
      ({ what, value }) => html`<p><span>${what}</span>${value && html`<b>${value}</b>`}</p>`,
    )}
  </div>`;
}
