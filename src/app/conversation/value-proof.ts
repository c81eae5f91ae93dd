/** The text of a language model on its way to a reader: values in their place, what nothing proves marked. */
import type { CitedResult } from '../../core/grounding/cited.ts';
import type { Citation } from '../../core/grounding/citation.ts';
import { answerStream } from '../../core/grounding/stream.ts';
import { escapeMarkdown } from '../../core/markdown.ts';
import { phrasesFor } from '../../locales/phrases.ts';
import type { ToolAnswer } from '../../tool.ts';
import type { ConverseRequest } from './contract.ts';
import type { Turn } from './turn.ts';
import { withNames } from '../names.ts';
import { modelMarkdown, withoutLinks } from './model-markdown.ts';
import { asCited } from './sources.ts';

const TURNS_READ = 12;
const CHARACTERS_READ = 4000;

export interface ValueProof {
  /** Makes a result known; from then on the text can refer to it. */
  add(answer: ToolAnswer): Promise<void>;
  /** Takes the next piece of the model's text and gives what can be shown now. */
  push(piece: string): string;
  /** The text has ended; gives the rest. */
  end(): string;
  citations(): Citation[];
  /** Everything the model wrote so far, references unrendered. */
  written(): string;
}

export async function valueProof(turn: Turn): Promise<ValueProof> {
  const { request, data, locale, earlier } = turn;
  const known = new Map<string, CitedResult>();
  const fresh: CitedResult[] = [];
  const pieces: string[] = [];
  const shown = async (answers: readonly ToolAnswer[]): Promise<CitedResult[]> => {
    const named = request.ownScreen ? await withNames(answers, data, request.signal) : answers;
    return named.map(asCited);
  };
  for (const cited of await shown(earlier)) known.set(cited.alias, cited);
  const stream = answerStream({
    results: (alias) => known.get(alias) ?? null,
    exempt: () => fresh,
    // Thousands of names, asked for at the first digit or quotation mark.
    get names() {
      return namesIn(turn);
    },
    userMessage: saidBy(request),
    phrases: phrasesFor(locale),
    escape: escapeMarkdown,
  });
  const markdown = modelMarkdown();
  const shownText = withoutLinks();
  return {
    async add(answer) {
      for (const cited of await shown([answer])) known.set(cited.alias, cited);
      // As the model knows it: without the names beside the ids.
      fresh.push(asCited(answer));
    },
    push(piece) {
      pieces.push(piece);
      return shownText(stream.push(markdown.push(piece)));
    },
    end: () => shownText(stream.push(markdown.end()) + stream.end()),
    citations: () => stream.citations(),
    written: () => pieces.join(''),
  };
}

/** What the person said lately, bounded: it is read for its numbers before the first digit is shown. */
function saidBy({ past, question }: ConverseRequest): string {
  const before = past.slice(-TURNS_READ).map((turn) => turn.question.slice(0, CHARACTERS_READ));
  return [...before, question].join('\n');
}

/** What the data calls things: the only names whose digits and quotation marks need no proof. */
function namesIn({ data, services }: Turn): string[] {
  const { fields } = data.snapshot.catalogue;
  return [
    ...fields.flatMap(({ name, values }) => [name, ...(values ?? [])]),
    ...services.tools.map(({ name }) => name),
  ];
}
