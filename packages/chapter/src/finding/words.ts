import type { Language, Localized } from '@kawal/core';
import { structureWords, type Word } from '../words/structure.ts';
import { nearest } from '../words/suggest.ts';

/** Messages for every code of a union, in both languages. No finding holds an instant. */
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
export function meant(
  closest: string | null,
  allowed: readonly string[] = [],
  written: string | null = null,
): Localized {
  if (closest !== null) return { id: ` Mungkin maksud Anda \`${closest}\`?`, en: ` Did you mean \`${closest}\`?` };
  if (allowed.length === 0) return { id: '', en: '' };
  if (allowed.length > mostListed) {
    const near = written === null ? [] : nearest(written, allowed, mostNear);
    const page = 'reference/policy-words.md';
    const own = ownOffice(allowed);
    if (near.length === 0)
      return { id: ` Daftar katanya: ${page}.${own.id}`, en: ` The words are listed in ${page}.${own.en}` };
    return {
      id: ` Mungkin salah satu dari ini: ${listed(near)}. Daftar lengkapnya: ${page}.${own.id}`,
      en: ` Perhaps one of these: ${listed(near)}. All words: ${page}.${own.en}`,
    };
  }
  return {
    id: ` Yang dapat ditulis di sini: ${listed(allowed)}.`,
    en: ` What can be written here: ${listed(allowed)}.`,
  };
}

/** Says how an office is written that no word of the list is for. */
function ownOffice(allowed: readonly string[]): Localized {
  const word = allowed.find((one) => one === 'jabatanSendiriKota1' || one === 'ownCity1');
  if (word === undefined) return { id: '', en: '' };
  return {
    id: ` Kantor daerah ini yang tidak ada dalam daftar, misalnya sebuah dinas, ditulis \`${word}\`; namanya ditulis sebagai sebutan dalam direktori.`,
    en: ` An office of this place that the list does not have is written \`${word}\`; its name stands in the directory.`,
  };
}

/** More words than this are no answer to somebody who mistyped one. */
const mostListed = 20;
const mostNear = 5;

export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
