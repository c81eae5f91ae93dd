/** What lies beside the conversation: a column on wide screens, a sheet over it on narrow ones. */
import { html, useLayoutEffect, useRef } from '../vendor/htm-preact.js';
import { t } from '../lib/texts.js';
import { Icon } from './icons.js';

const BESIDE = '(min-width: 1100px)';

/**
 * @param {{ name: string, title: string, isModal?: boolean, onClose: () => void, children: unknown }} props
 * A modal one lies over the page on every screen.
 */
export function Panel({ name, title, isModal = false, onClose, children }) {
  const dialog = useRef(null);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    const { current } = dialog;
    if (isModal || !matchMedia(BESIDE).matches) current.showModal();
    else current.show();
    return () => {
      current.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const onKeyDown = (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  // A click on the dialog itself hits the darkened page around it: all that is inside lies in its children.
  const onClick = (event) => event.target === dialog.current && onClose();

  return html`<dialog
    ref=${dialog}
    class="panel ${isModal ? 'is-modal' : ''}"
    aria-labelledby="${name}-title"
    onKeyDown=${onKeyDown}
    onClick=${onClick}
    onCancel=${(event) => event.preventDefault()}
  >
    <div class="panel-body">
      <header class="panel-head">
        <h2 id="${name}-title">${title}</h2>
        <button type="button" class="icon-button" aria-label=${t('page.close')} onClick=${onClose}>
          <${Icon} name="close" />
        </button>
      </header>
      ${children}
    </div>
  </dialog>`;
}
