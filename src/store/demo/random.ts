import { itemAt } from './list.ts';

/** A small generator of repeatable numbers (mulberry32), for the demo data only. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(weights: Weights<T>): T;
  /** The list in another order; the list itself stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Values and how often each is drawn, in proportion. */
export type Weights<T> = readonly (readonly [value: T, weight: number])[];

/** The names, each as often as its number says. */
export function oneOf<const O extends Readonly<Record<string, number>>>(
  names: O,
): Weights<Extract<keyof O, string>> {
  const weights: [Extract<keyof O, string>, number][] = [];
  for (const name in names) weights.push([name, names[name] ?? 0]);
  return weights;
}

export function createRandom(seed: number): Random {
  let state = seed;
  const random: Random = {
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
    between: (low, high) => low + Math.floor(random.next() * (high - low + 1)),
    chance: (probability) => random.next() < probability,
    pick: (list) => itemAt(list, random.between(0, list.length - 1)),
    weighted(weights) {
      let left = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      const found = weights.find(([, weight]) => (left -= weight) < 0) ?? itemAt(weights, 0);
      return found[0];
    },
    shuffled(list) {
      const drawn = list.map((item) => ({ item, place: random.next() }));
      return drawn.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
    },
  };
  return random;
}

/** A stream of its own for one part of the world, so that a change in a part leaves the others as they were. */
export function randomFor(seed: number, part: string): Random {
  let hash = seed ^ 0x811c9dc5;
  for (const sign of part) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return createRandom(hash);
}
