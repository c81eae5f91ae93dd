import type { tools as en } from '../en/tools.ts';
import type { Text } from '../text.ts';

export const tools: Record<keyof typeof en, Text> = {
  'label.as_of': 'Дані до (не включно)',
  'label.available': 'Можна обчислити',
  'label.base': 'Клієнти в рейтингу',
  'label.called': 'Назва у групах',
  'label.customer': 'Клієнт',
  'label.distinct': 'Різних значень',
  'label.everyone': 'Усі клієнти',
  'label.family': 'Вид даних',
  'label.fields': 'Поля',
  'label.filled': 'Відомо для',
  'label.holds': 'Виконується',
  'label.median_gap': 'Звична пауза між покупками, днів',
  'label.missing': 'Бракує в даних',
  'label.no': 'ні',
  'label.other': 'інше',
  'label.pair': '{first} · {second}',
  'label.per_customer': 'Для одного клієнта',
  'label.put_aside': 'Відкладені рядки',
  'label.rank': 'Місце',
  'label.ranked': 'Клієнти, що мають значення для рейтингу',
  'label.rows': 'Рядки',
  'label.share_of_everyone': '{measure}: частка від усіх клієнтів',
  'label.share_of_total': '{measure}: частка від загалу',
  'label.table': 'Таблиця',
  'label.tied_at_cut': 'Ще клієнти з останнім показаним значенням',
  'label.type': 'Тип',
  'label.unit': 'Одиниця',
  'label.unknown': 'невідомо',
  'label.values': 'Значення',
  'label.within': '{value}, {limits}',
  'label.yes': 'так',

  'title.base': 'Хто міг потрапити до рейтингу',
  'title.behaviour': 'Купівельна поведінка: {customer}',
  'title.by': 'Розподіл: {field1}',
  'title.by_two': 'Розподіл: {field1} та {field2}',
  'title.data': 'Дані',
  'title.fields': 'Поля',
  'title.measures': 'Показники',
  'title.membership': 'Чи входить {customer} до групи',
  'title.profile': 'Профіль: {customer}',
  'title.ranking_bottom': 'Найнижчі значення: {value}',
  'title.ranking_bottom_within': 'Найнижчі значення: {value}, {limits}',
  'title.ranking_top': 'Найвищі значення: {value}',
  'title.ranking_top_within': 'Найвищі значення: {value}, {limits}',
  'title.tables': 'Таблиці',
  'title.totals': 'Разом',

  'statistic.max': 'Найбільше: {value}',
  'statistic.mean': 'Середнє: {value}',
  'statistic.median': 'Медіана: {value}',
  'statistic.min': 'Найменше: {value}',
  'statistic.percentile': 'Перцентиль {p}: {value}',
  'statistic.sum': 'Сума: {value}',

  'note.customers_who_bought':
    'Клієнтів тут пораховано за покупками: лише тих, хто зробив таку покупку, і в кожній комірці, де вона була.',
  'note.files': 'Прочитано з {files}.',
  'note.folded': 'Окремо показано значень: {shown} із {found}, решту — як «інше».',
  'note.not_in_data': 'Дані цього не кажуть: {measure} (не імпортовано: {missing}).',
  'note.rank_number_of':
    'Із тих, хто має значення для рейтингу ({base|customer}): {taken} і всі, хто ділить останнє місце.',
  'note.rank_share_of':
    '{amount} % від тих, хто має значення для рейтингу ({base|customer}): {taken} і всі, хто ділить останнє місце.',
  'note.where': 'Лише рядки покупок з умовою {condition}.',
  'note.withheld':
    'Відомо, але не показано: {fields}. Імена й контакти лишаються на вашому екрані.',

  'warning.empty': 'Цій групі не відповідає жоден клієнт.',
  'warning.last_step_cut':
    'Останній проміжок неповний: він закінчується {end}. Не порівнюйте його з повними.',
  'warning.never_bought': 'У даних немає покупок цього клієнта.',
  'warning.period_not_over': 'Період у цих даних ще не завершено: вони закінчуються перед {as_of}.',
  'warning.period_outside':
    'Дані нічого не кажуть про цей період: покупки в них — з {from} до {to}.',
  'warning.quarantined': 'Відкладено рядків файлів, які не вдалося використати: {n}.',
  'warning.shortened':
    'Відповідь була задовга: найдовші таблиці скорочено. Запитуйте менше за раз.',
  'warning.small': {
    one: 'Лише {n} клієнт: замало, щоб частки й середні щось означали.',
    few: 'Лише {n} клієнти: замало, щоб частки й середні щось означали.',
    many: 'Лише {n} клієнтів: замало, щоб частки й середні щось означали.',
    other: 'Лише {n} клієнта: замало, щоб частки й середні щось означали.',
  },
  'warning.undecided': 'Не враховано клієнтів, про яких невідоме значення, потрібне фільтру: {n}.',

  'next.empty_group':
    'Послабте фільтр або знайдіть поля й значення через describe_data, розділ "fields".',
  'next.query': 'Запитайте query_data про підсумки чи розподіл, rank_customers — про найкращих.',
  'next.rank': 'rank_customers називає окремих клієнтів; query_data порівнює групи.',
  'next.show_customer': 'show_customer розкаже більше про одного з них.',
  'next.split': 'Додайте `by`, щоб розподілити, наприклад за полем із describe_data.',
};
