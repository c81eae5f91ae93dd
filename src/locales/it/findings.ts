import type { findings as en } from '../en/findings.ts';
import type { Text } from '../text.ts';

export const findings: Record<keyof typeof en, Text> = {
  'finding.as_of_import':
    'Nessuna tabella ha la data di qualcosa che è avvenuto: «oggi» è il giorno dell’importazione, {as_of}.',
  'finding.aside_duplicate':
    '{file}: righe messe da parte perché una precedente ha lo stesso id e altri valori: {rows}.',
  'finding.aside_future':
    '{file}: righe messe da parte perché la data è successiva all’importazione: {rows}, per esempio {example}.',
  'finding.aside_missing': '{file}: righe messe da parte perché manca {column}: {rows}.',
  'finding.aside_no_customer':
    '{file}: righe messe da parte perché non indicano il cliente: {rows}.',
  'finding.aside_no_subject':
    '{file}: righe messe da parte perché non dicono a chi appartengono: {rows}.',
  'finding.aside_shape':
    '{file}: righe messe da parte perché non hanno le colonne del file: {rows}.',
  'finding.aside_unreadable':
    '{file}: righe messe da parte perché {column} non è leggibile: {rows}, per esempio «{example}».',
  'finding.aside_unreadable_counted':
    '{file}: righe messe da parte perché {column} non è leggibile: {rows}.',
  'finding.column_refused':
    '{file}: «{column}» non vale come {wanted}, perché {rows} dei suoi {filled} valori non sono leggibili come tali; resta testo e qui si chiama {name}.',
  'finding.columns_missing':
    'A {file} mancano colonne presenti negli altri file della tabella ({columns}): valori non noti in {rows} righe.',
  'finding.contact_varies':
    '{file}: «{column}» cambia tra le righe dello stesso cliente e resta quindi nelle righe; clienti interessati: {rows}.',
  'finding.converted': 'Importi convertiti in {currency} ({rates}), righe: {rows}.',
  'finding.currency_unknown':
    'Nessun file dice in quale valuta sono gli importi; indicala nella mappatura con currency.',
  'finding.customers_added':
    'Aggiunti i clienti assenti da {file} ma presenti in {tables}: {rows}.',
  'finding.customers_derived':
    'Manca un file dei clienti, ricavati quindi dagli id in {tables}: {rows}.',
  'finding.date_order_unclear':
    '{file}: l’ordine di giorno e mese in «{column}» non si può stabilire; resta testo ({rows} valori); indicalo nella mappatura con dates.',
  'finding.decimal_mark_unclear':
    '{file}: non si può stabilire se «{column}» usi il punto o la virgola decimale; resta testo ({rows} valori); indicalo nella mappatura.',
  'finding.event_types_limited':
    'Tipi di evento con un nome nei gruppi: {listed}, i più frequenti che non nominano persone; altri eventi: {rows}.',
  'finding.file_empty': '{file} è vuoto: non se n’è ricavato nulla.',
  'finding.folder_taken':
    'File presi dalla cartella {folder}, non dalle sue sottocartelle: {rows} ({files}).',
  'finding.ids_replaced':
    'Gli id cliente che sono dati personali ({kind}), o in un file dove lo sono quasi tutti, sono stati sostituiti da id fittizi che iniziano con c: in tutto {rows}.',
  'finding.join_unmatched':
    '{file} non ha righe per alcuni valori di {column}: {rows} righe, per esempio «{example}».',
  'finding.join_unmatched_counted':
    '{file} non ha righe per alcuni valori di {column}: {rows} righe.',
  'finding.no_amounts': 'Gli acquisti non hanno importo: il fatturato non si può calcolare.',
  'finding.notes_kept': '{file}: note conservate accanto ai dati: {rows}. Per ora non vi si cerca.',
  'finding.orders_by_day':
    'Gli acquisti non hanno numero d’ordine: ciò che un cliente compra in un giorno conta come un ordine.',
  'finding.orders_shared':
    'Numeri d’ordine che valgono per acquisti di più clienti contano una volta per cliente: {rows}.',
  'finding.prospect_ids_replaced':
    'Gli id di potenziali clienti che sono dati personali ({kind}), o in un file dove lo sono quasi tutti, sono stati sostituiti da id fittizi che iniziano con p: in tutto {rows}.',
  'finding.prospects_unknown':
    'Potenziali clienti citati in {tables} ma assenti da ogni file di potenziali clienti: {rows}.',
  'finding.renamed': '«{column}» di {file} qui si chiama {name}.',
  'finding.rounded': '{file}: «{column}» arrotondato a {decimals} decimali, righe: {rows}.',
  'finding.rows_after_as_of':
    '{file}: righe con data pari o successiva al giorno di riferimento escluse: {rows}.',
  'finding.rows_identical': '{file}: righe ripetute contate una volta sola: {rows}.',
  'finding.table_empty': '{file} ha un’intestazione ma nessuna riga: non se n’è ricavato nulla.',
  'finding.unreadable_boolean':
    '{file}: valori di «{column}» che non sono sì o no restano non noti: {rows}, per esempio «{example}».',
  'finding.unreadable_boolean_counted':
    '{file}: valori di «{column}» che non sono sì o no restano non noti: {rows}.',
  'finding.unreadable_date':
    '{file}: valori di «{column}» che non sono date restano non noti: {rows}, per esempio «{example}».',
  'finding.unreadable_date_counted':
    '{file}: valori di «{column}» che non sono date restano non noti: {rows}.',
  'finding.unreadable_number':
    '{file}: valori di «{column}» che non sono numeri restano non noti: {rows}, per esempio «{example}».',
  'finding.unreadable_number_counted':
    '{file}: valori di «{column}» che non sono numeri restano non noti: {rows}.',
  'finding.value_missing': 'Acquisti senza {column}: {rows} righe; le somme non le contano.',
  'finding.visitor_ids_replaced':
    'Gli id di visitatori che sono dati personali ({kind}), o in un file dove lo sono quasi tutti, sono stati sostituiti da id fittizi che iniziano con v: in tutto {rows}.',
  'finding.words_unknown':
    '{column} in {table} è di solito uno tra {words}; gli altri valori restano come sono: {rows} righe, per esempio «{example}». La mappatura può rinominarli con recode.',
  'finding.words_unknown_counted':
    '{column} in {table} è di solito uno tra {words}; gli altri valori restano come sono: {rows} righe. La mappatura può rinominarli con recode.',
  'finding.years_without_century':
    '{file}: «{column}» ha anni di due cifre; resta testo ({rows} valori).',
};
