import type { Phrasebook } from '../contract.ts';
import { frames } from './frames.ts';
import { devices } from './needs-devices.ts';
import { people } from './needs-people.ts';
import { service } from './needs-service.ts';
import { slips } from './slips.ts';
import { slots } from './slots.ts';
import { voices } from './voices.ts';

export const italian: Phrasebook = {
  language: 'it',
  needs: { ...devices, ...people, ...service },
  ...frames,
  ...voices,
  slots,
  slips,
};
