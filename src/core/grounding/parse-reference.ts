/** Reads one reference. Never throws: what cannot be read becomes a segment of kind `faulty`. */
import { nearest } from '../nearest.ts';
import { ReferenceFault } from './fault.ts';
import { names, parseList, parseValue } from './parse-expression.ts';
import type { Reference } from './syntax.ts';

const QUOTED = /^["“”„«](?<words>[^]*)["“”»]$/u;

/** What `{{…}}`, or an opened one that is never closed, stands for. */
export function parseReference(source: string, at: number): Reference {
  const placed = { at, source };
  try {
    if (!source.endsWith('}}')) throw new ReferenceFault('the reference is not closed with }}');
    return { ...placed, ...bodyOf(source.slice(2, -2), at + 2) };
  } catch (error) {
    if (!(error instanceof ReferenceFault)) throw error;
    return { ...placed, kind: 'faulty', why: error.message, accepted: error.accepted };
  }
}

type Unplaced<T> = T extends Reference ? Omit<T, 'at' | 'source'> : never;

function bodyOf(body: string, at: number): Unplaced<Reference> {
  const [, word = '', rest = ''] = /^\s*([a-z]+)\s+([^]*?)\s*$/iu.exec(body) ?? [];
  switch (word.toLowerCase()) {
    case 'table':
      return tableOf(rest);
    case 'compare':
      return compareOf(rest);
    case 'missing':
      return missingOf(rest, at + body.indexOf(rest, body.indexOf(word) + word.length));
    case 'q':
      return quoteOf(rest);
    default:
      return { kind: 'value', ...parseValue(body) };
  }
}

function tableOf(text: string): Unplaced<Reference> {
  const [address = '', ...options] = text.replace(/\s*([,=])\s*/g, '$1').split(/\s+/);
  const match = /^(r\d+):([^\s,|()[\]{}"]+)$/i.exec(address);
  if (!match) throw new ReferenceFault(`"${address}" names no table`, ['table r1:segments']);
  const choice: Record<'columns' | 'rows', string[] | null> = { columns: null, rows: null };
  for (const option of options) {
    const [name = '', value = ''] = option.split('=');
    if (name !== 'columns' && name !== 'rows') {
      const accepted = nearest(name, ['columns=', 'rows='], 2);
      throw new ReferenceFault(`a table has no option "${name}"`, accepted);
    }
    choice[name] = names(value);
  }
  const of = { alias: (match[1] ?? '').toLowerCase(), path: (match[2] ?? '').normalize('NFC') };
  return { kind: 'table', of, ...choice };
}

function compareOf(text: string): Unplaced<Reference> {
  const of = parseList(text);
  if (of.length > 2) throw new ReferenceFault('compare takes a row, or two values');
  return { kind: 'compare', of };
}

function missingOf(text: string, at: number): Unplaced<Reference> {
  if (/^r\d+$/i.test(text)) return { kind: 'missing_in', alias: text.toLowerCase() };
  const words = QUOTED.exec(text)?.groups?.['words']?.trim();
  if (words === undefined || words === '') {
    throw new ReferenceFault('missing takes a result or words in quotation marks', [
      'missing r3',
      'missing "what was looked for"',
    ]);
  }
  return { kind: 'missing', text: words, textAt: at + text.indexOf(words) };
}

function quoteOf(text: string): Unplaced<Reference> {
  const [, note = '', rest = ''] = /^(\S+)\s+([^]*)$/u.exec(text) ?? [];
  const words = QUOTED.exec(rest)?.groups?.['words']?.trim();
  if (words === undefined || words === '') {
    throw new ReferenceFault('a quote names its note and the exact words', [
      'q n104 "exact words"',
    ]);
  }
  return { kind: 'quote', note, words: words.normalize('NFC') };
}
