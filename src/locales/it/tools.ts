import type { tools as en } from '../en/tools.ts';
import type { Text } from '../text.ts';

export const tools: Record<keyof typeof en, Text> = {
  'label.as_of': 'Dati fino al (escluso)',
  'label.available': 'Calcolabile',
  'label.base': 'Clienti in classifica',
  'label.called': 'Nome nei gruppi',
  'label.customer': 'Cliente',
  'label.distinct': 'Valori distinti',
  'label.everyone': 'Tutti i clienti',
  'label.family': 'Genere di dati',
  'label.fields': 'Campi',
  'label.filled': 'Noto per',
  'label.holds': 'Vale',
  'label.median_gap': 'Giorni abituali tra un acquisto e l’altro',
  'label.missing': 'Manca nei dati',
  'label.no': 'no',
  'label.other': 'altro',
  'label.pair': '{first} · {second}',
  'label.per_customer': 'Per un singolo cliente',
  'label.put_aside': 'Righe messe da parte',
  'label.rank': 'Posizione',
  'label.ranked': 'Clienti con un valore per la classifica',
  'label.rows': 'Righe',
  'label.share_of_everyone': '{measure}: quota su tutti i clienti',
  'label.share_of_total': '{measure}: quota sul totale',
  'label.table': 'Tabella',
  'label.tied_at_cut': 'Altri clienti con l’ultimo valore mostrato',
  'label.type': 'Tipo',
  'label.unit': 'Unità',
  'label.unknown': 'non noto',
  'label.values': 'Valori',
  'label.within': '{value}, {limits}',
  'label.yes': 'sì',

  'title.base': 'Chi poteva entrare in classifica',
  'title.behaviour': 'Comportamento d’acquisto di {customer}',
  'title.by': 'Per {field1}',
  'title.by_two': 'Per {field1} e {field2}',
  'title.data': 'I dati',
  'title.fields': 'Campi',
  'title.measures': 'Misure',
  'title.membership': 'Se {customer} fa parte del gruppo',
  'title.profile': 'Profilo di {customer}',
  'title.ranking_bottom': 'I più bassi per {value}',
  'title.ranking_bottom_within': 'I più bassi per {value}, {limits}',
  'title.ranking_top': 'I più alti per {value}',
  'title.ranking_top_within': 'I più alti per {value}, {limits}',
  'title.tables': 'Tabelle',
  'title.totals': 'Totali',

  'statistic.max': '{value} (massimo)',
  'statistic.mean': '{value} (media)',
  'statistic.median': '{value} (mediana)',
  'statistic.min': '{value} (minimo)',
  'statistic.percentile': '{value} (percentile {p})',
  'statistic.sum': '{value} (somma)',

  'note.customers_who_bought':
    'Qui i clienti si contano dagli acquisti: solo chi ne ha fatto uno così, e in ogni cella in cui l’ha fatto.',
  'note.files': 'Letti da {files}.',
  'note.folded': '{shown} valori su {found} sono mostrati a parte, il resto come «altro».',
  'note.not_in_data': 'I dati non lo dicono: {measure} ({missing} non è stato importato).',
  'note.rank_number_of':
    'Su {base|customer} con un valore per la classifica: {taken}, più tutti quelli a pari merito con l’ultimo.',
  'note.rank_share_of':
    'Il {amount} % di {base|customer} con un valore per la classifica: {taken}, più tutti quelli a pari merito con l’ultimo.',
  'note.where': 'Solo le righe d’acquisto con {condition}.',
  'note.withheld': 'Noti ma non mostrati: {fields}. Nomi e contatti restano sul tuo schermo.',

  'warning.empty': 'Nessun cliente corrisponde a questo gruppo.',
  'warning.last_step_cut':
    'L’ultimo intervallo è incompleto: finisce il {end}. Non confrontarlo con quelli interi.',
  'warning.never_bought': 'Questo cliente non ha acquisti nei dati.',
  'warning.period_not_over': 'Il periodo non è concluso: i dati finiscono prima del {as_of}.',
  'warning.period_outside':
    'I dati non dicono nulla di questo periodo: gli acquisti vanno dal {from} al {to}.',
  'warning.quarantined': {
    one: '{n} riga dei file non era utilizzabile ed è stata messa da parte.',
    many: '{n} righe dei file non erano utilizzabili e sono state messe da parte.',
    other: '{n} righe dei file non erano utilizzabili e sono state messe da parte.',
  },
  'warning.shortened':
    'La risposta era troppo lunga: le tabelle più lunghe sono state tagliate. Chiedi meno alla volta.',
  'warning.small': {
    one: 'Solo {n} cliente: troppo poco perché quote e medie dicano molto.',
    many: 'Solo {n} clienti: troppo pochi perché quote e medie dicano molto.',
    other: 'Solo {n} clienti: troppo pochi perché quote e medie dicano molto.',
  },
  'warning.undecided': {
    one: 'Per {n} cliente manca un valore richiesto dal filtro: è escluso.',
    many: 'Per {n} clienti manca un valore richiesto dal filtro: sono esclusi.',
    other: 'Per {n} clienti manca un valore richiesto dal filtro: sono esclusi.',
  },

  'next.empty_group':
    'Allarga il filtro, oppure cerca campi e valori con describe_data, sezione "fields".',
  'next.query': 'Chiedi a query_data totali o una suddivisione, a rank_customers i migliori.',
  'next.rank': 'rank_customers elenca i singoli clienti; query_data confronta i gruppi.',
  'next.show_customer': 'show_customer dice di più su uno di loro.',
  'next.split': 'Aggiungi `by` per suddividere, per esempio con un campo di describe_data.',
};
