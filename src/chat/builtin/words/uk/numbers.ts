/** Numbers in Ukrainian words and figures. */
import { list } from '../list.ts';

/** In the cases that stand behind "понад", "з", "до"; the place in the list is the value. */
const UP_TO_TWENTY = [
  'нуль, нуля, без',
  'один, одна, одне, одну, одного, одної, однієї, одному, одній, одним, однією',
  'два, дві, двох, двом, двома, двоє',
  'три, трьох, трьом, трьома, троє',
  'чотири, чотирьох, чотирьом, чотирма, четверо',
  "п'ять, п'яти, п'ятьох, п'ятьма, п'ятьома, п'ятеро",
  'шість, шести, шістьох, шістьма, шістьома, шестеро',
  'сім, семи, сімох, сьома, сімома, семеро',
  'вісім, восьми, вісьмох, вісьмома, восьма',
  "дев'ять, дев'яти, дев'ятьох, дев'ятьма, дев'ятьома",
  'десять, десяти, десятьох, десятьма, десятьома, десятка',
  'одинадцять, одинадцяти, одинадцятьох, одинадцятьма',
  'дванадцять, дванадцяти, дванадцятьох, дванадцятьма',
  'тринадцять, тринадцяти, тринадцятьох, тринадцятьма',
  'чотирнадцять, чотирнадцяти, чотирнадцятьох, чотирнадцятьма',
  "п'ятнадцять, п'ятнадцяти, п'ятнадцятьох, п'ятнадцятьма",
  'шістнадцять, шістнадцяти, шістнадцятьох, шістнадцятьма',
  'сімнадцять, сімнадцяти, сімнадцятьох, сімнадцятьма',
  'вісімнадцять, вісімнадцяти, вісімнадцятьох, вісімнадцятьма',
  "дев'ятнадцять, дев'ятнадцяти, дев'ятнадцятьох, дев'ятнадцятьма",
  'двадцять, двадцяти, двадцятьох, двадцятьма',
];
const TENS_FROM_THIRTY = [
  'тридцять, тридцяти, тридцятьох, тридцятьма',
  'сорок, сорока',
  "п'ятдесят, п'ятдесяти, п'ятдесятьох, п'ятдесятьма",
  'шістдесят, шістдесяти, шістдесятьох, шістдесятьма',
  'сімдесят, сімдесяти, сімдесятьох, сімдесятьма',
  'вісімдесят, вісімдесяти, вісімдесятьох, вісімдесятьма',
  "дев'яносто, дев'яноста",
];
const HUNDREDS = [
  'сто, ста',
  'двісті, двохсот',
  'триста, трьохсот',
  'чотириста, чотирьохсот',
  "п'ятсот, п'ятисот",
  'шістсот, шестисот',
  'сімсот, семисот',
  'вісімсот, восьмисот',
  "дев'ятсот, дев'ятисот",
];
const THOUSAND = list('тисяча, тисячі, тисячу, тисяч, тисячею, тисячами, тис');

function valued(lists: readonly string[], valueAt: (at: number) => number): [string, number][] {
  return lists.flatMap((forms, at) =>
    list(forms).map((form): [string, number] => [form, valueAt(at)]),
  );
}

const NUMBERS = new Map([
  ...valued(UP_TO_TWENTY, (at) => at),
  ...valued(TENS_FROM_THIRTY, (at) => (at + 3) * 10),
  ...valued(HUNDREDS, (at) => (at + 1) * 100),
]);

/** `двадцять п'ять`, `50 тисяч`, `1000,5`; the space of `1 000,5` does not come. */
export function number(text: string): number | null {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  if (!THOUSAND.includes(last)) return belowThousand(words);
  const thousands = words.length === 1 ? 1 : belowThousand(words.slice(0, -1));
  return thousands === null || thousands === 0 ? null : thousands * 1000;
}

/** Figures alone, or words of which each is smaller than the last figure of the one before. */
function belowThousand(words: readonly string[]): number | null {
  const [first = '', ...others] = words;
  if (others.length === 0) return NUMBERS.get(first) ?? figures(first);
  let sum = NUMBERS.get(first) ?? 0;
  let room = roomBehind(sum);
  for (const word of others) {
    const value = NUMBERS.get(word) ?? 0;
    if (value === 0 || value >= room) return null;
    sum += value;
    room = roomBehind(value);
  }
  return sum;
}

/** Behind "двадцять" only one to nine can stand, behind "сто" anything below a hundred. */
function roomBehind(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 ? 10 : 0;
}

/** Three figures behind a mark may be thousands or decimals: that is no number. */
function figures(word: string): number | null {
  if (!/^\d+(?:[.,]\d+)?$/.test(word) || /^[1-9]\d{0,2}[.,]\d{3}$/.test(word)) return null;
  return Number(word.replace(',', '.'));
}
