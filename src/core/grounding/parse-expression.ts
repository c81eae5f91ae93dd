/** Expressions inside a reference: `share(r1:segments.gold.revenue, r1:segments.all.revenue)`. */
import { nearest } from '../nearest.ts';
import { ReferenceFault } from './fault.ts';
import { FUNCTIONS, MODIFIERS, type Expression, type Modifier } from './syntax.ts';

/** Deeper nesting is no expression a person could follow, and an endless one must not exhaust the stack. */
const DEEPEST = 12;
const SPACE = /\s*/y;
const CALL = /([a-z]+)\s*\(/iy;
const USER = /u:\s*([^\s,)|]*)/iy;
const ADDRESS = /(r\d+)\s*:\s*([^\s,|()[\]{}"]+)/iy;
const COLUMNS = /\[([^[\]]*)\]/y;

interface Cursor {
  text: string;
  at: number;
}

/** `share(a, b)|about`. Throws ReferenceFault. */
export function parseValue(text: string): { of: Expression; modifiers: Modifier[] } {
  const cursor = { text, at: 0 };
  const of = expression(cursor, 0);
  const modifiers: Modifier[] = [];
  while (skip(cursor, '|')) {
    const word = take(cursor, /[a-z]*/iy)?.[0] ?? '';
    const modifier = MODIFIERS.find((name) => name === word.toLowerCase());
    if (modifier === undefined) {
      throw new ReferenceFault(
        `"|${word}" is not a modifier`,
        MODIFIERS.map((name) => `|${name}`),
      );
    }
    modifiers.push(modifier);
  }
  expectEnd(cursor);
  return { of, modifiers };
}

/** `a, b`. Throws ReferenceFault. */
export function parseList(text: string): Expression[] {
  const cursor = { text, at: 0 };
  const list = separated(cursor, 0);
  expectEnd(cursor);
  return list;
}

function expression(cursor: Cursor, depth: number): Expression {
  if (depth > DEEPEST) throw new ReferenceFault('the expression is nested too deeply');
  const call = take(cursor, CALL);
  if (call) return callOf(cursor, call[1] ?? '', depth);
  const user = take(cursor, USER);
  if (user) return { kind: 'user', text: user[1] ?? '' };
  const address = take(cursor, ADDRESS);
  if (!address) {
    const found = cursor.text.slice(cursor.at, cursor.at + 40).trim();
    throw new ReferenceFault(
      found === '' ? 'a value is missing' : `"${found}" is neither an address nor a function`,
      ['r1:table.row.column', 'share(a, b)', 'u:400'],
    );
  }
  const place = {
    alias: (address[1] ?? '').toLowerCase(),
    path: (address[2] ?? '').normalize('NFC'),
  };
  const columns = take(cursor, COLUMNS);
  if (!columns) return { kind: 'address', ...place };
  return { kind: 'columns', ...place, columns: names(columns[1] ?? '') };
}

function callOf(cursor: Cursor, word: string, depth: number): Expression {
  const name = FUNCTIONS.find((known) => known === word.toLowerCase());
  if (name === undefined) {
    const near = nearest(word, FUNCTIONS, 3);
    throw new ReferenceFault(
      `there is no function "${word}"`,
      near.length > 0 ? near : [...FUNCTIONS],
    );
  }
  const args = separated(cursor, depth + 1);
  if (!skip(cursor, ')')) throw new ReferenceFault(`${name}( is not closed`);
  return { kind: 'call', name, args };
}

function separated(cursor: Cursor, depth: number): Expression[] {
  const list = [expression(cursor, depth)];
  while (skip(cursor, ',')) list.push(expression(cursor, depth));
  return list;
}

/** `a, b` → the names, in NFC; empty ones are dropped. */
export function names(text: string): string[] {
  return text
    .normalize('NFC')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function expectEnd(cursor: Cursor): void {
  take(cursor, SPACE);
  if (cursor.at < cursor.text.length) {
    throw new ReferenceFault(
      `"${cursor.text.slice(cursor.at).trim().slice(0, 40)}" is not expected`,
    );
  }
}

function skip(cursor: Cursor, sign: string): boolean {
  take(cursor, SPACE);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at += 1;
  take(cursor, SPACE);
  return true;
}

/** Matches at the cursor (after white space, unless that is what is wanted) and moves it. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  if (pattern !== SPACE) take(cursor, SPACE);
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match;
}
