/** The file of customers, persons and companies together. */
import { byCodeUnit } from '../../core/order.ts';
import type { Company } from './companies.ts';
import { isoDay } from './days.ts';
import type { Person } from './people.ts';
import type { Cell, DemoTable } from './table.ts';
import { companyCells, personCells, WHO_COLUMNS } from './who-columns.ts';

/** `cards` are the ids of persons who hold the loyalty card. */
export function customerTable(
  people: readonly Person[],
  companies: readonly Company[],
  cards: ReadonlySet<string>,
): DemoTable {
  const rows: [id: string, ...Cell[]][] = [
    ...people.map((person): [string, ...Cell[]] => [
      person.id,
      ...personCells(person),
      cards.has(person.id) ? 'yes' : 'no',
      isoDay(person.acquired),
      person.via,
      person.campaign,
    ]),
    ...companies.map((company): [string, ...Cell[]] => [
      company.id,
      ...companyCells(company),
      null,
      isoDay(company.acquired),
      company.via,
      null,
    ]),
  ];
  return {
    name: 'customers',
    format: 'csv',
    columns: [
      'customer_id',
      ...WHO_COLUMNS,
      'loyalty_card',
      'acquired_at',
      'acquired_via',
      'acquired_campaign',
    ],
    rows: rows.toSorted((a, b) => byCodeUnit(a[0], b[0])),
  };
}
