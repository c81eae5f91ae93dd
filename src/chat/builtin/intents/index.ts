import type { Intent } from '../intent.ts';
import { breakdown } from './breakdown.ts';
import { compare } from './compare.ts';
import { concentration } from './concentration.ts';
import { howMany } from './how-many.ts';
import { howMuch } from './how-much.ts';
import { oneCustomer } from './one-customer.ts';
import { ranking } from './ranking.ts';
import { share } from './share.ts';
import { trend } from './trend.ts';
import { whatData } from './what-data.ts';
import { byPhrase, describeGroup, findNeeds, persona, searchNotes } from './whole-tool.ts';
import { whyNumber } from './why-number.ts';

/** In the order they are tried: the more a question must have to be of a kind, the earlier. */
export const INTENTS: readonly Intent[] = [
  whyNumber,
  byPhrase,
  describeGroup,
  searchNotes,
  findNeeds,
  persona,
  oneCustomer,
  compare,
  concentration,
  ranking,
  trend,
  breakdown,
  share,
  whatData,
  howMany,
  howMuch,
];
