/** Customers who visited steadily for three months and then not at all: a rhythm that exactly these have. */
import { LAST } from './days.ts';
import type { DemoEvent } from './events.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

const PEOPLE = 40;
const SILENT_DAYS = 14;
const STEADY_DAYS = 90;
/** The last day of the steady time. */
export const LAST_STEADY = LAST - SILENT_DAYS;
/** Steady visits, three to six days apart, are at least fourteen in ninety days, or twelve in seventy-six. */
export const SILENT_GROUP = 'count(visit, last 90 days) >= 12 and count(visit, last 14 days) = 0';
/** Others who are away in the last days stay well below. */
const MOST_OF_OTHERS = 7;

export function drawSilent(random: Random, people: readonly Person[]): Person[] {
  const candidates = people.filter(
    ({ segment, acquired, until }) =>
      (segment === 'secure_families' || segment === 'energy_savers') &&
      acquired < 200 &&
      until === LAST,
  );
  return random.shuffled(candidates).slice(0, PEOPLE);
}

/**
 * The events with the rhythm of the silent visitors in place of their visits, nothing else of them since, and a visit
 * of late days for everyone else who would share it by chance.
 */
export function withSilence(
  random: Random,
  events: readonly DemoEvent[],
  silent: readonly Person[],
): DemoEvent[] {
  const ids = new Set(silent.map(({ id }) => id));
  const first = LAST_STEADY - STEADY_DAYS + 1;
  const kept = events.filter(({ id, day, type }) => {
    return !ids.has(id) || day < first || (type !== 'visit' && day <= LAST_STEADY);
  });
  for (const { id } of silent) {
    for (let day = first + random.between(0, 2); day <= LAST_STEADY; day += random.between(3, 6)) {
      kept.push(visit(id, day));
    }
  }
  const visits = kept.filter(
    ({ type, who, day }) => type === 'visit' && who === 'customer' && day > LAST - 90,
  );
  for (const [id, own] of Map.groupBy(visits, (event) => event.id)) {
    const isAway = own.every(({ day }) => day <= LAST_STEADY);
    if (isAway && !ids.has(id) && own.length > MOST_OF_OTHERS) {
      kept.push(visit(id, random.between(LAST_STEADY + 1, LAST)));
    }
  }
  return kept;
}

function visit(id: string, day: number): DemoEvent {
  return { who: 'customer', id, day, type: 'visit', channel: 'web', campaign: null };
}
