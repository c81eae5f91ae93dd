/** What became of a recomputed receipt, in the reader's language: the same words for every face. */
import { stripHidden } from '../border.ts';
import { type Column, resultSchema, type Row } from '../core/result.ts';
import { formatValue, type Locale, say } from '../locales/index.ts';
import type { Change, Recomputed } from './recompute.ts';

const CHANGES_SHOWN = 20;

export interface ExplainedRecompute {
  answer: Recomputed['answer'];
  sentence: string;
  /** The first values that are not the same, ready to show. */
  changes: {
    /** What the value is: its column and row. */
    what: string;
    /** `table.row.column`. */
    address: string;
    before: string;
    after: string;
  }[];
  /** Says how many further values differ; null where none does. */
  more: string | null;
}

export function explainRecompute(outcome: Recomputed, locale: Locale): ExplainedRecompute {
  const { answer } = outcome;
  const sentence = sentenceOf(outcome, locale);
  if (!('changes' in outcome)) return { answer, sentence, changes: [], more: null };
  const changes = shownChanges(outcome, locale);
  const n = outcome.changes.length - changes.length;
  return {
    answer,
    sentence:
      outcome.refused === null
        ? sentence
        : `${sentence} ${say(locale, { key: 'recompute.refused', params: { why: outcome.refused } })}`,
    changes,
    more:
      n === 0
        ? null
        : say(locale, { key: 'recompute.more', params: { n: { value: n, unit: 'count' } } }),
  };
}

function sentenceOf(outcome: Recomputed, locale: Locale): string {
  switch (outcome.answer) {
    case 'same':
      return say(locale, { key: sameKey(outcome.on) });
    case 'data_changed':
      return say(locale, {
        key: outcome.own === 'same' ? 'recompute.data_changed' : 'recompute.data_changed_not_kept',
      });
    case 'software_changed': {
      const { receipt, now } = outcome;
      const was = {
        tool: receipt.tool,
        revision: String(receipt.revision),
        engine: receipt.engine,
      };
      if (now.revision === null) {
        return say(locale, { key: 'recompute.software_gone', params: was });
      }
      const is = { revision_now: String(now.revision), engine_now: now.engine ?? receipt.engine };
      return say(locale, { key: 'recompute.software_changed', params: { ...was, ...is } });
    }
    case 'not_kept':
      return say(locale, {
        key: `recompute.${outcome.why}`,
        params: { id: stripHidden(outcome.id) },
      });
  }
}

function sameKey(on: readonly ('own' | 'current')[]): string {
  if (!on.includes('own')) return 'recompute.same_current';
  return on.includes('current') ? 'recompute.same_both' : 'recompute.same_own';
}

type Changed = Extract<Recomputed, { changes: Change[] }>;

function shownChanges(
  { receipt, changes }: Changed,
  locale: Locale,
): ExplainedRecompute['changes'] {
  const cells = cellsOf(receipt.result);
  return changes.slice(0, CHANGES_SHOWN).map(({ address, before, after }) => {
    const cell = cells.get(address);
    const show = (value: Change['before']) =>
      stripHidden(formatValue(locale, value, cell?.column ?? { unit: 'text' }));
    const what = cell
      ? {
          key: 'recompute.cell',
          params: { column: say(locale, cell.column.label), row: say(locale, cell.row.label) },
        }
      : { key: 'recompute.new_cell' };
    return {
      what: stripHidden(say(locale, what)),
      address: stripHidden(address),
      before: show(before),
      after: show(after),
    };
  });
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
