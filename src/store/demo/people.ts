/** Who the sample's customers are: places, names and companies by market. All made up. */
export interface Market {
  country: string;
  cities: readonly [string, ...string[]];
  women: readonly [string, ...string[]];
  men: readonly [string, ...string[]];
  surnames: readonly [string, ...string[]];
  companies: readonly [string, ...string[]];
}

export const MARKETS: readonly [Market, ...Market[]] = [
  {
    country: 'Italy',
    cities: ['Milano', 'Torino', 'Bologna', 'Roma'],
    women: ['Giulia', 'Chiara', 'Elena', 'Martina', 'Sara'],
    men: ['Luca', 'Marco', 'Andrea', 'Paolo', 'Davide'],
    surnames: ['Conti', 'Ferri', 'Galli', 'Riva', 'Sala', 'Villa'],
    companies: ['Hotel Belvedere', 'Studio Nord', 'Residenze Verdi'],
  },
  {
    country: 'Ukraine',
    cities: ['Київ', 'Львів', 'Одеса'],
    women: ['Олена', 'Ірина', 'Оксана', 'Наталія'],
    men: ['Андрій', 'Тарас', 'Максим', 'Юрій'],
    surnames: ['Бондар', 'Гончар', 'Мельник', 'Ткач', 'Швець'],
    companies: ['Готель Дніпро', 'Оселя Плюс'],
  },
  {
    country: 'Indonesia',
    cities: ['Jakarta', 'Bandung', 'Surabaya'],
    women: ['Dewi', 'Putri', 'Sri', 'Wulan'],
    men: ['Agus', 'Budi', 'Eko', 'Rizky'],
    surnames: ['Santoso', 'Wijaya', 'Pratama', 'Saputra'],
    companies: ['Vila Melati', 'Griya Teknik'],
  },
  {
    country: 'United Kingdom',
    cities: ['London', 'Leeds', 'Bristol'],
    women: ['Amy', 'Grace', 'Lucy', 'Sophie'],
    men: ['Ben', 'Jack', 'Oliver', 'Tom'],
    surnames: ['Baker', 'Carter', 'Hughes', 'Turner', 'Walsh'],
    companies: ['Harbour Lets', 'Brook & Sons'],
  },
];

export interface Product {
  name: string;
  category: string;
  /** Euro a piece. */
  price: number;
  cost: number;
}

export const PRODUCTS: readonly [Product, ...Product[]] = [
  { name: 'Hub One', category: 'Hubs', price: 149, cost: 82 },
  { name: 'Hub Pro', category: 'Hubs', price: 249, cost: 131 },
  { name: 'Smart Bulb', category: 'Lighting', price: 24.9, cost: 9.4 },
  { name: 'Light Strip', category: 'Lighting', price: 59.5, cost: 23.7 },
  { name: 'Door Lock', category: 'Security', price: 219, cost: 117.5 },
  { name: 'Indoor Camera', category: 'Security', price: 99, cost: 51.2 },
  { name: 'Thermostat', category: 'Climate', price: 179, cost: 88.9 },
  { name: 'Radiator Valve', category: 'Climate', price: 64.9, cost: 30.1 },
];
