import type { receipts as en } from '../en/receipts.ts';
import type { Text } from '../text.ts';

export const receipts: Record<keyof typeof en, Text> = {
  'receipt.kind': 'Ricevuta',
  'receipt.none_kept':
    'Non c’è ancora nessuna ricevuta: ogni domanda con risposta ne lascia una. Prova `ritratto ask`.',

  'receipt.tool.describe_data': 'Quali dati ci sono',
  'receipt.tool.query_data': 'Numeri di un gruppo',
  'receipt.tool.rank_customers': 'Clienti migliori e peggiori',
  'receipt.tool.show_customer': 'Un cliente',

  'receipt.asked': 'Domanda del {day}',
  'receipt.asked_too': 'Altre domande a cui ha risposto',
  'receipt.counted': 'Che cosa è stato contato',
  'receipt.group': 'Gruppo',
  'receipt.period': 'Periodo',
  'receipt.period.between': '{from} – {to}',
  'receipt.period.since': 'dal {from}',
  'receipt.period.until': 'fino al {to}',
  'receipt.warnings': 'Da tenere presente',
  'receipt.notes': 'Note',
  'receipt.erased':
    'Una cancellazione ha rimosso i valori di questa ricevuta. Non si possono più mostrare.',

  'receipt.how': 'Come è stato chiesto',
  'receipt.how.tool': 'Strumento',
  'receipt.how.revision': '{tool}, revisione {revision}',
  'receipt.how.input': 'Richiesta',
  'receipt.how.engine': 'Motore',
  'receipt.how.data': 'Versione dei dati',
  'receipt.how.made': 'Creata',
  'receipt.how.moment': '{day}, ore {time} UTC',

  'receipt.proof': 'Verifica',
  'receipt.proof.what':
    'Il ricalcolo ripete la stessa domanda: sui dati da cui è nata, finché sono conservati, e su quelli caricati ora.',
  'receipt.proof.button': 'Ricalcola',
  'receipt.proof.command': 'Oppure dalla riga di comando:',
  'receipt.proof.value': 'Valore',
  'receipt.proof.before': 'Allora',
  'receipt.proof.after': 'Adesso',

  'receipt.expired': 'Questo link è scaduto',
  'receipt.expired.what':
    'Il link a una ricevuta la apre per un tempo limitato. Ripeti la domanda per averne uno nuovo, oppure apri la risposta nell’app.',
  'receipt.forged': 'Questo link non apre nulla',
  'receipt.forged.what':
    'È incompleto o è stato modificato. Copia di nuovo tutto il link, oppure apri la risposta nell’app.',
  'receipt.unknown': 'Questa ricevuta non c’è',
  'receipt.unknown.what':
    'Qui non è conservata, o non lo è più. Ripeti la domanda: la nuova risposta lascia una ricevuta.',
  'receipt.slow': 'Ci è voluto troppo tempo',
  'receipt.slow.what':
    'Il calcolo è stato interrotto. Riprova, oppure ricalcola dalla riga di comando.',
  'receipt.fault': 'Qualcosa è andato storto da parte nostra',
  'receipt.fault.what':
    'Non è cambiato nulla. Se succede ancora, comunica questo codice al gestore: {id}.',

  'recompute.same_own': 'Uguale: ricalcolata sui dati da cui è nata, ogni valore coincide.',
  'recompute.same_current':
    'Uguale: ricalcolata sui dati attuali, perché i suoi non sono più conservati, ogni valore coincide.',
  'recompute.same_both':
    'Uguale: ricalcolata sui dati da cui è nata e su quelli attuali, ogni valore coincide.',
  'recompute.data_changed':
    'Dati cambiati: nel frattempo ne sono stati importati di più recenti. Sui dati da cui è nata, ogni valore coincide ancora.',
  'recompute.data_changed_not_kept':
    'Dati cambiati: nel frattempo ne sono stati importati di più recenti. Quelli da cui è nata non sono più conservati.',
  'recompute.software_changed':
    'Software cambiato: {tool} era alla revisione {revision} su {engine} e ora è alla revisione {revision_now} su {engine_now}.',
  'recompute.software_gone':
    'Software cambiato: {tool} era alla revisione {revision} su {engine} e ora non c’è più.',
  'recompute.unknown': 'Non più conservata: qui non c’è nessuna ricevuta con questo codice: {id}.',
  'recompute.erased': 'Non più conservata: una cancellazione ha rimosso i valori di {id}.',
  'recompute.not_replayable':
    'Non più conservata: ciò a cui risponde {id} non si può calcolare due volte.',
  'recompute.refused': 'Non si può chiedere di nuovo: {why}',
  'recompute.cell': '{column}, {row}',
  'recompute.new_cell': '{column}, nuovo: {row}',
  'recompute.more': {
    one: '… e {n} altro valore',
    many: '… e altri {n} valori',
    other: '… e altri {n} valori',
  },
};
