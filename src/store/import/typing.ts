/** Gives each column of a sheet its type: decided from the evidence, then proven on every value. */
import { DataError } from '../../core/errors.ts';
import type { Finding } from '../../ports.ts';
import { type Database, whole } from './database.ts';
import type { Evidence } from './evidence.ts';
import type { TableMapping } from './mapping.ts';
import { words } from './names.ts';
import { shown } from './problem.ts';
import { filesOf, type Sheet } from './sheet.ts';
import { booleanSql } from './types/booleans.ts';
import { type DateFormat, dateLike, dateSql, decideOrder } from './types/dates.ts';
import { decideMark, type NumberFormat, numberLike, plainNumberSql } from './types/numbers.ts';

export type ColumnType =
  | { kind: 'text' }
  /** `bits`: 0 and 1 are a no and a yes. */
  | { kind: 'boolean'; bits: boolean }
  | ({ kind: 'date' } & DateFormat)
  | ({ kind: 'number' } & NumberFormat & NumberSize);

interface NumberSize {
  scale: number;
  /** Digits before the decimal point of the largest value. */
  digits: number;
  unit: 'percent' | 'money' | null;
  /** Currency signs in the values: none, one, or two that differ. */
  signs: string[];
}
type Kind = ColumnType['kind'];

export interface TypedColumn {
  name: string;
  /** The text, trimmed, null where unknown. */
  raw: string;
  type: ColumnType;
}

/** What a column must be, because a canonical column or an expression needs it. */
export interface Want {
  kind: 'number' | 'date' | 'boolean';
  /** Place in the mapping, for messages. */
  place: string;
  /** Rows without it are put aside, so many unreadable values are no reason to refuse the column. */
  required: boolean;
}

/** An attribute keeps a type when at most one value in a hundred does not fit it. */
const STRAY = 0.01;
const MOST_DECIMALS = 9;
const ROUNDED_DECIMALS = 6;
/** Digits a DECIMAL(38) leaves before the point beside nine behind it. */
const MOST_DIGITS = 28;

/** Last words of headers whose digits are no quantity. */
const IDENTIFIERS = 'id key code sku zip postcode phone ean iban uuid codice kode kod'.split(' ');
const MONEY =
  `price revenue income salary charges charge spend spent cost amount balance turnover prezzo importo costo reddito
  harga biaya`.split(/\s+/);

export type Stated = Pick<TableMapping, 'dates' | 'decimals'>;

/** Types of the columns of a sheet, in order; `wants` and `ignored` by name. Adds what was lost or left as text to `findings`. */
export async function typeColumns(
  db: Database,
  sheet: Sheet,
  evidence: Evidence[],
  wants: ReadonlyMap<string, Want>,
  stated: Stated,
  ignored: ReadonlySet<string>,
  findings: Finding[],
): Promise<TypedColumn[]> {
  const typed: TypedColumn[] = [];
  for (const [i, { name, header, column }] of sheet.columns.entries()) {
    const seen = evidence[i];
    if (seen === undefined || ignored.has(name)) {
      typed.push({ name, raw: column, type: { kind: 'text' } });
      continue;
    }
    const want = wants.get(name);
    const context = { sheet, name, header, raw: column, evidence: seen, want, stated, findings };
    typed.push({ name, raw: column, type: await prove(db, context, decide(context)) });
  }
  return typed;
}

/** SQL of the typed value over an expression of the raw text. */
export function typedSql(type: ColumnType, raw: string): string {
  if (type.kind === 'text') return raw;
  if (type.kind === 'boolean') return booleanSql(raw, type.bits);
  if (type.kind === 'date') return dateSql(raw, type);
  return `TRY_CAST(${plainNumberSql(raw, type)} AS ${decimalType(type.digits, type.scale)})`;
}

export function decimalType(digits: number, scale: number): string {
  return `DECIMAL(${digits + scale <= 18 ? 18 : 38}, ${scale})`;
}

interface Context {
  sheet: Sheet;
  name: string;
  header: string;
  raw: string;
  evidence: Evidence;
  want: Want | undefined;
  stated: Stated;
  findings: Finding[];
}

/** What the mapping says of a column, for the whole table or by name. */
export function statedFor<T extends string>(
  stated: T | Record<string, T> | undefined,
  name: string,
): T | undefined {
  return typeof stated === 'object' ? stated[name] : stated;
}

function decide(context: Context): ColumnType {
  const { evidence, want, header } = context;
  const { number, date, boolean, filled } = evidence;
  const enough = (1 - STRAY) * filled;
  if (want?.kind === 'date') return dateType(context);
  if (want?.kind === 'number') return numberType(context);
  if (want?.kind === 'boolean') return { kind: 'boolean', bits: true };
  if (filled === 0) return { kind: 'text' };
  if (boolean >= enough) return { kind: 'boolean', bits: false };
  if (dateLike(date) >= enough) return dateType(context);
  const isIdentifier = number.zeros > 0 || IDENTIFIERS.includes(words(header).at(-1) ?? '');
  return numberLike(number) >= enough && !isIdentifier ? numberType(context) : { kind: 'text' };
}

