import { type Language, type Localized, languages, type Messages, type Refusal, type Setting } from './words.ts';

/** Puts a refusal into words by a table, also of a code of another version. What is no language is Indonesian. */
export function saidIn(table: Messages, refusal: Refusal, language: Language, setting: Setting): string {
  const { code } = Object(refusal) as Partial<Refusal>;
  const say = (Object.hasOwn(table, `${code}`) ? table[`${code}`] : unknownCode) as (
    of: Refusal,
    setting: Setting,
  ) => Localized;
  return say(refusal, setting)[languages.includes(language) ? language : 'id'];
}

/** Makes a table of words of texts that tell no facts. */
export function fixed<Texts extends Readonly<Record<string, Localized>>>(
  texts: Texts,
): { readonly [Code in keyof Texts]: () => Localized } {
  const rows = Object.entries(texts).map(([code, text]) => [code, () => text]);
  return Object.fromEntries(rows) as { readonly [Code in keyof Texts]: () => Localized };
}

function unknownCode(refusal: Refusal): Localized {
  const { code } = Object(refusal) as Partial<Refusal>;
  const named = /^[a-z-]{1,40}\.[a-z-]{1,60}$/.test(`${code}`) ? ` (${code})` : '';
  return {
    id: `Permintaan ini ditolak${named}. Penjelasannya belum ada dalam versi Kawal yang dipakai di sini: perbarui paketnya.`,
    en: `This request was refused${named}. The version of Kawal in use here has no words for it: update its packages.`,
  };
}
