import type { Text } from '../text.ts';

/** How a group was understood. */
export const groups = {
  'note.age': 'Age in completed years on {as_of}, from {field}.',
  'note.day': '{written} is {day}.',
  'note.measure': '{measure} of a customer is {formula}.',
  'note.not_yet_over':
    '“{written}” may not yet have passed in full for everyone: the data ends before {as_of}.',
  'note.period': '{written} is {from} to {to}, both included.',
  'note.period_from': '{written} is from {from} on.',
  'note.period_until': '{written} is until {to}, included.',
  'note.value_spelling': '{field}: “{written}” is spelt “{value}” in the data.',
} satisfies Record<string, Text>;
