import type { chat as en } from '../en/chat.ts';
import type { Text } from '../text.ts';

export const chat: Record<keyof typeof en, Text> = {
  'chat.sources': 'Джерела:',
  'chat.source': '{about} · станом на {date}',
  'chat.source_whole': 'станом на {date}',
  'chat.planner': 'Відповідь вбудованого планувальника, без мовної моделі.',
  'chat.suggestions': 'Запитання, на які я можу відповісти:',
};
