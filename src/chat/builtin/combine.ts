/** Joins neighbouring slots that mean one thing together: "more than 2 orders", "category Bikes", "aged 30". */
import type { Catalogue } from '../../core/catalogue.ts';
import type { CompareOp } from '../../core/filter/ast.ts';
import { findMeasure } from '../../core/metrics.ts';
import type { Placed, Slot, Subject, Test } from './slot.ts';
import { fieldCalled } from './slots/fields.ts';
import { fold } from './tokens.ts';
import { COMPARISONS, type Cue } from './words.ts';

interface Place {
  /** What is still to be read, the slot in question first. */
  rest: readonly Placed[];
  /** What stands before it, already joined. */
  before: readonly Placed[];
  catalogue: Catalogue;
}

interface Hit {
  slot: Slot;
  /** How many of `rest` it is made of. */
  used: number;
}

type Rule = (place: Place) => Hit | null;

/** `textOf` gives the words between two token indices as they were written. */
export function combine(
  slots: readonly Placed[],
  textOf: (start: number, end: number) => string,
  catalogue: Catalogue,
): Placed[] {
  const joined: Placed[] = [];
  let at = 0;
  while (at < slots.length) {
    const rest = slots.slice(at);
    const { slot, used } = hitAt({ rest, before: joined, catalogue });
    const start = rest[0]?.start ?? 0;
    const end = rest[used - 1]?.end ?? start;
    joined.push({ slot, start, end, text: textOf(start, end) });
    at += used;
  }
  return joined;
}

function hitAt(place: Place): Hit {
  for (const rule of RULES) {
    const hit = rule(place);
    if (hit) return hit;
  }
  return { slot: place.rest[0]?.slot ?? { kind: 'stop' }, used: 1 };
}

const RULES: readonly Rule[] = [
  betweenThenSubject,
  subjectThenBetween,
  comparisonThenSubject,
  subjectThenComparison,
  age,
  bareAge,
  numberThenSubject,
  fieldThenValue,
  valueThenField,
  yes,
];

/** "Between 2 and 4 orders". */
function betweenThenSubject(place: Place): Hit | null {
  const range = rangeAt(place.rest, 0);
  const subject = range && subjectOf(place.rest[4], place);
  return range && subject && test({ subject, op: 'between', ...range }, 5);
}

/** "Income between 20000 and 40000". */
function subjectThenBetween(place: Place): Hit | null {
  const range = rangeAt(place.rest, 1);
  const subject = range && subjectOf(place.rest[0], place);
  return range && subject && test({ subject, op: 'between', ...range }, 5);
}

/** "More than 2 orders". */
function comparisonThenSubject(place: Place): Hit | null {
  const op = comparisonOf(place.rest[0]);
  const low = numberOf(place.rest[1]);
  const subject = subjectOf(place.rest[2], place);
  return op && low !== null && subject ? test({ subject, op, low, high: null }, 3) : null;
}

/** "Income over 50000". */
function subjectThenComparison(place: Place): Hit | null {
  const subject = subjectOf(place.rest[0], place);
  const op = comparisonOf(place.rest[1]);
  const low = numberOf(place.rest[2]);
  return op && low !== null && subject ? test({ subject, op, low, high: null }, 3) : null;
}

/** "Older than 40", "older than 40 years". */
function age({ rest, catalogue }: Place): Hit | null {
  const cue = cueOf(rest[0]);
  const low = numberOf(rest[1]);
  const field = fieldCalled(catalogue, 'age');
  if ((cue !== 'older' && cue !== 'younger') || low === null || !field) return null;
  const hasUnit = rest[2]?.slot.kind === 'unit' && rest[2].slot.unit === 'year';
  const op = cue === 'older' ? '>' : '<';
  return test({ subject: { field }, op, low, high: null }, hasUnit ? 3 : 2);
}

const AGES = { least: 10, most: 110 };

/** "Customers under 40": where nothing else is named, an age. Not "orders over 100". */
function bareAge({ rest, before, catalogue }: Place): Hit | null {
  const [comparison, number, next] = rest;
  const op = comparisonOf(comparison);
  const low = numberOf(number);
  const field = fieldCalled(catalogue, 'age');
  const owner = before.at(-1);
  const isOfPeople = owner !== undefined && (isOfCustomer(owner) || isCustomers(owner));
  if ((op !== '<' && op !== '>') || low === null || !field || !isOfPeople) return null;
  const isAge = Number(low) >= AGES.least && Number(low) <= AGES.most;
  // "Over 50 bikes" counts bikes.
  const isCounted = next?.slot.kind === 'value' && next.start === number?.end;
  const isOther = isCounted || (next !== undefined && !ENDINGS.has(next.slot.kind));
  if (!isAge || isOther) return null;
  const readAs = `${comparison?.text ?? ''} ${low}`;
  return test({ subject: { field }, op, low, high: null, readAs }, 2);
}

/** What may follow an age without being what was counted. */
const ENDINGS: ReadonlySet<Slot['kind']> = new Set(['cue', 'value', 'period']);

function isCustomers({ slot }: Placed): boolean {
  return slot.kind === 'measure' && (slot.measure === 'customers' || slot.measure === 'buyers');
}

