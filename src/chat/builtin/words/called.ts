/** Writes synonyms as a table: what people say, then how data writes it. */
import type { Words } from './contract.ts';
import { list } from './list.ts';

/** `milan, milano: milano` a line. The words before the colon mean the values behind it in any of the fields. */
export function called(table: string, fields: readonly string[]): Words['synonyms'][number][] {
  return table
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const [word = '', values = ''] = line.split(':');
      return { words: list(word), fields, values: list(values).map(plain) };
    });
}

/** As values are compared: without accents of Latin letters. */
function plain(value: string): string {
  return /\p{Script=Cyrillic}/u.test(value)
    ? value
    : value.normalize('NFKD').replace(/\p{M}/gu, '');
}
