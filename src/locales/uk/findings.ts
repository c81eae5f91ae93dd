import type { findings as en } from '../en/findings.ts';
import type { Text } from '../text.ts';

export const findings: Record<keyof typeof en, Text> = {
  'finding.as_of_import':
    'У жодній таблиці немає дат подій, тож «сьогодні» — це день імпорту, {as_of}.',
  'finding.aside_duplicate':
    '{file}: відкладено рядків, бо попередній має той самий номер, але інші значення: {rows}.',
  'finding.aside_future':
    '{file}: відкладено рядків із датою після імпорту: {rows}, наприклад {example}.',
  'finding.aside_missing': '{file}: відкладено рядків, у яких бракує {column}: {rows}.',
  'finding.aside_no_customer': '{file}: відкладено рядків, де не вказано клієнта: {rows}.',
  'finding.aside_no_subject':
    '{file}: відкладено рядків, де не вказано, кого вони стосуються: {rows}.',
  'finding.aside_shape': '{file}: відкладено рядків, що не відповідають стовпцям файлу: {rows}.',
  'finding.aside_unreadable':
    '{file}: відкладено рядків, бо не вдалося прочитати {column}: {rows}, наприклад «{example}».',
  'finding.aside_unreadable_counted':
    '{file}: відкладено рядків, бо не вдалося прочитати {column}: {rows}.',
  'finding.column_refused':
    '{file}: «{column}» не взято як {wanted}, бо не вдалося прочитати значень: {rows} із {filled}; стовпець лишається текстом і тут називається {name}.',
  'finding.columns_missing':
    'У {file} бракує стовпців, які є в інших файлах таблиці ({columns}): невідомо в рядках: {rows}.',
  'finding.contact_varies':
    '{file}: «{column}» різниться в рядках одного клієнта, тому лишається при рядках; таких клієнтів: {rows}.',
  'finding.converted': 'Суми перераховано у {currency} ({rates}), рядків: {rows}.',
  'finding.currency_unknown':
    'Жоден файл не каже, у якій валюті суми; вкажіть її в зіставленні: currency.',
  'finding.customers_added': 'Додано клієнтів, яких немає у {file}, але є в {tables}: {rows}.',
  'finding.customers_derived': 'Файлу клієнтів немає: їх виведено з номерів у {tables}: {rows}.',
  'finding.date_order_unclear':
    '{file}: порядок дня й місяця в «{column}» визначити неможливо, тож лишається текстом (значень: {rows}); вкажіть його в зіставленні: dates.',
  'finding.decimal_mark_unclear':
    '{file}: незрозуміло, крапка чи кома є десятковим знаком у «{column}», тож лишається текстом (значень: {rows}); вкажіть це в зіставленні.',
  'finding.event_types_limited':
    'Видів подій із власною назвою у групах: {listed} — найчастіші з тих, що нікого не називають; інших подій: {rows}.',
  'finding.file_empty': '{file} порожній: з нього нічого не взято.',
  'finding.folder_taken': 'Файлів узято з теки {folder}, без вкладених тек: {rows} ({files}).',
  'finding.ids_replaced':
    'Номери клієнтів, що є персональними ({kind}) або стоять у файлі, де таких більшість, замінено умовними, які починаються з c: усього {rows}.',
  'finding.join_unmatched':
    'У {file} немає рядка для деяких значень {column}: рядків {rows}, наприклад «{example}».',
  'finding.join_unmatched_counted':
    'У {file} немає рядка для деяких значень {column}: рядків {rows}.',
  'finding.no_amounts': 'Покупки не мають суми: виручку обчислити неможливо.',
  'finding.notes_kept':
    '{file}: нотаток збережено поруч із даними: {rows}. Пошуку в них поки немає.',
  'finding.orders_by_day':
    'Покупки не мають номера замовлення: куплене клієнтом за день вважається одним замовленням.',
  'finding.orders_shared':
    'Номери замовлень, під якими є покупки кількох клієнтів, рахуються для кожного клієнта окремо: {rows}.',
  'finding.prospect_ids_replaced':
    'Номери потенційних клієнтів, що є персональними ({kind}) або стоять у файлі, де таких більшість, замінено умовними, які починаються з p: усього {rows}.',
  'finding.prospects_unknown':
    'Потенційних клієнтів, яких згадано в {tables}, але немає в жодному файлі потенційних клієнтів: {rows}.',
  'finding.renamed': '«{column}» із {file} тут називається {name}.',
  'finding.rounded': '{file}: «{column}» округлено до {decimals} знаків, рядків: {rows}.',
  'finding.rows_after_as_of': '{file}: пропущено рядків із датою від дня звіту й пізніше: {rows}.',
  'finding.rows_identical': '{file}: повторені рядки враховано один раз: {rows}.',
  'finding.table_empty': 'У {file} є заголовок, але немає рядків: з нього нічого не взято.',
  'finding.unreadable_boolean':
    '{file}: значення «{column}», що не є «так» чи «ні», вважаються невідомими: {rows}, наприклад «{example}».',
  'finding.unreadable_boolean_counted':
    '{file}: значення «{column}», що не є «так» чи «ні», вважаються невідомими: {rows}.',
  'finding.unreadable_date':
    '{file}: значення «{column}», що не є датами, вважаються невідомими: {rows}, наприклад «{example}».',
  'finding.unreadable_date_counted':
    '{file}: значення «{column}», що не є датами, вважаються невідомими: {rows}.',
  'finding.unreadable_number':
    '{file}: значення «{column}», що не є числами, вважаються невідомими: {rows}, наприклад «{example}».',
  'finding.unreadable_number_counted':
    '{file}: значення «{column}», що не є числами, вважаються невідомими: {rows}.',
  'finding.value_missing': 'Покупки без {column}: рядків {rows}; суми їх не враховують.',
  'finding.visitor_ids_replaced':
    'Номери відвідувачів, що є персональними ({kind}) або стоять у файлі, де таких більшість, замінено умовними, які починаються з v: усього {rows}.',
  'finding.words_unknown':
    'У {table} значення {column} зазвичай одне з {words}; інші лишилися як є: рядків {rows}, наприклад «{example}». Зіставлення може перейменувати їх через recode.',
  'finding.words_unknown_counted':
    'У {table} значення {column} зазвичай одне з {words}; інші лишилися як є: рядків {rows}. Зіставлення може перейменувати їх через recode.',
  'finding.years_without_century':
    '{file}: у «{column}» роки з двох цифр, тож лишається текстом (значень: {rows}).',
};
