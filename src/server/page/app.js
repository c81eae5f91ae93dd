/** The page: a conversation with customer data, and what stands behind every value in it. */
import { html, render, useEffect, useMemo, useRef, useState } from './vendor/htm-preact.js';
import { Composer } from './components/composer.js';
import { DropZone } from './components/drop-zone.js';
import { FirstScreen } from './components/first-screen.js';
import { Header } from './components/header.js';
import { ImportView } from './components/import-view.js';
import { KeyGate } from './components/key-gate.js';
import { Problem } from './components/notice.js';
import { Receipt } from './components/receipt.js';
import { Settings } from './components/settings.js';
import { Tip } from './components/tip.js';
import { Turn } from './components/turn.js';
import { announcer } from './lib/announce.js';
import { load, refresh } from './lib/boot.js';
import { isAsking, recall, stop } from './lib/conversation.js';
import { closePanel } from './lib/panels.js';
import { store } from './lib/store.js';
import { t } from './lib/texts.js';

function App() {
  const [state, setState] = useState(store.get());
  useEffect(() => store.subscribe(setState), []);
  useEffect(() => {
    const onKey = (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (isAsking()) stop();
      else closePanel();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const { status, view, panel, server, importing } = state;
  if (status === 'key') return html`<${KeyGate} />`;
  return html`<div class="page">
    <a class="skip" href="#main">${t('page.skip')}</a>
    <${Header} state=${state} />
    <main id="main" tabindex="-1" class="main is-${view}">
      ${
        status === 'offline' &&
        html`<${Problem}
          text=${t('page.problem.offline')}
          action=${t('page.retry')}
          onAction=${refresh}
        />`
      }
      ${
        view === 'import'
          ? html`<${ImportView} importing=${importing} server=${server} />`
          : html`<${Talk} state=${state} />`
      }
    </main>
    ${panel?.kind === 'receipt' && html`<${Receipt} key=${panel.id} id=${panel.id} address=${panel.address} onClose=${closePanel} />`}
    ${panel?.kind === 'settings' && html`<${Settings} server=${server} />`}
    <${Tip} />
    <${DropZone} />
  </div>`;
}

function Talk({ state }) {
  const { turns, server, editing } = state;
  const log = useRef(null);
  const voice = useMemo(() => announcer({ append: (line) => log.current?.append(line) }), []);
  const last = turns.at(-1);
  const isBusy = last?.status === 'asking';

  // A new question moves to the top, where its answer is then read without the page moving under the eyes.
  useEffect(() => {
    if (isBusy) document.getElementById(`turn-${last.id}`)?.scrollIntoView();
    else if (last?.error) voice.tell(last.error.message);
  }, [last?.id, isBusy]);

  return html`<section class="talk" aria-label=${t('page.conversation')}>
      ${turns.length === 0 && server !== null && html`<${FirstScreen} server=${server} />`}
      ${turns.map(
        (turn) =>
          html`<${Turn} key=${turn.id} turn=${turn} isLast=${turn === last} say=${voice.say} />`,
      )}
      <div
        ref=${log}
        class="visually-hidden"
        role="log"
        aria-live="polite"
        aria-label=${t('page.spoken')}
      ></div>
    </section>
    <${Composer}
      isAsking=${isBusy}
      editing=${editing === null ? null : (turns.find(({ id }) => id === editing) ?? null)}
    />`;
}

const root = document.getElementById('app');
recall();
try {
  await load().catch((error) => {
    if (error.code !== 'key') throw error;
  });
  root.replaceChildren();
  render(html`<${App} />`, root);
} catch {
  root.querySelector('.boot').setAttribute('aria-busy', 'false');
  root.querySelector('.boot-problem').hidden = false;
}
