/** What the text of a group, a period or a value states, read as the filter language reads it. */
import { ToolInputError } from '../errors.ts';
import { lex, type Token } from '../filter/lex.ts';
import { unitOf } from '../filter/reader.ts';
import { digitNumbers } from './digit-numbers.ts';
import { isMeasured, type StatedAs } from './number-use.ts';
import { absolute, exact, multiply, powerOfTen, type Rational } from './rational.ts';

export interface StatedNumber {
  value: Rational;
  as: StatedAs;
}

export interface Stated {
  numbers: StatedNumber[];
  /** `2024-05-01`, `2024-Q2`, `2024`. */
  dates: string[];
  /** Texts in quotes that name something. */
  words: string[];
  /** Names with a digit: `p90`. */
  names: string[];
}

/** A longer text in quotes is a sentence: it names nothing. */
const LONGEST_NAME = 4;
const LIST_WORDS = new Set(['in', 'not', 'and', 'or']);

/** Texts that are not of the filter language state nothing. */
export function statedIn(sources: readonly string[]): Stated {
  const stated: Stated = { numbers: [], dates: [], words: [], names: [] };
  for (const source of sources) {
    let tested = '';
    const tokens = tokensOf(source);
    for (const [index, token] of tokens.entries()) {
      const { kind, text } = token;
      if (kind === 'name' && !LIST_WORDS.has(text)) tested = text;
      if (kind === 'name' && /\d/.test(text)) stated.names.push(text);
      if (kind === 'date' || (kind === 'number' && isYear(text))) stated.dates.push(text);
      if (kind === 'text' && tested !== 'customer_id' && isName(text)) stated.words.push(text);
      if (kind === 'number') {
        stated.numbers.push(...numberOf(text, tokens[index - 1], tokens[index + 1]));
      }
    }
  }
  return stated;
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function tokensOf(source: string): Token[] {
  try {
    return lex(source);
  } catch (error) {
    if (error instanceof ToolInputError) return [];
    throw error;
  }
}

function numberOf(text: string, before?: Token, behind?: Token): StatedNumber[] {
  const figures = exact(text);
  if (!figures) return [];
  const value = absolute(figures);
  if (behind?.text === '%') return [{ value: multiply(value, powerOfTen(-2)), as: 'percent' }];
  const unit = behind ? unitOf(behind) : null;
  const isRank = before?.text === 'top' || before?.text === 'bottom';
  return [{ value, as: unit ?? (isRank ? 'ranking' : 'limit') }];
}

/** Not a sentence, nor a number that a text could put forward as one of the data. */
function isName(text: string): boolean {
  if (text.trim().split(/\s+/).length > LONGEST_NAME) return false;
  return digitNumbers(text).every(({ start, end, isPercent }) => {
    const use = { before: text.slice(0, start), after: text.slice(end), isPercent };
    return (end - start < text.trim().length || isYear(text)) && !isMeasured(use);
  });
}
