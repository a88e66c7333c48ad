import type { DirectoryCard } from '@kawal/chapter';
import type { Chapter } from '@kawal/core';
import type { StoredCard } from '@kawal/sdk';
import type { Change } from './difference.ts';

/** Names and addresses that differ from the stored ones, of people and contacts that are in both. Says whose, never what. */
export function cardChanges(
  stored: readonly StoredCard[],
  cards: readonly DirectoryCard[],
  before: Chapter,
): readonly Change[] {
  return cards.flatMap(({ subject, fields }): readonly Change[] => {
    const card = stored.find((one) => one.subject === subject && one.class === 'personal');
    if (card === undefined || (card.bytes !== null && isSame(card.bytes, fields))) return [];
    if (subject in before.directory.people) return [{ part: 'person', name: subject, change: 'corrected' }];
    if (subject in before.directory.contactPoints) return [{ part: 'contact', name: subject, change: 'corrected' }];
    return [];
  });
}

function isSame(bytes: Uint8Array, fields: Readonly<Record<string, string>>): boolean {
  const written = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;
  // What stands beside its fields is chance, and says nothing.
  return Object.keys(fields).every((name) => written[name] === fields[name]);
}
