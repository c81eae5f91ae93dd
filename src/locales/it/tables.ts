import type { Text } from '../text.ts';

/** The tables of the data: their names, and so many rows of them. */
export const tables = {
  'table.customers': 'Clienti',
  'table.prospects': 'Potenziali clienti',
  'table.contacts': 'Contatti',
  'table.transactions': 'Acquisti',
  'table.offers': 'Offerte',
  'table.deals': 'Trattative',
  'table.contracts': 'Contratti',
  'table.events': 'Eventi',
  'table.campaigns': 'Campagne',
  'table.costs': 'Costi dei canali',
  'table.answers': 'Risposte ai sondaggi',
  'table.consents': 'Consensi',
  'table.notes': 'Note',

  'rows.customers': { one: '{n} cliente', many: '{n} clienti', other: '{n} clienti' },
  'rows.prospects': {
    one: '{n} potenziale cliente',
    many: '{n} potenziali clienti',
    other: '{n} potenziali clienti',
  },
  'rows.contacts': { one: '{n} contatto', many: '{n} contatti', other: '{n} contatti' },
  'rows.transactions': {
    one: '{n} riga d’acquisto',
    many: '{n} righe d’acquisto',
    other: '{n} righe d’acquisto',
  },
  'rows.offers': { one: '{n} offerta', many: '{n} offerte', other: '{n} offerte' },
  'rows.deals': { one: '{n} trattativa', many: '{n} trattative', other: '{n} trattative' },
  'rows.contracts': { one: '{n} contratto', many: '{n} contratti', other: '{n} contratti' },
  'rows.events': { one: '{n} evento', many: '{n} eventi', other: '{n} eventi' },
  'rows.campaigns': { one: '{n} campagna', many: '{n} campagne', other: '{n} campagne' },
  'rows.costs': {
    one: '{n} costo di canale',
    many: '{n} costi di canale',
    other: '{n} costi di canale',
  },
  'rows.answers': {
    one: '{n} risposta ai sondaggi',
    many: '{n} risposte ai sondaggi',
    other: '{n} risposte ai sondaggi',
  },
  'rows.consents': { one: '{n} consenso', many: '{n} consensi', other: '{n} consensi' },
  'rows.notes': { one: '{n} nota', many: '{n} note', other: '{n} note' },
} satisfies Record<string, Text>;
