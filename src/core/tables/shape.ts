/** What a canonical table is made of. */
import type { Field } from '../catalogue.ts';

/** Columns that say whose row it is: a customer's, a prospect's, or an unknown visitor's. */
export const SUBJECTS = ['customer_id', 'prospect_id', 'visitor_id'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface CanonicalColumn {
  name: string;
  type: Field['type'];
  family: Field['family'];
  unit: string | null;
  /** A row without it cannot be used and is put aside. */
  required: boolean;
  /** Tells the rows of its table apart and says nothing else: its values are not listed. */
  isKey: boolean;
  /** What a person wrote in own words: always, or where the values look like sentences. Such values are withheld. */
  written: 'always' | 'maybe' | 'never';
  /** The words its values are made of, in lower case; null = any. */
  words: readonly string[] | null;
  /** Header words that propose it, lower-case without punctuation, in English, Italian, Ukrainian and Indonesian. */
  synonyms: readonly string[];
}

export interface CanonicalTable {
  name: string;
  /** Word of the filter language for its records, null where customers have none there. */
  relation: string | null;
  /** A row needs one of them, unless it `mayBeNobodys`. Empty = its rows are about no person. */
  subjects: readonly Subject[];
  mayBeNobodys: boolean;
  /** The subject of whom each has one row here; null for records. */
  register: Subject | null;
  /** One record = one distinct value of it; null = one row. */
  recordColumn: string | null;
  dateColumn: string | null;
  /** Each distinct value of this column is a relation of its own (`visit`, `email_open`). */
  splitBy: string | null;
  /** A date of `dateColumn` after the import is an error. `start_date` of a contract may lie ahead. */
  recordsThePast: boolean;
  /** The last of its dates may decide the as-of date. */
  setsAsOf: boolean;
  columns: readonly CanonicalColumn[];
}

/** A table of records of customers; `parts` says what is different. */
export function table(
  name: string,
  columns: readonly CanonicalColumn[],
  parts: Partial<CanonicalTable> = {},
): CanonicalTable {
  return {
    name,
    relation: null,
    subjects: ['customer_id'],
    mayBeNobodys: false,
    register: null,
    recordColumn: null,
    dateColumn: null,
    splitBy: null,
    recordsThePast: false,
    setsAsOf: false,
    columns,
    ...parts,
  };
}

type Options = Partial<Omit<CanonicalColumn, 'name' | 'type' | 'synonyms'>>;

/** `synonyms` are separated by commas; the name itself is one of them. */
export function column(
  name: string,
  type: Field['type'],
  synonyms: string,
  options: Options = {},
): CanonicalColumn {
  const words = synonyms.split(',').map((word) => word.trim());
  return {
    name,
    type,
    synonyms: [name.replaceAll('_', ' '), ...words.filter((word) => word !== '')],
    family: 'behavioural',
    unit: null,
    required: false,
    isKey: false,
    written: 'never',
    words: null,
    ...options,
  };
}
