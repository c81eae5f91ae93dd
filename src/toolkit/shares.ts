/** A part of a whole as a column beside the measure it belongs to. */
import { inText, type Cell, type Column } from '../core/result.ts';
import type { Quantity } from './quantities.ts';

/** `everyone`: share of all customers' total; `total`: share of the row that sums the table up. */
export function shareColumn({ column }: Quantity, of: 'everyone' | 'total'): Column {
  return {
    key: `${column.key}_share`,
    label: { key: `label.share_of_${of}`, params: { measure: inText(column.label) } },
    unit: 'share',
    ...(column.measure ? { measure: column.measure } : {}),
  };
}

/** Key and value of the share column; null where the whole is nothing. */
export function shareOf(
  { column }: Quantity,
  part: Record<string, Cell>,
  whole: Record<string, Cell>,
): [string, Cell] {
  const a = part[column.key];
  const b = whole[column.key];
  const share = typeof a === 'number' && typeof b === 'number' && b !== 0 ? a / b : null;
  return [`${column.key}_share`, share];
}
