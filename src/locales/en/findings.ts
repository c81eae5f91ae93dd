import type { Text } from '../text.ts';

/** What an import noticed, under the codes of `Finding`; told with every answer that describes the data. */
export const findings = {
  'finding.as_of_import':
    'No table has a date of something that happened, so “today” is the day of the import, {as_of}.',
  'finding.aside_duplicate':
    '{file}: rows put aside because an earlier one has the same id and other values: {rows}.',
  'finding.aside_future':
    '{file}: rows put aside because their date lies after the import: {rows}, for example {example}.',
  'finding.aside_missing': '{file}: rows put aside because they have no {column}: {rows}.',
  'finding.aside_no_customer': '{file}: rows put aside because they name no customer: {rows}.',
  'finding.aside_no_subject':
    '{file}: rows put aside because they say nothing of whose they are: {rows}.',
  'finding.aside_shape':
    '{file}: rows put aside because they do not have the columns of the file: {rows}.',
  'finding.aside_unreadable':
    '{file}: rows put aside because their {column} cannot be read: {rows}, for example “{example}”.',
  'finding.aside_unreadable_counted':
    '{file}: rows put aside because their {column} cannot be read: {rows}.',
  'finding.column_refused':
    '{file}: “{column}” was not taken as {wanted}, because {rows} of its {filled} values cannot be read as such; it is kept as text and called {name} here.',
  'finding.columns_missing':
    '{file} lacks columns that the other files of its table have ({columns}): unknown in its {rows} rows.',
  'finding.contact_varies':
    '{file}: “{column}” differs between the rows of one customer, so it stays with the rows; customers concerned: {rows}.',
  'finding.converted': 'Amounts were converted to {currency} ({rates}), in rows: {rows}.',
  'finding.currency_unknown':
    'No file says in which currency the amounts are; state it in the mapping with currency.',
  'finding.customers_added':
    'Customers that {file} does not have but {tables} do were added: {rows}.',
  'finding.customers_derived':
    'There is no file of customers: they are made from the ids in {tables}: {rows}.',
  'finding.date_order_unclear':
    '{file}: the order of day and month in “{column}” cannot be told, so it is kept as text ({rows} values); state it in the mapping with dates.',
  'finding.decimal_mark_unclear':
    '{file}: whether “{column}” has a decimal point or comma cannot be told, so it is kept as text ({rows} values); state it in the mapping.',
  'finding.event_types_limited':
    'Kinds of event with a name of their own in groups: {listed}, the most frequent ones that name nobody; events of other kinds: {rows}.',
  'finding.file_empty': '{file} is empty: nothing was taken from it.',
  'finding.folder_taken':
    'Files taken from the folder {folder}, not from folders inside it: {rows} ({files}).',
  'finding.ids_replaced':
    'Customer ids that are personal ({kind}), or stand in a file where most are, were replaced by made-up ids beginning with c: in all, {rows}.',
  'finding.join_unmatched':
    '{file} has no row for some values of {column}: {rows} rows, for example “{example}”.',
  'finding.join_unmatched_counted': '{file} has no row for some values of {column}: {rows} rows.',
  'finding.no_amounts': 'The purchases have no amount: revenue cannot be computed.',
  'finding.notes_kept':
    '{file}: notes kept for later, beside the data: {rows}. They are not searched yet.',
  'finding.orders_by_day':
    'The purchases have no order number: what a customer bought on one day counts as one order.',
  'finding.orders_shared':
    'Order numbers that stand for purchases of more than one customer count once a customer: {rows}.',
  'finding.prospect_ids_replaced':
    'Prospect ids that are personal ({kind}), or stand in a file where most are, were replaced by made-up ids beginning with p: in all, {rows}.',
  'finding.prospects_unknown':
    'Prospects that {tables} name, but no file of prospects has: {rows}.',
  'finding.renamed': '“{column}” of {file} is called {name} here.',
  'finding.rounded': '{file}: “{column}” was rounded to {decimals} decimals, in rows: {rows}.',
  'finding.rows_after_as_of': '{file}: rows dated on or after the as-of day were left out: {rows}.',
  'finding.rows_identical': '{file}: rows that stand there twice were counted once: {rows}.',
  'finding.table_empty': '{file} has a header, but no rows: nothing was taken from it.',
  'finding.unreadable_boolean':
    '{file}: values of “{column}” that are no yes or no are unknown: {rows}, for example “{example}”.',
  'finding.unreadable_boolean_counted':
    '{file}: values of “{column}” that are no yes or no are unknown: {rows}.',
  'finding.unreadable_date':
    '{file}: values of “{column}” that are no date are unknown: {rows}, for example “{example}”.',
  'finding.unreadable_date_counted':
    '{file}: values of “{column}” that are no date are unknown: {rows}.',
  'finding.unreadable_number':
    '{file}: values of “{column}” that are no number are unknown: {rows}, for example “{example}”.',
  'finding.unreadable_number_counted':
    '{file}: values of “{column}” that are no number are unknown: {rows}.',
  'finding.value_missing': 'Purchases without {column}: {rows} lines; sums leave them out.',
  'finding.visitor_ids_replaced':
    'Visitor ids that are personal ({kind}), or stand in a file where most are, were replaced by made-up ids beginning with v: in all, {rows}.',
  'finding.words_unknown':
    '{column} in {table} is usually one of {words}; other values were kept as they stand: {rows} rows, for example “{example}”. The mapping can rename them with recode.',
  'finding.words_unknown_counted':
    '{column} in {table} is usually one of {words}; other values were kept as they stand: {rows} rows. The mapping can rename them with recode.',
  'finding.years_without_century':
    '{file}: “{column}” has years of two digits, so it is kept as text ({rows} values).',
} satisfies Record<string, Text>;
