/** Exact aggregates of a group, cell by cell. */
import type { Catalogue } from '../../core/catalogue.ts';
import type { AggregateQuery } from '../../ports.ts';
import { cellRows, isOfLines, keyColumns, orderByKeys, type Level } from './cells.ts';
import { cellColumn, emptyValue, levelOf, normalised, type AnyPrimitive } from './primitives.ts';
import { createParams, type Params, type Query } from './sql.ts';

/**
 * Columns: the keys (`keyColumns`), then one for each primitive. Every primitive is computed on its own level, so
 * that a customer's age counts once however many purchase lines there are. The cells are those of the customers,
 * or, where cells are made of purchase lines, those that have a line.
 */
export function aggregateQuery(query: AggregateQuery, catalogue: Catalogue): Query {
  const params = createParams();
  const keys = keyColumns(query);
  const ofLines = isOfLines(query);
  const base: Level = ofLines ? 'lines' : 'customers';
  const beside: Level = ofLines ? 'customers of lines' : 'lines';
  const primitives = query.primitives.map(normalised);
  const places = primitives.map((primitive) => levelOf(primitive, ofLines));

  const sources = [`(${cellsOf(base)}) b`];
  if (places.includes(beside)) {
    const sameCell = keys.map((key) => `b.${key} IS NOT DISTINCT FROM o.${key}`);
    sources.push(`LEFT JOIN (${cellsOf(beside)}) o ON ${sameCell.join(' AND ') || 'true'}`);
  }
  const columns = primitives.map((primitive, at) =>
    places[at] === base ? `b.p${at}` : `coalesce(o.p${at}, ${emptyValue(primitive)}) AS p${at}`,
  );
  const selected = [...keys.map((key) => `b.${key}`), ...columns].join(', ') || '1';
  return {
    sql: `SELECT ${selected} FROM ${sources.join(' ')}${orderByKeys(keys, 'b.')}`,
    params: params.values,
  };

  function cellsOf(level: Level): string {
    const here = primitives.flatMap((primitive, at) =>
      places[at] === level ? [{ primitive, at }] : [],
    );
    return cells(query, level, here, params, catalogue);
  }
}

function cells(
  query: AggregateQuery,
  level: Level,
  primitives: { primitive: AnyPrimitive; at: number }[],
  params: Params,
  catalogue: Catalogue,
): string {
  const keys = keyColumns(query);
  const aggregates: string[] = [];
  const rows = cellRows(query, level, params, (scope) =>
    primitives.flatMap(({ primitive, at }) => {
      const { row, cell } = cellColumn(primitive, level, scope, catalogue);
      aggregates.push(`${cell(`x${at}`)} AS p${at}`);
      return row === null ? [] : [`${row} AS x${at}`];
    }),
  );
  const selected = [...keys, ...aggregates].join(', ') || 'count(*)';
  const grouped = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
  return `SELECT ${selected} FROM (${rows})${grouped}`;
}
