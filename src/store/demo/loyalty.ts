/**
 * Who holds the loyalty card. It was pushed in towns, where people buy more, and within each kind of settlement those
 * who buy less took it: over all, holders spend more; in town, suburb and country alike, they spend less.
 */
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Settlement } from './segments.ts';

/**
 * The share of holders, and how much more often than that the one who spends least has the card than the one who
 * spends most.
 */
const HOLDERS: Readonly<Record<Settlement, { share: number; tilt: number }>> = {
  urban: { share: 0.78, tilt: 0.3 },
  suburban: { share: 0.3, tilt: 0.7 },
  rural: { share: 0.14, tilt: 1.1 },
};

/** `revenue` in cents by id. Returns the ids of the holders. */
export function drawLoyaltyCards(
  random: Random,
  people: readonly Person[],
  revenue: ReadonlyMap<string, number>,
): Set<string> {
  const cards = new Set<string>();
  const spent = ({ id }: Person): number => revenue.get(id) ?? 0;
  for (const [settlement, inhabitants] of Map.groupBy(people, (person) => person.settlement)) {
    const { share, tilt } = HOLDERS[settlement];
    const ranked = inhabitants.toSorted((a, b) => spent(a) - spent(b));
    for (const [rank, { id }] of ranked.entries()) {
      if (random.chance(share * (1 + tilt * (0.5 - rank / ranked.length)))) cards.add(id);
    }
  }
  return cards;
}
