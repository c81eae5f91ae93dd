/** Where the customers of the demo live: real places in their local spelling, with how addresses are written there. */
import type { Weights } from './random.ts';

export type CountryCode = 'IT' | 'DE' | 'UA' | 'GB' | 'ID' | 'AT' | 'FR' | 'ES' | 'NL' | 'PL';

export interface City {
  name: string;
  region: string;
  /** The postal code, `#` standing for a digit. */
  postal: string;
  isLarge: boolean;
}

export interface Country {
  code: CountryCode;
  language: string;
  /** People among the 5,000 customers. */
  people: number;
  /** Incomes against those of Italy. */
  income: number;
  cities: readonly City[];
  streets: readonly string[];
  address(street: string, number: number): string;
  /**
   * A telephone number that rings nowhere, `#` standing for a digit: from a range set aside for fiction where the
   * country has one, else after its area code with a 0 or a 5 that no operator gives out there.
   */
  phones: readonly string[];
}

const large = (name: string, region: string, postal: string): City => ({
  name,
  region,
  postal,
  isLarge: true,
});
const small = (name: string, region: string, postal: string): City => ({
  ...large(name, region, postal),
  isLarge: false,
});
const words = (text: string): string[] => text.split(/,\s+/);
const numberLast = (street: string, number: number): string => `${street} ${number}`;
const numberAfterComma = (street: string, number: number): string => `${street}, ${number}`;
const numberFirst = (street: string, number: number): string => `${number} ${street}`;

