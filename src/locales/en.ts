import { answers } from './en/answers.ts';
import { groups } from './en/groups.ts';
import { tools } from './en/tools.ts';
import type { Text } from './text.ts';

/** English: the keys of this catalogue are the keys of all. */
export const en = {
  'measure.customers': 'Customers',
  'measure.buyers': 'Buyers',
  'measure.orders': 'Orders',
  'measure.lines': 'Purchase lines',
  'measure.units': 'Units sold',
  'measure.revenue': 'Revenue',
  'measure.cost': 'Cost',
  'measure.margin': 'Margin',
  'measure.average_order': 'Average order value',
  'measure.revenue_per_buyer': 'Revenue per buyer',
  'measure.first_purchase': 'First purchase',
  'measure.last_purchase': 'Last purchase',
  'measure.recency': 'Time since last purchase',
  'measure.frequency': 'Orders per buyer',
  'measure.tenure': 'Time since first purchase',

  'family.identity': 'Identity',
  'family.contact': 'Contact',
  'family.demographic': 'Demographics',
  'family.socio-economic': 'Socio-economic',
  'family.geographic': 'Geography',
  'family.psychographic': 'Psychographics',
  'family.behavioural': 'Behaviour',
  'family.firmographic': 'Firmographics',
  'family.buyer': 'Buying role',
  'family.other': 'Other',

  'noun.customer': { one: '{n} customer', other: '{n} customers' },
  'noun.buyer': { one: '{n} buyer', other: '{n} buyers' },
  'noun.order': { one: '{n} order', other: '{n} orders' },
  'noun.line': { one: '{n} purchase line', other: '{n} purchase lines' },
  'noun.unit': { one: '{n} unit', other: '{n} units' },

  'unit.points': { one: '{n} point', other: '{n} points' },
  'unit.times': '{n}×',

  'value.yes': 'yes',
  'value.no': 'no',
  'value.unknown': 'not in the data',
  'value.none': '—',

  'address.as_of': 'As of',
  'address.period_from': 'Start of the period',
  'address.period_to': 'End of the period',
  'address.group_n': 'Customers in the group',
  'address.undecided': 'Customers the data cannot decide on',
  'address.total': 'Rows in all',
  'address.everyone': 'All customers',

  'compare.more_often': '{value} against {base}, clearly more often',
  'compare.less_often': '{value} against {base}, clearly less often',
  'compare.clearly_higher': '{value} against {base}, clearly higher',
  'compare.clearly_lower': '{value} against {base}, clearly lower',
  'compare.not_clear': '{value} against {base}, no clear difference',
  'compare.too_few': '{value} against {base}, too few to say',
  'compare.higher': '{value} against {base}, {difference} more',
  'compare.lower': '{value} against {base}, {difference} less',
  'compare.same': '{value} against {base}, the same',

  'reference.about': 'about {value}',
  'reference.faulty': '[value not found]',
  'reference.faulty_quote': '[quote not found in the note]',
  'reference.missing': 'not in the data: {what}',
  'reference.no_customer': 'no customer matches `{filter}` (as of {as_of})',
  'reference.nothing_found': 'nothing found: {what}',
  'reference.quote': '“{words}”',
  'reference.rows_shown': '{shown} of {total} rows',
  'reference.unverified': '{text} (unverified)',

  ...answers,
  ...groups,
  ...tools,
} satisfies Record<string, Text>;

export type Key = keyof typeof en;
