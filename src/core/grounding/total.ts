/** The functions over several values and over one. */
import { findMeasure } from '../metrics.ts';
import { cellOf } from './address.ts';
import { alike, isAverage } from './combine.ts';
import { ReferenceFault } from './fault.ts';
import { amountOf, derived, operandAt, type Operand, type Source } from './operand.ts';
import { add, ceiling, compare, multiply, ONE, subtract, ZERO } from './rational.ts';

/** Keys of the row that holds the whole. */
const WHOLE: ReadonlySet<string> = new Set(['all', 'total', 'everyone']);

/**
 * The total of rows of one table, of a measure that adds up there by the registry. A measure that adds up only over
 * splits of customers needs the table to give its shares: the mark of rows that do not overlap.
 */
export function sum(operands: readonly Operand[]): Operand {
  const measured = operands.filter((operand) => !operand.plain);
  for (const operand of measured) mustAddUp(operand);
  mustNotOverlap(measured.flatMap((operand) => operand.sources));
  const [first, ...rest] = operands;
  if (!first) throw new ReferenceFault('sum takes at least two values');
  return rest.reduce((total, next) => {
    const [left, right] = alike('sum', total, next);
    const { measure, spec } = total.plain ? next : total;
    const differs = !total.plain && !next.plain;
    if (differs && (next.measure !== measure || next.spec.noun !== spec.noun)) {
      throw new ReferenceFault('sum takes values of one measure');
    }
    return derived(add(amountOf(left), amountOf(right)), left.spec, [total, next], measure);
  }, first);
}

/** One value times numbers of the user's, shares or multiples. */
export function product(operands: readonly Operand[]): Operand {
  const measured = operands.filter(({ spec }) => spec.unit !== 'share' && spec.unit !== 'times');
  const [main, second] = [
    ...measured.filter((operand) => !operand.plain),
    ...measured.filter((operand) => operand.plain),
  ];
  if (main && second && !second.plain) {
    throw new ReferenceFault(
      `product does not multiply ${main.spec.unit} by ${second.spec.unit}; the factors are shares, multiples or the user's numbers`,
    );
  }
  if (main?.spec.unit === 'date') throw new ReferenceFault('product does not take dates');
  const value = operands.map(amountOf).reduce(multiply, ONE);
  if (main) {
    // A number of the user's was shown as it was typed; what comes out of it has decimals of its own.
    const spec = main.plain ? { unit: main.spec.unit } : main.spec;
    return derived(value, spec, operands, main.measure);
  }
  const unit = operands.some(({ spec }) => spec.unit === 'share') ? 'share' : 'times';
  return derived(value, { unit }, operands);
}

/** The rest of the whole: 1 − a for a share; total − a for an amount whose table has a row for the whole. */
export function others(a: Operand): Operand {
  if (a.spec.unit === 'share') {
    const rest = subtract(ONE, amountOf(a));
    if (compare(rest, ZERO) < 0 || compare(rest, ONE) > 0) {
      throw new ReferenceFault('others takes a share between 0 and 100 %');
    }
    return derived(rest, { unit: 'share', decimals: a.spec.decimals }, [a]);
  }
  const whole = wholeFor(a);
  return derived(subtract(amountOf(whole), amountOf(a)), a.spec, [a, whole], a.measure);
}

/** The next whole number; a count stays a count, money has no cents then. */
export function ceil(a: Operand): Operand {
  const { unit } = a.spec;
  if (unit === 'share' || unit === 'points') {
    throw new ReferenceFault(`ceil does not take values of unit ${unit}`);
  }
  return {
    ...derived(ceiling(amountOf(a)), { ...a.spec, decimals: 0 }, [a], a.measure),
    plain: a.plain,
  };
}

/** Shown to two significant digits, as "about …". */
export function about(a: Operand): Operand {
  amountOf(a);
  return { ...a, approximate: true };
}

function mustAddUp({ measure, spec, sources }: Operand): void {
  const [source] = sources;
  const additive = measure === null ? false : (findMeasure(measure)?.additive ?? false);
  const isAmount = spec.unit === 'count' || spec.unit === 'money';
  const isSplit = source?.place.within?.table.columns.some(
    (column) => column.unit === 'share' && column.measure === measure,
  );
  if (isAmount && (additive === 'lines' || (additive === 'customers' && isSplit))) return;
  const what = source
    ? `${source.cited.alias}:${source.place.address}`
    : `a value of unit ${spec.unit}`;
  throw new ReferenceFault(
    `${what} does not add up: averages, shares and groups that may overlap have no sum; ask for the total`,
  );
}

function mustNotOverlap(sources: readonly Source[]): void {
  const seen = new Set<string>();
  const [first] = sources;
  for (const { cited, place } of sources) {
    const address = `${cited.alias}:${place.address}`;
    if (seen.has(address)) throw new ReferenceFault(`${address} is summed twice`);
    seen.add(address);
    if (place.within?.table !== first?.place.within?.table) {
      throw new ReferenceFault('sum takes rows of one table: others may overlap with them');
    }
    if (sources.length > 1 && place.within && WHOLE.has(place.within.row.key)) {
      throw new ReferenceFault(`${address} already holds the other rows`);
    }
  }
}

function wholeFor(a: Operand): Operand {
  const [source, ...rest] = a.sources;
  const within = source?.place.within;
  if (!source || !within || rest.length > 0) {
    throw new ReferenceFault(
      'others takes a share, or one value of a table with a row for the whole',
    );
  }
  const additive = a.measure !== null && findMeasure(a.measure)?.additive;
  if (isAverage(a) || (a.spec.unit !== 'count' && !additive)) {
    throw new ReferenceFault('others is undefined for averages: the whole is not their sum');
  }
  const whole = within.table.rows.find((row) => WHOLE.has(row.key));
  const [table = '', , key = ''] = source.place.address.split('.');
  const column = within.table.columns.find((candidate) => candidate.key === key);
  if (!whole || !column) {
    throw new ReferenceFault(`the table ${table} has no row "all" or "total" to take it from`);
  }
  if (whole === within.row) throw new ReferenceFault('there are no others beside the whole');
  return operandAt(source.cited, {
    ...source.place,
    ...cellOf(whole, column),
    address: `${table}.${whole.key}.${key}`,
    subject: whole.label,
    within: { table: within.table, row: whole },
  });
}
