import { type Change, recompute, type Recomputed } from '../app/recompute.ts';
import { stripHidden } from '../border.ts';
import { type Column, resultSchema, type Row } from '../core/result.ts';
import { formatValue, type Locale, say } from '../locales/index.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

const CHANGES_SHOWN = 20;

/** Answers 0 where the values are the same again, 1 for every other outcome. */
export async function recomputeReceipt(app: App, terminal: Terminal, id: string): Promise<number> {
  const outcome = await recompute(id, await app.tools(), await app.session(), {
    signal: terminal.signal,
  });
  for (const line of explain(outcome, app.config.locale)) terminal.print(line);
  return outcome.answer === 'same' ? 0 : 1;
}

function explain(outcome: Recomputed, locale: Locale): string[] {
  switch (outcome.answer) {
    case 'same':
      return [
        `Same: recomputed on ${SNAPSHOTS[outcome.on.join()] ?? 'the data'}, every value is equal.`,
      ];
    case 'data_changed': {
      const own =
        outcome.own === 'same'
          ? 'On the data it was made from, every value is still equal.'
          : 'The data it was made from is no longer kept.';
      return [
        'Data changed: newer data was imported since. ' + own,
        ...differences(outcome, locale),
      ];
    }
    case 'software_changed': {
      const { receipt, now } = outcome;
      const was = `revision ${receipt.revision} on ${receipt.engine}`;
      const is = now.revision === null ? 'gone' : `revision ${now.revision} on ${now.engine}`;
      return [
        `Software changed: ${receipt.tool} was ${was} and is now ${is}.`,
        ...differences(outcome, locale),
      ];
    }
    case 'not_kept':
      return [`${NOT_KEPT[outcome.why]}: ${outcome.id}.`];
  }
}

const SNAPSHOTS: Record<string, string> = {
  own: 'the data it was made from',
  current: 'the current data, its own being no longer kept',
  'own,current': 'the data it was made from and on the current data',
};

const NOT_KEPT = {
  unknown: 'No longer kept: there is no receipt with this id here (see `ritratto receipts`)',
  erased: 'No longer kept: an erasure removed the values of this receipt',
  not_replayable: 'No longer kept: what this receipt answers cannot be computed twice',
};

type Changed = Extract<Recomputed, { changes: Change[] }>;

function differences({ receipt, changes, refused }: Changed, locale: Locale): string[] {
  if (refused !== null) return [`It cannot be asked again: ${refused}`];
  const cells = cellsOf(receipt.result);
  const lines = changes.slice(0, CHANGES_SHOWN).map(({ address, before, after }) => {
    const cell = cells.get(address);
    const show = (value: Change['before']) =>
      stripHidden(formatValue(locale, value, cell?.column ?? { unit: 'text' }));
    const what = cell ? `${say(locale, cell.column.label)}, ${say(locale, cell.row.label)}` : 'new';
    return `  ${stripHidden(what)} (${stripHidden(address)}): ${show(before)} → ${show(after)}`;
  });
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, `  … and ${more} more values`] : lines;
}

/** The column and row of each address: with them a value is shown in its unit. */
function cellsOf(result: string | null): Map<string, { column: Column; row: Row }> {
  const cells = new Map<string, { column: Column; row: Row }>();
  if (result === null) return cells;
  for (const [name, table] of Object.entries(resultSchema.parse(JSON.parse(result)).tables)) {
    for (const row of table.rows) {
      for (const column of table.columns) {
        cells.set(`${name}.${row.key}.${column.key}`, { column, row });
      }
    }
  }
  return cells;
}
