/** Signs and words that change a value where they stand directly beside it, and whether the value has them itself. */
import type { ValueSpec } from './phrases.ts';
import { CODES, CURRENCIES, EMPHASIS, PERCENT, SCALE_WORDS, SPACES } from './quantity-words.ts';
import { SETTLED } from './text-span.ts';

/** The numbers that a piece shows. */
export interface ShownNumbers {
  specs: readonly ValueSpec[];
  /** A difference or a change: a plus sign fits one that is not negative. */
  isDifference: boolean;
  /** A number of the user's own, which has whatever currency the user gave it. */
  isOwn: boolean;
}

/** `drop` what the value shows itself, `mark` what nothing proves. */
export type Verdict = 'keep' | 'drop' | 'mark';

const MARKS = `[${EMPHASIS}]{0,6}`;
const ARITHMETIC = '[-−–+±]';
const CURRENCY_SIGN = `US\\$|\\p{Sc}|(?<!\\p{L})(?:${CODES.join('|')})`;

/** At the end of a text: what belongs to a value behind it. A hyphen behind a word or a value does not. */
export const SIGNS_BEFORE = new RegExp(
  `(?<signs>(?:(?<![\\p{L}\\p{M}\\p{N})\\]${SETTLED}])${ARITHMETIC}|(?:${CURRENCY_SIGN})[${SPACES}]?){1,3})(?<marks>${MARKS})$`,
  'u',
);
const ONE_SIGN = new RegExp(`${ARITHMETIC}|${CURRENCY_SIGN}`, 'gu');
const BEGINNINGS = ['US\\$', ...CODES.flatMap((code) => [code, code.slice(0, -1), code.charAt(0)])];
const BEGUN = `${ARITHMETIC}|\\p{Sc}|(?<!\\p{L})(?:${BEGINNINGS.join('|')})`;
/** The end of a text that may come to be that. */
export const SIGNS_BEGUN = new RegExp(`(?:${BEGUN})(?:${BEGUN}|[${SPACES}${EMPHASIS}]){0,8}$`, 'u');

const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'points',
    '(?:percentage|points?|punt[oi]|відсотков\\p{L}*|пункт\\p{L}*|poin|pp)(?![\\p{L}\\p{N}])',
  ],
  ['percent', PERCENT],
  ['times', '[×x](?![\\p{L}\\p{N}])'],
  ['scale', `(?:${SCALE_WORDS})(?![\\p{L}\\p{N}])`],
  ...CURRENCIES,
].map(([kind = '', words = '']) => [
  kind,
  new RegExp(`^${MARKS}(?<sign>${kind === 'times' ? '' : `[${SPACES}]?`}(?:${words}))`, 'iu'),
]);
const CURRENCY_OF = CURRENCIES.map(
  ([code, words]) => [code, new RegExp(`^(?:${words})`, 'iu')] as const,
);
const OTHER_CURRENCY = new RegExp(`^${MARKS}(?<sign>[${SPACES}]?\\p{Sc})`, 'u');

/** What may still become a sign, a word or figures behind a value. */
export const SIGN_OPEN = new RegExp(
  `^${MARKS}(?:[.,'’]${MARKS}|[${SPACES}]?(?:per[${SPACES}])?[\\p{L}\\p{M}]{0,40})$`,
  'iu',
);
/** Figures that would go on from a value, and figures that a value would go on from. */
export const FIGURES_BEHIND = new RegExp(`^${MARKS}[.,'’]?${MARKS}(?=\\p{N})`, 'u');
export const FIGURES_BEFORE = new RegExp(`\\p{N}[.,'’]?${MARKS}$`, 'u');
/** Between two values: too little to tell them apart. */
export const TOUCHING = new RegExp(`^${MARKS}[.,'’]?${MARKS}$`, 'u');

/** The sign or word at the start of a text behind a value, where it stands there, and what to do with it. */
export function signBehind(
  text: string,
  shown: string,
  numbers: ShownNumbers,
): { at: number; sign: string; verdict: Verdict } | null {
  for (const [kind, words] of [...KINDS, ['', OTHER_CURRENCY] as const]) {
    const match = words.exec(text);
    const sign = match?.groups?.['sign'];
    if (!match || sign === undefined) continue;
    const verdict = verdictOn(kind, sign.trim(), shown, numbers);
    return { at: match[0].length - sign.length, sign, verdict };
  }
  return null;
}

function verdictOn(kind: string, sign: string, shown: string, numbers: ShownNumbers): Verdict {
  const { specs } = numbers;
  const has = (unit: ValueSpec['unit']): boolean => specs.some((spec) => spec.unit === unit);
  switch (kind) {
    case 'scale':
      return 'mark';
    case 'points':
      // Points that customers collect are no percentage points.
      return has('share') ? 'mark' : 'keep';
    case 'percent':
      return ownSign(has('share'), numbers);
    case 'times':
      return ownSign(has('times'), numbers);
    default:
      return currencyVerdict(kind, sign, shown, numbers);
  }
}

/** What to do with the signs directly before a value. */
export function verdictBefore(signs: string, shown: string, numbers: ShownNumbers): Verdict {
  const isNegative = /^[-−]/.test(shown);
  const verdicts = (signs.match(ONE_SIGN) ?? []).map((sign): Verdict => {
    if (/^[-−–]$/.test(sign)) return isNegative ? 'drop' : 'mark';
    if (sign === '+') return numbers.isDifference && !isNegative ? 'keep' : 'mark';
    if (sign === '±') return 'mark';
    const code = CURRENCY_OF.find(([, words]) => words.test(sign))?.[0] ?? '';
    return currencyVerdict(code, sign, shown, numbers);
  });
  return (
    verdicts.find((verdict) => verdict === 'mark') ??
    verdicts.find((verdict) => verdict === 'keep') ??
    'drop'
  );
}

function currencyVerdict(
  code: string,
  sign: string,
  shown: string,
  numbers: ShownNumbers,
): Verdict {
  if (numbers.isOwn) return 'keep';
  const isOwn = numbers.specs.some(({ unit, currency }) => unit === 'money' && currency === code);
  return ownSign(isOwn || (code === '' && shown.includes(sign)), numbers);
}

/** A value without its unit gets it from the text. */
function ownSign(isOwn: boolean, { specs }: ShownNumbers): Verdict {
  if (!isOwn) return 'mark';
  return specs.some(({ bare }) => bare === true) ? 'keep' : 'drop';
}
