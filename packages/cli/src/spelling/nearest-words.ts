import { distance } from 'fastest-levenshtein';

/** Returns up to three words that somebody may have meant: one that a part of the text is or begins, else those spelled alike. */
export function nearestWords(written: string, words: readonly string[]): readonly string[] {
  const key = written.toLowerCase().slice(0, 100);
  const parts = key.split(/[\s,/]+/).filter((part) => part.length >= 3);
  const begins = words.filter((word) => parts.some((part) => word.toLowerCase().startsWith(part)));
  return begins.length > 0 ? begins.slice(0, 3) : wordsSpelledLike(written, words);
}

/** Returns up to three words that differ from the text by few letters alone. */
export function wordsSpelledLike(written: string, words: readonly string[]): readonly string[] {
  const key = written.toLowerCase().slice(0, 100);
  return words
    .map((word) => ({ word, far: distance(key, word.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(key.length / 3)))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ word }) => word);
}
