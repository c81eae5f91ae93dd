/** English: the keys of this catalogue are the keys of all. */
import type { Text } from '../text.ts';
import { answers } from './answers.ts';
import { findings } from './findings.ts';
import { groups } from './groups.ts';
import { tools } from './tools.ts';
import { words } from './words.ts';

export const en = { ...words, ...groups, ...tools, ...answers, ...findings } satisfies Record<
  string,
  Text
>;

export type Key = keyof typeof en;
