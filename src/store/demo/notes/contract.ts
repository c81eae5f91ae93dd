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

/** Whole sentences, capital at the beginning, stop at the end. */
export interface NeedPhrases {
  /** In the customer's words: it is a problem. At least 16. */
  pain: readonly string[];
  /** In the customer's words: it is solved and praised. At least 10. */
  praise: readonly string[];
  /** In the customer's words: asked or wished for. At least 8. */
  wish: readonly string[];
  /** What staff note down about a customer, third person or note style. At least 8. */
  staff: readonly string[];
}

export interface Phrasebook {
  language: 'it' | 'uk' | 'id' | 'en';
  needs: Record<Need, NeedPhrases>;
  /** What a customer tells before coming to the point: who they are, since when, what they bought. At least 30. */
  openings: readonly string[];
  /** What follows: details, feelings, consequences that go with any pain (at least 24), any praise (at least 24). */
  painTails: readonly string[];
  praiseTails: readonly string[];
  /** Last sentences: thanks, greetings, threats to leave, recommendations. At least 20 each. */
  painClosings: readonly string[];
  praiseClosings: readonly string[];
  /** How and where they look, compare, decide and buy: forums, reviews, friends, the app. At least 24. */
  habits: readonly string[];
  /** Notes about nothing much: whole notes by themselves, short and long. At least 40. */
  smallTalk: readonly string[];
  /** First words of an interviewer, of a focus group's moderator, of an observer: at least 8 each. */
  interview: readonly string[];
  focusGroup: readonly string[];
  observation: readonly string[];
  /** How staff begin a CRM entry, a market report, a profile: at least 8 each. */
  crm: readonly string[];
  marketReport: readonly string[];
  profile: readonly string[];
  /** Whole English sentences, or in the English book such in another language, that people mix in. At least 10. */
  foreign: readonly string[];
  /** Ends that ask to be called or written to, with {phone} or {email}, which the generator fills. At least 5. */
  reachMe: readonly string[];
  /** Tags and signs for social media: "#smarthome", "🙃". At least 10. */
  social: readonly string[];
  /** Slots by name: at least 6 texts each. `{product}` is filled by the generator with a product's name. */
  slots: Readonly<Record<string, readonly string[]>>;
  /** Slips of real writers of that language: the right spelling, then the wrong one. Whole words. At least 20. */
  slips: readonly (readonly [right: string, wrong: string])[];
}
