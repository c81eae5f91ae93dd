/** Joins neighbouring slots that mean one thing together: "more than 2 orders", "category Bikes", "aged 30". */
import type { Catalogue } from '../../core/catalogue.ts';
import { findMeasure } from '../../core/metrics.ts';
import type { Placed, Slot, Subject, Test } from './slot.ts';
import { fieldCalled } from './slots/fields.ts';
import { lowerEnd } from './slots/numbers.ts';
import { isCount } from './slots/owned.ts';
import { fold } from './tokens.ts';
import { COMPARISONS, COMPARISONS_BEHIND, type Cue } from './words/contract.ts';

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
  operandThenSubject,
  subjectThenOperand,
  age,
  bareAge,
  numberThenSubject,
  fieldThenValue,
  valueThenField,
  no,
  yes,
];

/** "More than 2 orders", "between 2 and 4 orders", "2 or more orders". */
function operandThenSubject(place: Place): Hit | null {
  const operand = operandAt(place.rest, 0);
  if (!operand) return null;
  const isPaid = isCurrency(place.rest[operand.used]);
  const at = operand.used + (isPaid ? 1 : 0);
  const subject = subjectOf(place.rest[at], place);
  if (!subject || (isPaid && !isAmount(subject))) return null;
  return test({ subject, ...operand.of }, place, at + 1);
}

/** "Income over 50000", "income between 20000 and 40000". */
function subjectThenOperand(place: Place): Hit | null {
  const subject = subjectOf(place.rest[0], place);
  const operand = subject && operandAt(place.rest, 1);
  return operand && test({ subject, ...operand.of }, place, operand.used + 1);
}

/** "Older than 40", "older than 40 years". */
function age(place: Place): Hit | null {
  const cue = cueOf(place.rest[0]);
  const low = numberOf(place.rest[1]);
  const field = fieldCalled(place.catalogue, 'age');
  if ((cue !== 'older' && cue !== 'younger') || low === null || !field) return null;
  const op = cue === 'older' ? '>' : '<';
  return test({ subject: { field }, op, low, high: null }, place, 2);
}

const AGES = { least: 10, most: 110 };

/** "Customers under 40", "women between 30 and 40 years": where nothing else is named, an age. Not "orders over 100". */
function bareAge(place: Place): Hit | null {
  const { rest, before, catalogue } = place;
  const operand = operandAt(rest, 0);
  const field = fieldCalled(catalogue, 'age');
  if (!operand || !field) return null;
  const hasYears = operand.hasYears || isYears(rest[operand.used]);
  const { op, low, high } = operand.of;
  const owner = hasYears ? before.findLast(isPeople) : before.at(-1);
  const isAge = [low, high ?? low].every((n) => Number(n) >= AGES.least && Number(n) <= AGES.most);
  // "Orders of at least 20" are no ages; years are.
  const isOfPeople = owner !== undefined && isPeople(owner);
  // "Customers 40+".
  const isPlus = rest[operand.used - 1]?.text === '+';
  if (!isAge || !isOfPeople || !(hasYears || isPlus || op === '<' || op === '>')) return null;
  const next = rest[operand.used + (isYears(rest[operand.used]) ? 1 : 0)];
  // "Over 50 bikes" counts bikes.
  const isCounted = next?.slot.kind === 'value' && next.start === rest[operand.used - 1]?.end;
  const behind = rest.slice(operand.used);
  // "Over 40 with two children": the next number has its own.
  const isFollowed = numberOf(behind[0]) !== null && subjectOf(behind[1], place) !== null;
  const isEnding = next === undefined || ENDINGS.has(next.slot.kind) || isFollowed;
  if (isCounted || !isEnding) return null;
  const written = isPlus ? `${low}+` : `${rest[0]?.text ?? ''} ${low}`;
  const readAs = hasYears ? {} : { readAs: written };
  return test({ subject: { field }, op, low, high, ...readAs }, place, operand.used);
}

/** What may follow an age without being what was counted. */
const ENDINGS: ReadonlySet<Slot['kind']> = new Set(['cue', 'value', 'period']);

function isPeople(placed: Placed): boolean {
  const { slot } = placed;
  if (slot.kind !== 'measure') return isOfCustomer(placed);
  return slot.measure === 'customers' || slot.measure === 'buyers';
}

