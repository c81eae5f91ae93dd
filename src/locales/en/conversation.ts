import type { Text } from '../text.ts';

/** What a conversation says of itself: its steps and its limits. */
export const conversation = {
  'step.describe_data': 'Look at what the data holds',
  'step.query_data': 'Count and compare',
  'step.rank_customers': 'Rank customers',
  'step.show_customer': 'Look up one customer',
  'conversation.stopped':
    'The language model was stopped before it came to an answer: it needed more look-ups or tokens than one answer may take. Ask for less at once.',
  'conversation.limited':
    'The language model wanted more look-ups or tokens than one answer may take; what stands above rests on those it had.',
  'conversation.cut': 'The answer is longer than allowed and was cut here.',
  'conversation.no_answer': 'The language model gave no answer. Ask again, or in other words.',
} satisfies Record<string, Text>;
