import type { Localized } from '@kawal/core';
import { stopped } from '../fault/fault.ts';

/** Returns the value that a word of either language, or the value itself, names. Stops at any other word. */
export function keywordValue<Value extends string>(word: string, words: Readonly<Record<Value, Localized>>): Value {
  const found = (Object.keys(words) as Value[]).find((value) =>
    [value, words[value].id, words[value].en].includes(word),
  );
  if (found === undefined) throw stopped({ code: 'usage.reason', allowed: Object.values<Localized>(words) });
  return found;
}
