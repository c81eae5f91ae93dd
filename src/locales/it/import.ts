import type { importing as en } from '../en/import.ts';
import type { Text } from '../text.ts';

export const importing: Record<keyof typeof en, Text> = {
  'import.stage.check': 'Interpretazione delle colonne',
  'import.stage.create': 'Creazione di un’azienda inventata',
  'import.stage.describe': 'Conteggio dei valori',
  'import.stage.done': 'Ultimi passaggi',
  'import.stage.read': 'Lettura dei file',
  'import.stage.write': 'Scrittura delle tabelle',
};
