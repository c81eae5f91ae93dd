/** The order of texts that no locale changes: by UTF-16 code unit, as `<` has it. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
