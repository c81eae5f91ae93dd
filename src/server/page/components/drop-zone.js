/** Takes files that are dropped anywhere on the page. */
import { html, useEffect, useState } from '../vendor/htm-preact.js';
import { addFiles } from '../lib/importing.js';
import { t } from '../lib/texts.js';
import { Plate } from './icons.js';

export function DropZone() {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
    const onOver = (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event) => {
      // Leaving an element for another is not leaving the page.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void addFiles(event.dataTransfer.files);
    };
    const listeners = { dragover: onOver, dragleave: onLeave, drop: onDrop };
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener);
    };
  }, []);

  if (!isOver) return null;
  return html`<div class="drop-zone" aria-hidden="true">
    <div>
      <${Plate} />
      <p>${t('page.import.let_go')}</p>
    </div>
  </div>`;
}
