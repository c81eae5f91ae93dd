/** An answer split in cells: which stay apart, in which order, and what the rest adds up to. */
import { ToolInputError } from '../core/errors.ts';
import {
  rowKeys,
  slug,
  type Cell,
  type Message,
  type Param,
  type Row,
  type Table,
} from '../core/result.ts';
import type { ToolContext } from '../tool.ts';
import { cellLabel, OTHER } from './cell-label.ts';
import { queryCells, type Cells, type CellsQuery } from './cells.ts';
import { nameOfDimension, type ResolvedDimension } from './dimensions.ts';
import type { Quantity } from './quantities.ts';
import { shareColumn, shareOf } from './shares.ts';

/** A table beyond this is no answer any more; the error says how to ask for less. */
const MAX_ROWS = 120;

const TOP_VALUES = 10;
/** Three years of months. */
const TOP_STEPS = 36;

export interface Breakdown {
  cells: Cells[];
  /** Distinct keys of the first dimension, shown or not. */
  found: number;
  notes: Message[];
}

export interface BreakdownQuery extends CellsQuery {
  by: ResolvedDimension[];
}

/** @throws ToolInputError when two dimensions make more cells than an answer can hold. */
export async function breakdown(
  query: BreakdownQuery,
  { top: wanted, sort }: { top?: number | undefined; sort: 'auto' | 'value' | 'key' },
  { data, signal }: ToolContext,
): Promise<Breakdown> {
  const [first] = query.by;
  const [lead] = query.quantities;
  if (!first || !lead) return { cells: [], found: 0, notes: [] };
  const inOrder = sort === 'key' || (sort === 'auto' && first.bin.kind !== 'value');
  // With one field this is the answer already, unless some of its cells have to be folded.
  const isOnly = query.by.length === 1;
  const quantities = isOnly ? query.quantities : [lead];
  const single = await queryCells({ ...query, by: [first], quantities }, data, signal);
  const usual = first.bin.kind === 'value' ? TOP_VALUES : TOP_STEPS;
  // A row "other" that stands for one value alone says less than the value.
  const top = wanted ?? (single.length === usual + 1 ? usual + 1 : usual);
  const ordered = inOrder
    ? latestLast(single, top)
    : byValue(single, lead.column.key).slice(0, top);
  const keep = single.length > top ? ordered.map(({ keys }) => keys[0] ?? null) : null;
  const cells =
    isOnly && keep === null ? single : await queryCells({ ...query, keep }, data, signal);
  if (cells.length > MAX_ROWS) {
    throw new ToolInputError(
      `That split makes ${cells.length} cells. Lower \`top\`, use wider steps (year(date), "age by 10") or one field less.`,
      'by',
      {
        key: 'problem.too_many_cells',
        params: {
          n: { value: cells.length, unit: 'count' },
          most: { value: MAX_ROWS, unit: 'count' },
        },
      },
    );
  }
  const rank = new Map(ordered.map(({ keys }, at) => [keys[0] ?? null, at]));
  const place = ({ keys, other }: Cells) =>
    other ? ordered.length : (rank.get(keys[0] ?? null) ?? 0);
  return {
    // The engine lists the second dimension in the order of its keys, and sort is stable.
    cells: cells.toSorted((a, b) => place(a) - place(b)),
    found: single.length,
    notes: keep === null ? [] : [foldedNote(single.length, keep.length)],
  };
}

/** Of dates and steps the last `top`: the newest months, the highest ages; unknown comes last. */
function latestLast(cells: Cells[], top: number): Cells[] {
  const known = cells.filter(({ keys }) => keys[0] !== null);
  const unknown = cells.filter(({ keys }) => keys[0] === null);
  return [...known.slice(-top), ...(cells.length > top ? [] : unknown)];
}

function byValue(cells: Cells[], column: string): Cells[] {
  const size = ({ values }: Cells) => {
    const value = values[column];
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  };
  return cells.toSorted((a, b) => size(b) - size(a));
}

function foldedNote(found: number, shown: number): Message {
  return {
    key: 'note.folded',
    params: {
      found: { value: found, unit: 'count' },
      shown: { value: shown, unit: 'count' },
    },
  };
}

/** The cells as a table, each additive measure followed by its share of `totals`. */
export function breakdownTable(
  { cells, found }: Breakdown,
  dimensions: ResolvedDimension[],
  quantities: Quantity[],
  totals: Record<string, Cell>,
): Table {
  const ofLines = dimensions.some((dimension) => dimension.ofLines);
  const shared = quantities.filter(
    ({ additive }) => additive === 'lines' || (additive === 'customers' && !ofLines),
  );
  const keyOf = rowKeys();
  const rows: Row[] = cells.map((cell) => {
    const labels = dimensions.map((dimension, at) =>
      cell.other && at === 0 ? OTHER : cellLabel(cell.keys[at] ?? null, dimension),
    );
    const key = labels.map((label) => slug(wordOf(label))).join('__');
    return {
      key: keyOf(key),
      label: joined(labels),
      cells: {
        ...cell.values,
        ...Object.fromEntries(shared.map((quantity) => shareOf(quantity, cell.values, totals))),
      },
    };
  });
  return {
    title: {
      key: dimensions.length > 1 ? 'title.by_two' : 'title.by',
      params: Object.fromEntries(
        dimensions.map((dimension, at) => [`field${at + 1}`, nameOfDimension(dimension)]),
      ),
    },
    columns: quantities.flatMap((quantity) =>
      shared.includes(quantity)
        ? [quantity.column, shareColumn(quantity, 'total')]
        : [quantity.column],
    ),
    rows,
    total: found,
  };
}

/** What the key of a row is made of: the value itself, or the last word of a label's key (`other`, `unknown`). */
function wordOf(label: Param): string {
  if (typeof label === 'string') return label;
  if ('field' in label) return label.field;
  if ('country' in label) return label.country;
  return 'key' in label ? (label.key.split('.').at(-1) ?? '') : String(label.value);
}

function joined([first, second]: Param[]): Message {
  if (second !== undefined && first !== undefined)
    return { key: 'label.pair', params: { first, second } };
  if (typeof first === 'string') return { text: first };
  return first && !('value' in first) ? first : { text: '' };
}
