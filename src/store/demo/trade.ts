/** Everybody's orders, with the experiment and the silent customers worked into them. */
import type { Company } from './companies.ts';
import type { EmailConsent } from './consents.ts';
import { type Experiment, runExperiment } from './experiment.ts';
import { companyOrderDays, personOrderDays } from './order-days.ts';
import { companyOrder, inOrder, type Order, personOrder } from './orders.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { LAST_STEADY } from './silence.ts';

export interface Trade {
  /** By day. */
  orders: Order[];
  experiment: Experiment;
}

export function makeTrade(
  random: { days: Random; experiment: Random; lines: Random },
  people: readonly Person[],
  companies: readonly Company[],
  silent: readonly Person[],
  email: ReadonlyMap<string, EmailConsent>,
): Trade {
  const isSilent = new Set(silent);
  const daysOf = new Map(
    people.map((person) => {
      const days = personOrderDays(random.days, person);
      return [person, isSilent.has(person) ? days.filter((day) => day <= LAST_STEADY) : days];
    }),
  );
  const own = (person: Person): number[] => daysOf.get(person) ?? [];
  const experiment = runExperiment(random.experiment, people, own, email);
  const orders = people.flatMap((person) => {
    const moved = experiment.moved.get(person.id);
    const days = moved === undefined ? own(person) : [...own(person), moved];
    return days.map((day) => personOrder(random.lines, person, day));
  });
  const ofCompanies = companies.flatMap((company) =>
    companyOrderDays(random.days, company).map((day) => companyOrder(random.lines, company, day)),
  );
  return { orders: inOrder([...orders, ...ofCompanies]), experiment };
}
