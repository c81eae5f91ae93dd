/** Lloyd's k-means with several starts, and the adjusted Rand index: written for the tests, by the book. */
import { createRandom } from '../../../src/store/demo/random.ts';

const STARTS = 12;
const ROUNDS = 30;

/** The cluster of each point, the features brought to mean 0 and variance 1. */
export function clusters(points: number[][], k: number): number[] {
  const scaled = standardised(points);
  const random = createRandom(1);
  let best = { cost: Infinity, labels: [] as number[] };
  for (let start = 0; start < STARTS; start++) {
    let centres = spread(scaled, k, () => random.next());
    let labels: number[] = [];
    let cost = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      const nearest = scaled.map((point) => nearestOf(point, centres));
      labels = nearest.map(([label]) => label);
      const next = nearest.reduce((total, [, far]) => total + far, 0);
      if (next >= cost - 1e-9) break;
      cost = next;
      centres = centres.map(
        (centre, i) => centreOf(scaled.filter((_, p) => labels[p] === i)) ?? centre,
      );
    }
    if (cost < best.cost) best = { cost, labels };
  }
  return best.labels;
}

function standardised(points: number[][]): number[][] {
  const columns = points[0]?.length ?? 0;
  const scales = Array.from({ length: columns }, (_, c) => {
    const values = points.map((point) => point[c] ?? 0);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  return points.map((point) =>
    scales.map(({ mean, deviation }, c) => ((point[c] ?? 0) - mean) / deviation),
  );
}

/** k-means++: far points are likelier to be the next centre. */
function spread(points: number[][], k: number, next: () => number): number[][] {
  const centres = [points[Math.floor(next() * points.length)] ?? []];
  const distances = points.map(() => Infinity);
  while (centres.length < k) {
    const last = centres.at(-1) ?? [];
    points.forEach(
      (point, i) => (distances[i] = Math.min(distances[i] ?? 0, distance(point, last))),
    );
    let left = next() * distances.reduce((a, b) => a + b, 0);
    const chosen = distances.findIndex((d) => (left -= d) < 0);
    centres.push(points[Math.max(0, chosen)] ?? []);
  }
  return centres;
}

function distance(a: number[], b: number[]): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += ((a[i] ?? 0) - (b[i] ?? 0)) ** 2;
  return total;
}

function nearestOf(point: number[], centres: number[][]): [label: number, distance: number] {
  let best: [number, number] = [0, Infinity];
  centres.forEach((centre, i) => {
    const d = distance(point, centre);
    if (d < best[1]) best = [i, d];
  });
  return best;
}

function centreOf(points: number[][]): number[] | null {
  const [first] = points;
  if (first === undefined) return null;
  return first.map(
    (_, c) => points.reduce((total, point) => total + (point[c] ?? 0), 0) / points.length,
  );
}

/** Pairs among n things. */
function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

/** 1 = the same partition, about 0 = chance (Hubert and Arabie 1985). */
export function adjustedRand(a: readonly unknown[], b: readonly unknown[]): number {
  const counted = (labels: readonly unknown[]): number => {
    const groups = Map.groupBy(labels, (label) => label);
    return [...groups.values()].reduce((total, group) => total + pairs(group.length), 0);
  };
  const both = counted(a.map((label, i) => `${String(label)}|${String(b[i])}`));
  const [inA, inB] = [counted(a), counted(b)];
  const expected = (inA * inB) / pairs(a.length);
  return (both - expected) / ((inA + inB) / 2 - expected);
}
