/** Questions to a big snapshot: the tool, and for one of them the engine alone, against SQL written by hand. */
import type { AggregateQuery, EngineRead } from '../../src/ports.ts';
import { resolveDimension } from '../../src/toolkit/dimensions.ts';
import { resolveWhere } from '../../src/toolkit/group.ts';
import { type Bare, openBare } from './bare.ts';
import { LIMITS, NEVER, openSession, type BenchSession } from './bench-session.ts';
import { alternate, inProcess } from './measure.ts';
import { BY_CATEGORY, type Question, QUESTIONS } from './questions.ts';
import type { Run } from './run.ts';
import { shopSnapshot } from './shop.ts';
import { costRow, type Row } from './table.ts';

export async function* queries({ customers, effort, folder }: Run): AsyncGenerator<Row> {
  const path = await shopSnapshot(customers);
  const session = await openSession(path, folder);
  const bare = await openBare(path, LIMITS);
  try {
    yield await engineRow(session.engine, bare, effort);
    for (const question of QUESTIONS) {
      await requireSameAnswer(question, session, bare);
      const [ours, peer] = await alternate(
        [
          inProcess(() => session.ask(question.tool, question.input)),
          inProcess(() => bare.rows(question.bare)),
        ],
        effort,
      );
      yield costRow(`tool: ${question.what}`, ours, peer, question.target);
    }
  } finally {
    session.close();
    bare.close();
  }
}

async function engineRow(engine: EngineRead, bare: Bare, effort: Run['effort']): Promise<Row> {
  const query: AggregateQuery = {
    group: { kind: 'all' },
    period: null,
    where: resolveWhere(BY_CATEGORY.input.where, engine)?.checked ?? null,
    by: [resolveDimension('category', engine)],
    keep: null,
    primitives: [{ fn: 'sum', table: 'transactions', column: 'amount' }, { fn: 'lines' }],
  };
  const [ours, peer] = await alternate(
    [
      inProcess(() => engine.aggregate(query, NEVER)),
      inProcess(() => bare.rows(BY_CATEGORY.bare)),
    ],
    effort,
  );
  return costRow(`engine: ${BY_CATEGORY.what}`, ours, peer, BY_CATEGORY.target);
}

/** A comparison with other numbers would compare nothing. */
async function requireSameAnswer(
  { what, tool, input, bare, answer }: Question,
  session: BenchSession,
  peer: Bare,
): Promise<void> {
  const { result } = await session.ask(tool, input);
  const ours = (result.tables[answer.table]?.rows ?? []).map(({ cells }) => Number(cells[answer.column]));
  const theirs = await peer.numbers(bare, 'value');
  const [a, b] = [ours, theirs].map((numbers) => numbers.toSorted((x, y) => x - y));
  const isSame = a.length === b.length && a.every((x, at) => Math.abs(x - b[at]) <= 1e-9 * Math.abs(x));
  if (!isSame) throw new Error(`${what}: the tool answers ${a.join(', ')}, the SQL ${b.join(', ')}`);
}
