import type { receipts as en } from '../en/receipts.ts';
import type { Text } from '../text.ts';

export const receipts: Record<keyof typeof en, Text> = {
  'receipt.kind': 'Підтвердження розрахунку',
  'receipt.none_kept':
    'Ще немає жодного підтвердження: його лишає кожне запитання з відповіддю. Спробуйте `ritratto ask`.',

  'receipt.tool.describe_data': 'Які дані є',
  'receipt.tool.query_data': 'Показники групи',
  'receipt.tool.rank_customers': 'Найкращі й найгірші клієнти',
  'receipt.tool.show_customer': 'Один клієнт',

  'receipt.asked': 'Запитано {day}',
  'receipt.asked_too': 'Інші запитання з тією самою відповіддю',
  'receipt.counted': 'Що пораховано',
  'receipt.group': 'Група',
  'receipt.period': 'Період',
  'receipt.period.between': '{from} – {to}',
  'receipt.period.since': 'з {from}',
  'receipt.period.until': 'до {to} включно',
  'receipt.warnings': 'Візьміть до уваги',
  'receipt.notes': 'Примітки',
  'receipt.erased':
    'Значення цього підтвердження вилучено на вимогу про видалення. Показати їх більше не можна.',

  'receipt.how': 'Як це запитано',
  'receipt.how.tool': 'Інструмент',
  'receipt.how.revision': '{tool}, редакція {revision}',
  'receipt.how.input': 'Запит',
  'receipt.how.engine': 'Рушій',
  'receipt.how.data': 'Версія даних',
  'receipt.how.made': 'Створено',
  'receipt.how.moment': '{day}, {time} UTC',

  'receipt.proof': 'Перевірка',
  'receipt.proof.what':
    'Переобчислення ставить те саме запитання знову: даним, з яких отримано відповідь, поки їх збережено, і тим, що завантажені тепер.',
  'receipt.proof.button': 'Переобчислити',
  'receipt.proof.command': 'Або в командному рядку:',
  'receipt.proof.value': 'Значення',
  'receipt.proof.before': 'Тоді',
  'receipt.proof.after': 'Тепер',

  'receipt.expired': 'Термін дії посилання минув',
  'receipt.expired.what':
    'Посилання відкриває підтвердження лише певний час. Поставте запитання ще раз, щоб отримати нове, або відкрийте відповідь у застосунку.',
  'receipt.forged': 'Це посилання нічого не відкриває',
  'receipt.forged.what':
    'Воно неповне або змінене. Скопіюйте посилання ще раз цілком або відкрийте відповідь у застосунку.',
  'receipt.unknown': 'Такого підтвердження немає',
  'receipt.unknown.what':
    'Тут його не зберігають або вже не зберігають. Поставте запитання ще раз: нова відповідь залишить підтвердження.',
  'receipt.slow': 'Це тривало надто довго',
  'receipt.slow.what':
    'Обчислення зупинено. Спробуйте ще раз або переобчисліть у командному рядку.',
  'receipt.fault': 'Сталася помилка на нашому боці',
  'receipt.fault.what':
    'Нічого не змінено. Якщо це повториться, повідомте адміністраторові цей код: {id}.',

  'recompute.same_own':
    'Так само: переобчислено на даних, з яких отримано відповідь, усі значення збігаються.',
  'recompute.same_current':
    'Так само: переобчислено на поточних даних, бо попередніх уже не збережено; усі значення збігаються.',
  'recompute.same_both':
    'Так само: переобчислено на даних, з яких отримано відповідь, і на поточних; усі значення збігаються.',
  'recompute.data_changed':
    'Дані змінилися: відтоді імпортовано новіші. На даних, з яких отримано відповідь, усі значення досі збігаються.',
  'recompute.data_changed_not_kept':
    'Дані змінилися: відтоді імпортовано новіші. Даних, з яких отримано відповідь, уже не збережено.',
  'recompute.software_changed':
    'Програма змінилася: {tool} був у редакції {revision} на {engine}, а тепер у редакції {revision_now} на {engine_now}.',
  'recompute.software_gone':
    'Програма змінилася: {tool} був у редакції {revision} на {engine}, а тепер його немає.',
  'recompute.unknown': 'Більше не зберігається: тут немає підтвердження з таким кодом: {id}.',
  'recompute.erased': 'Більше не зберігається: значення {id} вилучено на вимогу про видалення.',
  'recompute.not_replayable': 'Більше не зберігається: відповідь {id} неможливо обчислити вдруге.',
  'recompute.refused': 'Запитати знову неможливо: {why}',
  'recompute.cell': '{column}, {row}',
  'recompute.new_cell': '{column}, нове: {row}',
  'recompute.more': {
    one: '… і ще {n} значення',
    few: '… і ще {n} значення',
    many: '… і ще {n} значень',
    other: '… і ще {n} значення',
  },
};
