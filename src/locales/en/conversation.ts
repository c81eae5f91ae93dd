import type { Text } from '../text.ts';

/** What a conversation says of itself: its steps and its limits. */
export const conversation = {
  'step.describe_data': 'Look at what the data holds',
  'step.query_data': 'Count and compare',
  'step.rank_customers': 'Rank customers',
  'step.show_customer': 'Look up one customer',
  'conversation.limit_turns':
    'The language model kept looking things up without coming to an answer and was stopped here. Ask for less at once.',
  'conversation.limit_calls':
    'The language model asked for more look-ups than one answer may have; what stands above rests on those that were made.',
  'conversation.limit_tokens':
    'The language model used up the tokens of one answer and was stopped here. Ask for less at once.',
  'conversation.cut': 'The answer is longer than allowed and was cut here.',
  'conversation.no_answer': 'The language model gave no answer. Ask again, or in other words.',
} satisfies Record<string, Text>;