function dateType(context: Context): ColumnType {
  const { evidence, name, stated } = context;
  const { date, filled } = evidence;
  if (date.short > STRAY * filled) {
    return unclear(context, 'years_without_century', () => {
      return 'its years have two digits, and which century they mean is not in the data; write them with four';
    });
  }
  const order = statedFor(stated.dates, name) ?? decideOrder(date);
  if (order === 'undecided') {
    return unclear(context, 'date_order_unclear', (column) => {
      return `no value shows whether the day or the month comes first; write dates: { ${column}: DMY } or dates: { ${column}: MDY } in the mapping`;
    });
  }
  const shapes = (['iso', 'compact', 'parts'] as const).filter((shape) => date[shape] > 0);
  return { kind: 'date', shapes, order };
}

function numberType(context: Context): ColumnType {
  const { evidence, name, header, stated } = context;
  const { number, filled } = evidence;
  const mark = statedFor(stated.decimals, name) ?? decideMark(number);
  if (mark === 'undecided') {
    return unclear(context, 'decimal_mark_unclear', (column) => {
      return `its values do not show whether the point or the comma separates decimals; write decimals: { ${column}: point } or decimals: { ${column}: comma } in the mapping`;
    });
  }
  const isMoney = number.signs.length > 0 || words(header).some((word) => MONEY.includes(word));
  const unit = number.percent >= (1 - STRAY) * filled && filled > 0 ? 'percent' : null;
  return {
    kind: 'number',
    mark,
    simple: number.simple === numberLike(number) && mark === 'point',
    scale: 0,
    digits: 1,
    unit: unit ?? (isMoney ? 'money' : null),
    signs: number.signs,
  };
}

/** A canonical column must be understood; an attribute may stay text. */
function unclear(context: Context, code: string, problem: (column: string) => string): ColumnType {
  const { sheet, name, header, want, evidence, findings } = context;
  if (want !== undefined) {
    const column = /^[\p{L}\p{N}_ ]+$/u.test(name) ? name : JSON.stringify(name);
    throw new DataError(
      `${want.place}: ${filesOf(sheet)}, column "${header}": ${problem(column)}.`,
    );
  }
  findings.push({ code, params: { file: filesOf(sheet), column: header }, rows: evidence.filled });
  return { kind: 'text' };
}

/** Reads every value with the type found; finds the decimals, and gives the type up where too many do not fit. */
async function prove(db: Database, context: Context, type: ColumnType): Promise<ColumnType> {
  if (type.kind === 'text') return type;
  const { sheet, raw, header, want, findings } = context;
  const value = type.kind === 'number' ? plainNumberSql('raw', type) : typedSql(type, 'raw');
  const row = await db.row(`
    SELECT sum(n) AS filled, sum(n) FILTER (WHERE value IS NULL) AS bad,
      min(raw) FILTER (WHERE value IS NULL) AS example${type.kind === 'number' ? `, ${SIZES}` : ''}
    FROM (SELECT raw, n, ${value} AS value FROM (
      SELECT ${raw} AS raw, count(*) AS n FROM ${sheet.only(raw)} WHERE ${raw} IS NOT NULL GROUP BY raw))`);
  const bad = whole(row, 'bad');
  const filled = whole(row, 'filled');
  const example = shown(row['example']);
  if (bad > (want?.required ? 0.5 : STRAY) * filled) {
    if (want === undefined) return { kind: 'text' };
    throw new DataError(
      `${want.place}: ${bad} of ${filled} values of "${header}" in ${filesOf(sheet)} cannot be read as a ${want.kind === 'boolean' ? 'yes or no' : want.kind}, for example "${example}".`,
    );
  }
  const params = { file: filesOf(sheet), column: header };
  if (bad > 0 && !want?.required) {
    const kind: Kind = type.kind;
    findings.push({ code: `unreadable_${kind}`, params: { ...params, example }, rows: bad });
  }
  if (type.kind !== 'number') return type;
  const decimals = whole(row, 'decimals');
  const digits = digitsOf(Number(row['largest'] ?? 0));
  if (digits > MOST_DIGITS) {
    if (want === undefined) return { kind: 'text' };
    throw new DataError(
      `${want.place}: "${header}" in ${filesOf(sheet)} holds numbers of more than ${MOST_DIGITS} digits.`,
    );
  }
  if (decimals > MOST_DECIMALS) {
    const places = String(ROUNDED_DECIMALS);
    findings.push({
      code: 'rounded',
      params: { ...params, decimals: places },
      rows: whole(row, 'long'),
    });
  }
  return { ...type, scale: scaleFor(decimals, type.unit === 'money'), digits };
}

const DECIMALS = `CASE WHEN contains(lower(value), 'e-') THEN 99 WHEN contains(lower(value), 'e') THEN 0
  ELSE length(rtrim(split_part(value, '.', 2), '0')) END`;
const SIZES = `max(${DECIMALS}) AS decimals, sum(n) FILTER (WHERE ${DECIMALS} > ${MOST_DECIMALS}) AS long,
  max(abs(TRY_CAST(value AS DOUBLE))) AS largest`;

/** Decimals kept of the decimals seen: at least four for money; noise beyond nine is rounded to six. */
export function scaleFor(decimals: number, isMoney: boolean): number {
  if (decimals > MOST_DECIMALS) return ROUNDED_DECIMALS;
  return isMoney ? Math.max(4, decimals) : decimals;
}

/** Digits before the point; one more where rounding could carry over. */
export function digitsOf(largest: number): number {
  return largest < 1 ? 1 : Math.floor(Math.log10(largest + 1)) + 1;
}
