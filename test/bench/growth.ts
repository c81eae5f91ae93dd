/** The same questions to ten times the rows; the peer is the program itself on the small shop. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS, openSession } from './bench-session.ts';
import type { Context } from './context.ts';
import { inProcess, versus } from './measure.ts';
import { QUESTIONS } from './questions.ts';
import { shopSnapshot } from './shop.ts';
import { costRow, type Row } from './table.ts';

const TIMES = 11;

export async function* growth({ customers, effort, folder }: Context): AsyncGenerator<Row> {
  const [big, small] = [await openShop(customers, folder), await openShop(customers / 10, folder)];
  try {
    for (const { what, tool, input } of QUESTIONS) {
      const { ours, peer } = await versus(
        inProcess(() => big.ask(tool, input)),
        inProcess(() => small.ask(tool, input)),
        effort,
      );
      yield costRow(`10× rows: ${what}`, ours, peer, { times: TIMES });
    }
  } finally {
    big.close();
    small.close();
  }
}

async function openShop(customers: number, folder: string) {
  const own = join(folder, `growth-${customers}`);
  mkdirSync(own);
  return openSession(await shopSnapshot(customers), own, LIMITS);
}
