/** A table of the demo as it is written to a file. */
export type Cell = string | number | null;

export interface DemoTable {
  /** File name without its ending. */
  name: string;
  format: 'csv' | 'jsonl';
  columns: readonly string[];
  rows: Cell[][];
}

/** Cents as `12.34`. */
export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** `C00042`: sorted as texts, the ids stay in the order of their numbers. */
export function numbered(letter: string, n: number): string {
  return letter + String(n).padStart(5, '0');
}
