/** Puts the values into an answer. */
import { isNumeric } from '../result.ts';
import { tableAt } from './address.ts';
import type { CitedResult } from './cited.ts';
import { citationOf, type Citation } from './citation.ts';
import { besideValues } from './beside-values.ts';
import { compareValues } from './compare.ts';
import { citedAs, evaluateAll, type EvaluationContext } from './evaluate.ts';
import { ReferenceFault } from './fault.ts';
import { joiner, type Piece } from './join.ts';
import { markdownTable } from './markdown-table.ts';
import { emptiness } from './missing.ts';
import type { Operand } from './operand.ts';
import { parseReferences } from './parse.ts';
import type { Phrases } from './phrases.ts';
import { quoted } from './quote.ts';
import { show } from './show.ts';
import type { Expression, Modifier, Reference, Segment } from './syntax.ts';
import { userNumbers } from './user-numbers.ts';
import type { ShownNumbers } from './value-signs.ts';

export interface RenderOptions {
  /** The result of that alias; null where the conversation has none. */
  results: (alias: string) => CitedResult | null;
  /** Where the numbers of `u:…` must stand. */
  userMessage: string;
  /** The text of a note, for quotes; null where there is no such note. */
  notes?: ((id: string) => string | null) | undefined;
  phrases: Phrases;
  /** Makes a text of the data safe where the answer is shown as Markdown. Absent = it stays as it is. */
  escape?: ((text: string) => string) | undefined;
}

/** A reference that could not be rendered; the text shows a marker in its place. */
export interface Problem {
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

/** Renders references one by one and remembers what they rest on. */
export interface Renderer {
  render(segment: Segment): Piece;
  /** In order of first appearance, each once. */
  citations(): Citation[];
  problems(): Problem[];
}

/** The text with its references rendered. */
export function renderReferences(text: string, options: RenderOptions): Rendered {
  const references = renderer(options);
  const pieces = joiner();
  const shown: string[] = [];
  const beside = besideValues(options.phrases, (piece) => shown.push(pieces.add(piece)));
  for (const segment of parseReferences(text)) beside.take(references.render(segment));
  beside.end();
  return {
    text: shown.join('') + pieces.end(),
    citations: references.citations(),
    problems: references.problems(),
  };
}

/** A result is looked up anew for every reference: more of them may become known between two. */
export function renderer(options: RenderOptions): Renderer {
  const { results, userMessage, phrases } = options;
  const context: EvaluationContext = { results, said: userNumbers(userMessage) };
  const citations = new Map<string, Citation>();
  const problems: Problem[] = [];
  return {
    render(segment) {
      try {
        const piece = pieceOf(segment, context, options);
        for (const citation of piece.citations) citations.set(JSON.stringify(citation), citation);
        return piece;
      } catch (error) {
        if (!(error instanceof ReferenceFault)) throw error;
        const { message: why, accepted } = error;
        problems.push({ at: segment.at, reference: segment.source, why, accepted });
        return { text: marker(segment, error, phrases), citations: [], marks: [], kind: 'inline' };
      }
    },
    citations: () => [...citations.values()],
    problems: () => [...problems],
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
  { phrases, notes, escape = asItIs }: RenderOptions,
): Omit<Piece, 'kind'> {
  switch (reference.kind) {
    case 'value': {
      const operands = evaluateAll(reference.of, context);
      const texts = operands.map((operand) => show(operand, reference.modifiers, phrases, escape));
      const numbers = numbersOf(operands, reference.modifiers, isDifference(reference.of));
      return { ...ofOperands(phrases.list(texts), operands, phrases), numbers };
    }
    case 'compare': {
      const { text, operands } = compareValues(reference.of, context, phrases);
      return { ...ofOperands(text, operands, phrases), numbers: numbersOf(operands, [], false) };
    }
    case 'table': {
      const { alias, path } = reference.of;
      const cited = citedAs(reference.of, context);
      const table = tableAt(cited, path);
      const address = `${alias}:${path}`;
      const subject = phrases.say(table.title);
      return {
        text: `${markdownTable(table, reference, phrases, escape)}\n\n[${alias}]`,
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
      return { text: emptiness(cited, phrases, escape), ...wholeOf(cited) };
    }
    case 'cite':
      return { text: '', ...wholeOf(citedAs(reference, context)) };
    case 'quote': {
      const { note, words } = reference;
      const source = notes?.(note) ?? null;
      if (source === null) throw new ReferenceFault(`there is no note ${note} to quote`);
      const text = phrases.say({
        key: 'reference.quote',
        params: { words: escape(quoted(words, source)) },
      });
      return { text, citations: [{ kind: 'quote', note, words }], marks: [note] };
    }
    case 'faulty':
      throw new ReferenceFault(reference.why, reference.accepted);
  }
}

function asItIs(text: string): string {
  return text;
}

function ofOperands(text: string, operands: Operand[], phrases: Phrases): Omit<Piece, 'kind'> {
  const sources = operands.flatMap((operand) => operand.sources);
  return {
    text,
    citations: sources.map((source) => citationOf(source, phrases)),
    marks: [...new Set(sources.map(({ cited }) => cited.alias))],
  };
}

function numbersOf(
  operands: readonly Operand[],
  modifiers: readonly Modifier[],
  difference: boolean,
): ShownNumbers | undefined {
  const numeric = operands.filter(({ spec }) => isNumeric(spec.unit));
  if (numeric.length === 0) return undefined;
  return {
    specs: numeric.map(({ spec }) => ({ ...spec, bare: modifiers.includes('bare') })),
    isDifference: difference,
    isOwn: numeric.every(({ plain }) => plain),
  };
}

function isDifference(of: Expression): boolean {
  if (of.kind !== 'call') return false;
  return of.name === 'about' ? of.args.some(isDifference) : /^(?:diff|change)$/.test(of.name);
}

function wholeOf({ alias, receipt }: CitedResult): { citations: Citation[]; marks: string[] } {
  return { citations: [{ kind: 'result', alias, receipt }], marks: [alias] };
}
