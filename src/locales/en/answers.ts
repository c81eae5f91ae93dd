import type { Text } from '../text.ts';

/** What the planner says without a language model. `{value}` and its like are references into results. */
export const answers = {
  'answer.count': '{value}.',
  'answer.count_of_everyone': '{value}, {share} of all {all}.',
  'answer.customers_and_buyers': 'The data holds {customers}, among them {buyers}.',
  'answer.compared': '{measure}: {before} ({first}), {after} ({second}).',
  'answer.measure': '{measure}: {value}.',
  'answer.measure_of_everyone': '{measure}: {value}, {share} of {all} for all customers.',
  'answer.mean': 'Mean of {field}: {value}.',
  'answer.median': 'Median of {field}: {value}.',
  'answer.median_of': '{measure}: {value} as the median. Half of the customers have this or less.',
  'answer.none_there': '{measure}: nothing there, as no purchase fits this.',
  'answer.in_all': '{measure} in all: {value}.',
  'answer.share': '{measure}: {share} of the total, {value} of {all}.',
  'answer.concentration_top':
    '{measure}: the top {amount} ({taken} of {base}) hold {share}, {value} of {all}.',
  'answer.concentration_top_share':
    '{measure}: the top {amount}% ({taken} of {base}) hold {share}, {value} of {all}.',
  'answer.concentration_bottom':
    '{measure}: the bottom {amount} ({taken} of {base}) hold {share}, {value} of {all}.',
  'answer.concentration_bottom_share':
    '{measure}: the bottom {amount}% ({taken} of {base}) hold {share}, {value} of {all}.',
  'answer.ranking_top': 'Highest first by {measure}, among {base}.',
  'answer.ranking_bottom': 'Lowest first by {measure}, among {base}.',
  'answer.one_ranked': 'It is customer {customer}. {measure}: {value}.',
  'answer.nobody_ranked': 'No customer has a value to rank here.',
  'answer.tied': 'Further ones with the same value as the last one shown: {tied}.',
  'answer.customer': 'Customer {customer}',
  'answer.line': '- {label}: {value}',
  'answer.not_of_one': '- {measure}: the data does not say this of one customer.',
  'answer.data_dates': 'Purchases run from {from} to {to}.',
  'answer.no_purchases': 'There are no purchases in the data.',
  'answer.receipt':
    '{name} is what {tool} answered to {input}, asked on {made} of the data {data}. To compute it again: `ritratto recompute {id}`.',
  'answer.receipt_linked':
    '{name} was looked up on {made} in the data {data}. Open it to see what was asked, the group, every value, and to compute it again.',
  'answer.no_receipt':
    'There is no such answer in this conversation. Ask a question first, then ask where its number comes from.',

  'answer.basis.group': 'Group: `{filter}` ({n|customer})',
  'answer.basis.day': 'Purchases on {from}',
  'answer.basis.period': 'Purchases from {from} to {to}',
  'answer.basis.period_cut':
    'Purchases from {from} to {to}, of which the data holds those before {as_of}',
  'answer.basis.since': 'Purchases since {from}',
  'answer.basis.until': 'Purchases until {to}',
  'answer.basis.as_of': 'As of {as_of}',

  'answer.note.corrected': '“{from}” is read as “{to}”.',
  'answer.note.customers_first':
    '{field} is known of customers and of purchases; the customers’ own is taken.',
  'answer.note.country_first': '{value} is taken as the country, not the region.',
  'answer.note.bought_there':
    '{condition} is known of purchases only: counted are customers with such a purchase.',
  'answer.note.both':
    'All of these were asked for: counted are customers with a purchase of each: {values}.',
  'answer.note.for_each': '{condition} is taken to apply to each of these purchases.',
  'answer.note.either': 'Any of these is enough: {values}.',
  'answer.note.together':
    'Purchases of any of these are taken together, each counted once: {values}.',
  'answer.note.one_purchase':
    'All of this is taken to be true of one and the same purchased product: {values}.',
  'answer.note.as_age': '“{words}” is taken as an age.',
  'answer.note.all_hold': 'All of these must hold: {values}.',
  'answer.note.without_purchase_out': 'Customers who bought nothing are left out.',
  'answer.note.without_purchase_in': 'Customers who bought nothing are counted too.',
  'answer.note.buyers':
    'Purchases are what has a date, a place or a product: counted are the customers who bought.',
  'answer.note.people': '“{words}” is taken as {condition}, which leaves companies out.',
  'answer.note.per_buyer': 'Per customer who bought something.',
  'answer.note.default_measure': 'No measure was named; taken is: {measure}.',
  'answer.note.follow_up': 'Taken as “{question}” with: {changes}.',
  'answer.note.same_part_of_year': '“{words}” is taken as the same part of that year: {period}.',
  'answer.note.latest_month': 'No year was named; taken is the latest such month: {month}.',
  'answer.note.usual_measures': 'No measure was named; shown are the usual ones.',
  'answer.note.default_share': 'No share was named; taken are the top 20%.',

  'answer.missing.measure':
    'The data does not say: {measure} needs {columns}, which was not imported.',
  'answer.missing.field': 'The data does not say: it has no field for “{field}”.',
  'answer.missing.period': 'The data does not say: its purchases run from {from} to {to}.',

  'answer.not_yet.describe':
    'This version does not describe what a group of people is like. It counts a group and splits it by one field at a time.',
  'answer.not_yet.say':
    'This version does not search what customers wrote or said. It answers from their attributes and purchases.',
  'answer.not_yet.need':
    'This version does not look for needs or problems in what customers wrote. It answers from their attributes and purchases.',
  'answer.not_yet.persona':
    'This version does not draw personas or ideal customers. It counts groups, splits them and ranks customers.',

  'answer.unclear.words': 'I did not understand {words}.',
  'answer.unclear.leftover': 'I do not see what “{words}” is to mean here.',
  'answer.unclear.without':
    'Does this mean that “{words}” is 0, or that it is not known? I only count what is known.',
  'answer.unclear.not_counted':
    '“{table}” is in the data, but I do not count that yet: without a language model I answer about customers and purchases.',
  'answer.unclear.all_sides':
    'Together these are everyone of whom it is known. To see each by itself, ask for a split.',
  'answer.unclear.whole': 'I know these words, but not this kind of question.',
  'answer.unclear.nothing': 'I answer questions about the customers and purchases in this data.',
  'answer.unclear.too_long': 'This is too long for me: I answer one short question at a time.',
  'answer.unclear.which_field': '“{word}” can be {fields}. Say which one you mean.',
  'answer.unclear.two_readings':
    'This can be read in two ways: limited to these purchases, or to the customers who made them. Ask for one thing at a time.',
  'answer.unclear.binding':
    'I cannot tell which of these belong together. Ask for one thing at a time.',
  'answer.unclear.either_or_both':
    'This can mean any of these or all of them: {values}. With “or” any is enough; for all of them ask for the customers who bought them.',
  'answer.unclear.customers_in_period':
    'A customer has no date, only purchases have. Do you mean the customers who bought then?',
  'answer.unclear.values_of_customers':
    'The number, age or income of customers has no purchase date, place or product. Ask for the customers who bought it.',
  'answer.unclear.list_of_customers':
    'I count customers and rank the best and the worst, but do not list a group.',
  'answer.unclear.no_share': 'Parts of this measure do not add up to a whole, so it has no shares.',
  'answer.unclear.amount':
    'A share lies above 0 and up to 100%; a number of customers is whole and above 0.',
  'answer.unclear.share_of_whom':
    'With more than one condition I cannot tell of whom the share is to be taken. Ask for a split of the group, which shows the share of every part.',
  'answer.unclear.share_of_purchases':
    'For shares of purchases ask for a split, which shows the share of every part.',
  'answer.unclear.which_measure': 'Say what is to be split: revenue, orders, customers …',
  'answer.unclear.two_splits': 'I split by at most two things at once.',
  'answer.unclear.too_many': 'I rank from 1 to 50 customers.',
  'answer.unclear.not_rankable':
    'This is a measure of a whole group; single customers are ranked by revenue, orders and the like.',
  'answer.unclear.any_one':
    '“{words}” can be one of them on average or all of them together. For an average ask for “revenue per buyer” or “orders per buyer”; for one customer give the id.',
  'answer.unclear.own_spending':
    '“{words}” asks what you spent yourselves. The data holds what customers paid and what the goods sold cost.',
  'answer.unclear.own_company':
    '“{words}” can be your own company or the customers that are companies. Say “our company” or “companies”.',
  'answer.unclear.only_or_unmarried':
    '“{words}” can mean only one, or not married. Leave “single” out, or say “unmarried”.',
  'answer.unclear.thing_or_channel':
    '“{words}” can be the thing itself, which the data does not speak of, or the channel of an order. For the channel ask for the orders by it.',
  'answer.unclear.each_of':
    '“{words}” seems to ask for each of them. I average over buyers: ask for “revenue per buyer” of this group.',
  'answer.unclear.price_or_cost':
    'This can ask for a price, for what was spent on it, or for what the goods sold cost. The data holds only the last: ask for the “cost of goods sold”.',
  'answer.unclear.average_of':
    '“{words}” does not say what it is averaged over. Ask for “average order value”, “orders per buyer”, or the orders of each month or country.',
  'answer.unclear.stock':
    'The data says what was sold, not what is in stock. Ask how many were sold.',
  'answer.unclear.whether':
    'I give numbers, no yes or no. Ask for a comparison, such as “compare women and men”, or for the best customers.',
  'answer.unclear.which_of_these':
    'This can ask which of these is ahead, or for the first customers of all of them: {values}. Ask to compare them, or for the best customers.',
  'answer.unclear.same_period': 'Both sides are the same days. Name two different periods.',
  'answer.unclear.median_only':
    '{measure}: I give the median, not the average. Ask for it without “average”.',
  'answer.unclear.follow_up':
    'This seems to go on from a question before, but I answered none it could go on from. Ask it as a whole.',
  'answer.unclear.compare_two':
    'I compare two values of one field, or two periods. Name exactly two, such as two countries or two years.',
  'answer.unclear.one_customer': 'I show one customer at a time.',
  'answer.unclear.one_receipt': 'I explain one answer at a time.',

  'problem.unknown_customer': 'No customer has the id, e-mail or name “{customer}”.',
  'problem.unknown_customer_near':
    'No customer has the id, e-mail or name “{customer}”. The nearest ids are {ids}.',
  'problem.several_customers': 'More than one customer answers to that: {ids}. Name one id.',
  'problem.too_many_cells':
    'This split has {n} cells, more than the {most} an answer can show. Ask for one field less, or for years instead of months.',
} satisfies Record<string, Text>;
