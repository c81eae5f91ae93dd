/** The item at that place, for lists that are as long as each other by their making; a missing one is a mistake. */
export function itemAt<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError(`no item ${place} in a list of ${list.length}`);
  return item;
}
