/** What was looked for and not found. */
import type { CitedResult } from './cited.ts';
import { inCode } from '../markdown.ts';
import { ReferenceFault } from './fault.ts';
import type { Phrases } from './phrases.ts';

/**
 * An empty result in words: the group nobody is in, or the tables without rows. Throws ReferenceFault where the
 * result did find something.
 */
export function emptiness(
  { alias, result }: CitedResult,
  phrases: Phrases,
  escape: (text: string) => string = (text) => text,
): string {
  const { group, tables } = result;
  if (group && group.n === 0 && group.filter !== '') {
    const asOf = { value: result.as_of, unit: 'date' } as const;
    const params = { filter: inCode(group.filter), as_of: asOf };
    return phrases.say({ key: 'reference.no_customer', params });
  }
  const all = Object.values(tables);
  if (all.length === 0 || all.some((table) => table.total > 0)) {
    throw new ReferenceFault(`${alias} did find something: it has rows`);
  }
  const what = phrases.list(all.map((table) => escape(phrases.say(table.title))));
  return phrases.say({ key: 'reference.nothing_found', params: { what } });
}
