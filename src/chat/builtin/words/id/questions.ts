/** The questions the planner offers, in Indonesian. */
import { capital } from '../capital.ts';
import type { Words } from '../contract.ts';

const SPOKEN: Record<string, string> = {
  customers: 'pelanggan',
  buyers: 'pembeli',
  orders: 'pesanan',
  lines: 'baris pembelian',
  units: 'unit terjual',
  revenue: 'pendapatan',
  cost: 'harga pokok',
  margin: 'margin',
  average_order: 'nilai pesanan rata-rata',
  revenue_per_buyer: 'pendapatan per pembeli',
  first_purchase: 'pembelian pertama',
  last_purchase: 'pembelian terakhir',
  recency: 'waktu sejak pembelian terakhir',
  frequency: 'pesanan per pembeli',
  tenure: 'waktu sejak pembelian pertama',
};

/** By measure, as a question about all of it; the others are “Berapa …?”. */
const TOTALS: Record<string, string> = {
  customers: 'Berapa banyak pelanggan kita?',
  buyers: 'Berapa banyak pembeli kita?',
  orders: 'Berapa banyak pesanan kita?',
  units: 'Berapa unit yang terjual?',
  revenue: 'Berapa pendapatan kita?',
  margin: 'Berapa margin kita?',
  first_purchase: 'Kapan pembelian pertama?',
  last_purchase: 'Kapan pembelian terakhir?',
};

export const QUESTIONS: Words['questions'] = {
  customers: 'Berapa banyak pelanggan kita?',
  bestCustomers: 'Siapa sepuluh pelanggan terbaik kita?',
  concentration: 'Berapa porsi pendapatan yang berasal dari 20% pelanggan terbaik?',
  data: 'Data apa yang kita punya?',
  total: (measure) => TOTALS[measure] ?? `Berapa ${spoken(measure)}?`,
  by: (measure, field) => `${capital(spoken(measure))} menurut ${field}`,
  byYear: (measure) => `${capital(spoken(measure))} per tahun`,
  bought: (year) => `Berapa pelanggan yang membeli pada tahun ${year}?`,
  countOf: (group) => `Berapa banyak pelanggan: ${group}?`,
  groupBy: (field, group) => `Pelanggan menurut ${field}: ${group}`,
};

function spoken(measure: string): string {
  return SPOKEN[measure] ?? measure.replaceAll('_', ' ');
}
