/** The canonical text of a group: what is stored, shown, and read back into the same tree. */
import type { Group, Period, PeriodBase, TimeUnit, Value } from './ast.ts';

/**
 * One spelling for one tree: lower-case words, single quotes, brackets only where they are needed. Parsing it gives
 * the tree again, spans aside. Everyone is the empty text. RangeError for "everyone" where no text can say it
 * (under `not` or a rank), which parsing never makes.
 */
export function printGroup(group: Group): string {
  switch (group.kind) {
    case 'all':
      return '';
    case 'and':
      return joined(
        group.of.filter((part) => part.kind !== 'all'),
        ' and ',
      );
    case 'or':
      return group.of.some((part) => part.kind === 'all') ? '' : joined(group.of, ' or ');
    case 'not':
      return `not ${bracketed(group.of)}`;
    case 'rank': {
      const amount = `${group.side} ${group.amount}${group.percent ? ' %' : ''}`;
      const within = group.within === null ? '' : ` within (${stated(group.within)})`;
      return `${amount} by ${printValue(group.by)}${within}`;
    }
    case 'compare':
      return `${printValue(group.left)} ${group.op} ${printValue(group.right)}`;
    case 'between':
      return `${printValue(group.value)} between ${printValue(group.low)} and ${printValue(group.high)}`;
    case 'in':
      return `${printValue(group.value)} ${not(group)}in (${group.list.map(printValue).join(', ')})`;
    case 'during':
      return `${printValue(group.value)} ${not(group)}in ${printPeriod(group.period)}`;
    case 'known':
      return `${printValue(group.value)} is ${not(group)}known`;
    case 'holds':
      return printValue(group.value);
  }
}

export function printValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return value.unit === null ? value.text : `${value.text} ${plural(value.text, value.unit)}`;
    case 'text':
      return `'${value.value.replaceAll("'", "''")}'`;
    case 'boolean':
      return String(value.value);
    case 'date':
      return value.text;
    case 'path':
      return value.names.join('.');
    case 'scaled':
      return `${value.factor} * ${printValue(value.of)}`;
    case 'call':
      return `${value.name}(${value.args.map(printValue).join(', ')})`;
    case 'since':
      return `${value.unit}s since ${printValue(value.of)}`;
    case 'ago':
      return `${length(value)} ago`;
    case 'aggregate': {
      const distinct = value.distinct ? 'distinct ' : '';
      const where = value.where === null ? '' : ` where ${stated(value.where)}`;
      const period = value.period === null ? '' : `, ${printPeriod(value.period)}`;
      return `${value.fn}(${distinct}${value.path.names.join('.')}${where}${period})`;
    }
  }
}

export function printPeriod(period: Period): string {
  const base = printBase(period.base);
  return period.earlier === null ? base : `${base} ${length(period.earlier)} earlier`;
}

function printBase(base: PeriodBase): string {
  switch (base.kind) {
    case 'rolling':
      return `${base.side} ${length(base)}`;
    case 'calendar':
      return `${base.which} ${base.unit}`;
    case 'dates':
      return base.from === base.to ? base.from : `${base.from}..${base.to}`;
    case 'open':
      return `${base.side} ${printValue(base.value)}`;
    case 'around':
      return `${length(base)} ${base.side} ${printValue(base.value)}`;
    case 'ever':
      return 'ever';
  }
}

/** A part that is an `or` needs brackets in an `and`; an `and` in an `or` needs none. */
function joined(parts: Group[], word: ' and ' | ' or '): string {
  if (parts.length === 1) return parts.map(printGroup).join('');
  return parts
    .map((part) => (part.kind === 'or' && word === ' and ' ? bracketed(part) : printGroup(part)))
    .join(word);
}

function bracketed(group: Group): string {
  const text = stated(group);
  return group.kind === 'and' || group.kind === 'or' ? `(${text})` : text;
}

function stated(group: Group): string {
  const text = printGroup(group);
  if (text === '') throw new RangeError('everyone has no text inside another group');
  return text;
}

function not({ negated }: { negated: boolean }): string {
  return negated ? 'not ' : '';
}

function length({ n, unit }: { n: number; unit: TimeUnit }): string {
  return `${n} ${plural(String(n), unit)}`;
}

function plural(number: string, unit: TimeUnit): string {
  return number === '1' ? unit : `${unit}s`;
}
