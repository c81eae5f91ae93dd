import type { Phrasebook } from '../contract.ts';
import { frames } from './frames.ts';
import { control } from './needs-control.ts';
import { home } from './needs-home.ts';
import { places } from './needs-places.ts';
import { service } from './needs-service.ts';
import { slips } from './slips.ts';
import { slots } from './slots.ts';
import { voices } from './voices.ts';

export const indonesian: Phrasebook = {
  language: 'id',
  needs: { ...control, ...home, ...service, ...places },
  ...voices,
  ...frames,
  slots,
  slips,
};
