/** A result as a conversation cites it. */
import type { Result } from '../result.ts';

export interface CitedResult {
  /** `r1`: its name inside the conversation. */
  alias: string;
  /** Id of its receipt. */
  receipt: string;
  result: Result;
}
