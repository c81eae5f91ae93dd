/** Public ids of customers, prospects and visitors: the operator's own, or a keyed hash where those are names, addresses or numbers to call. */
import { createHash } from 'node:crypto';
import type { Subject } from '../../core/tables/shape.ts';
import type { Finding } from '../../ports.ts';
import { type Database, whole } from './database.ts';
import { isEmail, isPersonalName, isPhone } from './personal.ts';
import { subjectOf, type TablePlan } from './plan.ts';

interface SubjectIds {
  /** Every id the files mention, in column `id`. */
  table: string;
  /** SQL of the public id over SQL of the operator's. */
  publicId(id: string): string;
}
export type Ids = Readonly<Record<Subject, SubjectIds>>;

/** Shares at which all ids of a file count as personal: an e-mail address is one beyond doubt, two words may be a code. */
const KINDS = [
  { kind: 'emails', share: 0.01, test: isEmail },
  { kind: 'phones', share: 0.5, test: isPhone },
  { kind: 'names', share: 0.5, test: isPersonalName },
] as const;
/** Hex digits of the hash; the second length is for the case that two subjects of the files share the first. */
const LENGTHS = [12, 24] as const;

/** What made-up ids begin with, and the finding that tells of them. */
const MADE_UP = {
  customer_id: { prefix: 'c:', code: 'ids_replaced' },
  prospect_id: { prefix: 'p:', code: 'prospect_ids_replaced' },
  visitor_id: { prefix: 'v:', code: 'visitor_ids_replaced' },
} as const;

/**
 * Collects the ids of all tables and decides once which may be shown, so that an id has one public form wherever it
 * stands: replaced are those that look personal by themselves and all those of a file whose ids mostly do.
 */
export async function createIds(
  db: Database,
  plans: TablePlan[],
  salt: string,
  findings: Finding[],
): Promise<Ids> {
  const of = (subject: Subject): Promise<SubjectIds> => idsOf(db, subject, plans, salt, findings);
  return {
    customer_id: await of('customer_id'),
    prospect_id: await of('prospect_id'),
    visitor_id: await of('visitor_id'),
  };
}

async function idsOf(
  db: Database,
  subject: Subject,
  plans: TablePlan[],
  salt: string,
  findings: Finding[],
): Promise<SubjectIds> {
  const table = `stage.${subject}s`;
  const known = plans.flatMap((plan) => subjectOf(plan, subject) ?? []);
  if (known.length === 0) {
    await db.run(`CREATE OR REPLACE TABLE ${table} (id VARCHAR)`);
    return { table, publicId: (id) => id };
  }
  const mentions = `stage.${subject}_mentions`;
  const hidden = `stage.${subject}_hidden`;
  const mentioned = known.map(
    ({ id, idFrom }, place) =>
      `SELECT DISTINCT ${place} AS place, m._file AS file, ${id} AS id FROM ${idFrom} WHERE ${id} IS NOT NULL`,
  );
  await db.run(`CREATE OR REPLACE TABLE ${mentions} AS ${mentioned.join(' UNION ALL ')}`);
  await db.run(`
    CREATE OR REPLACE TABLE ${table} AS
    SELECT id, ${KINDS.map(({ kind, test }) => `${test('id')} AS ${kind}`).join(', ')}
    FROM (SELECT DISTINCT id FROM ${mentions})`);
  const mostly = KINDS.map(({ kind, share }) => `count_if(${kind}) >= ${share} * count(*)`);
  await db.run(`
    CREATE OR REPLACE TABLE ${hidden} AS
    SELECT id FROM ${table} WHERE ${KINDS.map(({ kind }) => kind).join(' OR ')}
    UNION
    SELECT id FROM ${mentions} SEMI JOIN (
      SELECT place, file FROM ${mentions} JOIN ${table} USING (id)
      GROUP BY place, file HAVING ${mostly.join(' OR ')}) USING (place, file)`);
  const row = await db.row(`
    SELECT count(*) AS n, (SELECT count(*) FROM ${hidden}) AS personal,
      ${KINDS.map(({ kind }) => `count_if(${kind}) AS ${kind}`).join(', ')}
    FROM ${table}`);
  const n = whole(row, 'n');
  const personal = whole(row, 'personal');
  if (personal === 0) return { table, publicId: (id) => id };
  const { prefix, code } = MADE_UP[subject];
  const found = KINDS.filter(({ kind }) => whole(row, kind) > 0).map(({ kind }) => kind);
  findings.push({ code, params: { kind: found.join(', ') }, rows: personal });
  const replaced = (length: number) => (id: string) => {
    const hash = `'${prefix}' || left(${hmacSql(salt, id)}, ${length})`;
    return personal === n
      ? hash
      : `CASE WHEN ${id} IN (SELECT id FROM ${hidden}) THEN ${hash} ELSE ${id} END`;
  };
  const [short, long] = LENGTHS;
  const different = await db.row(
    `SELECT count(DISTINCT ${replaced(short)('i.id')}) AS n FROM ${table} i`,
  );
  return { table, publicId: replaced(whole(different, 'n') === n ? short : long) };
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
