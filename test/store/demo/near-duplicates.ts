/** Texts that are nearly another one of the list, by the character trigrams they share (Jaccard's index). */

/** How many of the texts have such a double. */
export function nearDuplicates(texts: readonly string[], above: number): number {
  const sets = texts.map(trigrams);
  const holders = new Map<string, number[]>();
  const doubles = new Set<number>();
  for (const [i, set] of sets.entries()) {
    const shared = new Map<number, number>();
    for (const trigram of set) {
      for (const other of holders.get(trigram) ?? [])
        shared.set(other, (shared.get(other) ?? 0) + 1);
      const list = holders.get(trigram);
      if (list === undefined) holders.set(trigram, [i]);
      else list.push(i);
    }
    for (const [other, both] of shared) {
      const union = set.size + (sets[other]?.size ?? 0) - both;
      if (both / union > above) doubles.add(i).add(other);
    }
  }
  return doubles.size;
}

function trigrams(text: string): Set<string> {
  const plain = ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(
    Array.from({ length: Math.max(1, plain.length - 2) }, (_, i) => plain.slice(i, i + 3)),
  );
}
