import { existsSync } from 'node:fs';
import { isOurs } from '../core/errors.ts';
import { type Locale, say } from '../locales/index.ts';
import type { EngineRead, Snapshot } from '../ports.ts';
import type { LocalServer } from '../app/models/contract.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

interface Check {
  state: 'ok' | 'warn' | 'FAIL';
  what: string;
  /** What was found and, unless it is fine, what to do. */
  found: string;
}

/** Prints a line per check and answers 1 where something is broken. Warnings are not failures. */
export async function doctor(app: App, terminal: Terminal): Promise<number> {
  let failed = false;
  for await (const { state, what, found } of checks(app, terminal.signal)) {
    terminal.print(`${state.padEnd(4)}  ${what.padEnd(14)}  ${found}`);
    failed ||= state === 'FAIL';
  }
  return failed ? 1 : 0;
}

async function* checks(app: App, signal: AbortSignal): AsyncGenerator<Check> {
  yield { state: 'ok', what: 'ritratto', found: app.version };
  yield { state: 'ok', what: 'node', found: `${process.versions.node} at ${process.execPath}` };
  yield* engine(app);
  yield* dataFolder(app);
  yield await languageModel(app, signal);
}

async function* engine(app: App): AsyncGenerator<Check> {
  const what = 'engine';
  try {
    yield { state: 'ok', what, found: await (await app.inspect()).engine() };
  } catch {
    yield {
      state: 'FAIL',
      what,
      found:
        'its binary for this system cannot be loaded: run "npm ci" again, without --omit=optional',
    };
  }
}

async function* dataFolder(app: App): AsyncGenerator<Check> {
  const what = 'data folder';
  const path = app.config.data;
  if (!existsSync(path)) {
    yield { state: 'warn', what, found: `none yet at ${path}; the first import creates it` };
    return;
  }
  try {
    const inspection = await app.inspect();
    const folder = inspection.folder();
    if (!folder.writable) {
      yield { state: 'FAIL', what, found: `${path} cannot be written: give this user permission` };
      return;
    }
    yield { state: 'ok', what, found: path };
    const importing = inspection.importing(folder);
    yield importing === null
      ? { state: 'ok', what: 'import', found: 'none is running' }
      : { state: 'warn', what: 'import', found: importing };
  } catch (error) {
    yield { state: 'FAIL', what, found: sentence(error) };
    return;
  }
  yield* receipts(app);
  yield* data(app);
}

async function* receipts(app: App): AsyncGenerator<Check> {
  try {
    const kept = (await app.stores()).state.receipts(1).length;
    const found = kept === 0 ? 'no receipt yet' : 'receipts can be read and written';
    yield { state: 'ok', what: 'receipts', found };
  } catch (error) {
    yield { state: 'FAIL', what: 'receipts', found: sentence(error) };
  }
}

async function* data(app: App): AsyncGenerator<Check> {
  let current: EngineRead | null;
  try {
    current = await (await app.stores()).snapshots.current();
  } catch (error) {
    yield { state: 'FAIL', what: 'data', found: sentence(error) };
    return;
  }
  if (current === null) {
    const found =
      'none is loaded; `ritratto import FILES…` loads yours, `ritratto start` a made-up company';
    yield { state: 'warn', what: 'data', found };
    return;
  }
  yield* contents(current.snapshot, app.config.locale);
}

function* contents(snapshot: Snapshot, locale: Locale): Generator<Check> {
  const { id, importedAt, files, rows, asOf, quarantined, findings } = snapshot;
  const imported = `imported ${importedAt.slice(0, 10)} from ${files.join(', ')}`;
  yield { state: 'ok', what: 'data', found: `snapshot ${id}, ${imported}` };
  const counts = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  yield { state: 'ok', what: 'rows', found: counts.join(' · ') };
  yield { state: 'ok', what: 'as of', found: `${asOf} is "today" in this data` };
  if (quarantined > 0) {
    const found = `${quarantined} rows, which could not be used; \`quarantine\` in the data folder has them`;
    yield { state: 'warn', what: 'put aside', found };
  }
  for (const { code, params, rows: concerned } of findings) {
    const n = { value: concerned, unit: 'count' as const };
    const found = say(locale, { key: `finding.${code}`, params: { ...params, rows: n } });
    yield { state: 'warn', what: 'finding', found };
  }
}

async function languageModel(app: App, signal: AbortSignal): Promise<Check> {
  const what = 'language model';
  try {
    const models = await app.models();
    const status = await models.retest(signal);
    if (status.state === 'none') {
      const found = `none is connected; the built-in planner answers${offered(await models.offers(signal))}`;
      return { state: 'ok', what, found };
    }
    const which = `${status.name} at ${status.host}`;
    if (status.state === 'failed')
      return { state: 'FAIL', what, found: `${which}: ${status.problem}` };
    if (status.state === 'no_tools') {
      const found = `${which} answers, but calls no tools: the built-in planner finds the numbers, and the model puts them into words; one that calls tools can do more`;
      return { state: 'warn', what, found };
    }
    return { state: 'ok', what, found: `${which} answers in ${status.ms} ms and calls tools` };
  } catch (error) {
    return { state: 'FAIL', what, found: sentence(error) };
  }
}

/** Says which models could be connected; nothing is asked of them. */
function offered(servers: readonly LocalServer[]): string {
  if (servers.length === 0) return '';
  const each = servers.map(({ url, models }) => `--model-url ${url} --model ${models[0]}`);
  return `. On this machine you could connect: ${each.join(' · ')}`;
}

function sentence(error: unknown): string {
  if (isOurs(error)) return error.message;
  throw error;
}
