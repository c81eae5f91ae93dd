/** Which of the less usual tables a file is, by what its headers say; its name decides where they leave it open. */
import { SUBJECTS } from '../../core/tables/shape.ts';
import { importedTable, TABLE_NAMES, type TableName } from './imported-tables.ts';
import { squash, words } from './names.ts';
import { type Candidate, type Proposal, proposeColumns } from './propose.ts';

/** Ids of a register are told apart by being (almost) unique; a few double rows are normal. */
export const UNIQUE = 0.95;
const MOSTLY = 0.5;

interface Sign {
  table: TableName;
  /** Canonical columns that headers must name: all of these, and so many of those. */
  all: readonly string[];
  some?: { of: readonly string[]; least: number };
  isMeant?: (headers: Headers) => boolean;
}

const PERSONS = ['name', 'first_name', 'last_name', 'email', 'phone'];

/** In the order they are tried: the first speak of more particular things. */
const SIGNS: readonly Sign[] = [
  { table: 'consents', all: ['purpose', 'state'] },
  {
    table: 'answers',
    all: ['customer_id', 'question'],
    some: { of: ['value', 'answer'], least: 1 },
  },
  {
    table: 'deals',
    all: ['opened_at'],
    some: { of: ['deal_id', 'stage', 'outcome', 'closed_at'], least: 2 },
    isMeant: (headers) => !headers.has('customers', ...PERSONS, 'birth_date'),
  },
  {
    table: 'contacts',
    all: ['customer_id'],
    some: { of: PERSONS, least: 1 },
    isMeant: (headers) =>
      headers.has('contacts', 'contact_id', 'seniority', 'decision_maker') ||
      (headers.has('contacts', 'role') && headers.spread('contacts', 'customer_id') < UNIQUE),
  },
  {
    table: 'prospects',
    all: ['prospect_id'],
    isMeant: (headers) =>
      !headers.has('events', 'customer_id') && headers.spread('prospects', 'prospect_id') >= UNIQUE,
  },
  { table: 'costs', all: ['channel', 'cost_per_contact'] },
  {
    table: 'campaigns',
    all: ['campaign'],
    some: { of: ['sent_at', 'segment', 'cost'], least: 1 },
  },
  {
    table: 'offers',
    all: ['offer'],
    some: { of: ['price', 'unit_cost', 'solves', 'proof'], least: 1 },
    // What is called a product may as well be joined to its purchases.
    isMeant: (headers) =>
      headers.has('offers', 'solves') ||
      /offer|пропозиц|propozyts|penawaran/.test(headers.header('offers', 'offer')),
  },
  {
    table: 'notes',
    all: ['text'],
    some: { of: ['note_id', 'source', 'language', 'rating'], least: 1 },
    isMeant: (headers) => headers.long('notes', 'text') >= MOSTLY,
  },
];

/** What files of these tables are often called, in the four languages; Cyrillic as `words` romanises it. */
const FILE_WORDS: Partial<Record<TableName, string>> = {
  contacts: 'contacts contact contatti referenti контакти kontak',
  deals:
    'deals deal opportunities opportunity pipeline trattative opportunita угоди kesepakatan peluang',
  answers:
    'answers responses survey surveys risposte sondaggio відповіді опитування jawaban survei',
  consents: 'consents consent permissions consensi згоди persetujuan',
  prospects: 'prospects prospect leads lead ліди prospek',
  offers: 'offers offerte пропозиції penawaran',
  campaigns: 'campaigns campagne кампанії kampanye',
  costs: 'costs costi витрати biaya',
  notes:
    'notes reviews feedback interviews note recensioni interviste нотатки відгуки catatan ulasan',
};

interface Headers {
  /** Whether a header names one of the columns of the table. */
  has(table: TableName, ...columns: string[]): boolean;
  /** The words of the header that names the column, without gaps; empty where none does. */
  header(table: TableName, column: string): string;
  /** Different values per known value of that column, and the share of sentences among them. */
  spread(table: TableName, column: string): number;
  long(table: TableName, column: string): number;
  /** The columns of the table that anything fills, not only a header. */
  found(table: TableName): ReadonlyMap<string, Proposal>;
}

