import { z } from 'zod';
import { type Result, resultSchema } from '../../src/core/result.ts';
import { defineTool, type Tool, type ToolContext } from '../../src/tool.ts';

export const EMPTY: Result = {
  as_of: '2024-07-01',
  period: null,
  group: null,
  tables: {},
  notes: [],
  warnings: [],
  next: [],
};

/** A tool that takes nothing and does as it is told. */
export function toolOf(name: string, run: (context: ToolContext) => Promise<Result>): Tool {
  return defineTool({
    name,
    title: name,
    description: name,
    input: z.strictObject({}),
    output: resultSchema,
    effect: 'read',
    replay: 'none',
    revision: 1,
    examples: [],
    run: (_, context) => run(context),
  });
}
