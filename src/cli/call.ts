import { outbound } from '../border.ts';
import { ToolInputError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import { callTool, type Tool } from '../tool.ts';
import type { App } from './app.ts';
import type { Terminal } from './terminal.ts';

/** Prints what a model would get for this call, as JSON. */
export async function call(
  app: App,
  terminal: Terminal,
  name: string,
  input: string,
): Promise<number> {
  const answer = await callTool(
    toolNamed(await app.tools(), name),
    parsed(input),
    await app.session(),
    {
      signal: terminal.signal,
      progress: terminal.progress,
    },
  );
  terminal.print(JSON.stringify(outbound(answer, app.config.locale), null, 2));
  return 0;
}

function toolNamed(tools: readonly Tool[], name: string): Tool {
  const tool = tools.find((candidate) => candidate.name === name);
  if (tool) return tool;
  const names = tools.map((candidate) => candidate.name);
  const [near] = nearest(name, names, 1);
  const hint = near ? ` Did you mean "${near}"?` : '';
  throw new ToolInputError(`There is no tool "${name}".${hint} The tools are ${names.join(', ')}.`);
}

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw new ToolInputError(
      `The input is not JSON: write it in single quotes, like '{"measures": ["revenue"]}'.`,
    );
  }
}