/** What the headers of these columns say of each table. */
export function readHeaders(columns: Candidate[]): Headers {
  const known = new Map<TableName, Map<string, Proposal>>();
  const found = (name: TableName): Map<string, Proposal> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const proposals = proposeColumns(importedTable(name), columns, {}, {});
    const byColumn = new Map(proposals.map((proposal) => [proposal.column, proposal]));
    known.set(name, byColumn);
    return byColumn;
  };
  const named = (table: TableName, column: string): Candidate | undefined => {
    const proposal = found(table).get(column);
    if (proposal?.reason !== 'header') return undefined;
    return columns.find(({ name }) => name === proposal.expression);
  };
  return {
    found,
    has: (table, ...wanted) => wanted.some((column) => named(table, column) !== undefined),
    header: (table, column) => squash(named(table, column)?.header ?? ''),
    spread: (table, column) => named(table, column)?.evidence.content.spread ?? 0,
    long(table, column) {
      const content = named(table, column)?.evidence.content;
      return content === undefined || content.rows === 0 ? 0 : content.long / content.rows;
    },
  };
}

/** The table that the headers speak of; null where it is none of those above, or may as well be another. */
export function tableBySigns(
  columns: Candidate[],
  headers: Headers,
  fileName: string,
): TableName | null {
  const isSale = headers.has('transactions', 'order_id', 'quantity', 'discount');
  const isEvent = headers.has('events', 'date') && headers.has('events', 'type');
  if (!isSale) {
    const sign = SIGNS.find((each) => holds(each, headers) && !(isEvent && isLoose(each)));
    if (sign !== undefined) return sign.table;
  }
  const named = TABLE_NAMES.find(
    (table) =>
      isCalled(fileName, table) && FILE_WORDS[table] !== undefined && isWhole(table, headers),
  );
  if (named !== undefined) return named;
  const exact = exactTables(columns, headers);
  const [only, ...others] = exact;
  const isUsual = only === undefined || FILE_WORDS[only] === undefined;
  return others.length === 0 && !isUsual ? only : null;
}

/** The tables whose own column names are all that stands in the header, with everything they need among it. */
export function exactTables(columns: Candidate[], headers: Headers): TableName[] {
  return TABLE_NAMES.filter((table) => {
    const own = importedTable(table).columns.map(({ name }) => name);
    return columns.every(({ header }) => own.includes(header.trim())) && isWhole(table, headers);
  });
}

/** Whether the file has the table's name, or a usual one for it. */
export function isCalled(fileName: string, table: TableName): boolean {
  const stem = words(fileName.replace(/\.[^.]*$/, ''));
  const names = (FILE_WORDS[table] ?? table).split(' ').flatMap(words);
  return stem.some((word) => names.includes(word));
}

function holds({ table, all, some, isMeant }: Sign, headers: Headers): boolean {
  const hits = some?.of.filter((column) => headers.has(table, column)).length ?? 0;
  return (
    all.every((column) => headers.has(table, column)) &&
    hits >= (some?.least ?? 0) &&
    fitsSubjects(table, headers) &&
    (isMeant?.(headers) ?? true)
  );
}

/** An event may come with a text, and may be a prospect's. */
function isLoose({ table }: Sign): boolean {
  return table === 'notes' || table === 'prospects';
}

function isWhole(table: TableName, headers: Headers): boolean {
  const required = importedTable(table).columns.filter((column) => column.required);
  return (
    required.every(({ name }) =>
      SUBJECTS.some((subject) => subject === name)
        ? headers.found(table).has(name)
        : headers.has(table, name),
    ) && fitsSubjects(table, headers)
  );
}

/** Whether the rows name somebody where they must, and nobody where they are about no person. */
function fitsSubjects(table: TableName, headers: Headers): boolean {
  const { subjects, mayBeNobodys } = importedTable(table);
  if (subjects.length === 0) return !headers.has('events', ...SUBJECTS);
  const found = headers.found(table);
  return mayBeNobodys || subjects.some((subject) => found.has(subject));
}
