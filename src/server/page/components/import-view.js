/** Bringing in files: choose, look at how they are read, load. */
import { html, useRef, useState } from '../vendor/htm-preact.js';
import { addFiles, leaveImport, lookAgain } from '../lib/importing.js';
import { fileSize, number, t } from '../lib/texts.js';
import { Icon } from './icons.js';
import { ImportReport } from './import-report.js';
import { ImportReview } from './import-review.js';
import { MappingEditor } from './mapping-editor.js';
import { Problem } from './notice.js';

const STAGES = ['choose', 'review', 'done'];
const SHOWN_AS = { sending: 'choose', checking: 'choose', loading: 'review' };

/** @param {{ importing: import('../lib/importing.js').Import, server: object | null }} props */
export function ImportView({ importing, server }) {
  const { stage, problem, preview, report } = importing;
  const shown = SHOWN_AS[stage] ?? stage;
  return html`<section class="import" aria-labelledby="import-title">
    <ol class="stages">
      ${STAGES.map(
        (one) =>
          html`<li aria-current=${one === shown ? 'step' : undefined}>
            ${t(`page.import.stage_${one}`)}
          </li>`,
      )}
    </ol>
    <h1 id="import-title">${t(`page.import.title_${shown}`)}</h1>
    ${problem && html`<${Problem} text=${problem} />`}
    ${stage === 'choose' && html`<${Choose} server=${server} />`}
    ${shown === 'choose' && html`<${Files} files=${importing.files} />`}
    ${stage === 'choose' && isUnread(importing) && html`<${ByMapping} importing=${importing} />`}
    ${(stage === 'checking' || stage === 'loading') && html`<${Progress} progress=${importing.progress} />`}
    ${
      (stage === 'sending' || stage === 'checking') &&
      html`<div class="buttons">
        <button type="button" class="button" onClick=${leaveImport}>${t('page.cancel')}</button>
      </div>`
    }
    ${shown === 'review' && preview && html`<${ImportReview} importing=${importing} server=${server} />`}
    ${stage === 'done' && html`<${ImportReport} report=${report} />`}
  </section>`;
}

/** Files that were sent and could not be read as they are: a mapping may say how. */
function isUnread({ problem, files }) {
  return problem !== null && files.some(({ state }) => state === 'sent');
}

function ByMapping({ importing }) {
  const [mapping, setMapping] = useState(importing.mapping ?? '');
  return html`<div class="by-mapping">
    <${MappingEditor}
      value=${mapping}
      note=${t('page.import.mapping_give')}
      isOpen=${true}
      onChange=${setMapping}
    />
    <div class="buttons">
      <button
        type="button"
        class="button is-primary"
        disabled=${mapping.trim() === ''}
        onClick=${() => lookAgain(mapping)}
      >
        ${t('page.import.look_again')}
      </button>
      <button type="button" class="button" onClick=${leaveImport}>${t('page.cancel')}</button>
    </div>
  </div>`;
}

function Choose({ server }) {
  const field = useRef(null);
  return html`<div class="choose">
    <p class="lead">${t('page.import.drop')}</p>
    <input
      ref=${field}
      id="files"
      type="file"
      multiple
      class="visually-hidden"
      tabindex="-1"
      aria-label=${t('page.import.pick')}
      onChange=${(event) => {
        void addFiles(event.currentTarget.files);
        event.currentTarget.value = '';
      }}
    />
    <button type="button" class="button is-primary" onClick=${() => field.current.click()}>
      <${Icon} name="files" />${t('page.import.pick')}
    </button>
    <p class="quiet">${t('page.import.formats')}</p>
    ${server?.importing && html`<p class="warning">${t('page.import.elsewhere')}</p>`}
  </div>`;
}

function Files({ files }) {
  if (files.length === 0) return null;
  return html`<ul class="files">
    ${files.map(
      ({ name, size, sent, state, problem }) =>
        html`<li key=${name} class="is-${state}">
          <span class="file-name">${name}</span>
          <span class="quiet">${fileSize(size)}</span>
          ${state === 'sending' && html`<progress max=${Math.max(size, 1)} value=${sent} aria-label=${name}></progress>`}
          ${state === 'sent' && html`<${Icon} name="done" />`}
          ${problem && html`<p class="warning">${problem}</p>`}
        </li>`,
    )}
  </ul>`;
}

function Progress({ progress }) {
  const label = progress === null ? t('page.import.waiting') : progress.stage;
  return html`<div class="progress" role="status">
    <p>
      <span>${label}</span>
      ${progress !== null && progress.total > 0 && html`<span class="quiet">${number(progress.done)} / ${number(progress.total)}</span>`}
    </p>
    <progress
      max=${progress?.total || 1}
      value=${progress === null ? undefined : progress.done}
      aria-label=${label}
    ></progress>
  </div>`;
}
