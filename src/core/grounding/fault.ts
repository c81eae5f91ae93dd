/** A reason may hold a piece of the faulty reference, which may be of any length. */
const LONGEST = 300;

/** Thrown while one reference is parsed or evaluated, and caught where that reference is rendered. */
export class ReferenceFault extends Error {
  override readonly name = 'ReferenceFault';
  /** What could have stood there, nearest first. */
  readonly accepted: string[];
  /** Whether the reference is sound and the data silent, as for a missing value or a base of zero. */
  readonly silent: boolean;
  constructor(why: string, accepted: string[] = [], silent = false) {
    super(why.length > LONGEST ? `${why.slice(0, LONGEST)}…` : why);
    this.accepted = accepted;
    this.silent = silent;
  }
}

/** The fault of a value that the data does not hold: `where` completes "the data does not say". */
export function silence(where: string): ReferenceFault {
  return new ReferenceFault(`the data does not say ${where}`, [], true);
}
