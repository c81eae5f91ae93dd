/** From text to syntax tree. Names are looked up later, by `check.ts`. */
import type { Group, Period, Value } from './ast.ts';
import { fault } from './fault.ts';
import { afterTest } from './misread.ts';
import { readGroup } from './parse-group.ts';
import { readPeriod } from './parse-period.ts';
import { readValue } from './parse-value.ts';
import { createReader, type Reader } from './reader.ts';

const GRAMMAR = { group: readGroup, value: readValue, period: readPeriod };

/** A group of customers, or the condition of a `where`. Empty text is everyone. @throws ToolInputError */
export function parseGroup(text: string): Group {
  const reader = createReader(text, GRAMMAR);
  if (reader.peek().kind === 'end') return { kind: 'all', span: { start: 0, end: text.length } };
  const group = reader.group();
  if (reader.peek().kind !== 'end') throw afterTest(reader, group);
  return group;
}

/** One value, such as `sum(purchase.amount, last 90 days)`. @throws ToolInputError */
export function parseValue(text: string): Value {
  const reader = createReader(text, GRAMMAR);
  const value = reader.value();
  refuseRest(
    reader,
    'a value ends here; only a field, a measure or a function such as sum(purchase.amount) is expected',
  );
  return value;
}

/** One period, such as `previous quarter`. @throws ToolInputError */
export function parsePeriod(text: string): Period {
  const reader = createReader(text, GRAMMAR);
  const period = reader.period();
  refuseRest(reader, 'a period ends here, as in last 90 days 1 year earlier');
  return period;
}

function refuseRest(reader: Reader, sentence: string): void {
  const token = reader.peek();
  if (token.kind !== 'end') throw fault(token.span, reader.source(token.span), sentence);
}