/** "2 children", "30 years old", "aged 30". In "top 5 customers" the number belongs to what stands before it. */
function numberThenSubject(place: Place): Hit | null {
  const { rest, before } = place;
  const isAged = cueOf(rest[0]) === 'aged';
  const low = numberOf(rest[isAged ? 1 : 0]);
  const subject = subjectOf(rest[isAged ? 0 : 1], place);
  const opening = cueOf(before.at(-1));
  const isLimit = opening !== null && LIMITING.includes(opening);
  if (low === null || !subject || isLimit) return null;
  return test({ subject, op: '=', low, high: null }, 2);
}

const LIMITING: readonly Cue[] = ['best', 'worst', 'most', 'least', 'show', 'which'];

/** "Category Bikes", "size 42". After "by" a field is what to split by. */
function fieldThenValue({ rest, before }: Place): Hit | null {
  const [first] = rest;
  if (first?.slot.kind !== 'field' || cueOf(before.at(-1)) === 'by') return null;
  const second = cueOf(rest[1]) === 'exactly' ? 2 : 1;
  const next = rest[second];
  const { fields } = first.slot;
  if (next?.slot.kind === 'value') {
    const choices = next.slot.choices.filter(({ field }) => fields.includes(field));
    return choices.length > 0 ? { slot: { kind: 'value', choices }, used: second + 1 } : null;
  }
  if (next?.slot.kind !== 'number' && next?.slot.kind !== 'period') return null;
  const choices = fields.flatMap((field) => {
    const values = field.values?.filter((value) => fold(value) === fold(next.text)) ?? [];
    return values.length > 0 ? [{ field, values }] : [];
  });
  return choices.length > 0 ? { slot: { kind: 'value', choices }, used: second + 1 } : null;
}

/** "The Bikes category". */
function valueThenField({ rest }: Place): Hit | null {
  const [value, field] = rest;
  if (value?.slot.kind !== 'value' || field?.slot.kind !== 'field') return null;
  const { fields } = field.slot;
  const choices = value.slot.choices.filter((choice) => fields.includes(choice.field));
  return choices.length > 0 ? { slot: { kind: 'value', choices }, used: 2 } : null;
}

/** A yes-or-no field is its own condition ("home owners"), unless it is what to split by. */
function yes({ rest, before }: Place): Hit | null {
  const [first, next] = rest;
  if (first?.slot.kind !== 'field' || cueOf(before.at(-1)) === 'by') return null;
  const [field, ...others] = first.slot.fields;
  if (field?.type !== 'boolean' || others.length > 0 || cueOf(next) === 'breakdown') return null;
  return { slot: { kind: 'value', choices: [{ field, values: ['true'] }] }, used: 1 };
}

function rangeAt(rest: readonly Placed[], at: number): { low: string; high: string } | null {
  const [between, low, and, high] = rest.slice(at, at + 4);
  if (cueOf(between) !== 'between' || cueOf(and) !== 'and') return null;
  const [from, to] = [numberOf(low), numberOf(high)];
  return from !== null && to !== null ? { low: from, high: to } : null;
}

/**
 * A number field, the age, or a measure every customer has. A measure is compared only where it tells of customers:
 * in "orders over 100" nobody knows whether the order or the customer is meant.
 */
function subjectOf(placed: Placed | undefined, { before, rest, catalogue }: Place): Subject | null {
  const slot = placed?.slot;
  if (slot?.kind === 'cue' && slot.cue === 'aged') {
    const field = fieldCalled(catalogue, 'age');
    return field ? { field } : null;
  }
  if (slot?.kind === 'field') {
    const [field, ...others] = slot.fields;
    const isSplit = placed === rest[0] && cueOf(before.at(-1)) === 'by';
    return field?.type === 'number' && others.length === 0 && !isSplit ? { field } : null;
  }
  if (slot?.kind !== 'measure' || slot.missing.length > 0) return null;
  const measure = findMeasure(slot.measure);
  const isAmount = measure?.unit === 'count' || measure?.unit === 'money';
  if (!isAmount || measure.perCustomer === null) return null;
  const owner = before.findLast((earlier) => earlier.slot.kind === 'measure')?.slot;
  const isOfCustomers =
    owner?.kind === 'measure'
      ? owner.measure === 'customers' || owner.measure === 'buyers'
      : before.some(isOfCustomer);
  return isOfCustomers ? { measure: measure.id } : null;
}

/** "Women who spent …". */
function isOfCustomer({ slot }: Placed): boolean {
  return slot.kind === 'value' && slot.choices.every(({ field }) => field.table === 'customers');
}

/** The digits of a plain number; a year is one where a number is expected. */
function numberOf(placed: Placed | undefined): string | null {
  if (placed?.slot.kind === 'number') return placed.slot.percent ? null : String(placed.slot.value);
  return placed?.slot.kind === 'period' && /^\d{4}$/.test(placed.text) ? placed.text : null;
}

function cueOf(placed: Placed | undefined): Cue | null {
  return placed?.slot.kind === 'cue' ? placed.slot.cue : null;
}

function comparisonOf(placed: Placed | undefined): CompareOp | undefined {
  const cue = cueOf(placed);
  return cue === null ? undefined : COMPARISONS[cue];
}

function test(of: Test, used: number): Hit {
  return { slot: { kind: 'test', test: of }, used };
}
