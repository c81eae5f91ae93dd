/** Puts names beside customer ids. Only for the screen of the person who owns the data, never for a model. */
import type { Message, Result } from '../core/result.ts';
import type { EngineRead } from '../ports.ts';
import type { ToolAnswer } from '../tool.ts';

/** The results with the customer's name beside each id: to be rendered, not kept. */
export async function withNames(
  answers: readonly ToolAnswer[],
  data: EngineRead,
  signal: AbortSignal,
): Promise<ToolAnswer[]> {
  const ids = new Set(answers.flatMap(({ result }) => customersIn(result)));
  if (ids.size === 0) return [...answers];
  const names = await data.names([...ids], signal);
  const shown = (id: string): string => {
    const name = names.get(id);
    return name === undefined || name === id ? id : `${id} (${name})`;
  };
  return answers.map((answer) => ({ ...answer, result: renamed(answer.result, ids, shown) }));
}

function customersIn({ tables }: Result): string[] {
  return Object.values(tables).flatMap(({ columns, rows }) =>
    columns
      .filter(({ unit }) => unit === 'customer')
      .flatMap(({ key }) => rows.map(({ cells }) => cells[key]))
      .filter((cell) => typeof cell === 'string'),
  );
}

function renamed(result: Result, ids: ReadonlySet<string>, shown: (id: string) => string): Result {
  const named = (message: Message): Message =>
    'text' in message && ids.has(message.text) ? { text: shown(message.text) } : message;
  const tables = Object.entries(result.tables).map(([name, table]) => {
    const customers = table.columns.filter(({ unit }) => unit === 'customer').map(({ key }) => key);
    if (customers.length === 0) return [name, table] as const;
    const rows = table.rows.map((row) => ({
      ...row,
      label: named(row.label),
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([key, cell]) => [
          key,
          customers.includes(key) && typeof cell === 'string' ? shown(cell) : cell,
        ]),
      ),
    }));
    return [name, { ...table, rows }] as const;
  });
  return { ...result, tables: Object.fromEntries(tables) };
}
