import type { answers as en } from '../en/answers.ts';
import type { Text } from '../text.ts';

export const answers: Record<keyof typeof en, Text> = {
  'answer.count': '{value}.',
  'answer.count_of_everyone': '{value}, це {share} від усіх ({all}).',
  'answer.customers_and_buyers': 'У даних {customers}, серед них {buyers}.',
  'answer.compared': '{measure}: {before} ({first}), {after} ({second}).',
  'answer.measure': '{measure}: {value}.',
  'answer.measure_of_everyone':
    '{measure}: {value}, це {share} від показника всіх клієнтів ({all}).',
  'answer.mean': '{field} у середньому: {value}.',
  'answer.median': '{field}, медіана: {value}.',
  'answer.median_of': '{measure}: {value} — це медіана. У половини клієнтів стільки або менше.',
  'answer.none_there': '{measure}: нічого немає, бо жодна покупка не підходить.',
  'answer.in_all': '{measure} загалом: {value}.',
  'answer.share': '{measure}: {share} від загалу, {value} з {all}.',
  'answer.concentration_top':
    '{measure}: на найкращі {amount} ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.concentration_top_share':
    '{measure}: на найкращі {amount} % ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.concentration_bottom':
    '{measure}: на найгірші {amount} ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.concentration_bottom_share':
    '{measure}: на найгірші {amount} % ({taken}; усього {base}) припадає {share}, тобто {value} з {all}.',
  'answer.ranking_top': 'Упорядковано від найбільшого за показником «{measure}»; усього {base}.',
  'answer.ranking_bottom': 'Упорядковано від найменшого за показником «{measure}»; усього {base}.',
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
  'answer.basis.day': 'Покупки за {from}',
  'answer.basis.period': 'Покупки з {from} до {to} включно',
  'answer.basis.period_cut': 'Покупки з {from} до {to} включно; у даних є лише ті, що до {as_of}',
  'answer.basis.since': 'Покупки з {from}',
  'answer.basis.until': 'Покупки до {to} включно',
  'answer.basis.as_of': 'Станом на {as_of}',

  'answer.note.corrected': '«{from}» прочитано як форму слова «{to}».',
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
  'answer.note.people': '«{words}» тут означає {condition}, тобто без компаній.',
  'answer.note.per_buyer': 'На одного клієнта, який щось купив.',
  'answer.note.default_measure': 'Показника не названо; узято: {measure}.',
  'answer.note.follow_up': 'Прочитано як «{question}» зі зміною: {changes}.',
  'answer.note.same_part_of_year': '«{words}» прочитано як ту саму частину того року: {period}.',
  'answer.note.latest_month': 'Року не названо; узято останній такий місяць: {month}.',
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
  'answer.unclear.without':
    'Це означає, що «{words}» дорівнює 0 чи що значення невідоме? Я рахую лише відоме.',
  'answer.unclear.not_counted':
    'Таблиця «{table}» у даних є, але рахувати за нею я ще не вмію: без мовної моделі я відповідаю про клієнтів і покупки.',
  'answer.unclear.all_sides':
    'Разом це всі, для кого це відомо. Щоб побачити їх окремо, попросіть розподіл.',
  'answer.unclear.whole': 'Слова мені знайомі, але такого типу запитань я не знаю.',
  'answer.unclear.nothing': 'Я відповідаю на запитання про клієнтів і покупки в цих даних.',
  'answer.unclear.too_long': 'Це задовго для мене: я відповідаю на одне коротке запитання за раз.',
  'answer.unclear.which_field':
    '«{word}» може стосуватися таких полів: {fields}. Скажіть, яке мається на увазі.',
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
  'answer.unclear.any_one':
    '«{words}» може означати одного в середньому або всіх разом. Щоб дізнатися середнє, запитайте «виручка на покупця» або «замовлення на покупця»; для одного клієнта вкажіть його код.',
  'answer.unclear.own_spending':
    '«{words}» — це запитання про те, скільки витратили ви самі. Дані знають, скільки заплатили клієнти і скільки коштували продані товари.',
  'answer.unclear.own_company':
    '«{words}» може означати вашу компанію або клієнтів, які є компаніями. Скажіть «наша компанія» або запитайте, скільки є компаній.',
  'answer.unclear.only_or_unmarried':
    '«{words}» може означати одного-єдиного або неодруженого. Скажіть інакше.',
  'answer.unclear.thing_or_channel':
    '«{words}» може означати саму річ, про яку дані нічого не кажуть, або канал замовлення. Щоб дізнатися про канал, запитайте про замовлення за каналами.',
  'answer.unclear.each_of':
    '«{words}» тут, схоже, означає кожну особу окремо. Я рахую середнє на покупця: запитайте «виручка на покупця» для цієї групи.',
  'answer.unclear.price_or_cost':
    'Це може бути ціна, витрати на це або собівартість проданого. Дані знають лише останнє: запитайте «собівартість».',
  'answer.unclear.average_of':
    '«{words}» не каже, на що ділити. Запитайте «середній чек», «замовлення на покупця» або замовлення за місяцями чи країнами.',
  'answer.unclear.stock':
    'Дані кажуть, що продано, а не що є на складі. Запитайте, скільки продано.',
  'answer.unclear.whether':
    'Я даю числа, а не «так» чи «ні». Попросіть порівняти, наприклад «порівняй жінок і чоловіків», або запитайте про найкращих клієнтів.',
  'answer.unclear.which_of_these':
    'Це може бути запитання, хто з них попереду, або про найперших клієнтів серед усіх: {values}. Попросіть порівняти їх або запитайте про найкращих клієнтів.',
  'answer.unclear.same_period': 'З обох боків ті самі дні. Назвіть два різні періоди.',
  'answer.unclear.median_only':
    '{measure}: я даю медіану, а не середнє. Запитайте без слова «середній».',
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
