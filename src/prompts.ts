/** The texts of `prompts/`: what models are told, and the manuals that `describe_data` shows. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const PAGES = ['analyst', 'groups', 'references'] as const;
export type PromptPage = (typeof PAGES)[number];

const frontSchema = z.strictObject({ title: z.string(), description: z.string() });

export interface Prompt {
  title: string;
  /** For people: what the text is for. */
  description: string;
  /** Markdown without the front matter. */
  text: string;
}

const read = new Map<PromptPage, Prompt>();

/** Reads a page once. A page that is missing or has no valid front matter is a fault of ours and throws as such. */
export function prompt(page: PromptPage): Prompt {
  const known = read.get(page);
  if (known) return known;
  const source = readFileSync(new URL(`../prompts/${page}.md`, import.meta.url), 'utf8');
  const [, front, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (front === undefined || text === undefined) {
    throw new Error(`prompts/${page}.md has no front matter`);
  }
  const found = { ...frontSchema.parse(parse(front)), text: text.trim() };
  read.set(page, found);
  return found;
}
