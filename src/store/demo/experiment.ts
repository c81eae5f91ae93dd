/** A campaign with a control group drawn by lot, and an effect that is known because it was put there. */
import { EXPERIMENT, EXPERIMENT_DAYS } from './campaigns.ts';
import type { EmailConsent } from './consents.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export interface Experiment {
  treated: string[];
  heldOut: string[];
  /** Who of the treated bought only because of the campaign, and when. */
  moved: ReadonlyMap<string, number>;
  /** The effect on the treated, in percentage points of buying within the days. */
  points: number;
}

const POINTS = 9;

/** `daysOf` are the days on which somebody orders anyway. */
export function runExperiment(
  random: Random,
  people: readonly Person[],
  daysOf: (person: Person) => readonly number[],
  email: ReadonlyMap<string, EmailConsent>,
): Experiment {
  const { day: sent, segments } = EXPERIMENT;
  const audience = people.filter((person) => {
    const consent = email.get(person.id);
    const mayBeSent = consent !== undefined && consent.from <= sent && sent < consent.to;
    const isBuyer = daysOf(person).some((day) => day < sent);
    return mayBeSent && isBuyer && segments?.includes(person.segment) === true;
  });
  const drawn = random.shuffled(audience);
  const treated = drawn.slice(0, Math.floor(drawn.length / 2));
  const heldOut = drawn.slice(treated.length);
  const wouldNot = treated.filter(
    (person) => !daysOf(person).some((day) => day > sent && day <= sent + EXPERIMENT_DAYS),
  );
  const moved = wouldNot.slice(0, Math.round((treated.length * POINTS) / 100));
  return {
    treated: treated.map(({ id }) => id).toSorted(),
    heldOut: heldOut.map(({ id }) => id).toSorted(),
    moved: new Map(moved.map(({ id }) => [id, sent + random.between(1, EXPERIMENT_DAYS - 5)])),
    points: (100 * moved.length) / treated.length,
  };
}
