import type { Text } from '../text.ts';

/** The page of a receipt, and what recomputing one answers. */
export const receipts = {
  'receipt.kind': 'Receipt',
  'receipt.none_kept':
    'No receipt is kept yet: each answered question leaves one. Try `ritratto ask`.',

  'receipt.tool.describe_data': 'What data there is',
  'receipt.tool.query_data': 'Numbers of a group',
  'receipt.tool.rank_customers': 'Best and worst customers',
  'receipt.tool.show_customer': 'One customer',

  'receipt.asked': 'Asked {day}',
  'receipt.asked_too': 'Other questions it answered',
  'receipt.counted': 'What was counted',
  'receipt.group': 'Group',
  'receipt.period': 'Period',
  'receipt.period.between': '{from} – {to}',
  'receipt.period.since': 'since {from}',
  'receipt.period.until': 'until {to}',
  'receipt.warnings': 'Keep in mind',
  'receipt.notes': 'Notes',
  'receipt.erased': 'An erasure removed the values of this receipt. They cannot be shown again.',

  'receipt.how': 'How it was asked',
  'receipt.how.tool': 'Tool',
  'receipt.how.revision': '{tool}, revision {revision}',
  'receipt.how.input': 'Input',
  'receipt.how.engine': 'Engine',
  'receipt.how.data': 'Data version',
  'receipt.how.made': 'Made',
  'receipt.how.moment': '{day}, {time} UTC',

  'receipt.proof': 'Check it',
  'receipt.proof.what':
    'Recomputing asks the same again: of the data it was made from, while that is kept, and of the data loaded now.',
  'receipt.proof.button': 'Recompute',
  'receipt.proof.command': 'Or on the command line:',
  'receipt.proof.value': 'Value',
  'receipt.proof.before': 'Then',
  'receipt.proof.after': 'Now',

  'receipt.expired': 'This link has expired',
  'receipt.expired.what':
    'A link to a receipt opens it for a limited time. Ask the question again for a new one, or open the answer in the app.',
  'receipt.forged': 'This link opens nothing',
  'receipt.forged.what':
    'It is incomplete or was changed. Copy the whole link once more, or open the answer in the app.',
  'receipt.unknown': 'There is no such receipt',
  'receipt.unknown.what':
    'It is not kept here, or no longer. Ask the question again: the new answer leaves a receipt.',
  'receipt.slow': 'This took too long',
  'receipt.slow.what': 'The computation was stopped. Try again, or recompute on the command line.',
  'receipt.fault': 'Something went wrong on our side',
  'receipt.fault.what':
    'Nothing was changed. If it happens again, give the operator this id: {id}.',

  'recompute.same_own': 'Same: recomputed on the data it was made from, every value is equal.',
  'recompute.same_current':
    'Same: recomputed on the current data, its own being no longer kept, every value is equal.',
  'recompute.same_both':
    'Same: recomputed on the data it was made from and on the current data, every value is equal.',
  'recompute.data_changed':
    'Data changed: newer data was imported since. On the data it was made from, every value is still equal.',
  'recompute.data_changed_not_kept':
    'Data changed: newer data was imported since. The data it was made from is no longer kept.',
  'recompute.software_changed':
    'Software changed: {tool} was revision {revision} on {engine} and is now revision {revision_now} on {engine_now}.',
  'recompute.software_gone':
    'Software changed: {tool} was revision {revision} on {engine} and is now gone.',
  'recompute.unknown': 'No longer kept: there is no receipt with this id here: {id}.',
  'recompute.erased': 'No longer kept: an erasure removed the values of {id}.',
  'recompute.not_replayable': 'No longer kept: what {id} answers cannot be computed twice.',
  'recompute.refused': 'It cannot be asked again: {why}',
  'recompute.cell': '{column}, {row}',
  'recompute.new_cell': '{column}, new: {row}',
  'recompute.more': { one: '… and {n} more value', other: '… and {n} more values' },
} satisfies Record<string, Text>;
