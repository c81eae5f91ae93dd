import type { importing as en } from '../en/import.ts';
import type { Text } from '../text.ts';

export const importing: Record<keyof typeof en, Text> = {
  'import.stage.check': 'З’ясовую, що означають стовпці',
  'import.stage.create': 'Створюю вигадану компанію',
  'import.stage.describe': 'Рахую значення',
  'import.stage.done': 'Завершую',
  'import.stage.read': 'Читаю файли',
  'import.stage.write': 'Записую таблиці',
};
