/** Reads a group: tests joined by and, or, not, and ranks. */
import type { Group } from './ast.ts';
import { fault } from './fault.ts';
import { afterTest, danglingSide } from './misread.ts';
import { isComparison, isSign, isWord, takeClosing, takeIf, type Reader } from './reader.ts';
import { readTest } from './parse-test.ts';

/** @throws ToolInputError */
export function readGroup(reader: Reader): Group {
  return reader.deeper(() =>
    readJoined(reader, 'or', () => readJoined(reader, 'and', () => readUnary(reader))),
  );
}

function readJoined(reader: Reader, word: 'and' | 'or', read: () => Group): Group {
  const { start } = reader.peek().span;
  const first = read();
  const of = [first];
  for (let last = first; takeIf(reader, word);) {
    const token = reader.peek();
    if (isComparison(token)) throw danglingSide(reader, last, word);
    last = read();
    of.push(last);
  }
  if (of.length === 1) return first;
  return {
    kind: word,
    of: of.flatMap((part) => (part.kind === word ? part.of : [part])),
    span: reader.spanFrom(start),
  };
}

function readUnary(reader: Reader): Group {
  const token = reader.peek();
  const { start } = token.span;
  if (takeIf(reader, 'not')) {
    const of = reader.deeper(() => readUnary(reader));
    return { kind: 'not', of, span: reader.spanFrom(start) };
  }
  if (isSign(token, '(')) return readBrackets(reader);
  if (isWord(token, 'top', 'bottom') && reader.peek(1).kind === 'number') return readRank(reader);
  return readTest(reader);
}

function readBrackets(reader: Reader): Group {
  const open = reader.take();
  const group = reader.group();
  takeClosing(reader, open, () => afterTest(reader, group));
  return group;
}

function readRank(reader: Reader): Group {
  const word = reader.take();
  const side = word.text === 'top' ? 'top' : 'bottom';
  const amount = reader.take().text;
  const percent = takeIf(reader, '%');
  const token = reader.peek();
  if (!takeIf(reader, 'by')) {
    throw fault(
      token.span,
      reader.source(token.span),
      `after ${side} ${amount} comes % or by and what is ranked, as in ${side} ${amount} % by sum(purchase.amount)`,
    );
  }
  const by = reader.value();
  const within = takeIf(reader, 'within') ? readWithin(reader) : null;
  return {
    kind: 'rank',
    side,
    amount,
    percent,
    by,
    within,
    span: reader.spanFrom(word.span.start),
  };
}

function readWithin(reader: Reader): Group {
  const token = reader.peek();
  if (isSign(token, '(')) return readBrackets(reader);
  throw fault(
    token.span,
    reader.source(token.span),
    "the group that is ranked stands in brackets, as in top 20 % by income within (city = 'Milano')",
  );
}
