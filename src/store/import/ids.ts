/** Public ids of customers: the operator's own, or a keyed hash where those are names, addresses or numbers to call. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../ports.ts';
import { type Database, whole } from './database.ts';
import { isEmail, isName, isPhone } from './evidence.ts';
import type { TablePlan } from './plan.ts';

export interface CustomerIds {
  /** Every id the files mention, in column `id`. */
  table: string;
  /** SQL of the public id over SQL of the operator's. */
  publicId(id: string): string;
}

/** Shares of ids at which all of them count as personal: an e-mail address is one beyond doubt, two words may be a code. */
const PERSONAL = { emails: 0.01, phones: 0.5, names: 0.5 } as const;
/** Hex digits of the hash; the second length is for the case that two customers of the file share the first. */
const LENGTHS = [12, 24] as const;

/** Collects the ids of all tables and decides whether they may be shown. */
export async function createIds(
  db: Database,
  plans: TablePlan[],
  salt: string,
  findings: Finding[],
): Promise<CustomerIds> {
  const table = 'stage.ids';
  const all = plans.map(({ id, idFrom }) => `SELECT ${id} AS id FROM ${idFrom}`);
  await db.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT DISTINCT id FROM (${all.join(' UNION ALL ')}) WHERE id IS NOT NULL`,
  );
  const row = await db.row(`
    SELECT count(*) AS n, count_if(${isEmail('id')}) AS emails, count_if(${isPhone('id')}) AS phones,
      count_if(${isName('id')}) AS names
    FROM ${table}`);
  const n = whole(row, 'n');
  const kinds = ['emails', 'phones', 'names'] as const;
  const kind = kinds.find((key) => n > 0 && whole(row, key) >= PERSONAL[key] * n);
  if (kind === undefined) return { table, publicId: (id) => id };
  findings.push({ code: 'ids_replaced', params: { kind }, rows: n });
  const hash = (length: number) => (id: string) => `'c:' || left(${hmacSql(salt, id)}, ${length})`;
  const [short, long] = LENGTHS;
  const different = await db.row(`SELECT count(DISTINCT ${hash(short)('id')}) AS n FROM ${table}`);
  return { table, publicId: hash(whole(different, 'n') === n ? short : long) };
}

const BLOCK = 64;

/** HMAC-SHA256 (RFC 2104) of a text in SQL, as lower-case hex. */
export function hmacSql(secret: string, text: string): string {
  const bytes = Buffer.from(secret, 'utf8');
  const key = Buffer.alloc(BLOCK);
  (bytes.length > BLOCK ? createHash('sha256').update(bytes).digest() : bytes).copy(key);
  const padded = (pad: number): string =>
    `unhex('${Buffer.from(key.map((byte) => byte ^ pad)).toString('hex')}')`;
  return `sha256(${padded(0x5c)} || unhex(sha256(${padded(0x36)} || encode(${text}))))`;
}
