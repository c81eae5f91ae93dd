/** Everybody's orders, with the experiment and the silent customers worked into them. */
import { createAudiences } from './audiences.ts';
import { EXPERIMENT } from './campaigns.ts';
import type { Company } from './companies.ts';
import type { EmailConsent } from './consents.ts';
import { type Experiment, runExperiment } from './experiment.ts';
import { companyOrderDays, personOrderDays } from './order-days.ts';
import { companyOrder, inOrder, type Order, personOrder } from './orders.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { LAST_STEADY } from './silence.ts';

export interface MadeOrders {
  /** By day. */
  orders: Order[];
  experiment: Experiment;
}

export function makeOrders(
  random: { days: Random; experiment: Random; lines: Random; sequence: Random },
  people: readonly Person[],
  companies: readonly Company[],
  silent: readonly Person[],
  email: ReadonlyMap<string, EmailConsent>,
): MadeOrders {
  const isSilent = new Set(silent);
  const anyway = people.flatMap((person) =>
    personOrderDays(random.days, person)
      .filter((day) => day <= LAST_STEADY || !isSilent.has(person))
      .map((day) => personOrder(random.lines, person, day)),
  );
  const audience = createAudiences(people, anyway, email)(EXPERIMENT);
  const experiment = runExperiment(random.experiment, audience, anyway);
  const caused = [...experiment.moved].map(([person, day]) =>
    personOrder(random.lines, person, day),
  );
  const ofCompanies = companies.flatMap((company) =>
    companyOrderDays(random.days, company).map((day) => companyOrder(random.lines, company, day)),
  );
  return { orders: inOrder(random.sequence, [...anyway, ...caused, ...ofCompanies]), experiment };
}
