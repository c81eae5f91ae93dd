/** What an answer rests on, for a reader who wants to look behind it. */
import { z } from 'zod';
import type { Citation } from '../../core/grounding/citation.ts';
import type { CitedResult } from '../../core/grounding/cited.ts';
import type { ToolAnswer } from '../../tool.ts';

/** What stands behind one short name of an answer. */
export interface AnswerSource {
  /** `r1`. */
  alias: string;
  /** Id of the receipt. */
  receipt: string;
  tool: string;
  /** What the text took from it, in the reader's language: subjects and measures; empty where it cites it as a whole. */
  about: string;
  /** "Today" of the data, ISO day. */
  asOf: string;
}

export function asCited({ alias, receipt, result }: ToolAnswer): CitedResult {
  return { alias, receipt: receipt.id, result, asked: askedIn(receipt.input) };
}

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]).catch([]);
const size = z
  .number()
  .transform((n) => [`top ${n}`])
  .catch([]);
/** The inputs of tools that are written in the filter language, and how many rows of a ranking they ask for. */
const askedSchema = z.object({
  group: texts,
  where: texts,
  period: texts,
  by: texts,
  measures: texts,
  value: texts,
  top: size,
  limit: size,
});

/** What a tool was asked, from the canonical JSON of its input. */
function askedIn(input: string): string[] {
  return Object.values(askedSchema.parse(JSON.parse(input))).flat();
}

const SUBJECTS_SHOWN = 3;
const IN_NOTE = /^r\d+:(?:notes|warnings)\./;

/** The results the citations name, in the order of their short names. */
export function sourcesOf(
  citations: readonly Citation[],
  answers: readonly ToolAnswer[],
): AnswerSource[] {
  return answers
    .filter(({ alias }) => citations.some((citation) => isOf(citation, alias)))
    .toSorted((a, b) => Number(a.alias.slice(1)) - Number(b.alias.slice(1)))
    .map(({ alias, receipt, tool, result }) => ({
      alias,
      receipt: receipt.id,
      tool,
      about: aboutOf(citations.filter((citation) => isOf(citation, alias))),
      asOf: result.as_of,
    }));
}

function isOf(citation: Citation, alias: string): boolean {
  return citation.kind !== 'quote' && citation.alias === alias;
}

function aboutOf(citations: readonly Citation[]): string {
  const subjects = citations.flatMap((citation) => {
    // A number of a note has the whole note for its subject.
    if (citation.kind === 'value' && IN_NOTE.test(citation.address)) return [];
    if (citation.kind === 'value') return `${citation.subject}: ${citation.measure}`;
    return citation.kind === 'table' ? citation.subject : [];
  });
  const distinct = [...new Set(subjects)];
  const more = distinct.length > SUBJECTS_SHOWN ? ' …' : '';
  return distinct.slice(0, SUBJECTS_SHOWN).join('; ') + more;
}
