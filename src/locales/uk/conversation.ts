import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Перегляд наявних даних',
  'step.query_data': 'Підрахунок і порівняння',
  'step.rank_customers': 'Рейтинг клієнтів',
  'step.show_customer': 'Пошук одного клієнта',
  'conversation.limit_turns':
    'Мовна модель далі шукала дані, не доходячи до відповіді, і її зупинено. Запитайте про менше за один раз.',
  'conversation.limit_calls':
    'Мовна модель хотіла більше запитів, ніж дозволено для однієї відповіді; сказане вище спирається на виконані.',
  'conversation.limit_tokens':
    'Мовна модель вичерпала токени однієї відповіді, і її зупинено. Запитайте про менше за один раз.',
  'conversation.cut': 'Відповідь довша, ніж дозволено, і обірвана тут.',
  'conversation.no_answer': 'Мовна модель не дала відповіді. Запитайте ще раз або іншими словами.',
};