/** "2 children", "2 children or more", "30 years old", "aged 30". In "top 5 customers" the number belongs to what stands before it. */
function numberThenSubject(place: Place): Hit | null {
  const { rest, before } = place;
  const isAged = cueOf(rest[0]) === 'aged';
  const low = numberOf(rest[isAged ? 1 : 0]);
  const subject = subjectOf(rest[isAged ? 0 : 1], place);
  const opening = cueOf(before.at(-1));
  const isLimit = opening !== null && LIMITING.includes(opening);
  if (low === null || !subject || isLimit) return null;
  // "Without income" may be one of 0 or one that nobody knows; of what is counted, as children are, it is 0.
  const isWord = !/\d/.test(rest[isAged ? 1 : 0]?.text ?? '');
  if (Number(low) === 0 && isWord && !canBeNone(subject)) return null;
  const behind = COMPARISONS_BEHIND[cueOf(rest[2]) ?? 'exactly'];
  return test({ subject, op: behind ?? '=', low, high: null }, place, behind ? 3 : 2);
}

function canBeNone(subject: Subject): boolean {
  return 'measure' in subject || isCount(subject.field);
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

/** "Without a loyalty card". */
function no({ rest, before, ...place }: Place): Hit | null {
  const [none, field] = rest;
  if (numberOf(none) !== '0' || field === undefined) return null;
  const hit = yes({ rest: [field], before, ...place });
  if (hit?.slot.kind !== 'value') return null;
  const choices = hit.slot.choices.map((choice) => ({ ...choice, values: ['false'] }));
  return { slot: { kind: 'value', choices }, used: 2 };
}

function rangeAt(rest: readonly Placed[], at: number): { low: string; high: string } | null {
  const [between, low, and, high] = rest.slice(at, at + 4);
  if (cueOf(between) !== 'between' || cueOf(and) !== 'and') return null;
  const [from, to] = [numberOf(low), numberOf(high)];
  if (from === null || to === null) return null;
  if (low?.slot.kind !== 'number' || high?.slot.kind !== 'number') return { low: from, high: to };
  return { low: String(lowerEnd(low.slot, high.slot)), high: to };
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
  if (slot?.kind !== 'measure' || slot.missing.length > 0 || slot.isTwofold) return null;
  const measure = findMeasure(slot.measure);
  const isCompared = measure?.unit === 'count' || measure?.unit === 'money';
  if (!isCompared || measure.perCustomer === null) return null;
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

interface Operand {
  of: Pick<Test, 'op' | 'low' | 'high'>;
  used: number;
  /** "30 tahun ke atas": the unit stands inside. */
  hasYears: boolean;
}

/** "More than 2", "2 to 4", "between 2 and 4", "2 or more", "30 years or more". */
function operandAt(rest: readonly Placed[], at: number): Operand | null {
  const written = rest[at]?.slot;
  if (written?.kind === 'range') {
    const [low, high] = [String(written.low), String(written.high)];
    return { of: { op: 'between', low, high }, used: 1, hasYears: false };
  }
  const range = rangeAt(rest, at);
  if (range) return { of: { op: 'between', ...range }, used: 4, hasYears: false };
  const op = COMPARISONS[cueOf(rest[at]) ?? 'and'];
  const low = numberOf(rest[op ? at + 1 : at]);
  if (low === null) return null;
  if (op) return { of: { op, low, high: null }, used: 2, hasYears: false };
  const hasYears = isYears(rest[at + 1]);
  const place = hasYears ? 2 : 1;
  const behind = COMPARISONS_BEHIND[cueOf(rest[at + place]) ?? 'and'];
  return behind ? { of: { op: behind, low, high: null }, used: place + 1, hasYears } : null;
}

function isYears(placed: Placed | undefined): boolean {
  return placed?.slot.kind === 'unit' && placed.slot.unit === 'year' && !placed.slot.split;
}

function isCurrency(placed: Placed | undefined): boolean {
  return placed?.slot.kind === 'currency';
}

function isAmount(subject: Subject): boolean {
  const unit = 'field' in subject ? subject.field.unit : findMeasure(subject.measure)?.unit;
  return unit === 'money';
}

/** Of an age the years it is counted in are part, of an amount the currency. */
function test(of: Test, { rest }: Place, used: number): Hit {
  const isAge = 'field' in of.subject && of.subject.field.unit === 'years';
  const hasUnit =
    (isAge && isYears(rest[used])) || (isAmount(of.subject) && isCurrency(rest[used]));
  return { slot: { kind: 'test', test: of }, used: hasUnit ? used + 1 : used };
}
