import { describe, expect, it } from 'vitest';
import { recompute } from '../../../src/app/receipts/recompute.ts';
import type { EngineRead } from '../../../src/ports.ts';
import type { Session, Tool } from '../../../src/tool.ts';
import { TOOLS } from '../../../tools/index.ts';
import { queryData } from '../../../tools/query_data.ts';
import { ask, NEVER, openSmall, sessionOver } from '../../support/session.ts';
import { SMALL } from '../../support/small-data.ts';

const QUESTION = { measures: ['revenue', 'buyers'], by: ['country'] };

/** The same data under another snapshot id. */
function renamed(engine: EngineRead, id: string): EngineRead {
  return { ...engine, snapshot: { ...engine.snapshot, id } };
}

async function grown(): Promise<EngineRead> {
  const more = { customer_id: 'A8', date: '2024-07-01', order_id: '99', amount: '1000' };
  const transactions = [...(SMALL.transactions ?? []), more];
  return renamed(await openSmall({ ...SMALL, transactions }), 'snapshot-2');
}

/** The session as it is after an import: other snapshots, the receipts of before. */
function later(session: Session, engines: EngineRead[]): Session {
  return { ...session, snapshots: sessionOver(engines).snapshots };
}

const replay = (id: string, session: Session, tools: readonly Tool[] = TOOLS) =>
  recompute(id, tools, session, { signal: NEVER });

describe('recompute', () => {
  it('every example of every tool gives the same bytes again', async () => {
    const session = sessionOver([await openSmall()]);
    for (const tool of TOOLS) {
      for (const { input } of tool.examples) {
        const sized = 'customer' in input ? { ...input, customer: 'A1' } : input;
        const { receipt } = await ask(tool, sized, session);
        expect(await replay(receipt.id, session)).toMatchObject({ answer: 'same', on: ['own'] });
      }
    }
  });

  it('same: other data, same values', async () => {
    const engine = await openSmall();
    const session = sessionOver([engine]);
    const { receipt } = await ask(queryData, QUESTION, session);
    const moved = later(session, [renamed(engine, 'snapshot-2'), engine]);
    expect(await replay(receipt.id, moved)).toMatchObject({
      answer: 'same',
      on: ['own', 'current'],
    });
    const alone = later(session, [renamed(engine, 'snapshot-2')]);
    expect(await replay(receipt.id, alone)).toMatchObject({ answer: 'same', on: ['current'] });
  });

  it('data changed: old and new value of each address, and whether the old data still proves the old', async () => {
    const engine = await openSmall();
    const session = sessionOver([engine]);
    const { receipt } = await ask(queryData, QUESTION, session);
    const moved = later(session, [await grown(), engine]);
    const answer = await replay(receipt.id, moved);
    expect(answer).toMatchObject({ answer: 'data_changed', own: 'same', refused: null });
    expect('changes' in answer ? answer.changes : []).toContainEqual({
      address: 'totals.group.revenue',
      before: 1774.2499,
      after: 2774.2499,
    });
    const alone = later(session, [await grown()]);
    expect(await replay(receipt.id, alone)).toMatchObject({
      answer: 'data_changed',
      own: 'not_kept',
    });
  });

  it('data changed: says why the question can no longer be asked', async () => {
    const engine = await openSmall();
    const session = sessionOver([engine]);
    const { receipt } = await ask(queryData, QUESTION, session);
    const bare = renamed(await openSmall({ asOf: SMALL.asOf, customers: SMALL.customers }), 'bare');
    const answer = await replay(receipt.id, later(session, [bare, engine]));
    expect(answer).toMatchObject({
      answer: 'data_changed',
      refused: expect.stringContaining('revenue'),
    });
  });

  it('software changed: the tool answers otherwise on the very same data, or is gone', async () => {
    const session = sessionOver([await openSmall()]);
    const { receipt } = await ask(queryData, QUESTION, session);
    const changed: Tool = {
      ...queryData,
      revision: queryData.revision + 1,
      prepare: (raw) => {
        const call = queryData.prepare(raw);
        return {
          ...call,
          run: async (context) => ({ ...(await call.run(context)), notes: [{ text: 'new' }] }),
        };
      },
    };
    expect(await replay(receipt.id, session, [changed])).toMatchObject({
      answer: 'software_changed',
      now: { revision: queryData.revision + 1 },
    });
    expect(await replay(receipt.id, session, [])).toMatchObject({
      answer: 'software_changed',
      now: { revision: null },
      refused: expect.stringContaining('query_data'),
    });
  });

  it('not kept: unknown, erased, or never replayable', async () => {
    const session = sessionOver([await openSmall()]);
    expect(await replay('rc_00000000000000000000', session)).toEqual({
      answer: 'not_kept',
      id: 'rc_00000000000000000000',
      why: 'unknown',
    });
    const { receipt } = await ask(queryData, QUESTION, session);
    const erased = { ...session.state, receipt: () => ({ ...receipt, result: null }) };
    expect(await replay(receipt.id, { ...session, state: erased })).toMatchObject({
      why: 'erased',
    });
    const once: Tool = { ...queryData, replay: 'none' };
    expect(await replay(receipt.id, session, [once])).toMatchObject({ why: 'not_replayable' });
  });
});

describe('receipts', () => {
  it('are one and the same for the same question on the same data, whatever the order of its fields', async () => {
    const session = sessionOver([await openSmall()]);
    const first = await ask(queryData, QUESTION, session);
    const again = await ask(
      queryData,
      { by: ['country'], measures: ['revenue', 'buyers'], sort: 'auto' },
      session,
    );
    const other = await ask(queryData, { ...QUESTION, top: 5 }, session);
    expect(again.receipt.id).toBe(first.receipt.id);
    expect([first.alias, again.alias, other.alias]).toEqual(['r1', 'r1', 'r2']);
    expect(first.receipt.id).toMatch(/^rc_[0-9a-z]{20}$/);
  });

  it('are other ones on other data, under another engine', async () => {
    const engine = await openSmall();
    const ids = await Promise.all(
      [engine, renamed(engine, 'snapshot-2'), { ...engine, engine: 'duckdb 0.0.1' }].map(
        async (each) => (await ask(queryData, QUESTION, sessionOver([each]))).receipt.id,
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
