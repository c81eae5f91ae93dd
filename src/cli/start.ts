import { once } from 'node:events';
import type { ModelStatus } from '../app/models/contract.ts';
import { stripHidden } from '../border.ts';
import { accessOf, connectionOf } from '../config.ts';
import { type Locale, say } from '../locales/index.ts';
import type { Snapshot } from '../ports.ts';
import type { App } from './app.ts';
import { loadDemoWhereEmpty } from './demo.ts';
import type { Terminal } from './terminal.ts';

/** Serves the page, the chat endpoint and MCP until someone stops it, and says where they are. */
export async function start(app: App, terminal: Terminal): Promise<number> {
  // What refuses the start is to be said before anything is loaded.
  accessOf(app.config);
  connectionOf(app.config);
  await loadDemoWhereEmpty(app, terminal);
  const served = await app.serve();
  try {
    const { snapshots } = await app.stores();
    const data = await snapshots.current();
    const lines = [
      `Ritratto ${app.version}`,
      '',
      ...addresses(app.config.publicUrl ?? served.url),
      '',
      ...(data ? [`  Data     ${dataLine(data.snapshot, app.config.locale)}`] : []),
      ...(await modelLines(app, terminal.signal)).map((line) => `  Model    ${line}`),
      '',
      ...connections(app.config.publicUrl ?? served.url, app.config.key !== null),
      '',
      'Ctrl-C stops it.',
    ];
    for (const line of lines) terminal.print(stripHidden(line));
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  } finally {
    await served.close();
  }
  return 0;
}

function addresses(url: string): string[] {
  return [
    `  Page     ${url}/`,
    `  Chat     ${url}/v1      OpenAI-compatible, model "ritratto"`,
    `  MCP      ${url}/mcp`,
    `  Health   ${url}/health`,
  ];
}

function dataLine({ rows, asOf, files }: Snapshot, locale: Locale): string {
  const counts = Object.entries(rows).map(([table, n]) =>
    say(locale, { key: `rows.${table}`, params: { n: { value: n, unit: 'count' } } }),
  );
  return `${counts.join(', ')}, until ${asOf} (${files.join(', ')})`;
}

/** A test of the model under way is waited for as long as a person would, no longer. */
async function modelLines(app: App, signal: AbortSignal): Promise<string[]> {
  const models = await app.models();
  let status = models.status();
  if (status.state === 'testing') {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    status = await models.retest(patience).catch(() => models.status());
  }
  const line = modelLine(status);
  if (status.state !== 'none') return [line];
  const offers = await models.offers(signal);
  return [
    line,
    ...offers.map(
      ({ url, models: names }) =>
        `found on this machine: ${url} (${names.join(', ')}); connect it in the page's settings`,
    ),
  ];
}

const PATIENCE_MS = 3000;

function modelLine({ state, name, host, ms, problem }: ModelStatus): string {
  const where = `${name} at ${host}`;
  switch (state) {
    case 'none':
      return "no language model is connected: the built-in planner answers. Connect one in the page's settings.";
    case 'testing':
      return `${where}, being tested`;
    case 'ready':
      return `${where}, answered in ${Math.round(ms ?? 0)} ms`;
    case 'no_tools':
      return `${where}, which cannot call tools: it puts the planner's answers into words`;
    case 'failed':
      return `${where} does not answer, the built-in planner does. ${problem}`;
  }
}

function connections(url: string, needsKey: boolean): string[] {
  const header = needsKey ? ' --header "Authorization: Bearer $RITRATTO_KEY"' : '';
  const key = needsKey ? 'your key' : 'any key';
  return [
    `  Claude Code            claude mcp add --transport http ritratto ${url}/mcp${header}`,
    `  Open WebUI, LibreChat  base URL ${url}/v1, ${key}, model "ritratto"`,
  ];
}
