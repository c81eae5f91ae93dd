/**
 * The canonical tables of a snapshot, all optional, and the columns that have a meaning of their own in them.
 * Columns of a file that fit none are kept as typed attributes of the table they came with.
 *
 * Physical form (what the importer writes and engines read; one DuckDB table each):
 * - Column names are the names below, or the attribute's catalogue name; all lower-case `[a-z][a-z0-9_]*`.
 * - `customer_id VARCHAR NOT NULL` in every table is the public id (`c:…` where the operator's own id is itself a
 *   name, e-mail or phone number); `customers` also has `source_id VARCHAR`, the id as the operator wrote it.
 *   Every `customer_id` of another table stands in `customers`.
 * - Dates are DATE (timestamps keep their day), numbers DECIMAL(w, s) with the scale found per column (money at
 *   least 4), texts VARCHAR, yes/no BOOLEAN.
 * - `transactions.order_id` is never null (a file without order numbers: one order per customer and day), neither
 *   is `date`. `transactions.margin` = amount - cost, where cost is known.
 * - `activity`: one row for every customer, bought or not: `customer_id`, `orders INTEGER`, `lines INTEGER`,
 *   `revenue`, `cost`, `margin`, `units` (DECIMAL, 0 for who never bought; `cost` and `margin` null where no line has
 *   a cost), `first_purchase DATE`, `last_purchase DATE`, `purchase_days INTEGER` (distinct days),
 *   `median_gap DECIMAL(18,1)` (median days between neighbouring purchase days, null under two).
 *   Buying models later read x = purchase_days - 1, t_x = last - first, T = as_of - first from it.
 * - `meta(key VARCHAR, value VARCHAR)`: key `snapshot` holds the JSON of `Snapshot`.
 */
import type { Field } from './catalogue.ts';

export interface CanonicalColumn {
  name: string;
  type: Field['type'];
  family: Field['family'];
  unit: string | null;
  /** A row without it cannot be used and is put aside. */
  required: boolean;
  /** Header words that propose it, lower-case without punctuation; more languages come with issue 4's mapping. */
  synonyms: readonly string[];
}

export interface CanonicalTable {
  name: string;
  /** Word of the filter language for its records, null for `customers`. */
  relation: string | null;
  /** One record = one distinct value of it; null = one row. */
  recordColumn: string | null;
  dateColumn: string | null;
  /** Each distinct value of this column is a relation of its own (`visit`, `email_open`). */
  splitBy: string | null;
  /** Its dates decide the as-of date, and a date after the import is an error. `end_date` of a contract may lie ahead. */
  recordsThePast: boolean;
  columns: readonly CanonicalColumn[];
}

type Options = Partial<Pick<CanonicalColumn, 'required' | 'unit' | 'family'>>;
function column(
  name: string,
  type: Field['type'],
  synonyms: string,
  options: Options = {},
): CanonicalColumn {
  return {
    name,
    type,
    synonyms: [name.replaceAll('_', ' '), ...synonyms.split(',').map((word) => word.trim())],
    family: options.family ?? 'behavioural',
    unit: options.unit ?? null,
    required: options.required ?? false,
  };
}

const CUSTOMER_ID = column(
  'customer_id',
  'text',
  'customer, customer key, customer no, customer number, client id, user id, account, account id, master id',
  { family: 'identity', required: true },
);

export const CANONICAL_TABLES: readonly CanonicalTable[] = [
  {
    name: 'customers',
    relation: null,
    recordColumn: null,
    dateColumn: null,
    splitBy: null,
    recordsThePast: false,
    columns: [
      CUSTOMER_ID,
      column('name', 'text', 'full name, customer name, company name', { family: 'identity' }),
      column('first_name', 'text', 'given name, forename', { family: 'identity' }),
      column('last_name', 'text', 'surname, family name', { family: 'identity' }),
      column('email', 'text', 'email address, e mail, mail', { family: 'contact' }),
      column('phone', 'text', 'telephone, mobile, phone number', { family: 'contact' }),
      column('address', 'text', 'street, address line 1, street address', { family: 'contact' }),
      column('postal_code', 'text', 'zip, zip code, postcode', { family: 'contact' }),
      column('type', 'text', 'customer type', { family: 'demographic' }),
      column('birth_date', 'date', 'date of birth, birthday, dob', { family: 'demographic' }),
      column('gender', 'text', 'sex', { family: 'demographic' }),
      column('city', 'text', 'town', { family: 'geographic' }),
      column('region', 'text', 'state, province, county', { family: 'geographic' }),
      column('country', 'text', 'country name', { family: 'geographic' }),
      column('income', 'number', 'annual income, yearly income, salary', {
        family: 'socio-economic',
        unit: 'money',
      }),
      column('acquired_at', 'date', 'created at, signup date, registered, customer since', {}),
      column('acquired_via', 'text', 'acquisition channel, signup source', {}),
    ],
  },
  {
    name: 'transactions',
    relation: 'purchase',
    recordColumn: 'order_id',
    dateColumn: 'date',
    splitBy: null,
    recordsThePast: true,
    columns: [
      CUSTOMER_ID,
      column('date', 'date', 'order date, invoice date, purchase date, transaction date, sold at', {
        required: true,
      }),
      column('order_id', 'text', 'order, order number, order no, invoice, invoice no, receipt'),
      column('amount', 'number', 'total, total price, revenue, sales, value, dollar value, paid', {
        unit: 'money',
      }),
      column('quantity', 'number', 'qty, order quantity, units, cds, number of cds'),
      column('cost', 'number', 'unit cost, product cost', { unit: 'money' }),
      column('discount', 'number', 'rebate', { unit: 'money' }),
      column('currency', 'text', 'currency code'),
      column('product', 'text', 'product name, item, description, sku'),
      column('category', 'text', 'product category, department'),
      column('channel', 'text', 'sales channel'),
    ],
  },
  {
    name: 'events',
    relation: 'event',
    recordColumn: null,
    dateColumn: 'date',
    splitBy: 'type',
    recordsThePast: true,
    columns: [
      CUSTOMER_ID,
      column('date', 'date', 'event date, timestamp, time, occurred at', { required: true }),
      column('type', 'text', 'event, event type, event name, action', { required: true }),
      column('channel', 'text', 'source, medium'),
      column('campaign', 'text', 'campaign name, campaign id'),
    ],
  },
  {
    name: 'contracts',
    relation: 'contract',
    recordColumn: null,
    dateColumn: 'start_date',
    splitBy: null,
    recordsThePast: false,
    columns: [
      CUSTOMER_ID,
      column('start_date', 'date', 'start, contract start, valid from', { required: true }),
      column('end_date', 'date', 'end, contract end, valid until, expires'),
      column('renewal_date', 'date', 'renewal, renews at'),
      column('plan', 'text', 'tariff, subscription, contract type'),
      column('value', 'number', 'contract value, amount, price', { unit: 'money' }),
    ],
  },
];

/** The canonical table of that name, or undefined. */
export function canonicalTable(name: string): CanonicalTable | undefined {
  return CANONICAL_TABLES.find((table) => table.name === name);
}
