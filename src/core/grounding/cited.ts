/** A result as a conversation cites it. */
import type { Result } from '../result.ts';

export interface CitedResult {
  /** `r1`: its name inside the conversation. */
  alias: string;
  /** Id of its receipt. */
  receipt: string;
  /** What its tool was asked, in the filter language: `last 90 days`, `category = 'Bikes'`, `top 5`. */
  asked?: readonly string[] | undefined;
  result: Result;
}
