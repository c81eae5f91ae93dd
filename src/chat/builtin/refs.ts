/** Writes references into results: the only way a value gets into an answer. */
import { inText, type Message, type Row, type Table } from '../../core/result.ts';
import type { ToolAnswer } from '../../tool.ts';

/** `{{r1:totals.group.revenue}}` */
export function valueOf({ alias }: ToolAnswer, address: string): string {
  return `{{${alias}:${address}}}`;
}

/** With what grammar ties to it: "17,411 buyers", in Italian "il 65 %". */
export function phraseOf({ alias }: ToolAnswer, address: string): string {
  return `{{${alias}:${address}|noun}}`;
}

/** The table as a block of its own. */
export function tableOf({ alias }: ToolAnswer, name: string, columns?: readonly string[]): Message {
  const choice = columns ? ` columns=${columns.join(',')}` : '';
  return { text: `{{table ${alias}:${name}${choice}}}` };
}

/** A line "label: value" for each column of a row. */
export function linesOf(answer: ToolAnswer, name: string, table: Table, row: Row): Message[] {
  return table.columns.map(({ key, label }) => ({
    key: 'answer.line',
    params: { label: inText(label), value: valueOf(answer, `${name}.${row.key}.${key}`) },
  }));
}
