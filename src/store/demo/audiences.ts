/** Whom a mailing may go to: those it is meant for, as far as the seller can know, who have agreed to e-mails. */
import type { Mailing, Purchase } from './campaigns.ts';
import { type EmailConsent, mayBeMailed } from './consents.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';

/** A function that finds the audience of a mailing among the people, as things stood before its day. */
export function createAudiences(
  people: readonly Person[],
  orders: readonly Order[],
  email: ReadonlyMap<string, EmailConsent>,
): (mailing: Mailing) => Person[] {
  const purchases = new Map<string, Purchase[]>();
  for (const { customer, day, lines } of orders) {
    const own = purchases.get(customer) ?? [];
    own.push(...lines.map(({ offer }) => ({ day, category: offer.category })));
    purchases.set(customer, own);
  }
  return ({ day, isMeant }) =>
    people.filter(({ id, home }) => {
      const before = (purchases.get(id) ?? []).filter((purchase) => purchase.day < day);
      return mayBeMailed(email, id, day) && isMeant({ home, purchases: before });
    });
}
