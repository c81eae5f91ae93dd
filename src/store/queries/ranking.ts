/** The best or worst customers of a group by one value. */
import type { RankQuery } from '../../ports.ts';
import { compileExact, compileGroup, compileValue } from './compile.ts';
import { settled, sqlOf } from './numbers.ts';
import { customerScope } from './scope.ts';
import { createParams, whereAll, type Query } from './sql.ts';

/**
 * Rows in order, at least one: customers who have a value to rank; how many of them have the last listed value;
 * then customer, value and further values of one listed customer, the customer NULL where none is listed.
 */
export function rankingQuery({ group, by, side, limit, values }: RankQuery): Query {
  const scope = customerScope(createParams());
  const { params } = scope;
  const exact = compileExact(by, scope);
  const further = values.map((each, at) => `${sqlOf(compileValue(each, scope))} AS x${at}`);
  const conditions = [
    compileGroup(group, scope),
    `${sqlOf(exact)} IS NOT NULL`,
    exact.records ?? 'true',
  ];
  const columns = ['customer_id', `${sqlOf(settled(exact))} AS v`, ...further].join(', ');
  const inOrder = `ORDER BY v ${side === 'top' ? 'DESC' : 'ASC'}, customer_id`;
  const last = side === 'top' ? 'min' : 'max';
  return {
    sql: `WITH base AS MATERIALIZED (
        SELECT ${columns} FROM ${scope.from()}${whereAll(conditions)}
      ), listed AS MATERIALIZED (
        SELECT * FROM base ${inOrder} LIMIT ${params.bind(String(limit), 'BIGINT')}
      ), facts AS (
        SELECT count(*) AS n, count(*) FILTER (WHERE v = (SELECT ${last}(v) FROM listed)) AS tied FROM base
      )
      SELECT facts.n, facts.tied, listed.* FROM facts LEFT JOIN listed ON true ${inOrder}`,
    params: params.values,
  };
}
