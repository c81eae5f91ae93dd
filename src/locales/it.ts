import type { Key } from './en.ts';
import { answers } from './it/answers.ts';
import { groups } from './it/groups.ts';
import { tools } from './it/tools.ts';
import type { Text } from './text.ts';

/** Italian. */
export const it = {
  'measure.customers': 'Clienti',
  'measure.buyers': 'Acquirenti',
  'measure.orders': 'Ordini',
  'measure.lines': 'Righe d’acquisto',
  'measure.units': 'Unità vendute',
  'measure.revenue': 'Fatturato',
  'measure.cost': 'Costo',
  'measure.margin': 'Margine',
  'measure.average_order': 'Valore medio dell’ordine',
  'measure.revenue_per_buyer': 'Fatturato per acquirente',
  'measure.first_purchase': 'Primo acquisto',
  'measure.last_purchase': 'Ultimo acquisto',
  'measure.recency': 'Tempo dall’ultimo acquisto',
  'measure.frequency': 'Ordini per acquirente',
  'measure.tenure': 'Tempo dal primo acquisto',

  'family.identity': 'Identità',
  'family.contact': 'Contatti',
  'family.demographic': 'Dati demografici',
  'family.socio-economic': 'Dati socioeconomici',
  'family.geographic': 'Geografia',
  'family.psychographic': 'Dati psicografici',
  'family.behavioural': 'Comportamento',
  'family.firmographic': 'Dati aziendali',
  'family.buyer': 'Ruolo nell’acquisto',
  'family.other': 'Altro',

  'noun.customer': { one: '{n} cliente', many: '{n} clienti', other: '{n} clienti' },
  'noun.buyer': { one: '{n} acquirente', many: '{n} acquirenti', other: '{n} acquirenti' },
  'noun.order': { one: '{n} ordine', many: '{n} ordini', other: '{n} ordini' },
  'noun.line': {
    one: '{n} riga d’acquisto',
    many: '{n} righe d’acquisto',
    other: '{n} righe d’acquisto',
  },
  'noun.unit': { one: '{n} unità', many: '{n} unità', other: '{n} unità' },

  'unit.points': {
    one: '{n} punto percentuale',
    many: '{n} punti percentuali',
    other: '{n} punti percentuali',
  },
  'unit.times': '{n}×',

  'value.yes': 'sì',
  'value.no': 'no',
  'value.unknown': 'non presente nei dati',
  'value.none': '—',

  'address.as_of': 'Data di riferimento',
  'address.period_from': 'Inizio del periodo',
  'address.period_to': 'Fine del periodo',
  'address.group_n': 'Clienti nel gruppo',
  'address.undecided': 'Clienti su cui i dati non permettono di decidere',
  'address.total': 'Righe in tutto',
  'address.everyone': 'Tutti i clienti',

  'compare.more_often': '{value} contro {base}, chiaramente più spesso',
  'compare.less_often': '{value} contro {base}, chiaramente meno spesso',
  'compare.clearly_higher': '{value} contro {base}, chiaramente di più',
  'compare.clearly_lower': '{value} contro {base}, chiaramente di meno',
  'compare.not_clear': '{value} contro {base}, nessuna differenza chiara',
  'compare.too_few': '{value} contro {base}, troppo pochi dati per dirlo',
  'compare.higher': '{value} contro {base}, {difference} in più',
  'compare.lower': '{value} contro {base}, {difference} in meno',
  'compare.same': '{value} contro {base}, lo stesso valore',

  'reference.about': 'circa {value}',
  'reference.faulty': '[valore non trovato]',
  'reference.faulty_quote': '[citazione non trovata nella nota]',
  'reference.missing': 'non presente nei dati: {what}',
  'reference.no_customer': 'nessun cliente corrisponde a `{filter}` (data di riferimento: {as_of})',
  'reference.nothing_found': 'nessun risultato: {what}',
  'reference.quote': '«{words}»',
  'reference.rows_shown': '{shown} righe su {total}',
  'reference.unverified': '{text} (non verificato)',

  ...answers,
  ...groups,
  ...tools,
} satisfies Record<Key, Text>;
