import type { groups as en } from '../en/groups.ts';
import type { Text } from '../text.ts';

export const groups: Record<keyof typeof en, Text> = {
  'note.age': 'Usia dalam tahun penuh per {as_of}, dari {field}.',
  'note.day': '{written} adalah {day}.',
  'note.measure': '{measure} seorang pelanggan adalah {formula}.',
  'note.not_yet_over':
    '“{written}” mungkin belum berlalu sepenuhnya untuk semua: data berakhir sebelum {as_of}.',
  'note.period': '{written} adalah {from} sampai {to}, keduanya termasuk.',
  'note.period_from': '{written} adalah mulai {from}.',
  'note.period_until': '{written} adalah sampai {to}, termasuk.',
  'note.value_spelling': '{field}: “{written}” dalam data ditulis “{value}”.',
};
