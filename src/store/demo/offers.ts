/** What the invented seller Casalume offers. */
import type { Need } from './notes/contract.ts';
import { type DemoTable, money } from './table.ts';

export type Category =
  | 'hub'
  | 'lighting'
  | 'security'
  | 'climate'
  | 'energy'
  | 'audio'
  | 'care plan';

export interface Offer {
  name: string;
  category: Category;
  /** Price and cost of one, in cents. */
  price: number;
  cost: number;
  solves: Exclude<Need, 'rented_flat'>;
  /** Why a customer may believe it. */
  proof: string;
  /** Only companies buy it. */
  isForCompanies: boolean;
}

const offer = (
  name: string,
  category: Category,
  price: number,
  cost: number,
  solves: Offer['solves'],
  proof: string,
): Offer => ({
  name,
  category,
  price,
  cost,
  solves,
  proof,
  isForCompanies: solves === 'many_sites',
});

/** Every need has an offer, except that of people who rent and may not drill: nobody has thought of them yet. */
export const OFFERS: readonly Offer[] = [
  offer('Casa Hub', 'hub', 14900, 7200, 'one_app', 'One app for 1,900 devices of 140 makers'),
  offer('Casa Hub Pro', 'hub', 24900, 11900, 'compatibility', 'Passed 312 of 318 open lab tests'),
  offer(
    'Mesh Bridge',
    'hub',
    7900,
    3300,
    'connection_drops',
    '99.8 % reachable in a year of tests',
  ),
  offer('Site Controller', 'hub', 49900, 25500, 'many_sites', 'Runs 240 hotel rooms in Trento'),
  offer('Glow Bulb', 'lighting', 1990, 840, 'price', 'No subscription, five years of warranty'),
  offer('Glow Strip', 'lighting', 4490, 1850, 'price', 'No subscription, five years of warranty'),
  offer('Glow Switch', 'lighting', 3490, 1390, 'compatibility', 'Fits the boxes of nine countries'),
  offer('Glow Starter Set', 'lighting', 8990, 3900, 'price', 'A third below the single prices'),
  offer('Door Sensor', 'security', 2990, 1150, 'watching_home', 'Reports within two seconds'),
  offer('Motion Sensor', 'security', 3990, 1560, 'battery', 'One battery lasts five years'),
  offer('Indoor Camera', 'security', 7990, 3500, 'privacy', 'Pictures never leave the home'),
  offer('Outdoor Camera', 'security', 15900, 7300, 'watching_home', 'Sees 40 metres at night'),
  offer('Video Doorbell', 'security', 17900, 8200, 'family_safety', 'Chosen by 12,000 families'),
  offer('Smart Lock', 'security', 19900, 9300, 'family_safety', 'Certified against break-ins'),
  offer('Radiator Valve', 'climate', 5990, 2650, 'energy_bills', 'Saved 18 % in 400 homes'),
  offer('Room Thermostat', 'climate', 11900, 5200, 'energy_bills', 'Saved 22 % in 400 homes'),
  offer('Air Monitor', 'climate', 8990, 4150, 'family_safety', 'Recommended by a lung clinic'),
  offer('Smart Plug', 'energy', 2490, 990, 'energy_bills', 'Finds 60 euros a year on average'),
  offer('Power Meter', 'energy', 9990, 4500, 'energy_bills', 'Shows the use of every circuit'),
  offer(
    'Balcony Solar Link',
    'energy',
    19900,
    9900,
    'energy_bills',
    'Pays for itself in four years',
  ),
  offer('Room Speaker', 'audio', 9900, 4600, 'one_app', 'Named best of 14 by a test magazine'),
  offer(
    'Sound Bar',
    'audio',
    22900,
    11200,
    'compatibility',
    'Works with every television since 2015',
  ),
  offer('Installation Visit', 'care plan', 8900, 5200, 'installation', 'Done in one visit, 96 %'),
  offer('Care Year', 'care plan', 5900, 1800, 'support_speed', 'An answer within four hours'),
  offer('Priority Delivery', 'care plan', 990, 520, 'delivery', 'The next day or free of charge'),
];

export function offerTable(): DemoTable {
  return {
    name: 'offers',
    format: 'csv',
    columns: ['offer', 'category', 'price', 'unit_cost', 'solves', 'proof'],
    rows: OFFERS.map(({ name, category, price, cost, solves, proof }) => [
      name,
      category,
      money(price),
      money(cost),
      inWords(solves),
      proof,
    ]),
  };
}

/** `one_app` as `one app`. */
function inWords(need: Need): string {
  return need.replaceAll('_', ' ');
}
