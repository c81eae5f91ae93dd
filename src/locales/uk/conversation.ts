import type { conversation as en } from '../en/conversation.ts';
import type { Text } from '../text.ts';

export const conversation: Record<keyof typeof en, Text> = {
  'step.describe_data': 'Перегляд наявних даних',
  'step.query_data': 'Підрахунок і порівняння',
  'step.rank_customers': 'Рейтинг клієнтів',
  'step.show_customer': 'Пошук одного клієнта',
  'conversation.stopped':
    'Мовну модель зупинено до того, як вона дійшла до відповіді: їй треба було більше пошуків або токенів, ніж дозволено на одну відповідь. Запитайте про менше за один раз.',
  'conversation.limited':
    'Мовна модель хотіла більше пошуків або токенів, ніж дозволено на одну відповідь; сказане вище спирається на те, що вона мала.',
  'conversation.cut': 'Відповідь довша, ніж дозволено, і обірвана тут.',
  'conversation.no_answer': 'Мовна модель не дала відповіді. Запитайте ще раз або іншими словами.',
};
