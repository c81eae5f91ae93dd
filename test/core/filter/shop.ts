/** A small shop: the catalogue the tests of the filter language check against. As of Monday 2024-07-01. */
import type { Catalogue, Field, Relation } from '../../../src/core/catalogue.ts';
import {
  checkGroup,
  checkValue,
  type Checked,
  type Scope,
} from '../../../src/core/filter/check.ts';
import type { CheckedValue } from '../../../src/core/filter/checked.ts';
import { parseGroup, parseValue } from '../../../src/core/filter/parse.ts';

export function field(
  table: string,
  name: string,
  type: Field['type'],
  more: Partial<Field> = {},
): Field {
  return {
    name,
    table,
    column: name,
    type,
    family: 'other',
    unit: null,
    scale: 0,
    source: { file: `${table}.csv`, column: name },
    filled: 90,
    rows: 100,
    distinct: more.values?.length ?? 50,
    values: null,
    min: null,
    max: null,
    sensitivity: 'none',
    ...more,
  };
}

function relation(name: string, table: string, more: Partial<Relation> = {}): Relation {
  return { name, table, recordColumn: null, dateColumn: 'date', only: null, records: 10, ...more };
}

function event(name: string): Relation {
  return relation(name, 'events', { only: { column: 'type', value: name } });
}

export const SHOP: Catalogue = {
  currency: 'EUR',
  fields: [
    field('customers', 'customer_id', 'text', { family: 'identity', values: ['C1', 'C2'] }),
    field('customers', 'name', 'text', { family: 'identity', values: ['Ada Rossi', 'Bo Verdi'] }),
    field('customers', 'type', 'text', { values: ['person', 'company'] }),
    field('customers', 'city', 'text', {
      values: ['Milano', 'Roma', "L'Aquila", 'Reggio  Emilia', 'ROMA'],
    }),
    field('customers', 'country', 'text', { values: ['IT', 'UA', 'DE'] }),
    field('customers', 'gender', 'text', { values: ['F', 'M'] }),
    field('customers', 'postal_code', 'text', { family: 'contact', sensitivity: 'contact' }),
    field('customers', 'religion', 'text', { sensitivity: 'special' }),
    field('customers', 'store', 'text', { values: ['01', '2', '15'] }),
    field('customers', 'education', 'text'),
    field('customers', 'birth_date', 'date'),
    field('customers', 'acquired_at', 'date'),
    field('customers', 'income', 'number', { unit: 'money', scale: 2 }),
    field('customers', 'children', 'number'),
    field('customers', 'employees', 'number'),
    field('customers', 'newsletter', 'boolean'),
    field('customers', 'дохід', 'number'),
    field('transactions', 'customer_id', 'text', { family: 'identity', values: ['C1', 'C2'] }),
    field('transactions', 'date', 'date'),
    field('transactions', 'order_id', 'text'),
    field('transactions', 'amount', 'number', { unit: 'money', scale: 4 }),
    field('transactions', 'cost', 'number', { unit: 'money', scale: 4 }),
    field('transactions', 'margin', 'number', { unit: 'money', scale: 4, source: null }),
    field('transactions', 'product', 'text'),
    field('transactions', 'category', 'text', { values: ['printer', 'ink', 'paper'] }),
    field('transactions', 'gift', 'boolean'),
    field('events', 'date', 'date'),
    field('events', 'type', 'text', { values: ['visit', 'email_sent', 'email_open'] }),
    field('events', 'campaign', 'text', { values: ['spring', 'autumn'] }),
    field('contracts', 'start_date', 'date'),
    field('contracts', 'end_date', 'date'),
    field('contracts', 'plan', 'text', { values: ['basic', 'pro'] }),
    field('answers', 'question', 'text', { values: ['nps', 'satisfaction'] }),
    field('answers', 'value', 'number'),
    field('answers', 'score', 'number'),
    field('contacts', 'decision_maker', 'boolean'),
    field('deals', 'outcome', 'text', { values: ['won', 'lost'] }),
    field('deals', 'opened_at', 'date'),
    field('consents', 'purpose', 'text', { values: ['email', 'sms'] }),
    field('consents', 'state', 'text', { values: ['granted', 'refused'] }),
  ],
  relations: [
    relation('purchase', 'transactions', { recordColumn: 'order_id' }),
    relation('event', 'events'),
    event('visit'),
    event('email_sent'),
    event('email_open'),
    relation('contract', 'contracts', { dateColumn: 'start_date' }),
    relation('answer', 'answers', { dateColumn: null }),
    relation('contact', 'contacts', { dateColumn: null }),
    relation('deal', 'deals', { dateColumn: 'opened_at' }),
    relation('consent', 'consents', { dateColumn: 'at' }),
  ],
};

export const SCOPE: Scope = { catalogue: SHOP, asOf: '2024-07-01' };

export function check(text: string, scope: Scope = SCOPE): Checked {
  return checkGroup(parseGroup(text), scope);
}

export function valueOf(text: string, scope: Scope = SCOPE): CheckedValue {
  return checkValue(parseValue(text), scope);
}

/** The message of the error the text ends in. */
export function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  throw new Error('nothing was refused');
}

/** The same tree without the places it came from. */
export function unplaced(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (key === 'span' ? undefined : value)),
  );
}
