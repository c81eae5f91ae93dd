/** From exact aggregates to the cells of a table: one row a cell, one column a quantity. */
import type { DayRange } from '../core/dates.ts';
import { ratio, toNumber, type Decimal } from '../core/decimal.ts';
import type { CheckedGroup } from '../core/filter/checked.ts';
import type { Cell } from '../core/result.ts';
import { quantileOfRanks } from '../core/stats/quantile.ts';
import type { AggregateRow, CellKey, Dimension, EngineRead, OrderStatistics } from '../ports.ts';
import { isLineValue, type AnyPrimitive, type Quantity } from './quantities.ts';

export interface CellsQuery {
  group: CheckedGroup;
  period: DayRange | null;
  where: CheckedGroup | null;
  by: Dimension[];
  keep: CellKey[] | null;
  quantities: Quantity[];
}

export interface Cells {
  keys: CellKey[];
  other: boolean;
  /** By column key. */
  values: Record<string, Cell>;
}

/** Cells in the order of their keys; a quantity without anything to aggregate is null. */
export async function queryCells(
  query: CellsQuery,
  data: EngineRead,
  signal: AbortSignal,
): Promise<Cells[]> {
  const { quantities, ...scope } = query;
  const primitives = neededPrimitives(quantities);
  const [rows, quantiles] = await Promise.all([
    data.aggregate({ ...scope, primitives: primitives.list }, signal),
    Promise.all(quantities.map((quantity) => quantilesOf(quantity, query, data, signal))),
  ]);
  return rows.map((row) => ({
    keys: row.keys,
    other: row.other,
    values: Object.fromEntries(
      quantities.map((quantity, at) => [
        quantity.column.key,
        cellOf(quantity, row, primitives.index, quantiles[at] ?? null),
      ]),
    ),
  }));
}

interface Needed {
  list: AnyPrimitive[];
  index: (primitive: AnyPrimitive) => number;
}

function neededPrimitives(quantities: Quantity[]): Needed {
  const list: AnyPrimitive[] = [];
  const places = new Map<string, number>();
  const place = (primitive: AnyPrimitive): number => {
    const key = JSON.stringify(primitive);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, list.length);
    return list.push(primitive) - 1;
  };
  for (const { from } of quantities) {
    if (from.kind === 'primitive' || from.kind === 'ratio') place(from.of);
    if (from.kind === 'ratio') place(from.over);
  }
  // An engine lists the cells that exist; without any primitive it would have nothing to list.
  if (list.length === 0) place({ fn: 'customers' });
  return { list, index: place };
}

function cellOf(
  quantity: Quantity,
  row: AggregateRow,
  index: Needed['index'],
  quantiles: Map<string, number> | null,
): Cell {
  const { from } = quantity;
  if (from.kind === 'quantile') return quantiles?.get(cellKey(row.keys, row.other)) ?? null;
  const value = row.values[index(from.of)] ?? null;
  if (from.kind === 'primitive') return plain(value);
  const over = row.values[index(from.over)] ?? null;
  return isDecimal(value) && isDecimal(over) ? ratio(value, over) : null;
}

async function quantilesOf(
  { from }: Quantity,
  query: CellsQuery,
  data: EngineRead,
  signal: AbortSignal,
): Promise<Map<string, number> | null> {
  if (from.kind !== 'quantile') return null;
  const statistics = await data.orderStatistics(
    {
      group: query.group,
      period: query.period,
      where: isLineValue(from.of) ? query.where : null,
      value: from.of,
      by: query.by,
      keep: query.keep,
      probabilities: [from.probability],
    },
    signal,
  );
  return new Map(statistics.flatMap(quantileEntry));
}

function quantileEntry({ keys, other, ranks: [rank] }: OrderStatistics): [string, number][] {
  if (!rank) return [];
  return [[cellKey(keys, other), quantileOfRanks(rank.low, rank.high, rank.fraction)]];
}

function cellKey(keys: CellKey[], other: boolean): string {
  return JSON.stringify([keys, other]);
}

/** An engine's value as a cell: the nearest double, or the ISO day. */
export function plain(value: Decimal | string | boolean | null): Cell {
  return isDecimal(value) ? toNumber(value) : value;
}

function isDecimal(value: Decimal | string | boolean | null): value is Decimal {
  return typeof value === 'object' && value !== null;
}
