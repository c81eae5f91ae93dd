/** Days and periods as people write them. */
import { addUnits, daysOf } from '../dates.ts';
import type { Phrases } from './phrases.ts';

/** The day in the reader's language, with and without its year, its month cut short, an ordinal; and in figures. */
export function dayForms(day: string, phrases: Phrases): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [String(Number(month)), String(Number(date))];
  const long = phrases.value(day, { unit: 'date' });
  const name = /\p{L}+/u.exec(long)?.[0] ?? '';
  const months = [name, name.slice(0, 3)];
  const dates = [d, date, ordinal(d), `${ordinal(d)} of`, `${d}°`, `${d}º`, `${d}-го`];
  const written = months.flatMap((word) => dates.flatMap((n) => [`${n} ${word}`, `${word} ${n}`]));
  const figures = ['.', '/', '-'].flatMap((sign) =>
    [date, d].flatMap((n) =>
      [month, m].flatMap((k) => [[n, k, year].join(sign), [k, n, year].join(sign)]),
    ),
  );
  const withYear = written.flatMap((text) => [text, `${text} ${year}`, `${text}, ${year}`]);
  return [day, long, ...withYear, ...figures];
}

/** The years and months of both days; a quarter or a half year where they are its first and last day. */
export function periodForms(from: string, to: string): string[] {
  const year = from.slice(0, 4);
  const ends = [from, to].flatMap((day) => [day.slice(0, 4), day.slice(0, 7)]);
  const quarter = [1, 2, 3, 4].find((n) => {
    const days = daysOf(`${year}-Q${n}`);
    return days?.first === from && days.last === to;
  });
  if (quarter !== undefined) return [...ends, ...partForms('Q', quarter, year, QUARTERS)];
  const half = [1, 2].find((n) => {
    const first = n === 1 ? `${year}-01-01` : `${year}-07-01`;
    return first === from && addUnits(first, 6, 'month') === addUnits(to, 1, 'day');
  });
  return half === undefined ? ends : [...ends, ...partForms('H', half, year, HALVES)];
}

const QUARTERS = ['quarter', 'trimestre', 'квартал', 'кварталу', 'кварталі'];
const HALVES = ['half', 'semestre', 'півріччя', 'півріччі'];
const BEFORE_NUMBER = ['quarter', 'kuartal', 'triwulan', 'semester'];

function partForms(letter: string, n: number, year: string, words: readonly string[]): string[] {
  const sign = `${letter}${n}`;
  const ordinals = [`${n}`, ordinal(`${n}`), `${n}°`, `${n}º`, `${n}-й`, `${n}-го`, `${n}-му`];
  const before = BEFORE_NUMBER.flatMap((word) => [`${word} ${n}`, `${word} ke-${n}`]);
  return [
    sign,
    `${year}-${sign}`,
    `${year}${sign}`,
    ...words.flatMap((word) => ordinals.map((number) => `${number} ${word}`)),
    ...(letter === 'Q' ? before.filter((text) => !text.startsWith('semester')) : before.slice(-2)),
  ];
}

function ordinal(n: string): string {
  if (/1[1-3]$/.test(n)) return `${n}th`;
  return n + ({ 1: 'st', 2: 'nd', 3: 'rd' }[n.slice(-1)] ?? 'th');
}
