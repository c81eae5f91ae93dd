/**
 * What a language brings to the made-up notes: sentences people and staff write, by what they are about. Sentences
 * hold `{slots}`; a slot is filled from `slots`, each use anew. All inflection is in the texts: a language with cases
 * has one slot a case.
 */

/** What customers need or complain of, in every language alike. `rented_flat` is the need that no offer answers. */
export const NEEDS = [
  /** Too many devices, too many apps: one compatible control is wanted. */
  'one_app',
  /** Does it work with the lamps, boiler, router or voice assistant there already is. */
  'compatibility',
  /** Mounting, wiring, pairing, first set-up: hard, unclear, takes an evening. */
  'installation',
  /** Where do pictures and data go, who can look in, is it secure. */
  'privacy',
  /** Heating and electricity cost too much. */
  'energy_bills',
  /** Seeing that all is well at home while away. */
  'watching_home',
  /** Children who come home alone, parents who grow old. */
  'family_safety',
  /** Batteries of sensors and locks that die too soon. */
  'battery',
  /** Answers that take days. */
  'support_speed',
  /** Since a software update devices drop their connection: the complaint that rises. */
  'connection_drops',
  /** Late, damaged or wrong parcels. */
  'delivery',
  /** Price, and subscriptions for what should be included. */
  'price',
  /** Rented homes: nothing may be drilled, screwed or rewired, and all must move along. No offer answers it. */
  'rented_flat',
  /** Companies: many rooms, flats or branches, to be run from one place. */
  'many_sites',
] as const;
export type Need = (typeof NEEDS)[number];

type Phrases = readonly string[];

/** Whole sentences, capital at the beginning, stop at the end. */
export interface NeedPhrases {
  /** In the customer's words: it is a problem. At least 16. */
  pain: Phrases;
  /** In the customer's words: it is solved and praised. At least 10. */
  praise: Phrases;
  /** In the customer's words: asked or wished for. At least 8. */
  wish: Phrases;
  /** What staff note down about a customer, third person or note style. At least 8. */
  staff: Phrases;
}

export interface Phrasebook {
  language: 'it' | 'uk' | 'id' | 'en';
  needs: Record<Need, NeedPhrases>;
  /** `connection_drops` as it was told of before the update: none of it speaks of one. */
  beforeUpdate: NeedPhrases;
  openings: Openings;
  /**
   * What follows a complaint of any kind, a complaint of something that went wrong, praise of any kind, and praise of
   * something used every day.
   */
  tails: Readonly<Record<'pain' | 'fault' | 'praise' | 'use', Phrases>>;
  /** Last sentences: thanks, greetings, threats to leave, recommendations. */
  closings: Readonly<Record<'pain' | 'praise', Phrases>>;
  /** Leads from praise to a wish, as a sentence of its own. */
  but: Phrases;
  /** Leads to a second thing of the same kind, as a sentence of its own. */
  also: Phrases;
  /** How and where they look, compare, decide and buy: forums, reviews, friends, the app. */
  habits: Phrases;
  company: CompanyPhrases;

  /** An interviewer's questions, in this order. */
  interview: {
    /** About the devices. */
    start: Phrases;
    /** About what was just answered. */
    followUp: Phrases;
    /** About how they buy. */
    habits: Phrases;
    more: Phrases;
    wish: Phrases;
  };
  /** What the moderator says: first, and to come to another subject. */
  focusGroup: { start: Phrases; next: Phrases };
  /** Where it is, and what leads to something said. */
  observation: { scene: Phrases; remark: Phrases };
  /** How staff begin a CRM entry and a market report. */
  crm: Phrases;
  marketReport: Phrases;
  /** The heading of a profile, and a sentence about the person. */
  profile: { head: Phrases; line: Phrases };

  /** Whole notes about nothing much: liking it, neither nor, no opinion of anything, questions and requests. */
  smallTalk: Readonly<Record<'pleased' | 'neutral' | 'asides' | 'requests', Phrases>>;
  /** Whole English sentences, or in the English book such in another language, that people mix in. */
  foreign: Phrases;
  /** Ends that ask to be called or written to, with {phone} or {email}, which the generator fills. */
  reachMe: Phrases;
  /** Tags and signs for social media: "#smarthome", "🙃". */
  social: Phrases;
  /** Sentences from anywhere above that one remembers: written twice at most. */
  rarely: Phrases;

  /**
   * Slots by name: at least 6 texts each. `{product}` is filled by the generator with the name of a product that the
   * writer bought and that fits the need; where there is none, sentences with it are not used.
   */
  slots: Readonly<Record<string, Phrases>>;
  /** Slips of real writers of that language: the right spelling, then the wrong one. Whole words. At least 20. */
  slips: readonly (readonly [right: string, wrong: string])[];
}

/** What a person tells before coming to the point. Nothing here depends on what follows. */
interface Openings {
  general: Phrases;
  /** Each names {product}: the first without a time, the second bought one to six months ago. */
  product: Phrases;
  bought: Phrases;
  /** A customer for less than half a year, and for more than two years. */
  newcomer: Phrases;
  regular: Phrases;
  /** Fit for a review, for a message to the support, for an answer in a survey alone. */
  review: Phrases;
  support: Phrases;
  survey: Phrases;
}

/** What companies say instead of what persons do. */
interface CompanyPhrases {
  openings: Phrases;
  painTails: Phrases;
  praiseTails: Phrases;
  painClosings: Phrases;
  praiseClosings: Phrases;
}
