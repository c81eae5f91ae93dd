/** E-mails of the campaigns: to whom they went, who opened them, who clicked. */
import { type Campaign, EXPERIMENT, INVITATION, type Mailing, MAILINGS } from './campaigns.ts';
import { type EmailConsent, mayBeMailed } from './consents.ts';
import type { DemoEvent } from './events.ts';
import type { Experiment } from './experiment.ts';
import type { Person } from './people.ts';
import { isLookalike, type Prospect } from './prospects.ts';
import type { Random } from './random.ts';
import type { Segment } from './segments.ts';

/** How many of the e-mails are opened by those who still take an interest. */
const OPENS: Readonly<Record<Segment, number>> = {
  early_adopters: 0.56,
  secure_families: 0.34,
  energy_savers: 0.33,
  gift_buyers: 0.2,
  bargain_hunters: 0.44,
  comfort_seekers: 0.15,
  onlookers: 0.12,
};
const OPENS_OF_SILENT = 0.04;
const CLICKS = 0.3;

type Addressee = Pick<DemoEvent, 'who' | 'id'>;

/** Nobody gets an e-mail without having agreed to it: `audienceOf` and `email` see to that. */
export function mailEvents(
  random: Random,
  audienceOf: (mailing: Mailing) => readonly Person[],
  prospects: readonly Prospect[],
  email: ReadonlyMap<string, EmailConsent>,
  experiment: Experiment,
): DemoEvent[] {
  const treated = new Set(experiment.treated);
  const events: DemoEvent[] = [];
  for (const mailing of MAILINGS) {
    for (const { id, segment, until } of audienceOf(mailing)) {
      const isChosen = mailing === EXPERIMENT ? treated.has(id) : random.chance(mailing.share);
      if (!isChosen) continue;
      const opens = mailing.day <= until ? OPENS[segment] : OPENS_OF_SILENT;
      events.push(...sent(random, { who: 'customer', id }, mailing, opens));
    }
  }
  for (const id of experiment.heldOut)
    events.push(mail({ who: 'customer', id }, EXPERIMENT, 'held_out', EXPERIMENT.day));
  for (const prospect of prospects) {
    if (!mayBeMailed(email, prospect.id, INVITATION.day)) continue;
    const opens = isLookalike(prospect) ? 0.5 : 0.16;
    events.push(...sent(random, { who: 'prospect', id: prospect.id }, INVITATION, opens));
  }
  return events;
}

function sent(random: Random, to: Addressee, campaign: Campaign, opens: number): DemoEvent[] {
  const events = [mail(to, campaign, 'email_sent', campaign.day)];
  if (!random.chance(opens)) return events;
  const opened = campaign.day + random.between(0, 3);
  events.push(mail(to, campaign, 'email_open', opened));
  if (random.chance(CLICKS)) events.push(mail(to, campaign, 'email_click', opened));
  return events;
}

function mail(to: Addressee, campaign: Campaign, type: string, day: number): DemoEvent {
  return { ...to, day, type, channel: 'email', campaign: campaign.name };
}
