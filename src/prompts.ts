/** The texts of `prompts/`: what models are told, and the manuals that `describe_data` shows. */
import { readFileSync } from 'node:fs';

export type PromptPage = 'analyst' | 'chat' | 'mcp' | 'words' | 'groups' | 'references';

const read = new Map<PromptPage, string>();

/** The Markdown of a page without its front matter, which is for the people who edit it. Read once. */
export function prompt(page: PromptPage): string {
  const known = read.get(page);
  if (known !== undefined) return known;
  const source = readFileSync(new URL(`../prompts/${page}.md`, import.meta.url), 'utf8');
  const text = source
    .replaceAll('\r\n', '\n')
    .replace(/^---\n.*?\n---\n/s, '')
    .trim();
  read.set(page, text);
  return text;
}

/** What a model is told before anything else: the analyst's rules, and how values are written where it answers. */
export function instructions(face: 'chat' | 'mcp'): string {
  return `${prompt('analyst')}\n\n${prompt(face)}`;
}
