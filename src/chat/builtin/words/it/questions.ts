/** The questions the planner offers, in Italian. */
import { capital } from '../capital.ts';
import type { Words } from '../contract.ts';

const SPOKEN: Record<string, string> = {
  customers: 'clienti',
  buyers: 'acquirenti',
  orders: 'ordini',
  lines: 'righe d’acquisto',
  units: 'unità vendute',
  revenue: 'fatturato',
  cost: 'costo',
  margin: 'margine',
  average_order: 'valore medio dell’ordine',
  revenue_per_buyer: 'fatturato per acquirente',
  first_purchase: 'primo acquisto',
  last_purchase: 'ultimo acquisto',
  recency: 'tempo dall’ultimo acquisto',
  frequency: 'ordini per acquirente',
  tenure: 'tempo dal primo acquisto',
};

/** By measure, as a question about all of it; the others are «Qual è il …?». */
const TOTALS: Record<string, string> = {
  customers: 'Quanti clienti abbiamo?',
  buyers: 'Quanti acquirenti abbiamo?',
  orders: 'Quanti ordini abbiamo?',
  lines: 'Quante righe d’acquisto abbiamo?',
  units: 'Quante unità abbiamo venduto?',
  first_purchase: 'Quando è stato il primo acquisto?',
  last_purchase: 'Quando è stato l’ultimo acquisto?',
  frequency: 'Quanti ordini per acquirente?',
};

export const QUESTIONS: Words['questions'] = {
  customers: 'Quanti clienti abbiamo?',
  bestCustomers: 'Chi sono i nostri dieci migliori clienti?',
  concentration: 'Quanto del fatturato viene dal 20 % dei clienti migliori?',
  data: 'Che dati abbiamo?',
  total: (measure) => TOTALS[measure] ?? `Qual è il ${spoken(measure)}?`,
  by: (measure, field) => `${capital(spoken(measure))} per ${field}`,
  byYear: (measure) => `${capital(spoken(measure))} per anno`,
  bought: (year) => `Quanti clienti hanno acquistato nel ${year}?`,
  countOf: (group) => `Quanti clienti: ${group}?`,
  groupBy: (field, group) => `Clienti per ${field}: ${group}`,
};

function spoken(measure: string): string {
  return SPOKEN[measure] ?? measure.replaceAll('_', ' ');
}
