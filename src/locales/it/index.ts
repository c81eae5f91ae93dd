/** Italian. */
import type { Key } from '../en/index.ts';
import type { Text } from '../text.ts';
import { answers } from './answers.ts';
import { chat } from './chat.ts';
import { conversation } from './conversation.ts';
import { fields } from './fields.ts';
import { findings } from './findings.ts';
import { groups } from './groups.ts';
import { importing } from './import.ts';
import { page } from './page.ts';
import { receipts } from './receipts.ts';
import { tables } from './tables.ts';
import { tools } from './tools.ts';
import { words } from './words.ts';

export const it: Record<Key, Text> = {
  ...words,
  ...fields,
  ...tables,
  ...groups,
  ...tools,
  ...answers,
  ...chat,
  ...receipts,
  ...conversation,
  ...findings,
  ...importing,
  ...page,
};
