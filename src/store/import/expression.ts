/** Expressions of a mapping: a column, or numbers and columns with `+ - * /` and brackets. Never SQL. */
import { DataError } from '../../core/errors.ts';
import { unknownColumn } from './problem.ts';

export type Expression =
  | { kind: 'column'; name: string }
  | { kind: 'number'; text: string }
  | { kind: 'binary'; op: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

/** Far more than a formula needs, far less than the stack holds. */
const DEEPEST = 50;

/**
 * Reads the text. A name is the longest column that stands at its place, so that names with blanks or signs need
 * no quotes; a text that is a column as a whole is that column.
 * @throws DataError at `place` for an unknown column or a formula that is not finished
 */
export function parseExpression(
  text: string,
  columns: readonly string[],
  place: string,
  files: string,
): Expression {
  const whole = text.trim();
  if (columns.includes(whole)) return { kind: 'column', name: whole };
  const byLength = columns.toSorted((a, b) => b.length - a.length);
  let at = 0;
  let depth = 0;

  const skip = (): void => {
    while (/\s/.test(whole.charAt(at))) at += 1;
  };
  const fail = (problem: string): DataError =>
    new DataError(
      `${place}: "${whole}" ${problem}; columns and numbers are joined by + - * / and round brackets.`,
    );

  function operand(): Expression {
    skip();
    if (whole.charAt(at) === '(') return bracket();
    const column = byLength.find((name) => whole.startsWith(name, at) && endsAt(at + name.length));
    if (column !== undefined) {
      at += column.length;
      return { kind: 'column', name: column };
    }
    const rest = whole.slice(at);
    const number = /^\d+(\.\d+)?(?![\p{L}\p{N}_])/u.exec(rest)?.[0];
    if (number !== undefined) {
      at += number.length;
      return { kind: 'number', text: number };
    }
    if (rest === '') throw fail('ends where a column or a number should follow');
    const name = /^[^-+*/()]+/.exec(rest)?.[0].trim() ?? '';
    throw name === ''
      ? fail(`cannot be read from "${rest}" on`)
      : unknownColumn(place, name, files, columns);
  }

  function bracket(): Expression {
    at += 1;
    depth += 1;
    if (depth > DEEPEST) throw fail('has too many brackets inside one another');
    const inside = sum();
    skip();
    if (whole.charAt(at) !== ')') throw fail('lacks a closing bracket');
    at += 1;
    depth -= 1;
    return inside;
  }

  /** A column name must not be the beginning of a longer word. */
  function endsAt(end: number): boolean {
    return (
      !/^[\p{L}\p{N}_]/u.test(whole.slice(end, end + 2)) ||
      !/[\p{L}\p{N}_]$/u.test(whole.slice(at, end))
    );
  }

  function chain(ops: readonly ('+' | '-' | '*' | '/')[], next: () => Expression): Expression {
    let left = next();
    for (;;) {
      skip();
      const op = ops.find((sign) => sign === whole.charAt(at));
      if (op === undefined) return left;
      at += 1;
      const right = next();
      if (op === '/' && constantOf(right) === 0) throw fail('divides by zero');
      left = { kind: 'binary', op, left, right };
    }
  }

  const product = (): Expression => chain(['*', '/'], operand);
  const sum = (): Expression => chain(['+', '-'], product);

  const result = sum();
  skip();
  if (at < whole.length) throw fail(`cannot be read from "${whole.slice(at)}" on`);
  return result;
}

/** The value of a formula without columns; null where it has some. */
function constantOf(expression: Expression): number | null {
  if (expression.kind === 'column') return null;
  if (expression.kind === 'number') return Number(expression.text);
  const left = constantOf(expression.left);
  const right = constantOf(expression.right);
  if (left === null || right === null) return null;
  const { op } = expression;
  const value =
    op === '+'
      ? left + right
      : op === '-'
        ? left - right
        : op === '*'
          ? left * right
          : left / right;
  // `0.3 - 0.1 - 0.2` is zero but for the noise of binary fractions.
  return Math.abs(value) < 1e-12 ? 0 : value;
}

/** The columns an expression uses, each once. */
export function columnsOf(expression: Expression): string[] {
  if (expression.kind === 'column') return [expression.name];
  if (expression.kind === 'number') return [];
  return [...new Set([...columnsOf(expression.left), ...columnsOf(expression.right)])];
}

/** A value in SQL with the decimals and digits it can have. */
export interface Exact {
  sql: string;
  scale: number;
  digits: number;
  /** Decimals were cut on the way. */
  rounded: boolean;
}

const MOST_DECIMALS = 9;
const ROUNDED_DECIMALS = 6;

/**
 * Exact decimal arithmetic in SQL; an unknown operand or a division by zero gives unknown. Results of more than
 * nine decimals, and all quotients, are rounded half away from zero to six.
 */
export function compileExpression(expression: Expression, column: (name: string) => Exact): Exact {
  if (expression.kind === 'column') return column(expression.name);
  if (expression.kind === 'number') {
    const [whole = '', fraction = ''] = expression.text.split('.');
    return { sql: expression.text, scale: fraction.length, digits: whole.length, rounded: false };
  }
  const left = compileExpression(expression.left, column);
  const right = compileExpression(expression.right, column);
  const a = `CAST(${left.sql} AS DECIMAL(38, ${left.scale}))`;
  const b = `CAST(${right.sql} AS DECIMAL(38, ${right.scale}))`;
  if (expression.op === '/') {
    const quotient = `CAST(${a} AS DOUBLE) / nullif(CAST(${b} AS DOUBLE), 0)`;
    const digits = Math.min(38 - ROUNDED_DECIMALS, left.digits + right.scale);
    return {
      sql: `CAST(${quotient} AS DECIMAL(38, ${ROUNDED_DECIMALS}))`,
      scale: ROUNDED_DECIMALS,
      digits,
      rounded: true,
    };
  }
  const exact =
    expression.op === '*'
      ? { scale: left.scale + right.scale, digits: left.digits + right.digits }
      : {
          scale: Math.max(left.scale, right.scale),
          digits: Math.max(left.digits, right.digits) + 1,
        };
  const sql = `(${a} ${expression.op} ${b})`;
  const lost = left.rounded || right.rounded;
  if (exact.scale <= MOST_DECIMALS) return { sql, ...exact, rounded: lost };
  return {
    sql: `CAST(${sql} AS DECIMAL(38, ${ROUNDED_DECIMALS}))`,
    scale: ROUNDED_DECIMALS,
    digits: exact.digits,
    rounded: true,
  };
}
