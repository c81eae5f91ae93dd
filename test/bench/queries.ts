/** Questions to a big snapshot: the tool, and for one of them the engine alone, against SQL written by hand. */
import type { AggregateQuery, EngineRead } from '../../src/ports.ts';
import { resolveDimension } from '../../src/toolkit/dimensions.ts';
import { resolveWhere } from '../../src/toolkit/group.ts';
import { type Bare, openBare } from './bare.ts';
import { LIMITS, NEVER, openSession, type BenchSession } from './bench-session.ts';
import { type Effort, inProcess, versus } from './measure.ts';
import { BY_CATEGORY, type Question, QUESTIONS } from './questions.ts';
import type { Context } from './context.ts';
import { shopSnapshot } from './shop.ts';
import { costRow, type Row } from './table.ts';

export async function* queries({ customers, effort, folder }: Context): AsyncGenerator<Row> {
  const path = await shopSnapshot(customers);
  const session = await openSession(path, folder);
  const bare = await openBare(path, LIMITS);
  try {
    yield await engineRow(session.engine, bare, effort);
    for (const question of QUESTIONS) {
      await requireSameAnswer(question, session, bare);
      const { ours, peer } = await versus(
        inProcess(() => session.ask(question.tool, question.input)),
        inProcess(() => bare.rows(question.bare)),
        effort,
      );
      yield costRow(`tool: ${question.what}`, ours, peer, question.target);
    }
  } finally {
    session.close();
    bare.close();
  }
}

async function engineRow(engine: EngineRead, bare: Bare, effort: Effort): Promise<Row> {
  const query: AggregateQuery = {
    group: { kind: 'all' },
    period: null,
    where: resolveWhere("channel = 'web'", engine)?.checked ?? null,
    by: [resolveDimension('category', engine)],
    keep: null,
    primitives: [{ fn: 'sum', table: 'transactions', column: 'amount' }, { fn: 'lines' }],
  };
  const { ours, peer } = await versus(
    inProcess(() => engine.aggregate(query, NEVER)),
    inProcess(() => bare.rows(BY_CATEGORY.bare)),
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
  const ours = (result.tables[answer.table]?.rows ?? []).map(({ cells }) =>
    Number(cells[answer.column]),
  );
  const theirs = await peer.numbers(bare, 'value');
  if (inOrder(ours) !== inOrder(theirs)) {
    throw new Error(`${what}: the tool answers ${inOrder(ours)}, the SQL ${inOrder(theirs)}`);
  }
}

/** Without the last digits, where sums of floating-point numbers differ. */
function inOrder(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.map((value) => value.toPrecision(12)).join(', ');
}
