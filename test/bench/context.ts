/** What every part of a run is given. */
import type { Effort } from './measure.ts';
import type { Row } from './table.ts';

export interface Context {
  /** Of the big shop; purchase lines are ten times as many. */
  customers: number;
  effort: Effort;
  /** Gone after the run. */
  folder: string;
}

/** Rows in the order they are measured, each as soon as it is known. */
export type Part = (context: Context) => AsyncGenerator<Row>;
