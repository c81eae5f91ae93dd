import type { Phrasebook } from '../contract.ts';
import { beforeUpdate } from './before-update.ts';
import { company } from './company.ts';
import { frames } from './frames.ts';
import { control } from './needs-control.ts';
import { home } from './needs-home.ts';
import { places } from './needs-places.ts';
import { service } from './needs-service.ts';
import { openings } from './openings.ts';
import { rarely } from './rarely.ts';
import { slips } from './slips.ts';
import { slots } from './slots.ts';
import { smallTalk } from './small-talk.ts';
import { voices } from './voices.ts';

export const english: Phrasebook = {
  language: 'en',
  needs: { ...control, ...home, ...service, ...places },
  beforeUpdate,
  openings,
  ...frames,
  company,
  ...voices,
  ...smallTalk,
  rarely,
  slots,
  slips,
};
