import type { Directory, PersonId } from '@kawal/core';
import { personIn } from '@kawal/core/directory';
import { isBarred } from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { askedLater } from '../due/unasked-names.ts';
import { namesakes } from './namesakes.ts';

type Named = Readonly<Record<'ref' | 'roles' | 'identity' | 'directoryPerson', unknown>>;

interface HoldingParts {
  readonly inForce: ChapterInForce;
  readonly storage: Storage;
  readonly vault: Vault | undefined;
  readonly namesAsked: boolean | undefined;
  /** Returns whom a reference may mean that its writer was not told is none. */
  readonly meantBy: (reference: string, directory: Directory) => readonly PersonId[];
}

/** More people stand in no command: its schema refuses them. */
const mostPeople = 200;

/**
 * Returns the people of a command with everybody of the directory whom it may mean. Each stands beside the others in a
 * part that is unclear, which keeps them out until somebody answers. Meant is who bears exactly the name of a suspect,
 * unless names were asked about (1978), and whom a reference may mean whose writer was not told that it is none (1996).
 * While the vault is locked, no names are compared.
 */
export async function withHeldNamesakes(
  parties: unknown,
  { inForce, namesAsked, meantBy, ...parts }: HoldingParts,
): Promise<unknown> {
  if (!Array.isArray(parties) || parties.length > mostPeople) return parties;
  const people = (parties as readonly unknown[]).filter((one) => typeof one === 'object' && one !== null) as Named[];
  const accused = people.filter(({ roles }) => isAccused(roles));
  const written = accused.flatMap(({ directoryPerson: one }) => (isShort(one, 100) ? [one] : []));
  const names = accused.flatMap(({ identity, directoryPerson }) => {
    const name = (identity as { readonly name?: unknown } | null | undefined)?.name;
    return !namesAsked && directoryPerson === undefined && isShort(name, 1_000) ? [name] : [];
  });
  if (names.length + written.length === 0) return parties;
  const { chapter, lastReadable } = await inForce.cached();
  const directory = (chapter ?? lastReadable)?.directory;
  if (directory === undefined) return parties;
  const meant = written.flatMap((one) => meantBy(one, directory));
  const found = (await namesakes({ names }, { ...parts, chapter: { directory } }).catch(() => null)) ?? [];
  const isKept = (person: PersonId, ref: string) =>
    people.some((one) => one.ref === ref || (one.directoryPerson === person && isAccused(one.roles)));
  const same = found.filter((one) => !one.isPart && !one.isSimilar && personIn(directory, one.person));
  const held = [...new Set([...same.map(({ person }) => person), ...meant])]
    .map(askedLater)
    .filter(({ ref, directoryPerson }) => !isKept(directoryPerson, ref));
  return [...parties, ...held].slice(0, mostPeople);
}

function isShort(text: unknown, most: number): text is string {
  return typeof text === 'string' && text.length <= most;
}

function isAccused(roles: unknown): boolean {
  return Array.isArray(roles) && isBarred({ roles });
}
