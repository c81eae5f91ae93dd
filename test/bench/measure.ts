/** Measuring things against each other: alternately, several times, middle values. */

/** Milliseconds. */
export interface Cost {
  wall: number;
  /** Of all threads; null where this system does not tell. */
  cpu: number | null;
}

/** Does its work once and says what it cost. */
export type Probe = () => Promise<Cost>;

export interface Effort {
  /** Rounds before the first that counts. */
  warmUps: number;
  /** Rounds at least. */
  least: number;
  /** Rounds at most. */
  most: number;
  /** No further round begins after this time. */
  budgetMs: number;
}

/** What a full run spends on one row, and what `--small` does. */
export const FULL: Effort = { warmUps: 1, least: 5, most: 31, budgetMs: 5000 };
export const SMALL: Effort = { warmUps: 1, least: 3, most: 31, budgetMs: 500 };

/** A probe of work in this process, the engine's threads included. */
export function inProcess(work: () => Promise<unknown>): Probe {
  return async () => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    await work();
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { wall, cpu: (user + system) / 1000 };
  };
}

/** The median costs of two probes run in turn. */
export async function versus(
  ours: Probe,
  peer: Probe,
  effort: Effort,
): Promise<{ ours: Cost; peer: Cost }> {
  const rounds = await roundsOf([ours, peer], effort);
  const of = (place: number) => middle(rounds.flatMap((round) => round[place] ?? []));
  return { ours: of(0), peer: of(1) };
}

/** Every round: the cost of each probe, in their order. For rows that compare within a round. */
export async function roundsOf(probes: readonly Probe[], effort: Effort): Promise<Cost[][]> {
  const rounds: Cost[][] = [];
  for (let i = 0; i < effort.warmUps; i += 1) await oneRound(probes);
  const end = performance.now() + effort.budgetMs;
  while (rounds.length < effort.least || (rounds.length < effort.most && performance.now() < end)) {
    rounds.push(await oneRound(probes));
  }
  return rounds;
}

async function oneRound(probes: readonly Probe[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const probe of probes) costs.push(await probe());
  return costs;
}

export function middle(costs: readonly Cost[]): Cost {
  const known = costs.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: known.length === 0 ? null : median(known),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}

export function minus(a: Cost, b: Cost): Cost {
  return { wall: a.wall - b.wall, cpu: a.cpu === null || b.cpu === null ? null : a.cpu - b.cpu };
}
