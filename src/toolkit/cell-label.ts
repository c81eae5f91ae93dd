/** The name of a cell: the value it stands for, or the step of numbers or dates it covers. */
import { add, decimal, subtract, toText } from '../core/decimal.ts';
import type { Param } from '../core/result.ts';
import type { CellKey, Dimension } from '../ports.ts';

export const OTHER: Param = { key: 'label.other' };
const UNKNOWN: Param = { key: 'label.unknown' };

export function cellLabel(key: CellKey, { value, bin }: Dimension): Param {
  if (key === null) return UNKNOWN;
  if (bin.kind === 'date') return dateStep(key, bin.unit);
  if (bin.kind === 'width') return numberStep(key, bin.width, value);
  if (isCountry(value) && /^[A-Z]{2}$/.test(key)) return { country: key };
  if (value.type === 'boolean') return { key: key === 'true' ? 'label.yes' : 'label.no' };
  return key;
}

function isCountry(value: Dimension['value']): boolean {
  return value.kind === 'field' && value.field.name === 'country';
}

/** ISO 8601 down to the step: 2018, 2018-Q1, 2018-03, the Monday of a week, the day. */
function dateStep(start: string, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): string {
  if (unit === 'year') return start.slice(0, 4);
  if (unit === 'month') return start.slice(0, 7);
  if (unit === 'quarter')
    return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
  return start;
}

/** `30–39` where only whole numbers occur, `30–<40` otherwise. */
function numberStep(start: string, width: string, value: Dimension['value']): string {
  const end = add(decimal(start), decimal(width));
  if (width.includes('.') || !isWhole(value)) return `${start}–<${toText(end)}`;
  const last = toText(subtract(end, decimal('1')));
  return last === start ? start : `${start}–${last}`;
}

function isWhole(value: Dimension['value']): boolean {
  if (value.kind === 'field') return value.field.scale === 0;
  return value.kind === 'since' || (value.kind === 'aggregate' && value.fn === 'count');
}
