/** What stands below an answer in Markdown: where its values come from, what else can be asked, who answered. */
import type { ChatEvent } from '../../app/conversation/contract.ts';
import type { AnswerSource } from '../../app/conversation/sources.ts';
import { escapeMarkdown } from '../../core/markdown.ts';
import { type Locale, LOCALES, say } from '../../locales/index.ts';
import { readReceiptLink } from '../receipts/links.ts';

type End = Extract<ChatEvent, { kind: 'end' }>;

type Foot = Pick<End, 'locale' | 'sources' | 'suggestions' | 'answeredBy'>;

/** Blocks of Markdown, each with a blank line in front; empty where there is nothing to say. */
export function footer(
  { locale, sources, suggestions, answeredBy }: Foot,
  link: (receipt: string) => string,
): string {
  const blocks = [
    ...(sources.length === 0 ? [] : [sourcesLine(locale, sources, link)]),
    ...(suggestions.length === 0 ? [] : [suggestionList(locale, suggestions)]),
    ...(answeredBy === 'planner' ? [plannerLine(locale)] : []),
  ];
  return blocks.map((block) => `\n\n${block}`).join('');
}

/** An earlier answer without the lines of its sources and of who answered, and the receipts that line names with a signature of ours. */
export function withoutSources(
  answer: string,
  secret: string,
): { text: string; receipts: Record<string, string> } {
  const receipts: Record<string, string> = {};
  const kept = answer.split('\n').filter((line) => {
    if (PLANNER_LINES.includes(line)) return false;
    if (!LABELS.some((label) => line.startsWith(label))) return true;
    const named = receiptsIn(line, secret);
    Object.assign(receipts, named);
    return Object.keys(named).length === 0;
  });
  return { text: kept.join('\n').trim(), receipts };
}

function labelOf(locale: Locale): string {
  return `**${say(locale, { key: 'chat.sources' })}**`;
}

const LABELS = LOCALES.map(labelOf);

function plannerLine(locale: Locale): string {
  return `*${say(locale, { key: 'chat.planner' })}*`;
}

const PLANNER_LINES = LOCALES.map(plannerLine);

/** `**Sources:** [r1](…) revenue · as of July 1, 2024; [r2](…) …` */
function sourcesLine(
  locale: Locale,
  sources: readonly AnswerSource[],
  link: (receipt: string) => string,
): string {
  const each = sources.map(({ alias, receipt, about, asOf }) => {
    const params = { about: escapeMarkdown(about), date: { value: asOf, unit: 'date' as const } };
    const words = say(locale, { key: about === '' ? 'chat.source_whole' : 'chat.source', params });
    return `[${alias}](${link(receipt)}) ${words}`;
  });
  return `${labelOf(locale)} ${each.join('; ')}`;
}

function receiptsIn(line: string, secret: string): Record<string, string> {
  const links = line.matchAll(/\[(r\d+)\]\(([^()\s]+)\)/g);
  return Object.fromEntries(
    [...links].flatMap(([, alias = '', link = '']) => {
      const receipt = readReceiptLink(link, secret);
      return receipt === null ? [] : [[alias, receipt]];
    }),
  );
}

function suggestionList(locale: Locale, suggestions: readonly string[]): string {
  const items = suggestions.map((question) => `- ${escapeMarkdown(question)}`);
  return `${say(locale, { key: 'chat.suggestions' })}\n\n${items.join('\n')}`;
}
