/** Words for numbers in English, Italian, Ukrainian (in their cases) and Indonesian, and what each stands for. */

/**
 * `value` adds up (twenty + five), `times` multiplies what stands before it below a thousand (dua puluh, three
 * hundred), `teen` makes one of 11 to 19 (dua belas), `scale` closes a group of thousands, `part` makes a fraction of
 * what stands before it (two thirds), `percent` divides it by 100.
 */
export type NumberWord =
  | { kind: 'value' | 'times' | 'scale' | 'part'; of: number }
  | { kind: 'teen' | 'percent' };

/** `word word: value`, one line a number; the same word may stand for several tokens (`seribu` = one thousand). */
const VALUES: readonly [number, string][] = [
  [0, 'zero нуль нуля нулю нулем nol'],
  [1, 'one uno una un один одна одне одну одного одному одним одній однієї однією satu'],
  [2, 'two due два дві двох двом двома двоє dua'],
  [3, 'three tre tré три трьох трьом трьома троє tiga'],
  [4, 'four quattro чотири чотирьох чотирьом чотирма четверо empat'],
  [5, "five cinque п'ятеро lima"],
  [6, 'six sei шести шістьма шестеро enam'],
  [7, 'seven sette семи сьома семеро tujuh'],
  [8, 'eight otto восьми вісьмох вісьмом вісьма вісьмома восьмеро delapan'],
  [9, 'nine nove sembilan'],
  [10, 'ten dieci sepuluh'],
  [11, 'eleven undici sebelas'],
  [12, 'twelve dodici dozen dozzina дюжина дюжину дюжини lusin'],
  [13, 'thirteen tredici'],
  [14, 'fourteen quattordici'],
  [15, 'fifteen quindici'],
  [16, 'sixteen sedici'],
  [17, 'seventeen diciassette'],
  [18, 'eighteen diciotto'],
  [19, 'nineteen diciannove'],
  [20, 'twenty venti'],
  [30, 'thirty trenta'],
  [40, 'forty quaranta сорок сорока'],
  [50, "fifty cinquanta п'ятдесят"],
  [60, 'sixty sessanta шістдесят'],
  [70, 'seventy settanta сімдесят'],
  [80, 'eighty ottanta вісімдесят'],
  [90, "ninety novanta дев'яносто дев'яноста"],
  [100, 'сто ста seratus'],
  [200, 'двісті двохсот двомстам'],
  [300, 'триста трьохсот трьомстам'],
  [400, 'чотириста чотирьохсот чотирьомстам'],
  [500, "п'ятсот п'ятисот п'ятистам"],
  [600, 'шістсот шестисот шестистам'],
  [700, 'сімсот семисот семистам'],
  [800, 'вісімсот восьмисот восьмистам'],
  [900, "дев'ятсот дев'ятисот дев'ятистам"],
];

/** Ukrainian stems that take the endings of 5 to 20 and 30, and of 50 to 80. */
const STEMS: readonly [number, string][] = [
  [5, "п'ят"],
  [6, 'шіст'],
  [7, 'сім'],
  [8, 'вісім'],
  [9, "дев'ят"],
  [10, 'десят'],
  [11, 'одинадцят'],
  [12, 'дванадцят'],
  [13, 'тринадцят'],
  [14, 'чотирнадцят'],
  [15, "п'ятнадцят"],
  [16, 'шістнадцят'],
  [17, 'сімнадцят'],
  [18, 'вісімнадцят'],
  [19, "дев'ятнадцят"],
  [20, 'двадцят'],
  [30, 'тридцят'],
  [50, "п'ятдесят"],
  [60, 'шістдесят'],
  [70, 'сімдесят'],
  [80, 'вісімдесят'],
];
const ENDINGS = ['', 'ь', 'и', 'ьох', 'ьом', 'ьма', 'ьома', 'ох', 'ом', 'ома'];

const TIMES: readonly [number, string][] = [
  [10, 'puluh'],
  [100, 'hundred hundreds cento ratus'],
];

const SCALES: readonly [number, string][] = [
  [
    1e3,
    'thousand thousands mille mila тисяча тисячі тисяч тисячу тисячею тисячам тисячами тисячах ribu seribu',
  ],
  [
    1e6,
    'million millions milione milioni мільйон мільйона мільйони мільйонів мільйону мільйоном juta sejuta',
  ],
  [1e9, 'billion billions miliardo miliardi мільярд мільярда мільярди мільярдів miliar semiliar'],
];

const PARTS: readonly [number, string][] = [
  [
    2,
    'half halves metà mezzo mezza половина половини половину половиною половині пів setengah separuh paruh',
  ],
  [3, 'third thirds terzo terzi третина третини третину третиною третин pertiga sepertiga'],
  [4, 'quarter quarters quarto quarti чверть чверті чвертю чвертей perempat seperempat'],
];

const PERCENT =
  'percent percento persen відсоток відсотка відсотки відсотків відсоткам процент процента проценти процентів';

/** Words that join the parts of one number: "one hundred and five". */
export const JOINING: ReadonlySet<string> = new Set(['and', 'e', 'та', 'і', 'й', 'dan']);

/** Numbers that are also names or other words of one of the languages: «sei», Otto, Lima. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['sei', 'sette', 'otto', 'nove', 'lima']);

/** Whether the word alone does not tell that it is a number. */
export function isAmbiguous(word: string): boolean {
  return AMBIGUOUS.has(word);
}

/** What Italian writes as one word is cut into these, elided forms included: `ventotto`, `duecentotré`. */
const ITALIAN: ReadonlyMap<string, string> = new Map([
  ...'un uno due tre tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici'
    .split(' ')
    .map((word): [string, string] => [word, word]),
  ...'diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta'
    .split(' ')
    .flatMap((word): [string, string][] => [
      [word, word],
      [word.slice(0, -1), word],
    ]),
  ['cento', 'cento'],
  ['cent', 'cento'],
  ['mille', 'mille'],
  ['mila', 'mila'],
]);
/** No Italian number below a million is longer. */
const LONGEST = 60;

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...STEMS.flatMap(([of, stem]) => ENDINGS.map((ending) => wordOf(stem + ending, 'value', of))),
  ...listed('value', VALUES),
  ...listed('times', TIMES),
  ...listed('scale', SCALES),
  ...listed('part', PARTS),
  ['belas', { kind: 'teen' }] as const,
  ...PERCENT.split(' ').map((word) => [word, { kind: 'percent' }] as const),
]);

/** What the word stands for, in order of reading; empty for every other word. Expects lower case and plain `'`. */
export function numberWords(word: string): NumberWord[] {
  const known = WORDS.get(word);
  if (known) return [known];
  return (italianParts(word) ?? []).flatMap((part) => WORDS.get(part) ?? []);
}

function italianParts(word: string): string[] | null {
  if (word === '') return [];
  if (word.length > LONGEST) return null;
  for (const [written, part] of ITALIAN) {
    if (!word.startsWith(written)) continue;
    const rest = italianParts(word.slice(written.length));
    const elided = written !== part && !/^(?:uno?|otto)/.test(word.slice(written.length));
    if (rest && !elided) return [part, ...rest];
  }
  return null;
}

function listed(
  kind: 'value' | 'times' | 'scale' | 'part',
  list: readonly [number, string][],
): [string, NumberWord][] {
  return list.flatMap(([of, words]) => words.split(' ').map((word) => wordOf(word, kind, of)));
}

function wordOf(
  word: string,
  kind: 'value' | 'times' | 'scale' | 'part',
  of: number,
): [string, NumberWord] {
  return [word, { kind, of }];
}
