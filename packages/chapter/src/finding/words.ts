import type { Language, Localized } from '@kawal/core';
import { structureWords, type Word } from '../words/structure.ts';

/**
 * Messages for every code of a union, in both languages. Without core's `Setting`, because no finding holds an instant.
 */
export type ProblemWords<T extends { readonly code: string }> = {
  readonly [C in T['code']]: (facts: Extract<T, { readonly code: C }>, spell: Spell) => Localized;
};

/** Spells words to be typed in the file, in backticks: they stay in the file's language, whatever the text's own. */
export interface Spell {
  word(name: Word): string;
  /** One of two examples, by the file's language. */
  example(id: string, en: string): string;
}

export function spellFor(language: Language): Spell {
  return {
    word: (name) => `\`${structureWords[name][language]}\``,
    example: (id, en) => `\`${language === 'id' ? id : en}\``,
  };
}

/** "Maybe you meant", or what may be written here, or nothing. */
export function meant(closest: string | null, allowed: readonly string[] = []): Localized {
  if (closest !== null) return { id: ` Mungkin maksud Anda \`${closest}\`?`, en: ` Did you mean \`${closest}\`?` };
  if (allowed.length === 0) return { id: '', en: '' };
  return {
    id: ` Yang dapat ditulis di sini: ${listed(allowed)}.`,
    en: ` What can be written here: ${listed(allowed)}.`,
  };
}

export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
