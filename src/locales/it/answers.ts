import type { answers as en } from '../en/answers.ts';
import type { Text } from '../text.ts';

export const answers: Record<keyof typeof en, Text> = {
  'answer.count': '{value}.',
  'answer.count_of_everyone': '{value}: {share} del totale ({all}).',
  'answer.customers_and_buyers': 'I dati contengono {customers}, di cui {buyers}.',
  'answer.compared': '{measure}: {before} ({first}), {after} ({second}).',
  'answer.measure': '{measure}: {value}.',
  'answer.measure_of_everyone':
    '{measure}: {value}, {share} del valore di tutti i clienti ({all}).',
  'answer.mean': '{field}, media: {value}.',
  'answer.median': '{field}, mediana: {value}.',
  'answer.median_of':
    '{measure}: {value} come mediana. Metà dei clienti ha questo valore o uno più basso.',
  'answer.none_there': '{measure}: niente, perché nessun acquisto corrisponde.',
  'answer.in_all': '{measure} in totale: {value}.',
  'answer.share': '{measure}: {share} del totale, {value} su {all}.',
  'answer.concentration_top':
    '{measure}: la fascia migliore ({amount}: {taken} su {base}) vale {share}, {value} su {all}.',
  'answer.concentration_top_share':
    '{measure}: la fascia migliore ({amount} %: {taken} su {base}) vale {share}, {value} su {all}.',
  'answer.concentration_bottom':
    '{measure}: la fascia peggiore ({amount}: {taken} su {base}) vale {share}, {value} su {all}.',
  'answer.concentration_bottom_share':
    '{measure}: la fascia peggiore ({amount} %: {taken} su {base}) vale {share}, {value} su {all}.',
  'answer.ranking_top': 'Dal più alto per {measure}, su {base}.',
  'answer.ranking_bottom': 'Dal più basso per {measure}, su {base}.',
  'answer.one_ranked': 'È il cliente {customer}. {measure}: {value}.',
  'answer.nobody_ranked': 'Qui nessun cliente ha un valore per la classifica.',
  'answer.tied': 'Altri con lo stesso valore dell’ultimo mostrato: {tied}.',
  'answer.customer': 'Cliente {customer}',
  'answer.line': '- {label}: {value}',
  'answer.not_of_one': '- {measure}: i dati non lo dicono per un singolo cliente.',
  'answer.data_dates': 'Gli acquisti vanno dal {from} al {to}.',
  'answer.no_purchases': 'Nei dati non ci sono acquisti.',
  'answer.receipt':
    '{name} è la risposta di {tool} a {input}, chiesta il {made} ai dati {data}. Per ricalcolarla: `ritratto recompute {id}`.',
  'answer.receipt_linked':
    '{name} è stato cercato il {made} nei dati {data}. Aprilo per vedere che cosa è stato chiesto, il gruppo e ogni valore, e per ricalcolarlo.',
  'answer.no_receipt':
    'In questa conversazione non c’è una risposta così. Fai prima una domanda, poi chiedi da dove viene il suo numero.',

  'answer.basis.group': 'Gruppo: `{filter}` ({n|customer})',
  'answer.basis.day': 'Acquisti del {from}',
  'answer.basis.period': 'Acquisti dal {from} al {to}',
  'answer.basis.period_cut':
    'Acquisti dal {from} al {to}; i dati contengono solo quelli prima del {as_of}',
  'answer.basis.since': 'Acquisti dal {from}',
  'answer.basis.until': 'Acquisti fino al {to}',
  'answer.basis.as_of': 'Al {as_of}',

  'answer.note.corrected': 'Ho letto «{from}» come «{to}».',
  'answer.note.customers_first':
    '{field}: il dato c’è sia per i clienti sia per gli acquisti; vale quello dei clienti.',
  'answer.note.country_first': '{value} è inteso come paese, non come regione.',
  'answer.note.bought_there':
    '{condition} è un dato dei soli acquisti: si contano i clienti con almeno un acquisto così.',
  'answer.note.both':
    'Devono esserci tutti; si contano i clienti con almeno un acquisto per ciascuno: {values}.',
  'answer.note.for_each': '{condition} vale per ciascuno di questi acquisti.',
  'answer.note.either': 'Ne basta uno: {values}.',
  'answer.note.together':
    'Gli acquisti di ciascuno di questi sono presi insieme, ognuno contato una volta: {values}.',
  'answer.note.one_purchase':
    'Tutto questo deve valere per uno stesso prodotto acquistato: {values}.',
  'answer.note.as_age': '«{words}» è inteso come età.',
  'answer.note.all_hold': 'Devono valere tutti: {values}.',
  'answer.note.without_purchase_out': 'I clienti che non hanno acquistato nulla sono esclusi.',
  'answer.note.without_purchase_in': 'Sono contati anche i clienti che non hanno acquistato nulla.',
  'answer.note.buyers':
    'Data, luogo e prodotto sono degli acquisti: si contano i clienti che hanno acquistato.',
  'answer.note.people': '«{words}» è inteso come {condition}: le aziende restano fuori.',
  'answer.note.per_buyer': 'Per ogni cliente che ha acquistato qualcosa.',
  'answer.note.default_measure': 'Nessuna misura indicata; si usa: {measure}.',
  'answer.note.follow_up': 'Intesa come «{question}» con: {changes}.',
  'answer.note.same_part_of_year':
    '«{words}» è inteso come la stessa parte di quell’anno: {period}.',
  'answer.note.latest_month': 'Nessun anno indicato; preso l’ultimo mese con questo nome: {month}.',
  'answer.note.usual_measures': 'Nessuna misura indicata: ecco quelle consuete.',
  'answer.note.default_share': 'Nessuna quota indicata; si prende il 20 % migliore.',

  'answer.missing.measure':
    'I dati non lo dicono: per {measure} serve {columns}, che non è stato importato.',
  'answer.missing.field': 'I dati non lo dicono: non hanno un campo per «{field}».',
  'answer.missing.period': 'I dati non lo dicono: gli acquisti vanno dal {from} al {to}.',

  'answer.not_yet.describe':
    'Questa versione non descrive come sono fatte le persone di un gruppo. Conta un gruppo e lo suddivide per un campo alla volta.',
  'answer.not_yet.say':
    'Questa versione non cerca in ciò che i clienti hanno scritto o detto. Risponde in base ai loro dati e ai loro acquisti.',
  'answer.not_yet.need':
    'Questa versione non cerca bisogni o problemi in ciò che i clienti hanno scritto. Risponde in base ai loro dati e ai loro acquisti.',
  'answer.not_yet.persona':
    'Questa versione non traccia buyer persona né profili del cliente ideale. Conta i gruppi, li suddivide e mette in classifica i clienti.',

  'answer.unclear.words': 'Non ho capito {words}.',
  'answer.unclear.leftover': 'Non capisco che cosa significhi qui «{words}».',
  'answer.unclear.without':
    'Vuol dire che «{words}» è 0 o che non è noto? Conto solo ciò che è noto.',
  'answer.unclear.not_counted':
    '«{table}» è nei dati, ma non so ancora contarli: senza un modello linguistico rispondo su clienti e acquisti.',
  'answer.unclear.all_sides':
    'Insieme sono tutti quelli per cui il dato è noto. Per vederli separatamente, chiedi una suddivisione.',
  'answer.unclear.whole': 'Conosco queste parole, ma non questo tipo di domanda.',
  'answer.unclear.nothing': 'Rispondo a domande sui clienti e sugli acquisti di questi dati.',
  'answer.unclear.too_long': 'È troppo lungo per me: rispondo a una domanda breve alla volta.',
  'answer.unclear.which_field': '«{word}» può essere {fields}. Indica quale intendi.',
  'answer.unclear.two_readings':
    'Si può leggere in due modi: limitato a questi acquisti, oppure ai clienti che li hanno fatti. Chiedi una cosa alla volta.',
  'answer.unclear.binding': 'Non capisco che cosa va insieme. Chiedi una cosa alla volta.',
  'answer.unclear.either_or_both':
    'Può voler dire uno qualsiasi di questi o tutti: {values}. Con «o» ne basta uno; per tutti, chiedi dei clienti che li hanno acquistati.',
  'answer.unclear.customers_in_period':
    'Un cliente non ha una data: ce l’hanno solo gli acquisti. Intendi i clienti che hanno acquistato in quel periodo?',
  'answer.unclear.values_of_customers':
    'Il numero, l’età o il reddito dei clienti non hanno data, luogo o prodotto di acquisto. Chiedi dei clienti che hanno fatto quegli acquisti.',
  'answer.unclear.list_of_customers':
    'So contare i clienti e mettere in classifica i migliori e i peggiori, ma non elencare un gruppo.',
  'answer.unclear.no_share':
    'Le parti di questa misura non si sommano in un totale, perciò non ha quote.',
  'answer.unclear.amount':
    'Una quota è maggiore di 0 e arriva al 100 %; un numero di clienti è intero e maggiore di 0.',
  'answer.unclear.share_of_whom':
    'Con più di una condizione non so su chi calcolare la quota. Chiedi una ripartizione del gruppo: mostra la quota di ogni parte.',
  'answer.unclear.share_of_purchases':
    'Per le quote degli acquisti chiedi una suddivisione, che mostra la quota di ogni parte.',
  'answer.unclear.which_measure': 'Indica che cosa suddividere: fatturato, ordini, clienti …',
  'answer.unclear.two_splits': 'Suddivido al massimo per due cose alla volta.',
  'answer.unclear.too_many': 'Metto in classifica da 1 a 50 clienti.',
  'answer.unclear.not_rankable':
    'È una misura di un intero gruppo; i singoli clienti si mettono in classifica per fatturato, ordini e simili.',
  'answer.unclear.any_one':
    '«{words}» può essere uno di loro in media o tutti insieme. Per una media chiedi «fatturato per acquirente» o «ordini per acquirente»; per un cliente preciso indica l’id.',
  'answer.unclear.own_spending':
    '«{words}» chiede quanto avete speso voi. I dati dicono quanto hanno pagato i clienti e quanto è costata la merce venduta.',
  'answer.unclear.own_company':
    '«{words}» può essere la vostra azienda o i clienti che sono aziende. Di’ «la nostra azienda» oppure «le aziende».',
  'answer.unclear.only_or_unmarried':
    '«{words}» può voler dire uno solo, o non sposato. Dillo in un altro modo.',
  'answer.unclear.thing_or_channel':
    '«{words}» può essere la cosa in sé, di cui i dati non parlano, o il canale di un ordine. Per il canale chiedi gli ordini arrivati da lì.',
  'answer.unclear.each_of':
    '«{words}» sembra chiedere un valore per ciascuno. Io calcolo medie per acquirente: chiedi il «fatturato per acquirente» di questo gruppo.',
  'answer.unclear.price_or_cost':
    'Può essere un prezzo, quanto si è speso per averlo, o quanto è costata la merce venduta. I dati dicono solo quest’ultimo: chiedi il «costo del venduto».',
  'answer.unclear.average_of':
    '«{words}» non dice su che cosa si fa la media. Chiedi il «valore medio dell’ordine», gli «ordini per acquirente», o gli ordini di ogni mese o paese.',
  'answer.unclear.stock':
    'I dati dicono che cosa è stato venduto, non che cosa c’è in magazzino. Chiedi quanti ne sono stati venduti.',
  'answer.unclear.whether':
    'Do numeri, non un sì o un no. Chiedi un confronto, per esempio «confronta donne e uomini», oppure i clienti migliori.',
  'answer.unclear.which_of_these':
    'Può chiedere chi di questi è avanti, o i primi clienti fra tutti: {values}. Chiedi di confrontarli, oppure i clienti migliori.',
  'answer.unclear.same_period': 'Le due parti sono gli stessi giorni. Indica due periodi diversi.',
  'answer.unclear.median_only':
    '{measure}: do la mediana, non la media. Chiedilo senza «medio» o «media».',
  'answer.unclear.follow_up':
    'Sembra il seguito di una domanda precedente, ma non ce n’è una a cui ho risposto. Formulala per intero.',
  'answer.unclear.compare_two':
    'Confronto due valori di uno stesso campo oppure due periodi. Indicane esattamente due, per esempio due paesi o due anni.',
  'answer.unclear.one_customer': 'Mostro un cliente alla volta.',
  'answer.unclear.one_receipt': 'Spiego una risposta alla volta.',

  'problem.unknown_customer': 'Nessun cliente ha come id, e-mail o nome «{customer}».',
  'problem.unknown_customer_near':
    'Nessun cliente ha come id, e-mail o nome «{customer}». Gli id più vicini sono {ids}.',
  'problem.several_customers': 'Più di un cliente corrisponde: {ids}. Indica un solo id.',
  'problem.too_many_cells':
    'Questa ripartizione ha {n} celle, più delle {most} che una risposta può mostrare. Chiedi un campo in meno, o gli anni invece dei mesi.',
};
