/** Single customers: their attributes, and who answers to an id, an e-mail or a name. */
import { isPersonal, type Catalogue, type Field } from '../../core/catalogue.ts';
import { identifier } from '../sql.ts';
import { createParams, type Query } from './sql.ts';

/** Longer texts are compared by their beginning, so that a hostile input costs no more than an honest one. */
const COMPARED = 64;
/** Ids whose length differs by more are no neighbours in spelling. */
const MAX_DIFFERENCE = 2;

/** What a customer is called by is no attribute. */
const ID_COLUMNS = ['customer_id', 'source_id'];

/** Fields of `customers` whose values may be shown, and those that name or reach a person. */
export function customerFields(catalogue: Catalogue): { shown: Field[]; withheld: Field[] } {
  const fields = catalogue.fields.filter(
    ({ table, column }) => table === 'customers' && !ID_COLUMNS.includes(column),
  );
  return {
    shown: fields.filter((field) => !isPersonal(field)),
    withheld: fields.filter((field) => isPersonal(field)),
  };
}

/** One row: the shown values, then for each withheld field whether it holds one; no row for an unknown customer. */
export function customerQuery(customer: string, catalogue: Catalogue): Query {
  const params = createParams();
  const { shown, withheld } = customerFields(catalogue);
  const columns = [
    ...shown.map(({ column }) => identifier(column)),
    ...withheld.map(({ column }) => `${identifier(column)} IS NOT NULL`),
  ];
  const id = params.bind(customer, 'VARCHAR');
  return {
    sql: `SELECT ${columns.join(', ') || 'true'} FROM customers WHERE customer_id = ${id}`,
    params: params.values,
  };
}

/** Ids of the customers whose id, e-mail or name is that text, without case and in names with runs of white space as one, by id. */
export function findQuery(text: string, limit: number, catalogue: Catalogue): Query {
  const params = createParams();
  const columns = columnsOf(catalogue);
  const codes = ['customer_id', 'source_id', ...(columns.has('email') ? ['email'] : [])];
  const names = [...(columns.has('name') ? ['name'] : []), ...fullName(columns)];
  const wanted = params.bind(text.trim(), 'VARCHAR');
  const matches = [
    ...codes.map((code) => `${folded(code)} = ${folded(wanted)}`),
    ...names.map((name) => `${folded(evenlySpaced(name))} = ${folded(evenlySpaced(wanted))}`),
  ];
  return {
    sql: `SELECT customer_id FROM customers WHERE ${matches.join(' OR ')}
      ORDER BY customer_id LIMIT ${params.bind(String(limit), 'BIGINT')}`,
    params: params.values,
  };
}

/** Ids within a third of the text's letters, nearest first. Cost: one pass over ids of about that length. */
export function nearestQuery(text: string, limit: number): Query {
  const params = createParams();
  const compared = text.trim().slice(0, COMPARED);
  const wanted = `lower(${params.bind(compared, 'VARCHAR')})`;
  const length = params.bind(String(compared.length), 'INTEGER');
  const furthest = Math.max(1, Math.floor(compared.length / 3));
  const distances = `SELECT customer_id, levenshtein(lower(customer_id), ${wanted}) AS distance
    FROM customers WHERE abs(length(customer_id) - ${length}) <= ${MAX_DIFFERENCE}`;
  return {
    sql: `SELECT customer_id FROM (${distances}) WHERE distance <= ${params.bind(String(furthest), 'INTEGER')}
      ORDER BY distance, customer_id LIMIT ${params.bind(String(limit), 'BIGINT')}`,
    params: params.values,
  };
}

/** Columns: id and name of those of the customers whose name is known, by id. */
export function namesQuery(customers: string[], catalogue: Catalogue): Query {
  const params = createParams();
  const columns = columnsOf(catalogue);
  const candidates = [
    ...(columns.has('name') ? ['name'] : []),
    ...fullName(columns),
    // A public id that differs stands for an operator's id that is itself a name, an e-mail or a phone number.
    'CASE WHEN source_id <> customer_id THEN source_id END',
  ];
  const known = candidates.map((candidate) => `nullif(trim(${candidate}), '')`);
  const ids = customers.map((customer) => params.bind(customer, 'VARCHAR'));
  return {
    sql: `SELECT customer_id, name FROM (
        SELECT customer_id, coalesce(${known.join(', ')}, NULL) AS name FROM customers
        WHERE customer_id IN (${ids.join(', ')})
      ) WHERE name IS NOT NULL ORDER BY customer_id`,
    params: params.values,
  };
}

function folded(expression: string): string {
  return `lower(nfc_normalize(${expression}))`;
}

/** Only runs of white space are replaced: most names have none, and the call costs what it replaces. */
function evenlySpaced(expression: string): string {
  return `regexp_replace(trim(${expression}), '\\s{2,}', ' ', 'g')`;
}

function columnsOf(catalogue: Catalogue): ReadonlySet<string> {
  const fields = catalogue.fields.filter(({ table }) => table === 'customers');
  return new Set(fields.map(({ column }) => column));
}

function fullName(columns: ReadonlySet<string>): string[] {
  const parts = ['first_name', 'last_name'].filter((name) => columns.has(name));
  return parts.length === 0 ? [] : [`concat_ws(' ', ${parts.join(', ')})`];
}
