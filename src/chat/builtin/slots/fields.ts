/** Finds fields by their name, the header they came from, or an everyday word. */
import { findField, isPersonal, type Catalogue, type Field } from '../../../core/catalogue.ts';
import { lexicon, stemsOf, type Lexicon } from '../lexicon.ts';
import type { Slot } from '../slot.ts';
import type { Words } from '../words/contract.ts';

type FieldSlot = Extract<Slot, { kind: 'field' | 'absent' }>;

/**
 * Fields that may stand in a question: those of customers and purchases that neither name nor reach a person, and the
 * age where the filter language computes it from the date of birth.
 */
export function usableFields(catalogue: Catalogue): Field[] {
  const fields = catalogue.fields.filter(
    (field) =>
      (field.table === 'customers' || field.table === 'transactions') &&
      !isPersonal(field) &&
      !/(?:^|_)(?:id|key)$/.test(field.name) &&
      // The date of a purchase is asked for as a period or by month and year.
      !(field.table === 'transactions' && field.name === 'date'),
  );
  const birth = findField(catalogue, 'customers', 'birth_date');
  if (birth?.type !== 'date' || findField(catalogue, 'customers', 'age')) return fields;
  return [...fields, { ...birth, name: 'age', type: 'number', unit: 'years', source: null }];
}

/** The usable field of that name; one of the customers before one of purchases. */
export function fieldCalled(catalogue: Catalogue, name: string): Field | undefined {
  const named = usableFields(catalogue).filter((field) => field.name === name);
  return named.find(({ table }) => table === 'customers') ?? named[0];
}

/**
 * Every way to name a field. A field that customers and purchases both have counts once, as that of the customers;
 * the planner says so where it matters.
 */
export function fieldLexicon(catalogue: Catalogue, words: Words): Lexicon<FieldSlot> {
  const usable = usableFields(catalogue);
  const fields = usable.filter(
    (field) =>
      field.table === 'customers' ||
      !usable.some(({ table, name }) => table === 'customers' && name === field.name),
  );
  const phrases = new Map<string, { phrase: string; fields: Set<Field> }>();
  const add = (phrase: string, field: Field): void => {
    const key = stemsOf(phrase, words).join(' ');
    const entry = phrases.get(key) ?? { phrase, fields: new Set() };
    phrases.set(key, entry);
    entry.fields.add(field);
  };
  for (const field of fields) {
    add(spaced(field.name), field);
    if (field.source) add(spaced(field.source.column), field);
  }
  const taken = new Set(phrases.keys());
  const isNew = (phrase: string): boolean => !taken.has(stemsOf(phrase, words).join(' '));
  const absent: [string, FieldSlot][] = [];
  for (const [name, everyday] of Object.entries(words.fields)) {
    const meant = fields.filter((field) => partsOf(field.name).join('_') === name);
    const known = meant.length > 0 ? meant : fields.filter((field) => hasPart(field, name, words));
    for (const phrase of everyday.filter(isNew)) {
      if (known.length === 0) absent.push([phrase, { kind: 'absent', name: everyday[0] ?? name }]);
      for (const field of known) add(phrase, field);
    }
  }
  for (const field of fields) {
    for (const part of partsOf(field.name)) {
      const isName = part.length > 3 && !words.vague.includes(part) && !words.stop.includes(part);
      if (isName && isNew(part)) add(part, field);
    }
  }
  return lexicon<FieldSlot>(
    [
      ...[...phrases.values()].map(({ phrase, fields: meant }): [string, FieldSlot] => [
        phrase,
        { kind: 'field', fields: [...meant] },
      ]),
      ...absent,
    ],
    words,
  );
}

/** `EducationLevel`, `education_level` -> `Education Level`, `education level`. */
export function spaced(name: string): string {
  return name
    .replaceAll(/[_.-]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
}

function partsOf(name: string): string[] {
  return spaced(name).toLowerCase().split(' ');
}

/** `education` is a part of `education_level`, `children` one of `total_children`. */
function hasPart(field: Field, name: string, words: Words): boolean {
  const parts = stemsOf(spaced(field.name), words);
  return stemsOf(spaced(name), words).every((part) => parts.includes(part));
}
