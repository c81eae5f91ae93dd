import type { chat as en } from '../en/chat.ts';
import type { Text } from '../text.ts';

export const chat: Record<keyof typeof en, Text> = {
  'chat.sources': 'Fonti:',
  'chat.source': '{about} · al {date}',
  'chat.source_whole': 'al {date}',
  'chat.planner': 'Risposta del pianificatore integrato, senza modello linguistico.',
  'chat.suggestions': 'Domande a cui posso rispondere:',
};
