import type { Language, Localized } from '@kawal/core';
import rows from './titles.json' with { type: 'json' };

const titles: Readonly<Record<'path' | 'floor', Readonly<Record<string, Localized>>>> = rows;

/** Returns the title of a floor inside a sentence; of a chapter's own floor, the words of its id. */
export function floorTitle(id: string, language: Language): string {
  return titles.floor[id]?.[language] ?? id.replaceAll('-', ' ');
}

/** Returns the title of a path as a meeting reads it aloud; of a chapter's own path, the words of its id. */
export function pathTitle(id: string, language: Language): string {
  const own = id.replaceAll('-', ' ').replace(/\b(abk|lpa|pmi|tki|tppo|uptd)\b/g, (short) => short.toUpperCase());
  return titles.path[id]?.[language] ?? `${own.charAt(0).toUpperCase()}${own.slice(1)}`;
}
