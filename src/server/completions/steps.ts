/** Tool steps as lines of text. They are the same in every language, because steps come before it is known. */

/** `Query data · 0.2 s`; one that failed is marked. */
export function stepLine(title: string, ms: number, problem: string | null): string {
  const line = `${title.replaceAll(/\s+/g, ' ').trim()} · ${(ms / 1000).toFixed(1)} s`;
  return problem === null ? line : `${line} ✗`;
}

/** The step as Markdown inside an answer. */
export function quotedStep(line: string): string {
  return `> ${line}\n\n`;
}

/** The text of an answer without its quoted steps. */
export function withoutSteps(text: string): string {
  return text.replaceAll(/^> .+ · \d+\.\d s(?: ✗)?\n*/gmu, '').trim();
}
