/** Which column means what, by its header and its content. */
import type { CanonicalColumn, CanonicalTable } from '../../core/tables.ts';
import { dateLike, decideOrder } from './types/dates.ts';
import { decideMark, numberLike } from './types/numbers.ts';
import type { Evidence } from './evidence.ts';
import { squash } from './names.ts';
import { type Stated, statedFor } from './typing.ts';

export interface Candidate {
  name: string;
  header: string;
  evidence: Evidence;
}

export interface Proposal {
  /** Canonical column. */
  column: string;
  /** Column of the files or expression. */
  expression: string;
  /** Why: the mapping says so, the header says so, the values look like it, or it is computed from two columns. */
  reason: 'mapping' | 'header' | 'content' | 'computed';
  confidence: 'certain' | 'high' | 'medium';
}

/**
 * Shares of readable values at which a column may be proposed: one whose rows can be put aside may hold more that
 * cannot be read than one whose values become unknown.
 */
const FITS = 0.99;
const FITS_AMOUNT = 0.9;
const FITS_REQUIRED = 0.5;
const MOSTLY = 0.9;

const UNIT_PRICE =
  `unit price, price each, price per unit, product price, item price, price, prezzo unitario, prezzo,
  ціна за одиницю, ціна, harga satuan, harga`.split(/,\s+/);
const UNIT_COST =
  `unit cost, cost per unit, product cost, item cost, cost price, costo unitario, собівартість, harga pokok,
  biaya satuan`.split(/,\s+/);

/**
 * The columns of the table that these can fill. `given` (canonical -> expression, empty = leave out) stands; a
 * column named there by itself is not proposed for anything else. `stated` is how the mapping says to read them.
 */
export function proposeColumns(
  table: CanonicalTable,
  columns: Candidate[],
  given: Readonly<Record<string, string>>,
  stated: Stated,
): Proposal[] {
  const proposals = new Map<string, Proposal>();
  const used = new Set(Object.values(given));
  const add = (proposal: Proposal): void => {
    proposals.set(proposal.column, proposal);
  };
  for (const [column, expression] of Object.entries(given)) {
    if (expression.trim() === '') continue;
    add({ column, expression, reason: 'mapping', confidence: 'certain' });
  }
  const isOpen = (column: string): boolean => !proposals.has(column) && !(column in given);
  const free = (): Candidate[] => columns.filter(({ name }) => !used.has(name));
  // Of a file without rows only the headers are known.
  const isEmpty = columns.every(({ evidence }) => evidence.filled === 0);
  const isFit = (column: CanonicalColumn, candidate: Candidate): boolean =>
    isEmpty || fits(column, candidate, stated);
  for (const column of table.columns.filter(({ name }) => isOpen(name))) {
    const found = byHeader(column.synonyms, free(), (candidate) => isFit(column, candidate));
    if (found === undefined) continue;
    used.add(found.name);
    add({ column: column.name, expression: found.name, reason: 'header', confidence: 'high' });
  }
  const email = free().find(isEmailColumn);
  const takesEmail = table.columns.some(({ name }) => name === 'email');
  if (takesEmail && isOpen('email') && email !== undefined) {
    used.add(email.name);
    add({ column: 'email', expression: email.name, reason: 'content', confidence: 'high' });
  }
  const bare = free().find(({ header }) => squash(header) === 'id')?.name;
  const [subject] = table.subjects;
  if (subject !== undefined && table.subjects.every(isOpen)) {
    const id = identifying(table, columns, bare);
    if (id !== undefined) add({ column: subject, ...id });
  }
  const key = table.columns.find(({ isKey }) => isKey)?.name;
  const isNumbered =
    bare !== undefined && subject !== undefined && proposals.get(subject)?.expression !== bare;
  if (key !== undefined && isOpen(key) && isNumbered) {
    used.add(bare);
    add({ column: key, expression: bare, reason: 'header', confidence: 'medium' });
  }
  const { dateColumn } = table;
  const date = table.columns.find(({ name }) => name === dateColumn);
  if (date !== undefined && isOpen(date.name)) {
    const [only, ...more] = free().filter(
      ({ evidence }) => evidence.filled > 0 && dateLike(evidence.date) >= FITS * evidence.filled,
    );
    if (only !== undefined && more.length === 0) {
      add({ column: date.name, expression: only.name, reason: 'content', confidence: 'medium' });
    }
  }
  for (const proposal of table.name === 'transactions' ? calculated(columns, proposals) : []) {
    if (isOpen(proposal.column)) add(proposal);
  }
  const order = table.columns.map(({ name }) => name);
  return [...proposals.values()].toSorted(
    (a, b) => order.indexOf(a.column) - order.indexOf(b.column),
  );
}

