/** The references of a text after parsing: what was written, before any address is looked up. */

export const FUNCTIONS = [
  'share',
  'times',
  'diff',
  'change',
  'sum',
  'product',
  'others',
  'count',
  'days',
  'about',
  'ceil',
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export const MODIFIERS = ['bare', 'noun', 'about'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** `r1:segments.gold`: a place in the result that the conversation calls `r1`. */
export interface Address {
  alias: string;
  path: string;
}

export type Expression =
  | ({ kind: 'address' } & Address)
  /** `r2:traits.organic[share_in,share_out]`: several columns of one row. */
  | ({ kind: 'columns'; columns: string[] } & Address)
  /** `u:400`, `u:1/3`, `u:20%`: a number of the user's own message. */
  | { kind: 'user'; text: string }
  | { kind: 'call'; name: FunctionName; args: Expression[] };

/** `at` counts characters from the start of the text; `source` is the reference as written, braces included. */
interface Placed {
  at: number;
  source: string;
}

export type Reference = Placed &
  (
    | { kind: 'value'; of: Expression; modifiers: Modifier[] }
    | { kind: 'table'; of: Address; columns: string[] | null; rows: string[] | null }
    | { kind: 'compare'; of: Expression[] }
    /** What was looked for: words of the writer, starting at `textAt`, or a result that came back empty. */
    | { kind: 'missing'; text: string; textAt: number }
    | { kind: 'missing_in'; alias: string }
    | { kind: 'quote'; note: string; words: string }
    /** `[r2]`. */
    | { kind: 'cite'; alias: string }
    | { kind: 'faulty'; why: string; accepted: string[] }
  );

export type Segment = (Placed & { kind: 'text' }) | Reference;
