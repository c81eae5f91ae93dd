/** From an expression to its value. */
import { placeAt, rowAt, tableAt } from './address.ts';
import type { CitedResult } from './cited.ts';
import { change, days, diff, share, times } from './combine.ts';
import { ReferenceFault } from './fault.ts';
import { operandAt, userOperand, type Operand } from './operand.ts';
import type { Rational } from './rational.ts';
import type { Address, Expression, FunctionName } from './syntax.ts';
import { about, ceil, others, product, sum } from './total.ts';

export interface EvaluationContext {
  results: (alias: string) => CitedResult | null;
  /** The numbers of the user's message. */
  said: readonly Rational[];
}

/** The value of the expression. Throws ReferenceFault, also where the expression stands for several values. */
export function evaluate(expression: Expression, context: EvaluationContext): Operand {
  const [first, ...rest] = evaluateAll(expression, context);
  if (!first || rest.length > 0)
    throw new ReferenceFault('one value is expected here, not several');
  return first;
}

/** The values of the expression: several for `r1:table.row[a,b]`, else one. Throws ReferenceFault. */
export function evaluateAll(expression: Expression, context: EvaluationContext): Operand[] {
  switch (expression.kind) {
    case 'user':
      return [userOperand(expression.text, context.said)];
    case 'address': {
      const cited = citedAs(expression, context);
      return [operandAt(cited, placeAt(cited, expression.path))];
    }
    case 'columns': {
      const cited = citedAs(expression, context);
      const { name, row } = rowAt(cited, expression.path);
      if (expression.columns.length === 0) throw new ReferenceFault('no column is named in [ ]');
      return expression.columns.map((column) =>
        operandAt(cited, placeAt(cited, `${name}.${row.key}.${column}`)),
      );
    }
    default: {
      const { name, args } = expression;
      if (name === 'count') return [countOf(args, context)];
      return [
        apply(
          name,
          args.flatMap((arg) => evaluateAll(arg, context)),
        ),
      ];
    }
  }
}

/** The result of that alias. Throws ReferenceFault. */
export function citedAs(
  { alias }: Pick<Address, 'alias'>,
  context: EvaluationContext,
): CitedResult {
  const cited = context.results(alias);
  if (!cited) throw new ReferenceFault(`there is no result ${alias} in this conversation`);
  return cited;
}

function countOf(args: readonly Expression[], context: EvaluationContext): Operand {
  const [table] = args;
  if (args.length !== 1 || table?.kind !== 'address') {
    throw new ReferenceFault('count takes a table', ['count(r1:table)']);
  }
  const cited = citedAs(table, context);
  tableAt(cited, table.path);
  return operandAt(cited, placeAt(cited, `${table.path}.total`));
}

function apply(name: Exclude<FunctionName, 'count'>, operands: Operand[]): Operand {
  const [a, b] = operands;
  if (name === 'sum' || name === 'product') {
    if (operands.length < 2) throw new ReferenceFault(`${name} takes at least two values`);
    return name === 'sum' ? sum(operands) : product(operands);
  }
  if (a && operands.length === 1) {
    if (name === 'others') return others(a);
    if (name === 'about') return about(a);
    if (name === 'ceil') return ceil(a);
  }
  if (a && b && operands.length === 2) {
    if (name === 'share') return share(a, b);
    if (name === 'times') return times(a, b);
    if (name === 'diff') return diff(a, b);
    if (name === 'change') return change(a, b);
    if (name === 'days') return days(a, b);
  }
  const wanted =
    name === 'others' || name === 'about' || name === 'ceil' ? 'one value' : 'two values';
  throw new ReferenceFault(`${name} takes ${wanted}, here are ${operands.length}`);
}
