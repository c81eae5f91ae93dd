/** One currency for all amounts: stated, written in the amounts, or converted by the rates of the mapping. */
import { DataError } from '../../core/errors.ts';
import type { Finding } from '../../ports.ts';
import { literal } from '../sql.ts';
import type { Database } from './database.ts';
import { compileExpression } from './expression.ts';
import type { Mapping } from './mapping.ts';
import type { PlannedColumn, TablePlan } from './plan.ts';
import { listed } from './problem.ts';
import { filesOf } from './sheet.ts';
import { areMixed, currencyOf } from './types/currencies.ts';
import { decimalType } from './typing.ts';

/**
 * The plan with its amounts in one currency, and the currency known then: purchases say it, what reaching people costs
 * is converted to it. Other tables say none of their own. @throws DataError for several currencies without rates
 */
export async function inOneCurrency(
  db: Database,
  plan: TablePlan,
  mapping: Mapping,
  known: string | null,
  findings: Finding[],
): Promise<{ currency: string | null; plan: TablePlan }> {
  if (plan.name === 'transactions') return settleCurrency(db, plan, mapping, findings);
  const says = plan.columns.some(({ name, canonical }) => canonical && name === 'currency');
  if (!says) return { currency: known, plan };
  const stated = known === null ? mapping : { ...mapping, currency: known };
  return settleCurrency(db, plan, stated, findings);
}

/**
 * The currency of the rows (of purchases, or of costs), null where nothing says it, and the plan with amounts in it. Amounts of
 * several currencies are never added up: they need rates.
 * @throws DataError for several currencies without rates
 */
async function settleCurrency(
  db: Database,
  plan: TablePlan,
  mapping: Mapping,
  findings: Finding[],
): Promise<{ currency: string | null; plan: TablePlan }> {
  const signs = signsOf(plan);
  const column = plan.columns.find(({ name, canonical }) => canonical && name === 'currency');
  if (column === undefined) {
    if (mapping.rates === undefined) return { currency: mapping.currency ?? signs, plan };
    throw new DataError(
      `rates: ${filesOf(plan.staged.main)} has no column that says the currency of a row; name it in transactions.columns.currency.`,
    );
  }
  const code = `upper(${column.value})`;
  const rows = await db.rows(
    `SELECT ${code} AS code, count(*) AS n FROM ${plan.from} GROUP BY code ORDER BY n DESC, code`,
  );
  const codes = rows.flatMap((row) => row['code'] ?? []);
  const [most = ''] = codes;
  const only = codes.length === 1 && /^[A-Z]{3}$/.test(most) ? most : null;
  const main = mapping.currency ?? only ?? (codes.length === 0 ? signs : undefined);
  if (main === null) return { currency: null, plan };
  const others = codes.filter((other) => other !== main);
  const rates = mapping.rates ?? {};
  const unrated = others.filter((other) => !(other in rates));
  if (main === undefined || unrated.length > 0) {
    const stated = main ?? 'EUR';
    const example = (unrated.find((other) => other !== stated) ?? most) || 'USD';
    throw new DataError(
      `${filesOf(plan.staged.main)} has amounts in ${listed(codes, 6)}, which cannot be added up: state currency: ${stated} and what the others are worth in it, as in rates: { ${example}: 0.92 }.`,
    );
  }
  if (others.length === 0) return { currency: main, plan };
  findings.push({
    code: 'converted',
    params: { currency: main, rates: others.map((other) => `${other} ${rates[other]}`).join(', ') },
    rows: rows.reduce(
      (sum, row) => sum + (others.includes(row['code'] ?? '') ? Number(row['n']) : 0),
      0,
    ),
  });
  const worth = {
    [main]: '1',
    ...Object.fromEntries(others.map((other) => [other, rates[other] ?? ''])),
  };
  return {
    currency: main,
    plan: {
      ...plan,
      required: [...plan.required, 'currency'],
      columns: plan.columns.map((money) => converted(money, code, worth)),
    },
  };
}

/** What the currency signs in the amounts say. @throws DataError where they differ */
function signsOf(plan: TablePlan): string | null {
  const amount = plan.columns.find(({ name, canonical }) => canonical && name === 'amount');
  if (amount?.type.kind !== 'number') return null;
  const { signs } = amount.type;
  if (!areMixed(signs)) return currencyOf(signs);
  throw new DataError(
    `${filesOf(plan.staged.main)}: "${amount.source?.column ?? ''}" holds amounts in ${signs.join(' and ')}, which cannot be added up: put the currency in a column of its own and state rates in the mapping.`,
  );
}

function converted(
  column: PlannedColumn,
  code: string,
  worth: Readonly<Record<string, string>>,
): PlannedColumn {
  const { type } = column;
  if (!column.canonical || type.kind !== 'number' || column.unit !== 'money') return column;
  const entries = Object.entries(worth);
  const decimals = Math.max(...entries.map(([, rate]) => rate.split('.')[1]?.length ?? 0));
  const whole = Math.max(...entries.map(([, rate]) => rate.split('.')[0]?.length ?? 0));
  const cases = entries.map(([key, rate]) => `WHEN ${literal(key)} THEN ${rate}`).join(' ');
  const product = compileExpression(
    {
      kind: 'binary',
      op: '*',
      left: { kind: 'column', name: 'amount' },
      right: { kind: 'column', name: 'rate' },
    },
    (name) =>
      name === 'rate'
        ? { sql: `(CASE ${code} ${cases} END)`, scale: decimals, digits: whole, rounded: false }
        : { sql: column.value, scale: type.scale, digits: type.digits, rounded: false },
  );
  const { digits } = product;
  const scale = Math.max(type.scale, Math.min(product.scale, 9));
  return {
    ...column,
    type: { ...type, scale, digits },
    value: `CAST(${product.sql} AS ${decimalType(digits, scale)})`,
  };
}
