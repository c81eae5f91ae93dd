/** How a value is written into an answer. */
import { isNumeric } from '../result.ts';
import { ReferenceFault } from './fault.ts';
import type { Operand } from './operand.ts';
import type { Phrases, ValueSpec } from './phrases.ts';
import { decimalText, twoDigits } from './rational.ts';
import type { Modifier } from './syntax.ts';

/**
 * The text of a value with its unit. A count comes without its noun, which only `noun` adds: the sentence around it
 * usually has it. Null reads "not in the data". Throws ReferenceFault where a modifier does not fit the value.
 */
export function show(
  operand: Operand,
  modifiers: readonly Modifier[],
  phrases: Phrases,
  escape: (text: string) => string = (text) => text,
): string {
  const { cell, amount, spec } = operand;
  const { noun, ...plain } = spec;
  const asPhrase = modifiers.includes('noun');
  if (asPhrase && spec.unit === 'count' && noun === undefined) {
    throw new ReferenceFault('what is counted here has no noun: write it, without |noun');
  }
  const wanted: ValueSpec = asPhrase ? spec : plain;
  const write = (value: typeof cell, how: ValueSpec): string => {
    const final = { ...how, bare: modifiers.includes('bare') };
    const text = asPhrase ? phrases.phrase(value, final) : phrases.value(value, final);
    return isNumeric(spec.unit) ? text : escape(text);
  };
  if (!operand.approximate && !modifiers.includes('about')) return write(cell, wanted);
  if (!amount) throw new ReferenceFault('only a number can be rounded to "about"');
  const { value, power } = twoDigits(amount);
  const decimals = Math.max(0, -power - (spec.unit === 'share' ? 2 : 0));
  const text = write(decimalText(value), { ...wanted, decimals });
  return phrases.say({ key: 'reference.about', params: { value: text } });
}
