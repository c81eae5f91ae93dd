/** What the tests look up inside the page. Playwright puts it there before the page's own scripts, as `probe`. */
globalThis.probe = {
  /** How far the page reaches beyond the window, in pixels. */
  overflow: () => document.documentElement.scrollWidth - innerWidth,

  /** Controls that say nothing to who cannot see them. */
  nameless: () =>
    [...document.querySelectorAll('button, a, input, select, textarea')]
      .filter((one) => {
        const labels = [...(one.labels ?? [])].map((label) => label.textContent);
        return [one.getAttribute('aria-label'), one.textContent, ...labels].every(
          (text) => !text?.trim(),
        );
      })
      .map((one) => one.outerHTML),

  /** The contrast of two colours of `tokens.css`. */
  contrast(text, ground) {
    const lights = [text, ground].map(luminance);
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  },

  paper: () => getComputedStyle(document.body).backgroundColor,

  drag(event) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a,b\n1,2\n'], 'orders.csv'));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    document.querySelector('h1').dispatchEvent(new DragEvent(event, init));
  },

  /** Enter as it ends the choice of a word. */
  composeEnter() {
    const init = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    document.querySelector('#question').dispatchEvent(new KeyboardEvent('keydown', init));
  },

  /** Makes markup part of the page; answers with its elements. */
  insert(markup) {
    const place = document.body.appendChild(document.createElement('div'));
    if (typeof markup === 'string') place.innerHTML = markup;
    else place.append(markup);
    return [...place.querySelectorAll('*')];
  },

  /** The same behind the page's own sanitizer, clicking what wants to be clicked; answers with names and `@attributes`. */
  async insertSanitized(all) {
    const { sanitize } = await import(new URL('/lib/sanitize.js', location.href).href);
    return all.flatMap((markup) => {
      const elements = globalThis.probe.insert(sanitize(markup));
      elements.find(({ id }) => id === 'hit')?.click();
      return elements.flatMap((one) => [
        one.localName,
        ...[...one.attributes].map(({ name }) => `@${name}`),
      ]);
    });
  },

  /** How often a payload ran, once it had its chance. */
  async harm() {
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
    return Number(globalThis.ran ?? 0);
  },
};

function luminance(token) {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(--${token})`;
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  probe.remove();
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
