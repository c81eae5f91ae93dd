import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReport } from '../app/importing/import.ts';
import { findingText, stageText } from '../app/importing/texts.ts';
import type { ImportPreview, MappingText, PreviewedColumn } from '../app/importing/importing.ts';
import { openQuestions } from '../app/questions.ts';
import { stripHidden } from '../border.ts';
import { ConfigError } from '../core/errors.ts';
import { formatValue, type Locale } from '../locales/index.ts';
import type { Snapshot } from '../ports.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

export interface ImportFlags {
  demo?: true;
  map?: string;
  dryRun?: true;
  asOf?: string;
}

export async function importFiles(
  app: App,
  terminal: Terminal,
  files: string[],
  flags: ImportFlags,
): Promise<number> {
  const progress = progressOn(terminal, app.config.locale);
  if (flags.demo) {
    refuseBesideDemo(files, flags);
    return report(app, terminal, await app.importDemo({ progress, signal: terminal.signal }));
  }
  if (files.length === 0) {
    throw new ConfigError('Name the files to import, or load the made-up company with --demo.');
  }
  const mapping = flags.map === undefined ? null : await readMapping(flags.map);
  const request = { files, mapping, signal: terminal.signal };
  if (flags.dryRun) {
    const preview = await app.previewImport({ ...request, progress });
    print(terminal, previewLines(preview, files, app.config.locale));
    return 0;
  }
  const asOf = flags.asOf === undefined ? {} : { asOf: flags.asOf };
  return report(app, terminal, await app.importData({ ...request, ...asOf, progress }));
}

function refuseBesideDemo(files: string[], { map, dryRun, asOf }: ImportFlags): void {
  if (files.length === 0 && map === undefined && !dryRun && asOf === undefined) return;
  throw new ConfigError('--demo stands alone: it loads the made-up company and no other files.');
}

async function report(app: App, terminal: Terminal, imported: ImportReport): Promise<number> {
  print(terminal, reportLines(imported, app.config.locale));
  print(terminal, await questionLines(app, terminal));
  return 0;
}

async function readMapping(path: string): Promise<MappingText> {
  try {
    return { text: await readFile(path, 'utf8'), name: basename(path) };
  } catch {
    throw new ConfigError(
      `The mapping ${path} cannot be read: give --map the path of a YAML file.`,
    );
  }
}

/** Steps of an import, with words for their stages. */
export function progressOn(terminal: Terminal, locale: Locale): Terminal['progress'] {
  return (step) => terminal.progress({ ...step, stage: stageText(step.stage, locale) });
}

function print(terminal: Terminal, lines: readonly string[]): void {
  for (const line of lines) terminal.print(stripHidden(line));
}

function reportLines(
  { snapshot, replaced, quarantineFile }: ImportReport,
  locale: Locale,
): string[] {
  const { files, rows, asOf, quarantined, findings } = snapshot;
  const count = (n: number) => formatValue(locale, n, { unit: 'count' });
  const lines = [`Imported ${files.join(', ')}.`];
  for (const [table, n] of Object.entries(rows)) {
    lines.push(`  ${table.padEnd(13)} ${count(n).padStart(12)} rows`);
  }
  if (quarantineFile !== null) {
    lines.push(`Rows put aside: ${count(quarantined)}, each with its reason in ${quarantineFile}`);
  }
  lines.push(`"Today" in this data is ${asOf}.`);
  if (findings.length > 0) lines.push('Noticed:');
  lines.push(...findings.map((finding) => `  - ${findingText(finding, locale)}`));
  if (replaced !== null) lines.push(replacement(snapshot, replaced));
  return lines;
}

function replacement(snapshot: Snapshot, replaced: Snapshot): string {
  if (snapshot.id === replaced.id) return 'The same files were loaded before: nothing changed.';
  const { id, importedAt, files } = replaced;
  return (
    `It replaces what was imported on ${importedAt.slice(0, 10)} from ${files.join(', ')}. ` +
    `Receipts of then still recompute while that snapshot is kept (${id}).`
  );
}

/** What was found stands in comments, so that the whole output can be saved as a mapping. */
function previewLines(preview: ImportPreview, files: string[], locale: Locale): string[] {
  const found = preview.files.flatMap(
    ({ file, format, encoding, rows, rejected, table, role, columns }) => {
      const unread = rejected > 0 ? `, ${rejected} more without the right columns` : '';
      const into = role === 'joined' ? `joined to ${table}` : table;
      const width = Math.max(...columns.map(({ header }) => header.length));
      return [
        `${file} (${format}, ${encoding}): ${rows} rows${unread} -> ${into}`,
        ...columns.map((column) => `  ${column.header.padEnd(width)}  ${purpose(column)}`),
        '',
      ];
    },
  );
  const noticed = preview.findings.map((finding) => `! ${findingText(finding, locale)}`);
  const comments = [
    'Nothing was imported. Save this as mapping.yml, correct what is wrong, then run:',
    `ritratto import ${files.join(' ')} --map mapping.yml`,
    '',
    ...found,
    ...noticed,
  ];
  return [...comments.map((line) => `# ${line}`.trimEnd()), preview.mapping.trimEnd()];
}

function purpose({ type, detail, fills, attribute }: PreviewedColumn): string {
  const read = detail === null ? type : `${type}, ${detail}`;
  const uses = fills.map(({ column, expression, reason, confidence }) => {
    const how = reason === 'computed' ? ` = ${expression}` : '';
    return `-> ${column}${how} (${read}; by ${reason}, ${confidence})`;
  });
  if (attribute !== null) uses.push(`kept as ${attribute} (${read})`);
  return uses.length > 0 ? uses.join(' and ') : 'not used';
}

export async function suggestedQuestions(app: App, signal: AbortSignal): Promise<string[]> {
  const { locale } = app.config;
  return openQuestions(await app.session(), { tools: await app.tools(), locale, signal });
}

async function questionLines(app: App, terminal: Terminal): Promise<string[]> {
  const questions = await suggestedQuestions(app, terminal.signal);
  if (questions.length === 0) return [];
  return ['Ask next:', ...questions.map((question) => `  ritratto ask "${question}"`)];
}
