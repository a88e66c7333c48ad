import type { Language } from '../language/words.ts';
import { definitionOf } from './rules.ts';

/** Names a fact as the vocabulary says it; a chapter's own by its id. */
export function factSaid(fact: string, language: Language): string {
  return definitionOf(fact)?.said[language] ?? fact;
}

/** Names values of a fact, in a list. */
export function valuesSaid(fact: string, values: readonly string[], language: Language): string {
  const known = definitionOf(fact)?.values;
  return values.map((value) => known?.find((one) => one.value === value)?.said[language] ?? value).join(', ');
}
