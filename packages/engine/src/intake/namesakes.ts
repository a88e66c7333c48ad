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
  const wanted = names.map(wordsOf);
  if (wanted.every((words) => words.size === 0)) return [];
  if (vault === undefined || !(await isOpen(vault))) return null;
  const cards = (await storage.cards(chapterStream)).filter((card) => card.class === 'identity');
  const known = await Promise.all(
    cards.map(async (card) => {
      // A name whose key is gone is nobody's any more.
      const read = await readCard(card, storage, vault).catch(() => undefined);
      const name = read !== undefined && 'fields' in read ? read.fields['name'] : undefined;
      return { person: card.subject, words: wordsOf(typeof name === 'string' ? name : '') };
    }),
  );
  return wanted.flatMap((words, at) =>
    known.filter((one) => isSameName(words, one.words)).map(({ person }) => ({ at, person })),
  );
}

/** Words before a name by which people are addressed. */
const addressed = new Set(
  'bapak bpk pak ibu bu sdr sdri saudara saudari tuan nyonya mas mbak bang kak h hj haji hajah'.split(' '),
);

/** The words of a name without titles, case and marks: those of "Ibu Dra. SITI  Contoh, M.Si." are "siti" and "contoh". */
function wordsOf(name: string): ReadonlySet<string> {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/,.*$/u, '')
    .replace(/(?<!\p{L})(?:\p{L}{1,4}\.)+\s*/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(words.filter((word) => word !== '' && !addressed.has(word)));
}

/** Tells whether one name holds all words of the other; a single word is too little beside several. */
function isSameName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size === 0 || (fewer.size === 1 && more.size > 1)) return false;
  return [...fewer].every((word) => more.has(word));
}
