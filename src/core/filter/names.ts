/** What a name stands for: a field, a measure, or the age. */
import { findField, type Field } from '../catalogue.ts';
import { findMeasure, missingFor, type Measure } from '../metrics.ts';
import type { Group, Value } from './ast.ts';
import type { CheckedValue } from './checked.ts';
import { listed } from './fault.ts';
import { parseValue } from './parse.ts';
import { wrong, type Context } from './scope.ts';
import { measuresOfOne, unknownName } from './unknown-name.ts';

type Path = Extract<Value, { kind: 'path' }>;

/** `test` is the one the name begins, where it begins one. @throws ToolInputError naming the nearest name, or how that one is used */
export function checkName(path: Path, context: Context, test: Group | null = null): CheckedValue {
  const value = lookUp(path, context);
  if (value !== null) return value;
  throw wrong(context, path.span, path.names.join('.'), unknownName(path.names, context, test));
}

/**
 * Outside `where`: a field of the customers, else a measure that has a value for one customer, else the age.
 * Inside: a field of the relation. Null where the name is none of these.
 * @throws ToolInputError where it is a measure, but this data cannot answer it
 */
export function lookUp(path: Path, context: Context): CheckedValue | null {
  const { catalogue, records } = context;
  const [first = '', second] = path.names;
  if (records !== null) {
    const isOwn = path.names.length === 2 && first === records.name.toLowerCase();
    const name = isOwn && second !== undefined ? second : path.names.join('.');
    return fieldValue(findField(catalogue, records.table, name), path, context);
  }
  if (second !== undefined) return null;
  const field = findField(catalogue, 'customers', first);
  if (field !== undefined) return fieldValue(field, path, context);
  const measure = findMeasure(first);
  if (measure !== undefined) return measureValue(measure, path, context);
  return first === 'age' ? age(context) : null;
}

function fieldValue(field: Field | undefined, path: Path, context: Context): CheckedValue | null {
  if (field === undefined) return null;
  if (field.sensitivity === 'special') {
    throw wrong(context, path.span, path.names.join('.'), specialCategory(field));
  }
  return { kind: 'field', type: field.type, field };
}

/** Why a field is not used, and how its owner can allow it. */
export function specialCategory({ name, source }: Field): string {
  return `${name} looks like a special category of personal data (health, belief, origin and the like), so no group, split or statistic uses it; if it is not, say so in the mapping with sensitive: { ${source?.column ?? name}: none } and import again`;
}

function measureValue(measure: Measure, path: Path, context: Context): CheckedValue {
  const missing = missingFor(measure, context.catalogue);
  const { perCustomer } = measure;
  if (perCustomer === null) {
    throw wrong(
      context,
      path.span,
      measure.id,
      `${measure.id} is a measure of a whole group; measures of one customer are ${listed(measuresOfOne(context.catalogue), 12)}`,
    );
  }
  if (missing.length > 0) {
    throw wrong(
      context,
      path.span,
      measure.id,
      `${measure.id} needs ${missing.join(' and ')}, which this data does not have`,
    );
  }
  context.note({
    key: 'note.measure',
    params: { measure: { key: `measure.${measure.id}` }, formula: perCustomer },
  });
  const formula = { span: path.span, piece: measure.id };
  return context.value(parseValue(perCustomer), { ...context, measure: formula });
}

function age(context: Context): CheckedValue | null {
  const birth = findField(context.catalogue, 'customers', 'birth_date');
  if (birth?.type !== 'date') return null;
  context.note({
    key: 'note.age',
    params: { field: birth.name, as_of: { value: context.asOf, unit: 'date' } },
  });
  const of: CheckedValue = { kind: 'field', type: 'date', field: birth };
  return { kind: 'since', type: 'number', unit: 'year', of, asOf: context.asOf };
}
