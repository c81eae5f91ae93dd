import type { groups as en } from '../en/groups.ts';
import type { Text } from '../text.ts';

export const groups: Record<keyof typeof en, Text> = {
  'note.age': 'Вік у повних роках станом на {as_of}, за полем {field}.',
  'note.day': '{written} — це {day}.',
  'note.measure': '{measure} одного клієнта — це {formula}.',
  'note.not_yet_over':
    '«{written}» могло ще не минути повністю для всіх: дані закінчуються перед {as_of}.',
  'note.period': '{written} — це період із {from} до {to} включно.',
  'note.period_from': '{written} — це період, що починається {from}.',
  'note.period_until': '{written} — це період до {to} включно.',
  'note.value_spelling': '{field}: «{written}» у даних пишеться «{value}».',
};