export const COUNTRIES: readonly Country[] = [
  {
    code: 'IT',
    language: 'it',
    people: 1350,
    income: 1,
    cities: [
      large('Milano', 'Lombardia', '201##'),
      large('Roma', 'Lazio', '001##'),
      large('Torino', 'Piemonte', '101##'),
      large('Bologna', 'Emilia-Romagna', '401##'),
      large('Napoli', 'Campania', '801##'),
      small('Lecce', 'Puglia', '73100'),
      small('Trento', 'Trentino-Alto Adige', '381##'),
      small('Siena', 'Toscana', '53100'),
      small('Bergamo', 'Lombardia', '241##'),
    ],
    streets:
      words(`Via Garibaldi, Via Mazzini, Corso Italia, Via Dante, Viale Europa, Via Verdi, Piazza San Marco,
      Via dei Mille, Via Leopardi, Via della Libertà, Vicolo Stretto, Via Galvani`),
    address: numberLast,
    phones: ['+39 555 01# ####'],
  },
  {
    code: 'DE',
    language: 'de',
    people: 900,
    income: 1.15,
    cities: [
      large('Berlin', 'Berlin', '10###'),
      large('Hamburg', 'Hamburg', '20###'),
      large('München', 'Bayern', '80###'),
      large('Köln', 'Nordrhein-Westfalen', '50###'),
      small('Bamberg', 'Bayern', '960##'),
      small('Freiburg', 'Baden-Württemberg', '791##'),
      small('Weimar', 'Thüringen', '994##'),
    ],
    streets:
      words(`Lindenstraße, Hauptstraße, Gartenweg, Schillerstraße, Goethestraße, Bahnhofstraße, Am Markt,
      Mozartstraße, Birkenweg, Kirchgasse, Rosenstraße, Mühlenweg`),
    address: numberLast,
    phones: ['+49 30 23125 ###', '+49 89 99998 ###', '+49 40 66969 ###', '+49 221 4710 ###'],
  },
  {
    code: 'UA',
    language: 'uk',
    people: 800,
    income: 0.85,
    cities: [
      large('Київ', 'Київ', '01###'),
      large('Львів', 'Львівська область', '79###'),
      large('Одеса', 'Одеська область', '65###'),
      large('Дніпро', 'Дніпропетровська область', '49###'),
      small('Чернівці', 'Чернівецька область', '58###'),
      small('Ужгород', 'Закарпатська область', '88###'),
      small('Полтава', 'Полтавська область', '36###'),
    ],
    streets:
      words(`вул. Шевченка, вул. Франка, вул. Лесі Українки, просп. Свободи, вул. Садова, вул. Зелена,
      вул. Грушевського, бульв. Миру, вул. Набережна, вул. Калинова, вул. Соборна, вул. Вишнева`),
    address: numberAfterComma,
    phones: ['+380 44 055 ## ##', '+380 32 055 ## ##'],
  },
  {
    code: 'GB',
    language: 'en',
    people: 700,
    income: 1.15,
    cities: [
      large('London', 'England', 'E# #AA'),
      large('Manchester', 'England', 'M# #AB'),
      large('Bristol', 'England', 'BS# #AD'),
      large('Edinburgh', 'Scotland', 'EH# #AE'),
      small('York', 'England', 'YO1 #AH'),
      small('Bath', 'England', 'BA1 #AL'),
      small('Stirling', 'Scotland', 'FK8 #AN'),
    ],
    streets:
      words(`High Street, Station Road, Church Lane, Victoria Road, Green Lane, Park Avenue, Mill Road,
      Queens Road, Orchard Close, The Crescent, Albert Street, Willow Way`),
    address: numberFirst,
    phones: ['+44 7700 900###', '+44 20 7946 0###', '+44 161 496 0###'],
  },
  {
    code: 'ID',
    language: 'id',
    people: 350,
    income: 0.8,
    cities: [
      large('Jakarta', 'DKI Jakarta', '10###'),
      large('Surabaya', 'Jawa Timur', '60###'),
      large('Bandung', 'Jawa Barat', '40###'),
      small('Yogyakarta', 'DI Yogyakarta', '55###'),
      small('Denpasar', 'Bali', '80###'),
      small('Bogor', 'Jawa Barat', '16###'),
    ],
    streets:
      words(`Jl. Sudirman, Jl. Merdeka, Jl. Diponegoro, Jl. Gajah Mada, Jl. Melati, Jl. Kenanga,
      Jl. Ahmad Yani, Jl. Pahlawan, Jl. Anggrek, Jl. Cendana, Jl. Veteran, Jl. Mawar`),
    address: (street, number) => `${street} No. ${number}`,
    phones: ['+62 21 0555 0###', '+62 31 0555 0###'],
  },
  {
    code: 'AT',
    language: 'de',
    people: 200,
    income: 1.15,
    cities: [
      large('Wien', 'Wien', '10#0'),
      large('Graz', 'Steiermark', '80#0'),
      small('Innsbruck', 'Tirol', '60#0'),
      small('Hallein', 'Salzburg', '5400'),
    ],
    streets: words(
      'Ringstraße, Bergweg, Haydngasse, Schubertstraße, Feldgasse, Marktplatz, Almweg',
    ),
    address: numberLast,
    phones: ['+43 1 0555 ###'],
  },
  {
    code: 'FR',
    language: 'fr',
    people: 200,
    income: 1.1,
    cities: [
      large('Paris', 'Île-de-France', '750##'),
      large('Lyon', 'Auvergne-Rhône-Alpes', '690##'),
      small('Annecy', 'Auvergne-Rhône-Alpes', '74000'),
      small('Colmar', 'Grand Est', '68000'),
    ],
    streets: words(
      'rue Victor Hugo, rue de la Paix, avenue Foch, rue des Lilas, rue du Moulin, place du Marché',
    ),
    address: numberFirst,
    phones: ['+33 1 99 00 ## ##', '+33 6 39 98 ## ##'],
  },
  {
    code: 'ES',
    language: 'es',
    people: 200,
    income: 0.95,
    cities: [
      large('Madrid', 'Comunidad de Madrid', '280##'),
      large('Barcelona', 'Cataluña', '080##'),
      small('Girona', 'Cataluña', '170##'),
      small('Segovia', 'Castilla y León', '400##'),
    ],
    streets: words(
      'Calle Mayor, Calle del Sol, Avenida de la Paz, Calle Cervantes, Paseo del Río, Calle Nueva',
    ),
    address: numberAfterComma,
    phones: ['+34 555 01 ## ##'],
  },
  {
    code: 'NL',
    language: 'nl',
    people: 150,
    income: 1.2,
    cities: [
      large('Amsterdam', 'Noord-Holland', '10## AB'),
      large('Rotterdam', 'Zuid-Holland', '30## CD'),
      small('Utrecht', 'Utrecht', '35## EG'),
      small('Zwolle', 'Overijssel', '80## HK'),
    ],
    streets: words('Dorpsstraat, Kerkstraat, Molenweg, Julianalaan, Stationsweg, Tulpstraat'),
    address: numberLast,
    phones: ['+31 20 055 0###'],
  },
  {
    code: 'PL',
    language: 'pl',
    people: 150,
    income: 0.9,
    cities: [
      large('Warszawa', 'mazowieckie', '00-###'),
      large('Kraków', 'małopolskie', '30-###'),
      small('Toruń', 'kujawsko-pomorskie', '87-1##'),
      small('Zamość', 'lubelskie', '22-4##'),
    ],
    streets: words(
      'ul. Polna, ul. Leśna, ul. Kościuszki, ul. Szkolna, ul. Ogrodowa, ul. Mickiewicza',
    ),
    address: numberLast,
    phones: ['+48 22 055 0# ##'],
  },
];

/** As often as people live there. */
export const COUNTRY_WEIGHTS: Weights<Country> = COUNTRIES.map(
  (country) => [country, country.people] as const,
);
