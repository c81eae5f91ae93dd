import type { answers as en } from '../en/answers.ts';
import type { Text } from '../text.ts';

export const answers: Record<keyof typeof en, Text> = {
  'answer.count': '{value}.',
  'answer.count_of_everyone': '{value}, це {share} від усіх ({all}).',
  'answer.customers_and_buyers': 'У даних {customers}, серед них {buyers}.',
  'answer.compared': '{measure}: {before} ({first}), {after} ({second}).',
  'answer.measure': '{measure}: {value}.',
  'answer.measure_of_everyone': '{measure}: {value}, це {share} від загального значення ({all}).',
  'answer.mean': '{field}, середнє: {value}.',
  'answer.median': '{field}, медіана: {value}.',
  'answer.in_all': '{measure}, разом: {value}.',
  'answer.share': '{measure}: {share} від загалу, {value} з {all}.',
  'answer.concentration_top':
    '{measure}: на найкращі {amount} ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.concentration_bottom':
    '{measure}: на найгірші {amount} ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.ranking_top': 'Від найбільшого за показником «{measure}»; усього {base}.',
  'answer.ranking_bottom': 'Від найменшого за показником «{measure}»; усього {base}.',
  'answer.one_ranked': 'Це клієнт {customer}. {measure}: {value}.',
  'answer.nobody_ranked': 'Тут жоден клієнт не має значення, за яким можна впорядкувати.',
  'answer.tied': 'Ще мають таке саме значення, як останній показаний: {tied}.',
  'answer.customer': 'Клієнт {customer}',
  'answer.line': '- {label}: {value}',
  'answer.not_of_one': '- {measure}: про одного клієнта дані цього не кажуть.',
  'answer.data_dates': 'Перша покупка: {from}, остання: {to}.',
  'answer.no_purchases': 'У даних немає покупок.',
  'answer.receipt':
    '{name} — це відповідь {tool} на {input}; дата запиту: {made}, дані: {data}. Щоб обчислити знову: `ritratto recompute {id}`.',
  'answer.receipt_linked':
    '{name} знайдено {made} у даних {data}. Відкрийте, щоб побачити, що запитували, групу й кожне значення, і щоб обчислити знову.',
  'answer.no_receipt':
    'У цій розмові такої відповіді немає. Спершу поставте запитання, а тоді спитайте, звідки його число.',

  'answer.basis.group': 'Група: `{filter}` ({n|customer})',
  'answer.basis.period': 'Покупки: {from} – {to}',
  'answer.basis.period_cut': 'Покупки: {from} – {to}, з них у даних лише ті, що до {as_of}',
  'answer.basis.since': 'Покупки, починаючи з дати {from}',
  'answer.basis.until': 'Покупки до дати {to} включно',
  'answer.basis.as_of': 'Станом на {as_of}',

  'answer.note.corrected': '«{from}» прочитано як «{to}».',
  'answer.note.customers_first':
    'Поле «{field}» мають і клієнти, і покупки; узято те, що в клієнтів.',
  'answer.note.country_first': '{value} тут — країна, а не регіон.',
  'answer.note.bought_there':
    'Умова {condition} стосується лише покупок: пораховано клієнтів із такою покупкою.',
  'answer.note.both': 'Потрібне все: пораховано клієнтів, у яких є покупка для кожного: {values}.',
  'answer.note.for_each': 'Умова {condition} стосується кожної з цих покупок.',
  'answer.note.either': 'Досить будь-чого з цього: {values}.',
  'answer.note.together': 'Покупки за будь-чим із цього взято разом, кожну один раз: {values}.',
  'answer.note.one_purchase':
    'Усе це має стосуватися одного й того самого купленого товару: {values}.',
  'answer.note.as_age': '«{words}» прочитано як вік.',
  'answer.note.all_hold': 'Має виконуватися все: {values}.',
  'answer.note.without_purchase_out': 'Клієнтів, які нічого не купили, не враховано.',
  'answer.note.without_purchase_in': 'Клієнтів, які нічого не купили, теж пораховано.',
  'answer.note.buyers': 'Дату, місце й товар мають покупки: пораховано клієнтів, які купували.',
  'answer.note.per_buyer': 'На одного клієнта, який щось купив.',
  'answer.note.default_measure': 'Показника не названо; узято: {measure}.',
  'answer.note.follow_up': 'Прочитано як «{question}» зі зміною: {changes}.',
  'answer.note.usual_measures': 'Показника не названо; показано звичні.',
  'answer.note.default_share': 'Частки не названо; узято найкращі 20 %.',

  'answer.missing.measure':
    'Дані цього не кажуть: для показника «{measure}» потрібно {columns}, а цього не імпортовано.',
  'answer.missing.field': 'Дані цього не кажуть: у них немає поля «{field}».',
  'answer.missing.period': 'Дані цього не кажуть: перша покупка в них {from}, остання {to}.',

  'answer.not_yet.describe':
    'Ця версія не описує, які люди входять до групи. Вона рахує групу й ділить її за одним полем за раз.',
  'answer.not_yet.say':
    'Ця версія не шукає в тому, що клієнти писали чи казали. Вона відповідає про їхні дані й покупки.',
  'answer.not_yet.need':
    'Ця версія не шукає потреб чи проблем у тому, що клієнти писали. Вона відповідає про їхні дані й покупки.',
  'answer.not_yet.persona':
    'Ця версія не складає портретів персон чи ідеального клієнта. Вона рахує групи, ділить їх і складає рейтинги клієнтів.',

  'answer.unclear.words': 'Я не розумію: {words}.',
  'answer.unclear.leftover': 'Незрозуміло, що тут означає «{words}».',
  'answer.unclear.whole': 'Слова мені знайомі, але такого типу запитань я не знаю.',
  'answer.unclear.nothing': 'Я відповідаю на запитання про клієнтів і покупки в цих даних.',
  'answer.unclear.too_long': 'Це задовго для мене: я відповідаю на одне коротке запитання за раз.',
  'answer.unclear.which_field':
    '«{word}» може бути в полях {fields}. Скажіть, яке з них мається на увазі.',
  'answer.unclear.two_readings':
    'Це можна прочитати двояко: лише ці покупки або клієнти, які їх зробили. Питайте про щось одне.',
  'answer.unclear.binding': 'Незрозуміло, що з чим пов’язано. Питайте про щось одне.',
  'answer.unclear.either_or_both':
    'Це може означати будь-що з цього або все разом: {values}. Якщо досить одного, пишіть «або»; якщо потрібне все, спитайте про клієнтів, які це купили.',
  'answer.unclear.customers_in_period':
    'Клієнт не має дати, її мають лише покупки. Ідеться про клієнтів, які тоді купували?',
  'answer.unclear.values_of_customers':
    'Кількість, вік чи дохід клієнтів не мають дати, місця чи товару покупки. Спитайте про клієнтів, які це купили.',
  'answer.unclear.list_of_customers':
    'Я рахую клієнтів і впорядковую найкращих та найгірших, але не перелічую групу.',
  'answer.unclear.no_share':
    'Частини цього показника не складаються в ціле, тому часток він не має.',
  'answer.unclear.amount':
    'Частка більша за 0 і не перевищує 100 %; кількість клієнтів — ціле число, більше за 0.',
  'answer.unclear.share_of_whom':
    'Коли умов більше ніж одна, незрозуміло, від кого рахувати частку. Запитайте про розподіл групи: він показує частку кожної складової.',
  'answer.unclear.share_of_purchases':
    'Щоб дізнатися частки покупок, попросіть розподіл: він показує частку кожної частини.',
  'answer.unclear.which_measure': 'Скажіть, що розподілити: виручку, замовлення, клієнтів …',
  'answer.unclear.two_splits': 'Я розподіляю щонайбільше за двома ознаками за раз.',
  'answer.unclear.too_many': 'Я впорядковую від 1 до 50 клієнтів.',
  'answer.unclear.not_rankable':
    'Це показник цілої групи; окремих клієнтів упорядковують за виручкою, замовленнями тощо.',
  'answer.unclear.follow_up':
    'Схоже, це продовження попереднього запитання, але запитання, на яке я відповів, перед ним немає. Поставте запитання повністю.',
  'answer.unclear.compare_two':
    'Я порівнюю два значення одного поля або два періоди. Назвіть рівно два, наприклад дві країни чи два роки.',
  'answer.unclear.one_customer': 'Я показую одного клієнта за раз.',
  'answer.unclear.one_receipt': 'Я пояснюю одну відповідь за раз.',

  'problem.unknown_customer': 'Немає клієнта з таким кодом, адресою або іменем: «{customer}».',
  'problem.unknown_customer_near':
    'Немає клієнта з таким кодом, адресою або іменем: «{customer}». Найближчі коди: {ids}.',
  'problem.several_customers': 'Підходить кілька клієнтів: {ids}. Назвіть один код.',
  'problem.too_many_cells':
    'У цьому розподілі комірок: {n}, а відповідь може показати щонайбільше {most}. Приберіть одне поле або запитайте про роки замість місяців.',
};
