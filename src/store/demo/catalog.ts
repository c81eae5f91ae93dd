/** What the demo seller offers, and the people and places it sells to. All invented. */

export interface Product {
  name: string;
  category: string;
  /** Price and cost of one, in cents. */
  price: number;
  cost: number;
}

const product = (name: string, category: string, price: number, cost: number): Product => ({
  name,
  category,
  price,
  cost,
});

export const HUBS: readonly Product[] = [
  product('Casa Hub', 'hub', 14900, 8200),
  product('Casa Hub Pro', 'hub', 24900, 13100),
];

export const PRODUCTS: readonly Product[] = [
  product('Glow Bulb', 'lighting', 1990, 790),
  product('Glow Strip', 'lighting', 4490, 1850),
  product('Glow Switch', 'lighting', 3490, 1390),
  product('Door Sensor', 'security', 2990, 1150),
  product('Motion Sensor', 'security', 3990, 1560),
  product('Indoor Camera', 'security', 7990, 3900),
  product('Outdoor Camera', 'security', 15900, 7800),
  product('Video Doorbell', 'security', 17900, 9100),
  product('Radiator Valve', 'climate', 5990, 2650),
  product('Room Thermostat', 'climate', 11900, 5200),
  product('Air Monitor', 'climate', 8990, 4350),
  product('Smart Plug', 'energy', 2490, 990),
  product('Power Meter', 'energy', 9990, 4700),
  product('Balcony Solar Link', 'energy', 19900, 11200),
  product('Room Speaker', 'audio', 9900, 5400),
  product('Sound Bar', 'audio', 22900, 13300),
];

export interface City {
  name: string;
  country: string;
  /** Whether people there live in flats of a large town. */
  isLarge: boolean;
}

export const CITIES: readonly City[] = [
  { name: 'Milano', country: 'IT', isLarge: true },
  { name: 'Torino', country: 'IT', isLarge: true },
  { name: 'Lecce', country: 'IT', isLarge: false },
  { name: 'Trento', country: 'IT', isLarge: false },
  { name: 'Київ', country: 'UA', isLarge: true },
  { name: 'Львів', country: 'UA', isLarge: false },
  { name: 'Berlin', country: 'DE', isLarge: true },
  { name: 'Bamberg', country: 'DE', isLarge: false },
  { name: 'Wien', country: 'AT', isLarge: true },
  { name: 'Graz', country: 'AT', isLarge: false },
  { name: 'Utrecht', country: 'NL', isLarge: false },
  { name: 'Zürich', country: 'CH', isLarge: true },
];

export const FIRST_NAMES = {
  female: ['Anna', 'Chiara', 'Daria', 'Eva', 'Giulia', 'Iryna', 'Lena', 'Marta', 'Olena', 'Sofia'],
  male: ['Andrea', 'Bohdan', 'David', 'Felix', 'Jan', 'Luca', 'Marko', 'Oleh', 'Paolo', 'Tobias'],
} as const;

export const LAST_NAMES: readonly string[] =
  `Bauer Bianchi Bondar Conti Dekker Fabbri Gruber Huber Kovalenko Lange Marino Meijer Moser Novak Ricci Schmid
  Shevchenko Tkachenko Vogel Winkler`.split(/\s+/);

export const COMPANY_NAMES: readonly string[] =
  `Alpenblick Hotels, Bottega del Sole, Corte Verde Agriturismo, Dnipro Offices, Elbe Immobilien, Ferienhof Lindner,
  Galleria Nova, Hanse Coworking, Isola Residence, Kanal Apartments, Lux Studios, Meran Lodge, Nordlicht Pflege,
  Officina Rossi, Parkhaus Mitte, Quartier 7, Riva Hostel, Stadtwerk Labor`.split(/,\s+/);

export const INDUSTRIES = ['hospitality', 'property', 'retail', 'health care'] as const;
