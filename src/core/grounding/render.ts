/**
 * Puts the values into an answer. A mark `[r1]` follows each value; of neighbouring values in one sentence that rest
 * on the same results, only the last one carries it.
 */
import { tableAt } from './address.ts';
import type { CitedResult } from './cited.ts';
import { citationOf, type Citation } from './citation.ts';
import { compareValues } from './compare.ts';
import { citedAs, evaluateAll, type EvaluationContext } from './evaluate.ts';
import { ReferenceFault } from './fault.ts';
import { markdownTable } from './markdown-table.ts';
import { emptiness } from './missing.ts';
import type { Operand } from './operand.ts';
import { parseReferences } from './parse.ts';
import type { Phrases } from './phrases.ts';
import { quoted } from './quote.ts';
import { show } from './show.ts';
import type { Reference, Segment } from './syntax.ts';
import { userNumbers } from './user-numbers.ts';

export interface RenderOptions {
  /** The result of that alias; null where the conversation has none. */
  results: (alias: string) => CitedResult | null;
  /** Where the numbers of `u:…` must stand. */
  userMessage: string;
  /** The text of a note, for quotes; null where there is no such note. */
  notes?: ((id: string) => string | null) | undefined;
  phrases: Phrases;
}

/** A reference that could not be rendered; the text shows a marker in its place. */
interface Problem {
  /** Characters from the start of the text that was to be rendered. */
  at: number;
  /** As written. */
  reference: string;
  why: string;
  /** What could have stood there, nearest first. */
  accepted: string[];
}

export interface Rendered {
  text: string;
  /** In order of first appearance, each once. */
  citations: Citation[];
  problems: Problem[];
}

interface Piece {
  text: string;
  citations: Citation[];
  /** Aliases and notes to mark behind the text. */
  marks: string[];
  /** A `cite` is nothing but its marks. */
  kind: 'text' | 'inline' | 'cite' | 'block';
}

const NO_BREAK_SPACE = '\u00A0';
const SENTENCE_END = /[.!?…](?:\s|$)|\n/;

export function renderReferences(text: string, options: RenderOptions): Rendered {
  const context: EvaluationContext = {
    results: options.results,
    said: userNumbers(options.userMessage),
  };
  const problems: Problem[] = [];
  const pieces = parseReferences(text).map((segment): Piece => {
    try {
      return pieceOf(segment, context, options);
    } catch (error) {
      if (!(error instanceof ReferenceFault)) throw error;
      const { message: why, accepted } = error;
      problems.push({ at: segment.at, reference: segment.source, why, accepted });
      return {
        text: marker(segment, error, options.phrases),
        citations: [],
        marks: [],
        kind: 'inline',
      };
    }
  });
  return {
    text: joined(pieces),
    citations: distinct(pieces.flatMap((piece) => piece.citations)),
    problems,
  };
}

/** What a reader sees in place of a faulty reference: never its text, which may hold invented values. */
function marker({ kind }: Segment, { silent }: ReferenceFault, phrases: Phrases): string {
  if (silent) return phrases.value(null, { unit: 'text' });
  return phrases.say({ key: kind === 'quote' ? 'reference.faulty_quote' : 'reference.faulty' });
}

function pieceOf(segment: Segment, context: EvaluationContext, options: RenderOptions): Piece {
  if (segment.kind === 'text') {
    return { text: segment.source, citations: [], marks: [], kind: 'text' };
  }
  const kind = segment.kind === 'table' ? 'block' : segment.kind === 'cite' ? 'cite' : 'inline';
  return { kind, ...rendered(segment, context, options) };
}

function rendered(
  reference: Reference,
  context: EvaluationContext,
  { phrases, notes }: RenderOptions,
): Omit<Piece, 'kind'> {
  switch (reference.kind) {
    case 'value': {
      const operands = evaluateAll(reference.of, context);
      const texts = operands.map((operand) => show(operand, reference.modifiers, phrases));
      return ofOperands(phrases.list(texts), operands, phrases);
    }
    case 'compare': {
      const { text, operands } = compareValues(reference.of, context, phrases);
      return ofOperands(text, operands, phrases);
    }
    case 'table': {
      const { alias, path } = reference.of;
      const cited = citedAs(reference.of, context);
      const table = tableAt(cited, path);
      const address = `${alias}:${path}`;
      const subject = phrases.say(table.title);
      return {
        text: `${markdownTable(table, reference, phrases)}\n\n[${alias}]`,
        citations: [{ kind: 'table', alias, receipt: cited.receipt, address, subject }],
        marks: [],
      };
    }
    case 'missing': {
      const text = phrases.say({ key: 'reference.missing', params: { what: reference.text } });
      return { text, citations: [], marks: [] };
    }
    case 'missing_in': {
      const cited = citedAs(reference, context);
      return { text: emptiness(cited, phrases), ...wholeOf(cited) };
    }
    case 'cite':
      return { text: '', ...wholeOf(citedAs(reference, context)) };
    case 'quote': {
      const { note, words } = reference;
      const source = notes?.(note) ?? null;
      if (source === null) throw new ReferenceFault(`there is no note ${note} to quote`);
      const text = phrases.say({
        key: 'reference.quote',
        params: { words: quoted(words, source) },
      });
      return { text, citations: [{ kind: 'quote', note, words }], marks: [note] };
    }
    case 'faulty':
      throw new ReferenceFault(reference.why, reference.accepted);
  }
}

function ofOperands(text: string, operands: Operand[], phrases: Phrases): Omit<Piece, 'kind'> {
  const sources = operands.flatMap((operand) => operand.sources);
  return {
    text,
    citations: sources.map((source) => citationOf(source, phrases)),
    marks: [...new Set(sources.map(({ cited }) => cited.alias))],
  };
}

function wholeOf({ alias, receipt }: CitedResult): { citations: Citation[]; marks: string[] } {
  return { citations: [{ kind: 'result', alias, receipt }], marks: [alias] };
}

function joined(pieces: readonly Piece[]): string {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'block') {
      // Without an empty line before and behind it a table is read as part of the paragraph.
      text = `${text === '' ? '' : `${text.trimEnd()}\n\n`}${piece.text}`;
    } else {
      const behindTable = pieces[index - 1]?.kind === 'block';
      text += behindTable ? piece.text.replace(/^\s*(?=\S)/, '\n\n') : piece.text;
      const [first] = piece.marks;
      if (first === undefined) continue;
      if (piece.kind === 'inline' && isMarkedLater(pieces, index)) continue;
      if (piece.kind === 'inline') text += NO_BREAK_SPACE;
      text += piece.marks.map((mark) => `[${mark}]`).join('');
    }
  }
  return text;
}

/** Whether the next reference, in the same sentence, carries the same marks. */
function isMarkedLater(pieces: readonly Piece[], index: number): boolean {
  const marks = pieces[index]?.marks.join() ?? '';
  for (const piece of pieces.slice(index + 1)) {
    if (piece.kind === 'block') return false;
    if (piece.kind !== 'text') return piece.marks.join() === marks;
    if (SENTENCE_END.test(piece.text)) return false;
  }
  return false;
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [JSON.stringify(citation), citation])).values()];
}
