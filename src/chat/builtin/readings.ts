/** Says how words were taken that could have meant something else. */
import { findField, type Catalogue } from '../../core/catalogue.ts';
import type { Message } from '../../core/result.ts';
import { anyOf } from './clauses.ts';
import type { Frame } from './frame.ts';
import type { Lists } from './lists.ts';
import type { Condition } from './slot.ts';

export function listNotes({ attributes, things, conjoined }: Lists): Message[] {
  const either = attributes.filter(({ join }) => join === 'and');
  const said = things.length > 1 ? things.flatMap(({ items }) => items) : [];
  return [
    ...(said.length > 0 ? [listNote('one_purchase', said)] : []),
    ...either.map(({ items }) => listNote('either', items)),
    ...(conjoined.length > 0 ? [listNote('all_hold', conjoined)] : []),
  ];
}

export function listNote(
  note: 'either' | 'both' | 'together' | 'all_hold' | 'one_purchase',
  items: readonly Condition[],
): Message {
  return { key: `answer.note.${note}`, params: { values: valuesOf(items) } };
}

export function valuesOf(items: readonly Condition[]): string {
  return items.map((item) => anyOf([item])).join('; ');
}

/**
 * A field that customers and purchases both have is taken from the customers; of places with one name the country; a
 * number without a name is an age.
 */
export function fieldNotes(frame: Frame, catalogue: Catalogue): Message[] {
  const used = [
    ...frame.conditions.map(({ field }) => field),
    ...frame.splits.flatMap((split) => ('field' in split ? split.field : [])),
  ];
  const shared = [...new Set(used)].filter(
    ({ table, name }) =>
      table === 'customers' && findField(catalogue, 'transactions', name) !== undefined,
  );
  const places = frame.conditions.flatMap(({ field, values }) => {
    const regions = ['customers', 'transactions'].flatMap(
      (table) => findField(catalogue, table, 'region')?.values ?? [],
    );
    return field.name === 'country' ? values.filter((value) => regions.includes(value)) : [];
  });
  return [
    ...shared.map(({ name }) => ({
      key: 'answer.note.customers_first',
      params: { field: { field: name } },
    })),
    ...places.map((value) => ({ key: 'answer.note.country_first', params: { value } })),
    ...frame.conditions.flatMap(({ readAs, ...condition }) =>
      readAs === undefined
        ? []
        : {
            key: 'answer.note.people',
            params: { words: readAs, condition: anyOf([condition]) },
          },
    ),
    ...frame.tests.flatMap(({ readAs }) =>
      readAs === undefined ? [] : { key: 'answer.note.as_age', params: { words: readAs } },
    ),
  ];
}
