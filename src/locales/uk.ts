import type { Key } from './en.ts';
import { answers } from './uk/answers.ts';
import { groups } from './uk/groups.ts';
import { tools } from './uk/tools.ts';
import type { Text } from './text.ts';

/** Ukrainian. `other` is the form after a fraction: «2,5 клієнта». */
export const uk = {
  'measure.customers': 'Клієнти',
  'measure.buyers': 'Покупці',
  'measure.orders': 'Замовлення',
  'measure.lines': 'Рядки покупок',
  'measure.units': 'Продано одиниць',
  'measure.revenue': 'Виторг',
  'measure.cost': 'Собівартість',
  'measure.margin': 'Маржа',
  'measure.average_order': 'Середній чек',
  'measure.revenue_per_buyer': 'Виторг на покупця',
  'measure.first_purchase': 'Перша покупка',
  'measure.last_purchase': 'Остання покупка',
  'measure.recency': 'Час від останньої покупки',
  'measure.frequency': 'Замовлень на покупця',
  'measure.tenure': 'Час від першої покупки',

  'family.identity': 'Особа',
  'family.contact': 'Контакти',
  'family.demographic': 'Демографія',
  'family.socio-economic': 'Соціально-економічні дані',
  'family.geographic': 'Географія',
  'family.psychographic': 'Психографія',
  'family.behavioural': 'Поведінка',
  'family.firmographic': 'Дані про компанію',
  'family.buyer': 'Роль у купівлі',
  'family.other': 'Інше',

  'noun.customer': {
    one: '{n} клієнт',
    few: '{n} клієнти',
    many: '{n} клієнтів',
    other: '{n} клієнта',
  },
  'noun.buyer': {
    one: '{n} покупець',
    few: '{n} покупці',
    many: '{n} покупців',
    other: '{n} покупця',
  },
  'noun.order': {
    one: '{n} замовлення',
    few: '{n} замовлення',
    many: '{n} замовлень',
    other: '{n} замовлення',
  },
  'noun.line': {
    one: '{n} рядок покупок',
    few: '{n} рядки покупок',
    many: '{n} рядків покупок',
    other: '{n} рядка покупок',
  },
  'noun.unit': {
    one: '{n} одиниця',
    few: '{n} одиниці',
    many: '{n} одиниць',
    other: '{n} одиниці',
  },

  'unit.points': {
    one: '{n} відсотковий пункт',
    few: '{n} відсоткові пункти',
    many: '{n} відсоткових пунктів',
    other: '{n} відсоткового пункту',
  },
  'unit.times': '{n}×',

  'value.yes': 'так',
  'value.no': 'ні',
  'value.unknown': 'немає в даних',
  'value.none': '—',

  'address.as_of': 'Станом на',
  'address.period_from': 'Початок періоду',
  'address.period_to': 'Кінець періоду',
  'address.group_n': 'Клієнтів у групі',
  'address.undecided': 'Клієнти, щодо яких бракує даних',
  'address.total': 'Усього рядків',
  'address.everyone': 'Усі клієнти',

  'compare.more_often': '{value} проти {base}, явно частіше',
  'compare.less_often': '{value} проти {base}, явно рідше',
  'compare.clearly_higher': '{value} проти {base}, явно більше',
  'compare.clearly_lower': '{value} проти {base}, явно менше',
  'compare.not_clear': '{value} проти {base}, чіткої різниці немає',
  'compare.too_few': '{value} проти {base}, замало даних для висновку',
  'compare.higher': '{value} проти {base}, на {difference} більше',
  'compare.lower': '{value} проти {base}, на {difference} менше',
  'compare.same': '{value} проти {base}, однаково',

  'reference.about': 'приблизно {value}',
  'reference.faulty': '[значення не знайдено]',
  'reference.faulty_quote': '[цитату не знайдено в нотатці]',
  'reference.missing': 'немає в даних: {what}',
  'reference.no_customer': 'жоден клієнт не відповідає умові `{filter}` (станом на {as_of})',
  'reference.nothing_found': 'нічого не знайдено: {what}',
  'reference.quote': '«{words}»',
  'reference.rows_shown': 'рядків: {shown} із {total}',
  'reference.unverified': '{text} (не перевірено)',

  ...answers,
  ...groups,
  ...tools,
} satisfies Record<Key, Text>;
