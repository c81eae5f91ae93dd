import type { importing as en } from '../en/import.ts';
import type { Text } from '../text.ts';

export const importing: Record<keyof typeof en, Text> = {
  'import.stage.check': 'Mencari tahu arti kolom',
  'import.stage.create': 'Membuat perusahaan contoh',
  'import.stage.describe': 'Menghitung nilai',
  'import.stage.done': 'Menyelesaikan',
  'import.stage.read': 'Membaca berkas',
  'import.stage.write': 'Menulis tabel',
};
