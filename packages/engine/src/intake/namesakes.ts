import type { PersonId } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import type { Storage, Vault } from '@kawal/sdk';
import { readCard } from '../cards/cards.ts';
import { isOpen } from '../chapter/recipient.ts';

/** A person of the directory whose name is the same as one that was handed in. */
export interface Namesake {
  /** The place of the name in the list, from 0. */
  readonly at: number;
  readonly person: PersonId;
}

/**
 * Compares names with those of the directory, in memory; null while the vault is locked. The answer tells whose name is
 * whose: show it to those alone who hand a report in at a desk or a terminal of the chapter, and never in a message.
 */
export async function namesakes(
  names: readonly string[],
  { storage, vault }: { readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<readonly Namesake[] | null> {
  const wanted = names.map(plainName);
  if (wanted.every((name) => name === '')) return [];
  if (vault === undefined || !(await isOpen(vault))) return null;
  const cards = (await storage.cards(chapterStream)).filter((card) => card.class === 'identity');
  const known = await Promise.all(
    cards.map(async (card) => {
      // A name whose key is gone is nobody's any more.
      const read = await readCard(card, storage, vault).catch(() => undefined);
      const name = read !== undefined && 'fields' in read ? read.fields['name'] : undefined;
      return { person: card.subject, name: typeof name === 'string' ? plainName(name) : '' };
    }),
  );
  return wanted.flatMap((name, at) =>
    name === '' ? [] : known.filter((one) => one.name === name).map(({ person }) => ({ at, person })),
  );
}

/** A name without titles in dots, case and marks: "Dra. SITI  Contoh, M.Si." is "siti contoh". */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/,.*$/u, '')
    .replace(/\b\p{L}{1,4}\.\s*/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
