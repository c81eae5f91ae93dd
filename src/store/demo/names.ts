/** Names of people by country, and how they look in an e-mail address. */
import type { CountryCode } from './places.ts';
import type { Random } from './random.ts';

export type Gender = 'F' | 'M';

interface Names {
  F: readonly string[];
  M: readonly string[];
  last: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

const GERMAN: Names = {
  F: words(`Anna Lena Katharina Sabine Julia Miriam Franziska Heike Nora Birgit Johanna Aylin Claudia Theresa Svenja
    Petra Leonie Marlene Ursula Carolin`),
  M: words(`Felix Tobias Jonas Matthias Lukas Andreas Emre Stefan Moritz Jürgen Florian Dominik Sebastian Klaus Paul
    Niklas Martin Oliver Bernd Julian`),
  last: words(`Bauer Vogel Schmid Lange Winkler Huber Krämer Yılmaz Brandt Köhler Lorenz Seidel Arndt Böhm Engel Franke
    Gerlach Heinrich Kaiser Ludwig Möller Naumann Otto Pohl Reuter Sauer Thiel Ulrich Voigt Wolff Zimmermann Moser
    Gruber Hofer Steiner Berger`),
};

const NAMES: Readonly<Record<CountryCode, Names>> = {
  IT: {
    F: words(`Giulia Chiara Sofia Francesca Martina Elena Alessia Valentina Paola Silvia Laura Ilaria Beatrice Giovanna
      Roberta Caterina Fatima Aurora Daniela Noemi Teresa Michela Lucia Serena`),
    M: words(`Luca Paolo Andrea Matteo Marco Davide Lorenzo Simone Giuseppe Stefano Riccardo Giorgio Antonio Federico
      Alberto Nicola Youssef Emanuele Gabriele Tommaso Salvatore Enrico Pietro Daniele`),
    last: words(`Bianchi Conti Fabbri Marino Ricci Greco Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso
      Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Serra Coppola Parisi Villa Marchetti Ferri Bassi
      Rizzi Basile Grassi Pellegrini Messina Sartori Donati`),
  },
  DE: GERMAN,
  AT: GERMAN,
  UA: {
    F: words(`Олена Ірина Дарія Оксана Наталія Софія Тетяна Марія Юлія Катерина Анастасія Ганна Людмила Вікторія Соломія
      Богдана Христина Леся Світлана Злата Мирослава Надія`),
    M: words(`Олег Богдан Тарас Андрій Сергій Максим Дмитро Іван Василь Юрій Назар Роман Микола Петро Остап Ярослав
      Віталій Артем Павло Степан Володимир Михайло`),
    last: words(`Шевченко Коваленко Бондар Ткачук Мельник Бойко Кравчук Лисенко Руденко Савчук Гриценко Поліщук Марченко
      Данилюк Павленко Гончар Романюк Мороз Іваненко Козак Левченко Литвин Мазур Дорошенко Гаврилюк Панчук Кушнір
      Сорока Зінченко Назаренко Яременко Костюк Тимчук Вовк`),
  },
  GB: {
    F: words(`Emily Charlotte Amelia Grace Hannah Priya Olivia Sarah Rebecca Aisha Megan Eleanor Fiona Zoe Harriet Ruth
      Imogen Naomi Catherine Chloe Abigail Isla Joanne Yasmin`),
    M: words(`Oliver James Harry Thomas George Arjun William Daniel Callum Mohammed Edward Samuel Rhys Benjamin Alistair
      Joseph Nathan Patrick Imran Lewis Hugh Adam Gareth Owen`),
    last: words(`Whitmore Clarke Hughes Patel Morgan Bennett Fletcher Ahmed Shaw Murray Barker Ellis Kapoor Chapman
      Holloway Bradley Norris Fraser Hussain Wallis Pearce Griffiths Lowe Sutton Doyle Marsh Okafor Redmond Tully Yates
      Ashby Carver Dunmore Eaton`),
  },
  ID: {
    F: words(`Siti Dewi Putri Ayu Rina Wulan Indah Ratna Fitri Nurul Maya Lestari Kartika Sari Intan Melati Yuni Anisa
      Citra Gita`),
    M: words(`Budi Agus Andi Rizky Dimas Bayu Eko Hendra Fajar Joko Arief Wahyu Yoga Galih Adi Rudi Ilham Surya Bagus
      Reza`),
    last: words(`Santoso Wijaya Pratama Hidayat Nugroho Saputra Kusuma Setiawan Wibowo Siregar Hutapea Lubis Gunawan
      Halim Rahman Suryadi Purnomo Permana Susanto Utami Anggraini Maharani Tanjung Simatupang`),
  },
  FR: {
    F: words('Camille Léa Manon Inès Claire Sophie Élise Amandine Nadia Hélène Margaux Juliette'),
    M: words(
      'Hugo Louis Antoine Julien Mathieu Karim Étienne Baptiste Rémi Olivier Thibault Lucas',
    ),
    last: words(
      'Moreau Lefèvre Garnier Chevalier Rousseau Benali Fournier Mercier Blanc Perrin Giraud Colin Leroux',
    ),
  },
  ES: {
    F: words('Lucía Carmen Marta Elena Paula Nuria Inés Rocío Alba Pilar Irene Raquel'),
    M: words('Javier Pablo Diego Sergio Álvaro Manuel Iker Jorge Rubén Adrián Carlos Miguel'),
    last: words(
      'Navarro Ortega Castillo Serrano Molina Ibáñez Vidal Cabrera Peña Iglesias Herrero Fuentes Soler',
    ),
  },
  NL: {
    F: words('Sanne Lotte Femke Anouk Marieke Fleur Iris Samira Esther Noor'),
    M: words('Daan Sven Bram Jeroen Thijs Ruben Mehmet Joost Lars Pieter'),
    last: words(
      'Dekker Meijer Visser Bakker Mulder Hoekstra Postma Kuipers Verhoeven Schouten Willems',
    ),
  },
  PL: {
    F: words('Agnieszka Magdalena Zofia Katarzyna Ewa Joanna Alicja Hanna Marta Natalia'),
    M: words('Piotr Tomasz Jakub Marek Paweł Wojciech Michał Krzysztof Szymon Adam'),
    last: words(
      'Nowak Wójcik Mazur Kaczmarek Pawlak Sikora Zając Kubiak Szulc Wrona Duda Michalak',
    ),
  },
};

export interface PersonName {
  first: string;
  last: string;
}

export function drawName(random: Random, country: CountryCode, gender: Gender): PersonName {
  const names = NAMES[country];
  return { first: random.pick(names[gender]), last: random.pick(names.last) };
}

const ROMAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
  ь: '',
  ß: 'ss',
  ł: 'l',
  ı: 'i',
  ø: 'o',
};

/** The letters a to z and digits of a text: accents are dropped, Cyrillic is romanised. */
export function latin(text: string): string {
  const lower = text.toLowerCase().normalize('NFC');
  return Array.from(lower, (letter) => ROMAN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');
}
