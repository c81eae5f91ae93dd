/** Which column means what, by its header and its content. */
import type { CanonicalColumn, CanonicalTable } from '../../core/tables.ts';
import { dateLike } from './types/dates.ts';
import { numberLike } from './types/numbers.ts';
import type { Evidence } from './evidence.ts';
import { squash } from './names.ts';

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

/** Shares of readable values at which a column may have a type, and a required one still may. */
const FITS = 0.9;
const FITS_REQUIRED = 0.5;

const UNIT_PRICE =
  `unit price, price each, price per unit, product price, item price, price, prezzo unitario, prezzo,
  ціна за одиницю, ціна, harga satuan, harga`.split(/,\s+/);
const UNIT_COST =
  `unit cost, cost per unit, product cost, item cost, cost price, costo unitario, собівартість, harga pokok,
  biaya satuan`.split(/,\s+/);

/**
 * The columns of the table that these can fill. `given` (canonical -> expression, empty = leave out) stands; a
 * column named there by itself is not proposed for anything else.
 */
export function proposeColumns(
  table: CanonicalTable,
  columns: Candidate[],
  given: Readonly<Record<string, string>>,
): Proposal[] {
  const proposals = new Map<string, Proposal>();
  const used = new Set(Object.values(given));
  for (const [column, expression] of Object.entries(given)) {
    if (expression.trim() === '') continue;
    proposals.set(column, { column, expression, reason: 'mapping', confidence: 'certain' });
  }
  const isOpen = (column: string): boolean => !proposals.has(column) && !(column in given);
  const propose = (column: string, name: string, rest: Omit<Proposal, 'column' | 'expression'>) => {
    proposals.set(column, { column, expression: name, ...rest });
    used.add(name);
  };
  for (const column of table.columns.filter(({ name }) => isOpen(name))) {
    const free = columns.filter(({ name }) => !used.has(name));
    const found = byHeader(column.synonyms, free, column);
    if (found !== undefined)
      propose(column.name, found.name, { reason: 'header', confidence: 'high' });
  }
  const free = (): Candidate[] => columns.filter(({ name }) => !used.has(name));
  const contentEmail = free().find(({ evidence }) => evidence.emails > FITS * evidence.filled);
  if (table.name === 'customers' && isOpen('email') && contentEmail !== undefined) {
    propose('email', contentEmail.name, { reason: 'content', confidence: 'high' });
  }
  if (isOpen('customer_id')) {
    const id = idByContent(columns, free(), proposals);
    if (id !== undefined) proposals.set('customer_id', { column: 'customer_id', ...id });
  }
  const dates = free().filter((candidate) => fits('date', candidate.evidence, FITS));
  const date = table.dateColumn;
  if (date !== null && isOpen(date) && dates.length === 1 && dates[0] !== undefined) {
    propose(date, dates[0].name, { reason: 'content', confidence: 'medium' });
  }
  if (table.name === 'transactions') {
    for (const [column, synonyms] of [
      ['amount', UNIT_PRICE],
      ['cost', UNIT_COST],
    ] as const) {
      const price = byHeader(synonyms, columns, { type: 'number', required: false });
      if (!isOpen(column) || price === undefined) continue;
      const quantity = proposals.get('quantity')?.expression;
      const factor = columns.some(({ name }) => name === quantity) ? quantity : `(${quantity})`;
      const expression = quantity === undefined ? price.name : `${factor} * ${price.name}`;
      proposals.set(column, { column, expression, reason: 'computed', confidence: 'medium' });
    }
  }
  const order = table.columns.map(({ name }) => name);
  return [...proposals.values()].toSorted(
    (a, b) => order.indexOf(a.column) - order.indexOf(b.column),
  );
}

/** An `id` by itself, or an e-mail address: the two columns that identify a customer without saying so. */
function idByContent(
  columns: Candidate[],
  free: Candidate[],
  proposals: ReadonlyMap<string, Proposal>,
): Omit<Proposal, 'column'> | undefined {
  const bare = free.find(({ header }) => squash(header) === 'id');
  if (bare !== undefined) return { expression: bare.name, reason: 'header', confidence: 'medium' };
  const mapped = proposals.get('email')?.expression;
  const email =
    mapped ?? columns.find(({ evidence }) => evidence.emails > FITS * evidence.filled)?.name;
  return email === undefined
    ? undefined
    : { expression: email, reason: 'content', confidence: 'medium' };
}

/** The first column whose header is one of the words, in the order of the words, and whose values fit. */
function byHeader(
  synonyms: readonly string[],
  columns: Candidate[],
  { type, required }: Pick<CanonicalColumn, 'type' | 'required'>,
): Candidate | undefined {
  for (const synonym of synonyms) {
    const wanted = squash(synonym);
    const found = columns.find(
      ({ header, evidence }) =>
        squash(header) === wanted && fits(type, evidence, required ? FITS_REQUIRED : FITS),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function fits(type: CanonicalColumn['type'], evidence: Evidence, share: number): boolean {
  if (evidence.filled === 0) return false;
  if (type === 'number') return numberLike(evidence.number) >= share * evidence.filled;
  if (type === 'date') return dateLike(evidence.date) >= share * evidence.filled;
  return true;
}
