/** Reads names joined by dots: `city`, `purchase.amount`. */
import type { Span } from './ast.ts';
import { fault } from './fault.ts';
import { takeIf, type Reader } from './reader.ts';

/** @throws ToolInputError */
export function readPath(reader: Reader): { names: string[]; span: Span } {
  const { start } = reader.peek().span;
  const names: string[] = [];
  do {
    const token = reader.peek();
    if (token.kind !== 'name') {
      throw fault(
        token.span,
        reader.source(token.span),
        'a name is expected here, as in purchase.amount',
      );
    }
    names.push(reader.take().text);
  } while (takeIf(reader, '.'));
  return { names, span: reader.spanFrom(start) };
}