function isEmailColumn({ evidence }: Candidate): boolean {
  const { rows, emails } = evidence.content;
  return rows > 0 && emails > MOSTLY * rows;
}

function isNumberColumn({ evidence }: Candidate): boolean {
  return evidence.filled > 0 && numberLike(evidence.number) >= MOSTLY * evidence.filled;
}

/** Records whose `id` is often that of the customer; elsewhere it numbers the rows. */
const BARE_ID_NAMES_CUSTOMER = ['transactions', 'events', 'contracts'];

/**
 * An `id` by itself numbers the rows of a register; elsewhere an e-mail address says more of the customer, but not
 * where it is a contact's own or where the rows may be nobody's.
 */
function identifying(
  table: CanonicalTable,
  columns: Candidate[],
  bare: string | undefined,
): Omit<Proposal, 'column'> | undefined {
  const email = columns.find(isEmailColumn)?.name;
  const byEmail = { expression: email ?? '', reason: 'content', confidence: 'medium' } as const;
  const byId = { expression: bare ?? '', reason: 'header', confidence: 'medium' } as const;
  const hasOwnPersons = table.columns.some(({ name }) => name === 'email');
  const order = (): (typeof byId | typeof byEmail)[] => {
    if (table.register !== null) return [byId, byEmail];
    if (BARE_ID_NAMES_CUSTOMER.includes(table.name)) return [byEmail, byId];
    return hasOwnPersons || table.mayBeNobodys ? [] : [byEmail];
  };
  return order().find(({ expression }) => expression !== '');
}

/** Amount and cost of a line from the price and cost of one piece. */
function calculated(columns: Candidate[], proposals: ReadonlyMap<string, Proposal>): Proposal[] {
  const quantity = proposals.get('quantity')?.expression;
  const factor = columns.some(({ name }) => name === quantity) ? quantity : `(${quantity})`;
  const pieces = [
    ['amount', UNIT_PRICE],
    ['cost', UNIT_COST],
  ] as const;
  return pieces.flatMap(([column, synonyms]) => {
    const piece = byHeader(synonyms, columns, isNumberColumn)?.name;
    if (piece === undefined) return [];
    const expression = quantity === undefined ? piece : `${factor} * ${piece}`;
    return [{ column, expression, reason: 'computed', confidence: 'medium' }];
  });
}

/** The first column whose header is one of the words, in the order of the words, and which fits. */
function byHeader(
  synonyms: readonly string[],
  columns: Candidate[],
  isFit: (candidate: Candidate) => boolean,
): Candidate | undefined {
  for (const synonym of synonyms) {
    const wanted = squash(synonym);
    const found = columns.find((column) => squash(column.header) === wanted && isFit(column));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a column of that header can be meant. A date or number that reads in two ways is still proposed where the
 * table cannot do without it: then the import asks. Elsewhere it stays text.
 */
function fits(
  { name: own, type, required }: CanonicalColumn,
  { name, evidence }: Candidate,
  stated: Stated,
): boolean {
  const { filled, number, date, boolean, bits } = evidence;
  if (filled === 0) return false;
  const share = required ? FITS_REQUIRED : own === 'amount' ? FITS_AMOUNT : FITS;
  const mustAsk = required || own === 'amount';
  if (type === 'number') {
    const isClear = statedFor(stated.decimals, name) ?? decideMark(number);
    return numberLike(number) >= share * filled && (mustAsk || isClear !== 'undecided');
  }
  if (type === 'date') {
    const isClear = statedFor(stated.dates, name) ?? decideOrder(date);
    const years = mustAsk ? 0 : date.short;
    return dateLike(date) - years >= share * filled && (mustAsk || isClear !== 'undecided');
  }
  return type === 'text' || Math.max(boolean, bits) >= share * filled;
}
