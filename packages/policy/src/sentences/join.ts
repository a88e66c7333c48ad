import type { Language, Localized } from '@kawal/core';

const joining = { and: { id: 'dan', en: 'and' }, or: { id: 'atau', en: 'or' } } as const;

/** Items as a list is said: `A`, `A dan B`, `A, B, dan C`. */
export function joinWords(items: readonly string[], word: keyof typeof joining, language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const comma = items.length > 2 ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${joining[word][language]} ${last}`;
}

/** Says something in both languages. */
export function bothWays(say: (language: Language) => string): Localized {
  return { id: say('id'), en: say('en') };
}

/** Says in both languages what differs only by the texts in it. */
export function alike(frame: TemplateStringsArray, ...texts: readonly (string | number | Localized)[]): Localized {
  return bothWays((language) =>
    String.raw({ raw: frame }, ...texts.map((text) => (typeof text === 'object' ? text[language] : text))),
  );
}

/** A sentence begins with a capital; what is already one, as a name or an abbreviation, stays. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
