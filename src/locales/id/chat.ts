import type { chat as en } from '../en/chat.ts';
import type { Text } from '../text.ts';

export const chat: Record<keyof typeof en, Text> = {
  'chat.sources': 'Sumber:',
  'chat.source': '{about} · per {date}',
  'chat.source_whole': 'per {date}',
  'chat.planner': 'Dijawab oleh perencana bawaan, tanpa model bahasa.',
  'chat.suggestions': 'Pertanyaan yang bisa saya jawab:',
};
