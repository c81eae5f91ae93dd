/**
 * The canonical tables of a snapshot, all optional, and the columns that have a meaning of their own in them.
 * Columns of a file that fit none are kept as typed attributes of the table they came with.
 *
 * Physical form (what the importer writes and engines read; one DuckDB table each):
 * - Column names are the names below, or the attribute's catalogue name: a lower-case letter (of any script, accents
 *   folded, Cyrillic romanised), then letters, digits and `_`.
 * - `customer_id VARCHAR` is the public id (`c:…` where the operator's own id is itself a name, e-mail or phone number,
 *   or stands in a file whose ids mostly are); `customers` also has `source_id VARCHAR`, the id as the operator wrote
 *   it. Every `customer_id` of another table stands in `customers`. It is NOT NULL but in tables of several
 *   `subjects`, where `prospect_id` (`p:…`) or `visitor_id` (`v:…`) may stand instead: such rows count for no
 *   customer. Tables without subjects have none of the three.
 * - `prospects` have `prospect_id VARCHAR NOT NULL` and `source_id` in the same way. A `prospect_id` of another table
 *   may be missing there.
 * - Dates are DATE (timestamps keep their day), numbers DECIMAL(w, s) with the scale found per column (money at
 *   least 4), texts VARCHAR, yes/no BOOLEAN.
 * - `transactions.order_id` is never null (a file without order numbers: one order per customer and day), neither
 *   is `date`. `transactions.margin` = amount - cost, where cost is known.
 * - `activity`: one row for every customer, bought or not: `customer_id`, `orders INTEGER`, `lines INTEGER`,
 *   `revenue`, `cost`, `margin`, `units` (DECIMAL, 0 for who never bought, null for who bought where no line has
 *   the value), `first_purchase DATE`, `last_purchase DATE`, `purchase_days INTEGER` (distinct days),
 *   `median_gap DECIMAL(18,1)` (median days between neighbouring purchase days, null under two).
 *   Buying models later read x = purchase_days - 1, t_x = last - first, T = as_of - first from it.
 * - `meta(key VARCHAR, value VARCHAR)`: key `snapshot` holds the JSON of `Snapshot`.
 *
 * Notes (`tables/notes.ts`) are no table of the snapshot: they wait as JSON lines in a file beside it.
 */
import { CONTACTS, CUSTOMERS, PROSPECTS } from './tables/people.ts';
import { ANSWERS, CAMPAIGNS, CONSENTS, COSTS, EVENTS } from './tables/reach.ts';
import { CONTRACTS, DEALS, OFFERS, TRANSACTIONS } from './tables/sales.ts';
import type { CanonicalTable } from './tables/shape.ts';

export type { CanonicalColumn, CanonicalTable } from './tables/shape.ts';

export const CANONICAL_TABLES: readonly CanonicalTable[] = [
  CUSTOMERS,
  TRANSACTIONS,
  EVENTS,
  CONTRACTS,
  CONTACTS,
  DEALS,
  ANSWERS,
  CONSENTS,
  PROSPECTS,
  OFFERS,
  CAMPAIGNS,
  COSTS,
];

/** The canonical table of that name, or undefined. */
export function canonicalTable(name: string): CanonicalTable | undefined {
  return CANONICAL_TABLES.find((table) => table.name === name);
}
