import { patternsWith } from './sought.ts';
import listed from './words.json' with { type: 'json' };

/** Lists of words and shapes of them, from which the shapes of whole clauses are made. */
const { parts, later, inDoubt, surely, ...lists } = listed.befalls;
const anyOf = (list: string): string => `(?:${list.replaceAll(' ', '|')})`;
const made = patternsWith({
  ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, anyOf(list)])),
  ...parts,
});
const patterns = {
  later: later.map((source) => made(source, 'u')),
  inDoubt: inDoubt.map((source) => made(source, 'u')),
  surely: Object.values(surely).flatMap((sources) => sources.map((source) => made(source, 'u'))),
};

/** Tells whether the words say what befalls the writer, that they come too late, or that others go. That is never a yes. */
export function befallsIn(words: string): boolean {
  return befallsSurely(words) || isInDoubt(words) || comesLaterIn(words);
}

/** Tells the same, whatever an answer says of the time, and of others who may go along. */
export function befallsSurely(words: string): boolean {
  return patterns.surely.some((pattern) => pattern.test(words));
}

/** Tells whether respelled words name others or another time, as people do who go themselves too. */
export function isInDoubt(words: string): boolean {
  return patterns.inDoubt.some((pattern) => pattern.test(words));
}

/** Tells whether respelled words say that the writer comes later. */
export function comesLaterIn(words: string): boolean {
  return patterns.later.some((pattern) => pattern.test(words));
}
