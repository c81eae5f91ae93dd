/** Texts a field is compared with must be values it has: a misspelt value would silently match nobody. */
import { isPersonal, type Field } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import type { Span } from './ast.ts';
import type { CheckedValue } from './checked.ts';
import { alternatives, listed } from './fault.ts';
import { printValue } from './print.ts';
import { wrong, type Context } from './scope.ts';

/**
 * The text as the data spells it; the text itself where the values are not known. Taking another case or spacing
 * is noted. @throws ToolInputError naming the nearest values
 */
export function spelled(text: string, span: Span, target: CheckedValue, context: Context): string {
  if (target.kind !== 'field') return text;
  const { field } = target;
  const values = knownValues(field);
  if (values === null || values.includes(text)) return text;
  const wanted = fold(text);
  const same = values.filter((value) => fold(value) === wanted);
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    context.note({
      key: 'note.value_spelling',
      params: { field: field.name, written: text, value: only },
    });
    return only;
  }
  const sentence =
    same.length > 1
      ? `${field.name} spells this in several ways; write ${field.name} in (${same.map(quoted).join(', ')})`
      : noValue(text, field, values);
  throw wrong(context, span, quoted(text), sentence);
}

/** The values an error may name; null where the catalogue has no list, or where they name or reach single persons. */
export function knownValues(field: Field): string[] | null {
  return isPersonal(field) ? null : field.values;
}

/**
 * Whether no test may look at the values: the catalogue withholds them, so a misspelt one would match nobody in
 * silence. Customer ids are exact, and answers show them.
 */
export function isWithheld(field: Field): boolean {
  return isPersonal(field) && field.name !== 'customer_id';
}

/** Why only `is known` is tested of such a field. */
export function withheld({ name }: Field): string {
  return `${name} names or reaches single persons, so a group only tests whether ${name} is known; show_customer finds one customer by id, name or e-mail`;
}

function noValue(text: string, field: Field, values: string[]): string {
  if (values.length === 0) return `${field.name} has no value in this data`;
  const near = nearest(text, values, 3).map(quoted);
  const hint =
    near.length > 0
      ? `did you mean ${alternatives(near)}?`
      : `its values are ${listed(values.map(quoted), 8)}`;
  return `no ${field.name} is ${quoted(text)}; ${hint}`;
}

/** `its values are 'Yes' and 'No'`; null where they are not known. */
export function valuesOf(field: Field): string | null {
  const values = knownValues(field);
  return values === null ? null : `its values are ${listed(values.map(quoted), 8)}`;
}

/** The quoted value of that field nearest to a word; null where its values are not known or none is near. */
export function nearestValue(word: string, target: CheckedValue): string | null {
  const values = target.kind === 'field' ? knownValues(target.field) : null;
  const [first] = nearest(word, values ?? [], 1);
  return first === undefined ? null : quoted(first);
}

function quoted(text: string): string {
  return printValue({ kind: 'text', value: text, span: { start: 0, end: 0 } });
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
