/** The questions the planner offers, in English. */
import { capital } from '../capital.ts';
import type { Words } from '../contract.ts';

const SPOKEN: Record<string, string> = {
  average_order: 'average order value',
  revenue_per_buyer: 'revenue per buyer',
  frequency: 'orders per buyer',
  units: 'units sold',
  lines: 'purchase lines',
  recency: 'time since last purchase',
  tenure: 'time since first purchase',
};

/** By measure, as a question about all of it; the others are "What is the …?". */
const TOTALS: Record<string, string> = {
  customers: 'How many customers do we have?',
  buyers: 'How many buyers do we have?',
  orders: 'How many orders do we have?',
  lines: 'How many purchase lines do we have?',
  units: 'How many units were sold?',
  first_purchase: 'When was the first purchase?',
  last_purchase: 'When was the last purchase?',
  recency: 'What is the time since the last purchase?',
  frequency: 'How many orders per buyer?',
  tenure: 'What is the time since the first purchase?',
};

export const QUESTIONS: Words['questions'] = {
  customers: 'How many customers do we have?',
  bestCustomers: 'Who are our ten best customers?',
  concentration: 'How much of revenue comes from the top 20% of customers?',
  data: 'What data do we have?',
  total: (measure) => TOTALS[measure] ?? `What is the ${spoken(measure)}?`,
  by: (measure, field) => `${capital(spoken(measure))} by ${field}`,
  byYear: (measure) => `${capital(spoken(measure))} by year`,
  bought: (year) => `How many customers bought in ${year}?`,
  countOf: (group) => `How many customers: ${group}?`,
  groupBy: (field, group) => `Customers by ${field}: ${group}`,
};

function spoken(measure: string): string {
  return SPOKEN[measure] ?? measure.replaceAll('_', ' ');
}
