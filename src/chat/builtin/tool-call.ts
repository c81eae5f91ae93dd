/** Calls a tool as a whole: with the group and the period of the question, where it takes them, and nothing else. */
import { z } from 'zod';
import type { Tool } from '../../tool.ts';
import { unclear, type Asked, type Calls, type Refusal } from './intent.ts';
import { missingPeriod } from './query.ts';
import { tableOf } from './refs.ts';
import { scopeOf, scopeOfLines, type Scope } from './scope.ts';

/** What the planner knows of a tool. */
export type PlannerTool = Pick<Tool, 'name' | 'phrases' | 'inputSchema'>;

const schemaOf = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

/** Null where the question holds what the tool does not take, or lacks what it needs. Shows every table it gives. */
export function callWhole(name: string, asked: Asked): Calls | Refusal | null {
  const { frame, catalogue, tools } = asked;
  const tool = tools.find((candidate) => candidate.name === name);
  const isOfPeople = frame.measures.every((id) => id === 'customers' || id === 'buyers');
  if (!tool || !isOfPeople) return null;
  const { properties, required } = schemaOf.parse(tool.inputSchema);
  const takes = (part: string): boolean => Object.hasOwn(properties, part);
  const refusal = missingPeriod(asked);
  if (refusal) return refusal;
  const scope = takes('period')
    ? scopeOfLines(frame, [], catalogue)
    : scopeOf(frame, ['customers'], catalogue);
  if ('ambiguity' in scope) return { kind: 'unclear', why: scope.ambiguity };
  const input = inputOf(scope);
  const [foreign] = Object.keys(input).filter((part) => !takes(part));
  if (foreign !== undefined) return unclear('whole');
  if (required.some((part) => !Object.hasOwn(input, part) && !hasDefault(properties[part]))) {
    return null;
  }
  return {
    kind: 'calls',
    calls: [{ tool: name, input }],
    understood: scope.notes,
    compose: ([answer]) =>
      answer ? Object.keys(answer.result.tables).map((table) => tableOf(answer, table)) : [],
  };
}

function inputOf({ group, where, period }: Scope): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ group, where, period }).filter(([, text]) => text !== ''),
  );
}

function hasDefault(property: unknown): boolean {
  return typeof property === 'object' && property !== null && 'default' in property;
}
