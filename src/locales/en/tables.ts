import type { Text } from '../text.ts';

/** The tables of the data: their names, and so many rows of them. */
export const tables = {
  'table.customers': 'Customers',
  'table.prospects': 'Prospects',
  'table.contacts': 'Contacts',
  'table.transactions': 'Purchases',
  'table.offers': 'Offers',
  'table.deals': 'Deals',
  'table.contracts': 'Contracts',
  'table.events': 'Events',
  'table.campaigns': 'Campaigns',
  'table.costs': 'Costs of channels',
  'table.answers': 'Survey answers',
  'table.consents': 'Consents',
  'table.notes': 'Notes',

  'rows.customers': { one: '{n} customer', other: '{n} customers' },
  'rows.prospects': { one: '{n} prospect', other: '{n} prospects' },
  'rows.contacts': { one: '{n} contact', other: '{n} contacts' },
  'rows.transactions': { one: '{n} purchase line', other: '{n} purchase lines' },
  'rows.offers': { one: '{n} offer', other: '{n} offers' },
  'rows.deals': { one: '{n} deal', other: '{n} deals' },
  'rows.contracts': { one: '{n} contract', other: '{n} contracts' },
  'rows.events': { one: '{n} event', other: '{n} events' },
  'rows.campaigns': { one: '{n} campaign', other: '{n} campaigns' },
  'rows.costs': { one: '{n} channel cost', other: '{n} channel costs' },
  'rows.answers': { one: '{n} survey answer', other: '{n} survey answers' },
  'rows.consents': { one: '{n} consent', other: '{n} consents' },
  'rows.notes': { one: '{n} note', other: '{n} notes' },
} satisfies Record<string, Text>;
