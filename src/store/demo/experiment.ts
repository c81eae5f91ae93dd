/** A campaign with a control group drawn by lot, and an effect that is known because it was put there. */
import { EXPERIMENT, EXPERIMENT_DAYS } from './campaigns.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export interface Experiment {
  treated: string[];
  heldOut: string[];
  /** Who of the treated bought only because of the campaign, and when. */
  moved: ReadonlyMap<Person, number>;
  /** The effect on the treated, in percentage points of buying within the days. */
  points: number;
}

const POINTS = 9;

/** Whether an order of that day counts as one after the campaign. */
export function isAfterCampaign(day: number): boolean {
  return day > EXPERIMENT.day && day <= EXPERIMENT.day + EXPERIMENT_DAYS;
}

/**
 * `orders` are those that are placed anyway. The lot is drawn between two who are alike, in their segment and in
 * whether they buy anyway: the observed difference then is the effect put in, whatever the seed.
 */
export function runExperiment(
  random: Random,
  audience: readonly Person[],
  orders: readonly Order[],
): Experiment {
  const buyers = new Set(
    orders.filter(({ day }) => isAfterCampaign(day)).map(({ customer }) => customer),
  );
  const alike = Map.groupBy(
    random.shuffled(audience),
    ({ id, segment }) => `${segment} ${buyers.has(id)}`,
  );
  const drawn = [...alike.values()].flat();
  const treated = drawn.filter((_, i) => i % 2 === 0);
  const heldOut = drawn.filter((_, i) => i % 2 === 1);
  const others = random.shuffled(treated.filter(({ id }) => !buyers.has(id)));
  const moved = others.slice(0, Math.round((treated.length * POINTS) / 100));
  return {
    treated: treated.map(({ id }) => id).toSorted(),
    heldOut: heldOut.map(({ id }) => id).toSorted(),
    moved: new Map(
      moved.map((person) => [person, EXPERIMENT.day + random.between(1, EXPERIMENT_DAYS - 5)]),
    ),
    points: (100 * moved.length) / treated.length,
  };
}
