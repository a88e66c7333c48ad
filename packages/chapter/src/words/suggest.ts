import { distance } from 'fastest-levenshtein';

/** Words of files written before these terms were chosen, and the words that took their place. */
export const formerWords: Readonly<Record<string, string>> = {
  tenggang: 'tahanSelama',
  syarat: 'ketentuanJabatan',
  wajib: 'kewajiban',
  penjagaTerakhir: 'piketCadangan',
  jagaDariSetempat: 'rahasiaDariSetempat',
};

/**
 * "Did you mean": the word that is nearest to what was written, or null if none is near. A third of the letters may
 * differ, and in a word of four always two, so that swapped letters are found; of two equally near, the first in the
 * alphabet, so that the answer is always the same. Where none is near, the only word that holds what was written:
 * `polisi` is meant for `kepolisianUnitPpa`.
 */
export function suggest(written: string, words: readonly string[]): string | null {
  const successor = Object.hasOwn(formerWords, written) ? formerWords[written] : undefined;
  if (successor !== undefined && words.includes(successor)) return successor;
  const near = words
    .map((word) => ({ word, distance: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance: far }) => far <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  const [first] = near;
  if (first !== undefined) return first.word;
  const part = written.toLowerCase();
  const holding = part.length < 4 ? [] : words.filter((word) => word.toLowerCase().includes(part));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** Words that hold what was written or a part of it, the nearest first: what to choose among where there are too many to list. */
export function nearest(written: string, words: readonly string[], most: number): readonly string[] {
  const parts = written
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= 3);
  const isNear = (word: string): boolean => parts.some((part) => word.toLowerCase().includes(part));
  const far = (word: string): number => distance(written.toLowerCase(), word.toLowerCase());
  return words
    .filter(isNear)
    .toSorted((one, other) => far(one) - far(other))
    .slice(0, most);
}
