import type { Text } from '../text.ts';

/** Labels, titles, notes and warnings of tool results. */
export const tools = {
  'label.as_of': 'Data until (excluded)',
  'label.available': 'Can be computed',
  'label.base': 'Ranked customers',
  'label.called': 'Called in groups',
  'label.customer': 'Customer',
  'label.distinct': 'Distinct values',
  'label.everyone': 'All customers',
  'label.family': 'Family',
  'label.fields': 'Fields',
  'label.filled': 'Known for',
  'label.holds': 'Holds',
  'label.median_gap': 'Usual days between purchases',
  'label.missing': 'Missing in the data',
  'label.no': 'no',
  'label.other': 'other',
  'label.pair': '{first} · {second}',
  'label.per_customer': 'For one customer',
  'label.put_aside': 'Rows put aside',
  'label.rank': 'Rank',
  'label.ranked': 'Customers with a value to rank',
  'label.rows': 'Rows',
  'label.share_of_everyone': '{measure}: share of all customers',
  'label.share_of_total': '{measure}: share of the total',
  'label.table': 'Table',
  'label.tied_at_cut': 'Further customers with the last value shown',
  'label.type': 'Type',
  'label.unit': 'Unit',
  'label.unknown': 'unknown',
  'label.values': 'Values',
  'label.within': '{value}, {limits}',
  'label.yes': 'yes',

  'title.base': 'Who could be ranked',
  'title.behaviour': 'Buying behaviour of {customer}',
  'title.by': 'By {field1}',
  'title.by_two': 'By {field1} and {field2}',
  'title.data': 'The data',
  'title.fields': 'Fields',
  'title.measures': 'Measures',
  'title.membership': 'Whether {customer} is in the group',
  'title.profile': 'Profile of {customer}',
  'title.ranking_bottom': 'Lowest by {value}',
  'title.ranking_bottom_within': 'Lowest by {value}, {limits}',
  'title.ranking_top': 'Highest by {value}',
  'title.ranking_top_within': 'Highest by {value}, {limits}',
  'title.tables': 'Tables',
  'title.totals': 'Totals',

  'statistic.max': 'Highest {value}',
  'statistic.mean': 'Mean of {value}',
  'statistic.median': 'Median of {value}',
  'statistic.min': 'Lowest {value}',
  'statistic.percentile': 'Percentile {p} of {value}',
  'statistic.sum': 'Sum of {value}',

  'note.customers_who_bought':
    'Customers are counted here by their purchases: only those who made such a purchase, and in every cell where they made one.',
  'note.files': 'Read from {files}.',
  'note.folded': '{shown} of {found} values are shown apart, the rest as “other”.',
  'note.not_in_data': 'The data does not say: {measure} ({missing} was not imported).',
  'note.rank_number_of':
    'Taken from {base|customer} who have a value to rank: {taken}, and all who tie with the last.',
  'note.rank_share_of':
    '{amount}% of {base|customer} who have a value to rank: {taken}, and all who tie with the last.',
  'note.where': 'Only purchase lines with {condition}.',
  'note.withheld':
    'Known but not shown: {fields}. Names and contact fields stay on your own screen.',

  'warning.empty': 'Nobody matches this group.',
  'warning.last_step_cut':
    'The last step is cut short: it ends on {end}. Do not compare it with whole ones.',
  'warning.never_bought': 'This customer has no purchase in the data.',
  'warning.period_not_over': 'The period is not over in this data, which ends before {as_of}.',
  'warning.period_outside':
    'The data says nothing of this period: its purchases are from {from} to {to}.',
  'warning.quarantined': {
    one: '{n} row of the files could not be used and was put aside.',
    other: '{n} rows of the files could not be used and were put aside.',
  },
  'warning.shortened':
    'The answer was too long: its longest tables were cut. Ask for less at a time.',
  'warning.small': {
    one: 'Only {n} customer: too few for shares and averages to mean much.',
    other: 'Only {n} customers: too few for shares and averages to mean much.',
  },
  'warning.undecided': {
    one: 'For {n} customer a value the filter needs is unknown; the customer is left out.',
    other: 'For {n} customers a value the filter needs is unknown; they are left out.',
  },

  'next.empty_group':
    'Loosen the filter, or look up fields and values with describe_data, section "fields".',
  'next.query': 'Ask query_data for totals or a split, rank_customers for the best.',
  'next.rank': 'rank_customers names single customers; query_data compares groups.',
  'next.show_customer': 'show_customer tells more about one of them.',
  'next.split': 'Add `by` to split this, for example by a field of describe_data.',
} satisfies Record<string, Text>;
