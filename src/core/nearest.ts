/** Spelling neighbours, for errors that name what was probably meant. */
import { byCodeUnit } from './order.ts';

/** Longer words are compared by their beginning, so that a hostile input costs no more than an honest one. */
const COMPARED = 64;

/**
 * The candidates that resemble the word, best first, at most `limit`: those within a third of its letters by
 * Damerau-Levenshtein distance (neighbouring letters swapped count once), then those that begin with it or that
 * it begins with, then those that contain it. Case and accents do not count. Independent of the candidates' order.
 * Cost: O(|word| · total length of the candidates), words cut at 64 characters.
 */
export function nearest(word: string, candidates: Iterable<string>, limit: number): string[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, score: scoreOf(wanted, fold(candidate)) }))
    .filter(({ score }) => score < Infinity)
    .toSorted((a, b) => a.score - b.score || byCodeUnit(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** How many slips of the pen lie between two words: letters missing, added, changed, or swapped with the next one. */
export function editsBetween(a: string, b: string): number {
  return distanceBetween(fold(a), fold(b));
}

/** Lower is nearer. Lengths stay under 64, so hits of each kind sort behind those of the better one. */
function scoreOf(word: string, candidate: string): number {
  const distance = distanceBetween(word, candidate);
  if (distance <= Math.max(1, Math.floor(word.length / 3))) return distance;
  const [short, long] = word.length < candidate.length ? [word, candidate] : [candidate, word];
  if (short.length < 3) return Infinity;
  if (long.startsWith(short)) return 100 + long.length - short.length;
  return long.includes(short) ? 200 + long.length - short.length : Infinity;
}

function fold(text: string): string {
  return text
    .slice(0, COMPARED)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .slice(0, COMPARED);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(changed, at(last, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}
