import type { Language, Localized } from '@kawal/core';
import { structureWords } from '../words/structure.ts';
import type { Node } from '../yaml/node.ts';

/** The language most of a file's words are in; else that of its header; Indonesian if nothing says. */
export function languageOf(root: Node | undefined, header: string, spelled: Localized): Language {
  const count = { id: 0, en: 0 };
  if (root !== undefined) countWords(root, count);
  if (count.id !== count.en) return count.id > count.en ? 'id' : 'en';
  return header === spelled.en ? 'en' : 'id';
}

/** Words that only one of the languages has. An officer's own id may be one of them by chance; the many outweigh it. */
const telling: Readonly<Record<Language, ReadonlySet<string>>> = { id: onlyIn('id', 'en'), en: onlyIn('en', 'id') };

function onlyIn(language: Language, other: Language): ReadonlySet<string> {
  const others = new Set<string>(Object.values(structureWords).map((word) => word[other]));
  return new Set(
    Object.values(structureWords)
      .map((word) => word[language])
      .filter((word) => !others.has(word)),
  );
}

function countWords(node: Node, count: Record<Language, number>): void {
  if (node.kind === 'list') for (const item of node.items) countWords(item, count);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    if (telling.id.has(key)) count.id += 1;
    if (telling.en.has(key)) count.en += 1;
    countWords(value, count);
  }
}
