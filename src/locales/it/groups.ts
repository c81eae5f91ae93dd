import type { groups as en } from '../en/groups.ts';
import type { Text } from '../text.ts';

export const groups: Record<keyof typeof en, Text> = {
  'note.age': 'Età in anni compiuti al {as_of}, da {field}.',
  'note.day': '{written} è il {day}.',
  'note.measure': '{measure} di un cliente è {formula}.',
  'note.not_yet_over':
    '«{written}» potrebbe non essere ancora trascorso per intero per tutti: i dati finiscono prima del {as_of}.',
  'note.period': '{written} va dal {from} al {to}, estremi compresi.',
  'note.period_from': '{written} va dal {from} in poi.',
  'note.period_until': '{written} va fino al {to}, compreso.',
  'note.value_spelling': '{field}: «{written}» nei dati si scrive «{value}».',
};
