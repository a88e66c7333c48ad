import type { PersonId } from '@kawal/core';
import { personIn } from '@kawal/core/directory';
import { isBarred } from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { askedLater } from '../due/unasked-names.ts';
import { namesakes } from './namesakes.ts';

type Named = Readonly<Record<'ref' | 'roles' | 'identity' | 'directoryPerson', unknown>>;

/** More people stand in no command: its schema refuses them. */
const mostPeople = 200;

/**
 * Returns the people of a command with everybody of the directory who bears exactly the name of a suspect. Each stands
 * beside the suspect in a part that is unclear, which keeps them out until somebody answers (1978). While the vault is
 * locked, nobody is compared.
 */
export async function withHeldNamesakes(
  parties: unknown,
  {
    inForce,
    ...parts
  }: { readonly inForce: ChapterInForce; readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<unknown> {
  if (!Array.isArray(parties) || parties.length > mostPeople) return parties;
  const people = (parties as readonly unknown[]).filter((one) => typeof one === 'object' && one !== null) as Named[];
  const suspects = people.filter(({ roles, directoryPerson }) => directoryPerson === undefined && isAccused(roles));
  const names = suspects.flatMap(({ identity }) => {
    const name = (identity as { readonly name?: unknown } | null | undefined)?.name;
    return typeof name === 'string' && name.length <= 1_000 ? [name] : [];
  });
  if (names.length === 0) return parties;
  const { chapter, lastReadable } = await inForce.cached();
  const directory = (chapter ?? lastReadable)?.directory;
  if (directory === undefined) return parties;
  const found = (await namesakes({ names }, { ...parts, chapter: { directory } }).catch(() => null)) ?? [];
  const isKept = (person: PersonId, ref: string) =>
    people.some((one) => one.ref === ref || (one.directoryPerson === person && isAccused(one.roles)));
  const same = found.filter((one) => !one.isPart && !one.isSimilar && personIn(directory, one.person));
  const held = [...new Set(same.map(({ person }) => person))]
    .map(askedLater)
    .filter(({ ref, directoryPerson }) => !isKept(directoryPerson, ref));
  return [...parties, ...held].slice(0, mostPeople);
}

function isAccused(roles: unknown): boolean {
  return Array.isArray(roles) && isBarred({ roles });
}
