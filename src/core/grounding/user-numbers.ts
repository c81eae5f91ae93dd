/** The numbers a person wrote: the only ones, beside those of results, that an answer may calculate with. */
import { digitNumbers, type DigitNumber } from './digit-numbers.ts';
import { isAmbiguous, JOINING, numberWords, type NumberWord } from './number-words.ts';
import { compare, exact, powerOfTen, multiply, quotient, type Rational } from './rational.ts';

/**
 * Every number in the message, in digits or words of any of the four languages; shares as fractions of one (`20%` and
 * "un quinto" are not the number 20 or 5). What can be read in two ways is returned in both, in no set order, and
 * more than once where it is written more than once.
 */
export function userNumbers(message: string): Rational[] {
  const written = digitNumbers(message);
  return [...inDigits(message, written), ...inWords(message, written).map(({ value }) => value)];
}

/**
 * Those that the message writes in digits or in words that mean no other thing: "one" and "half" are in many
 * questions, «sei» is also "you are" and «otto» a name.
 */
export function writtenNumbers(message: string): Rational[] {
  const written = digitNumbers(message);
  const words = inWords(message, written).filter(
    ({ value, words: [first = '', ...more] }) =>
      compare(value, LEAST_IN_WORDS) >= 0 && (more.length > 0 || !isAmbiguous(first)),
  );
  const shares = inWords(message, written).filter(({ isPercent }) => isPercent);
  return [...inDigits(message, written), ...[...words, ...shares].map(({ value }) => value)];
}

const LEAST_IN_WORDS = { n: 3n, d: 1n };

function inDigits(message: string, written: readonly DigitNumber[]): Rational[] {
  return written.flatMap(({ start, end, readings }) => {
    const token = message.slice(start, end);
    // "5 300" and "12/05" may also be two numbers, "1,2,3" three.
    const divisible = readings.length === 0 || /^[\d\s/]+$/.test(token);
    const parts = divisible ? (token.match(/\d+/g) ?? []) : [];
    return [...readings, ...parts.flatMap((part) => exact(part) ?? [])];
  });
}

function inWords(message: string, written: readonly DigitNumber[]): SpokenNumber[] {
  const words = wordsOf(without(message, written));
  return [...spoken(words, true), ...spoken(words, false)];
}

/** The message with each number in digits, and the percent or scale word beside it, turned into a full stop. */
function without(message: string, numbers: readonly DigitNumber[]): string {
  const ends = [0, ...numbers.map(({ end }) => end)];
  const starts = [...numbers.map(({ start }) => start), message.length];
  return ends.map((end, index) => message.slice(end, starts[index])).join('.');
}

/** Runs of words with nothing but spaces and hyphens between them. */
function wordsOf(message: string): string[][] {
  return message
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .replace(/per\s+cent[oi]?(?!\p{L})/gu, 'percent')
    .split(/[^\p{L}\p{M}'\s-]+/u)
    .map((run) => run.split(/[\s-]+/).filter((word) => word !== ''));
}

interface SpokenNumber {
  value: Rational;
  words: string[];
  isPercent: boolean;
}

/** With `joined`, "one hundred and five" is one number; without, two. */
function spoken(runs: string[][], joined: boolean): SpokenNumber[] {
  return runs.flatMap((run) => {
    const found: SpokenNumber[] = [];
    let reader = newReader();
    let words: string[] = [];
    let isPercent = false;
    const flush = (): void => {
      for (const value of reader.finish()) found.push({ value, words, isPercent });
      reader = newReader();
      words = [];
      isPercent = false;
    };
    for (const word of run) {
      if (joined && JOINING.has(word)) continue;
      const parts = numberWords(word.replace(/^(?:l|un|d|dell|all)'/, ''));
      if (parts.length === 0) flush();
      for (const part of parts) {
        if (!reader.take(part)) {
          flush();
          reader.take(part);
        }
        words.push(word);
        isPercent ||= part.kind === 'percent';
      }
    }
    flush();
    return found;
  });
}

interface Reader {
  /** False where the word cannot continue the number: "two | three". */
  take(word: NumberWord): boolean;
  finish(): Rational[];
}

function newReader(): Reader {
  // Thousands and above, whose scale word has been read.
  let closed = 0;
  let below = 0;
  let last = 0;
  let room = 1000;
  let scale = Infinity;
  let started = false;
  let share: Rational | null = null;
  const total = (): number => closed + below;
  return {
    take(word) {
      if (share) return false;
      switch (word.kind) {
        case 'value':
          if (word.of >= room) return false;
          below += word.of;
          last = word.of;
          room = word.of >= 100 ? 100 : word.of >= 20 ? 10 : 0;
          break;
        case 'teen':
          if (last < 1 || last > 9) return false;
          below += 10;
          room = 0;
          break;
        case 'times':
          if (last > 9 || (last === 0 && word.of >= room)) return false;
          below += (last || 1) * word.of - last;
          last = 0;
          room = word.of;
          break;
        case 'scale':
          if (word.of >= scale) return false;
          closed += (below || 1) * word.of;
          below = 0;
          last = 0;
          room = 1000;
          scale = word.of;
          break;
        case 'part':
          share = quotient(whole(started ? total() : 1), whole(word.of));
          break;
        case 'percent':
          if (!started) return false;
          share = multiply(whole(total()), powerOfTen(-2));
          break;
      }
      started = true;
      return true;
    },
    finish: () => (share ? [share] : started ? [whole(total())] : []),
  };
}

function whole(value: number): Rational {
  return { n: BigInt(value), d: 1n };
}
