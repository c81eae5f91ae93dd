/** What became of a recomputed receipt, in the reader's language: the same words for every face. */
import { stripHidden } from '../../border.ts';
import { type Cell, type Param, resultSchema } from '../../core/result.ts';
import { formatValue, type Locale, say } from '../../locales/index.ts';
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
  const sentence = stripHidden(sentenceOf(outcome, locale));
  if (!('changes' in outcome)) return { answer, sentence, changes: [], more: null };
  const { refused } = outcome;
  const changes = shownChanges(outcome, locale);
  const n = outcome.changes.length - changes.length;
  return {
    answer,
    sentence: refused === null ? sentence : `${sentence} ${refusal(refused, locale)}`,
    changes,
    more: n === 0 ? null : say(locale, { key: 'recompute.more', params: { n: count(n) } }),
  };
}

function refusal(why: string, locale: Locale): string {
  return stripHidden(say(locale, { key: 'recompute.refused', params: { why } }));
}

function count(value: number): Param {
  return { value, unit: 'count' };
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
        params: { id: outcome.id },
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
  const tables =
    receipt.result === null ? {} : resultSchema.parse(JSON.parse(receipt.result)).tables;
  return changes.slice(0, CHANGES_SHOWN).map(({ address, before, after }) => {
    // Neither names of tables nor keys of rows and columns hold a full stop.
    const [name = '', rowKey = '', columnKey = ''] = address.split('.');
    const column = tables[name]?.columns.find(({ key }) => key === columnKey);
    const row = tables[name]?.rows.find(({ key }) => key === rowKey);
    const params = {
      column: column ? say(locale, column.label) : columnKey,
      row: row ? say(locale, row.label) : rowKey,
    };
    const show = (value: Cell) =>
      stripHidden(formatValue(locale, value, column ?? { unit: 'text' }));
    return {
      what: stripHidden(
        say(locale, { key: row ? 'recompute.cell' : 'recompute.new_cell', params }),
      ),
      address: stripHidden(address),
      before: show(before),
      after: show(after),
    };
  });
}
