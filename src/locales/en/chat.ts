import type { Text } from '../text.ts';

/** What stands below an answer that another program shows. */
export const chat = {
  'chat.sources': 'Sources:',
  'chat.source': '{about} · as of {date}',
  'chat.source_whole': 'as of {date}',
  'chat.planner': 'Answered by the built-in planner, without a language model.',
  'chat.suggestions': 'Questions I can answer:',
} satisfies Record<string, Text>;
