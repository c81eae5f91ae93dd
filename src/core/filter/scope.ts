/** What the checker knows at any place of a tree. */
import type { Catalogue, Relation } from '../catalogue.ts';
import type { ToolInputError } from '../errors.ts';
import type { Message } from '../result.ts';
import type { Group, Literal, Span, Value } from './ast.ts';
import type { CheckedGroup, CheckedValue, ValueType } from './checked.ts';
import { fault } from './fault.ts';

export interface Scope {
  catalogue: Catalogue;
  /** ISO day: "today" for every relative date. */
  asOf: string;
}

export interface Context extends Scope {
  /** The relation whose records a `where` tests one by one; null where customers are tested. */
  records: Relation | null;
  /** Set while the formula of a measure is checked: its own text is nowhere in what was written. */
  measure: { span: Span; piece: string } | null;
  /** Interpretations taken, to be stated with the answer. */
  note(message: Message): void;
  /** The rules reach one another only through the context. */
  group(group: Group, context: Context): CheckedGroup;
  value(value: Value, context: Context): CheckedValue;
}

/** The fault of a piece of the tree, at its place in the text. */
export function wrong(
  context: Context,
  span: Span,
  piece: string,
  sentence: string,
): ToolInputError {
  return context.measure === null
    ? fault(span, piece, sentence)
    : fault(context.measure.span, context.measure.piece, sentence);
}

/** A value that is the same for every customer. */
export type FixedValue = Literal | Extract<Value, { kind: 'ago' }>;

export function isFixed(value: Value): value is FixedValue {
  return (
    value.kind === 'number' ||
    value.kind === 'text' ||
    value.kind === 'boolean' ||
    value.kind === 'date' ||
    value.kind === 'ago'
  );
}

export const TYPE_WORDS: Record<ValueType, string> = {
  number: 'a number',
  text: 'text',
  date: 'a date',
  boolean: 'a yes or no',
};
