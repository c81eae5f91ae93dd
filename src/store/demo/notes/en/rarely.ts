import type { Phrasebook } from '../contract.ts';

/** English: sentences one remembers. */
export const rarely: Phrasebook['rarely'] = [
  'Expensive, expensive, expensive.',
  'When the neighbours come home and switch on their Wi-Fi, ours loses {devices}.',
  "{Relative} puts a sock over the camera, and I can't say that's wrong.",
  'Cancelling Care is harder than leaving a gym.',
  "Connected, disconnected, connected: it's like a disco in here.",
  "The automatic email thanks me for my patience. I've run out of it.",
  'One order, three shipments, two arrived and one lost in space.',
  'Long life, my foot, {battery_thing} is flat after {battery_life}.',
  'The update broke everything, congratulations.',
  '"Installs itself", the salesman said. Sure it does.',
  'The factory password was 1234, do you call that secure?',
  'Nobody ever calls back, nobody.',
  "I'm not risking my deposit for a doorbell.",
  'First setup wants my data, permissions, location, bluetooth and the patience of a saint.',
];
