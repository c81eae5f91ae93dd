/** The languages the notes of the demo are in. */
import type { Phrasebook } from './contract.ts';
import { english } from './en/index.ts';
import { indonesian } from './id/index.ts';
import { italian } from './it/index.ts';
import { ukrainian } from './uk/index.ts';

export const BOOKS: readonly Phrasebook[] = [italian, ukrainian, indonesian, english];
