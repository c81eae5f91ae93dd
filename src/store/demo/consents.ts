/** Who may be contacted how, and who objected to being profiled. */
import { isoDay, LAST } from './days.ts';
import type { Person } from './people.ts';
import type { Prospect } from './prospects.ts';
import type { Random } from './random.ts';
import type { Cell, DemoTable } from './table.ts';

/** The days between which somebody may be written to by e-mail; `to` excluded. */
export interface EmailConsent {
  from: number;
  to: number;
}

/** Whether the customer or prospect has agreed to e-mails and not withdrawn, on that day. */
export function mayBeMailed(
  email: ReadonlyMap<string, EmailConsent>,
  id: string,
  day: number,
): boolean {
  const consent = email.get(id);
  return consent !== undefined && consent.from <= day && day < consent.to;
}

export interface Consents {
  table: DemoTable;
  /** By id of customer or prospect. */
  email: ReadonlyMap<string, EmailConsent>;
  /** Customers who objected to profiling. */
  objected: string[];
}

const EMAIL = 0.76;
const WITHDRAWN = 0.06;
const OTHERS = [
  { purpose: 'sms', asked: 0.4, granted: 0.5 },
  { purpose: 'phone', asked: 0.3, granted: 0.45 },
  { purpose: 'ads', asked: 0.5, granted: 0.4 },
] as const;
const OBJECTIONS = 120;

export function makeConsents(
  random: Random,
  people: readonly Person[],
  prospects: readonly Prospect[],
): Consents {
  const rows: Cell[][] = [];
  const email = new Map<string, EmailConsent>();
  for (const { id, acquired } of people) {
    const add = (purpose: string, state: string, day: number, source: string): void => {
      rows.push([id, null, purpose, state, isoDay(day), source]);
    };
    const source = random.pick(['checkout', 'account', 'shop form']);
    const isGranted = random.chance(EMAIL);
    add('email', isGranted ? 'granted' : 'refused', acquired, source);
    if (isGranted) {
      const from = Math.max(acquired, 0) + 30;
      const withdrawn = random.chance(WITHDRAWN) && from < LAST ? random.between(from, LAST) : null;
      email.set(id, { from: acquired, to: withdrawn ?? LAST + 1 });
      if (withdrawn !== null) add('email', 'withdrawn', withdrawn, 'link in an e-mail');
    }
    for (const { purpose, asked, granted } of OTHERS) {
      if (!random.chance(asked)) continue;
      add(purpose, random.chance(granted) ? 'granted' : 'refused', acquired, source);
    }
  }
  const objected = random.shuffled(people).slice(0, OBJECTIONS);
  for (const { id, acquired } of objected) {
    const day = random.between(Math.max(acquired, 0), LAST);
    rows.push([id, null, 'profiling', 'objected', isoDay(day), random.pick(['letter', 'account'])]);
  }
  for (const { id, obtained, source } of prospects) {
    const isGranted = random.chance(0.55);
    rows.push([null, id, 'email', isGranted ? 'granted' : 'refused', isoDay(obtained), source]);
    if (isGranted) email.set(id, { from: obtained, to: LAST + 1 });
  }
  return {
    table: {
      name: 'consents',
      format: 'csv',
      columns: ['customer_id', 'prospect_id', 'purpose', 'state', 'at', 'source'],
      rows,
    },
    email,
    objected: objected.map(({ id }) => id).toSorted(),
  };
}
