/** Checks `top 20 % by sum(purchase.margin) within (city = 'Milano')`. */
import { decimal } from '../decimal.ts';
import type { Group } from './ast.ts';
import type { CheckedGroup } from './checked.ts';
import { printGroup, printValue } from './print.ts';
import { isFixed, TYPE_WORDS, wrong, type Context } from './scope.ts';

type Rank = Extract<Group, { kind: 'rank' }>;

/** @throws ToolInputError */
export function checkRank(group: Rank, context: Context): CheckedGroup {
  const { side, amount, percent } = group;
  const written = printGroup(group);
  const refusal =
    context.records === null
      ? wrongAmount(group)
      : `customers are ranked, and where tests one ${context.records.name} at a time; put the rank outside the brackets`;
  if (refusal !== null) throw wrong(context, group.span, written, refusal);
  const by = context.value(group.by, context);
  if (isFixed(group.by) || (by.type !== 'number' && by.type !== 'date')) {
    throw wrong(
      context,
      group.by.span,
      printValue(group.by),
      isFixed(group.by)
        ? 'a rank needs a value that differs between customers, as in by income'
        : `customers are ranked by a number or a date, and this is ${TYPE_WORDS[by.type]}`,
    );
  }
  const within = group.within === null ? null : context.group(group.within, context);
  return { kind: 'rank', side, amount, percent, by, within };
}

function wrongAmount({ side, amount, percent }: Rank): string | null {
  const { units, scale } = decimal(amount);
  if (units <= 0n) return `${side} needs a number above 0, as in ${side} 20 % by income`;
  if (percent) return units > 100n * 10n ** BigInt(scale) ? 'there are no more than 100 %' : null;
  return amount.includes('.')
    ? `customers are counted whole; write ${side} 50 by … for a number, or ${side} ${amount} % by … for a share`
    : null;
}
