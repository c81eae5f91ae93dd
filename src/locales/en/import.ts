import type { Text } from '../text.ts';

/** What an import is doing, under the stages of `BuildProgress`. */
export const importing = {
  'import.stage.check': 'Finding out what the columns mean',
  'import.stage.create': 'Making up a company',
  'import.stage.describe': 'Counting values',
  'import.stage.done': 'Finishing',
  'import.stage.read': 'Reading the files',
  'import.stage.write': 'Writing the tables',
} satisfies Record<string, Text>;
