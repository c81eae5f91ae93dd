import type { Text } from '../text.ts';

/** The tables of the data: their names, and so many rows of them. */
export const tables = {
  'table.customers': 'Клієнти',
  'table.prospects': 'Потенційні клієнти',
  'table.contacts': 'Контактні особи',
  'table.transactions': 'Покупки',
  'table.offers': 'Пропозиції',
  'table.deals': 'Угоди',
  'table.contracts': 'Договори',
  'table.events': 'Події',
  'table.campaigns': 'Кампанії',
  'table.costs': 'Вартість каналів',
  'table.answers': 'Відповіді на опитування',
  'table.consents': 'Згоди',
  'table.notes': 'Нотатки',

  'rows.customers': {
    one: '{n} клієнт',
    few: '{n} клієнти',
    many: '{n} клієнтів',
    other: '{n} клієнта',
  },
  'rows.prospects': {
    one: '{n} потенційний клієнт',
    few: '{n} потенційні клієнти',
    many: '{n} потенційних клієнтів',
    other: '{n} потенційного клієнта',
  },
  'rows.contacts': {
    one: '{n} контактна особа',
    few: '{n} контактні особи',
    many: '{n} контактних осіб',
    other: '{n} контактної особи',
  },
  'rows.transactions': {
    one: '{n} рядок покупок',
    few: '{n} рядки покупок',
    many: '{n} рядків покупок',
    other: '{n} рядка покупок',
  },
  'rows.offers': {
    one: '{n} пропозиція',
    few: '{n} пропозиції',
    many: '{n} пропозицій',
    other: '{n} пропозиції',
  },
  'rows.deals': { one: '{n} угода', few: '{n} угоди', many: '{n} угод', other: '{n} угоди' },
  'rows.contracts': {
    one: '{n} договір',
    few: '{n} договори',
    many: '{n} договорів',
    other: '{n} договору',
  },
  'rows.events': {
    one: '{n} подія',
    few: '{n} події',
    many: '{n} подій',
    other: '{n} події',
  },
  'rows.campaigns': {
    one: '{n} кампанія',
    few: '{n} кампанії',
    many: '{n} кампаній',
    other: '{n} кампанії',
  },
  'rows.costs': {
    one: '{n} вартість каналу',
    few: '{n} вартості каналів',
    many: '{n} вартостей каналів',
    other: '{n} вартості каналу',
  },
  'rows.answers': {
    one: '{n} відповідь на опитування',
    few: '{n} відповіді на опитування',
    many: '{n} відповідей на опитування',
    other: '{n} відповіді на опитування',
  },
  'rows.consents': { one: '{n} згода', few: '{n} згоди', many: '{n} згод', other: '{n} згоди' },
  'rows.notes': {
    one: '{n} нотатка',
    few: '{n} нотатки',
    many: '{n} нотаток',
    other: '{n} нотатки',
  },
} satisfies Record<string, Text>;
