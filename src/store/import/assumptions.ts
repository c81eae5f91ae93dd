/** What was taken for granted of the purchases, and who is named but not described. */
import type { Finding } from '../../ports.ts';
import { identifier, literal } from '../sql.ts';
import { type Database, whole } from './database.ts';
import { subjectOf, type TablePlan } from './plan.ts';
import { shown } from './problem.ts';
import type { PreparedTable } from './reasons.ts';

/** What was taken for granted and an answer may rest on. */
export async function assumptions(
  db: Database,
  plans: TablePlan[],
  hasPurchases: boolean,
  currency: string | null,
): Promise<Finding[]> {
  const purchases = plans.find(({ name }) => name === 'transactions');
  if (!hasPurchases || purchases === undefined) return [];
  const has = (name: string): boolean =>
    purchases.columns.some((column) => column.canonical && column.name === name);
  const found: Finding[] = [];
  if (has('order_id')) found.push(...(await sharedOrders(db)));
  else found.push({ code: 'orders_by_day', params: {}, rows: 0 });
  if (!has('amount')) return [...found, { code: 'no_amounts', params: {}, rows: 0 }];
  if (currency === null) found.push({ code: 'currency_unknown', params: {}, rows: 0 });
  for (const name of ['amount', 'cost'].filter(has)) {
    const row = await db.row(`SELECT count(*) AS n FROM snap.transactions WHERE ${name} IS NULL`);
    const rows = whole(row, 'n');
    if (rows > 0) found.push({ code: 'value_missing', params: { column: name }, rows });
  }
  return found;
}

/** Order numbers of several customers: each of them has an order of that number. */
async function sharedOrders(db: Database): Promise<Finding[]> {
  const row = await db.row(`
    SELECT count(*) AS n FROM (SELECT order_id FROM snap.transactions
      GROUP BY order_id HAVING min(customer_id) <> max(customer_id))`);
  const rows = whole(row, 'n');
  return rows === 0 ? [] : [{ code: 'orders_shared', params: {}, rows }];
}

/** Prospects that records name and no file of prospects has. */
export async function unknownProspects(
  db: Database,
  records: PreparedTable[],
  hasProspects: boolean,
): Promise<Finding[]> {
  const naming = records.filter(({ plan }) => subjectOf(plan, 'prospect_id') !== undefined);
  if (naming.length === 0) return [];
  const ids = naming.map(({ plan }) => `SELECT prospect_id FROM snap.${identifier(plan.name)}`);
  const known = hasProspects ? 'ANTI JOIN snap.prospects USING (prospect_id)' : '';
  const row = await db.row(`
    SELECT count(DISTINCT prospect_id) AS n FROM (${ids.join(' UNION ALL ')}) ${known}`);
  const rows = whole(row, 'n');
  const tables = naming.map(({ plan }) => plan.name).join(', ');
  return rows === 0 ? [] : [{ code: 'prospects_unknown', params: { tables }, rows }];
}

/** Values of columns that are made of words of ours, but for those words. */
export async function unknownWords(db: Database, records: PreparedTable[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { plan } of records) {
    for (const { name, words } of plan.canonical.columns) {
      if (words === null || !plan.columns.some((own) => own.canonical && own.name === name))
        continue;
      const list = words.map(literal).join(', ');
      const row = await db.row(`
        SELECT count(*) AS n, min(${identifier(name)}) AS example FROM snap.${identifier(plan.name)}
        WHERE ${identifier(name)} NOT IN (${list})`);
      const rows = whole(row, 'n');
      if (rows === 0) continue;
      const params = {
        table: plan.name,
        column: name,
        words: words.join(', '),
        example: shown(row['example']),
      };
      findings.push({ code: 'words_unknown', params, rows });
    }
  }
  return findings;
}
