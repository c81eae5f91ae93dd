/** The slots of a question while they are being used up. Places are counted over all slots, used or not. */
import type { Reading } from './read.ts';
import type { Placed, Slot } from './slot.ts';
import type { Cue } from './words/contract.ts';

export interface Pool {
  readonly size: number;
  /** The slot at that place; undefined outside and where it was taken. */
  slot(at: number): Slot | undefined;
  /** What stands at that place, taken or not. */
  placed(at: number): Placed | undefined;
  /** The cue at that place, null for anything else. */
  cue(at: number): Cue | null;
  /** As written. */
  text(at: number): string;
  /** Whether a value stands or stood there. */
  wasValue(at: number): boolean;
  wasMeasure(at: number): boolean;
  /** No other word stands between the two: "female customers". */
  isAdjacent(first: number, second: number): boolean;
  /** A comma stands somewhere between the two places. */
  hasComma(first: number, second: number): boolean;
  /** Folded, punctuation apart. */
  wordsBetween(first: number, second: number): string[];
  take(at: number): void;
  takeAll<K extends Slot['kind']>(kind: K): Extract<Slot, { kind: K }>[];
  /** What was not taken. */
  rest(): Placed[];
}

export function createPool({ slots, tokens }: Reading): Pool {
  const taken = new Set<number>();
  const slot = (at: number): Slot | undefined => (taken.has(at) ? undefined : slots[at]?.slot);
  return {
    size: slots.length,
    slot,
    placed: (at) => slots[at],
    cue(at) {
      const found = slot(at);
      return found?.kind === 'cue' ? found.cue : null;
    },
    text: (at) => slots[at]?.text ?? '',
    wasValue: (at) => slots[at]?.slot.kind === 'value',
    wasMeasure: (at) => slots[at]?.slot.kind === 'measure',
    isAdjacent: (first, second) => slots[first]?.end === slots[second]?.start,
    hasComma(first, second) {
      const [from, to] = [slots[first]?.end, slots[second]?.start];
      return tokens.slice(from, to).some(({ word }) => word === ',');
    },
    wordsBetween: (first, second) =>
      tokens
        .slice(slots[first]?.end, slots[second]?.start)
        .filter(({ kind }) => kind !== 'mark')
        .map(({ word }) => word),
    take: (at) => taken.add(at),
    takeAll(kind) {
      return slots.flatMap((_, at) => {
        const found = slot(at);
        if (!found || !isKind(found, kind)) return [];
        taken.add(at);
        return [found];
      });
    },
    rest: () => slots.filter((_, at) => !taken.has(at)),
  };
}

export function cueOf({ slot }: Placed): Cue | null {
  return slot.kind === 'cue' ? slot.cue : null;
}

function isKind<K extends Slot['kind']>(slot: Slot, kind: K): slot is Extract<Slot, { kind: K }> {
  return slot.kind === kind;
}
