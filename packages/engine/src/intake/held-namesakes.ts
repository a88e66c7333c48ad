import type { Directory, PersonId } from '@kawal/core';
import { personIn } from '@kawal/core/directory';
import { isBarred } from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { askedLater, type HeldPerson } from '../due/unasked-names.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { bearersOf } from './namesakes.ts';

type Named = Readonly<Record<'ref' | 'roles' | 'identity' | 'directoryPerson', unknown>>;

interface HoldingParts {
  readonly inForce: ChapterInForce;
  readonly storage: Storage;
  readonly vault: Vault | undefined;
  readonly raise: RaiseAlarm;
  readonly namesAsked: boolean | undefined;
  /** Returns whom a reference may mean that its writer was not told is none. */
  readonly meantBy: (reference: string, directory: Directory) => readonly PersonId[];
}

/** More people stand in no command: its schema refuses them. */
const mostPeople = 200;

/**
 * Returns everybody of the directory whom a command may mean, each in a part that is unclear, which keeps them out
 * until somebody answers. Meant is who bears exactly the name of a suspect, unless names were asked about (1978), and
 * whom a reference may mean whose writer was not told that it is none (1996). They stand beside the people of the
 * command, however many it has (1989). Whose own name cannot be read is kept out; where none can, nobody is. Both
 * raise the alarm.
 */
export async function heldNamesakes(
  parties: unknown,
  { inForce, namesAsked, meantBy, raise, ...parts }: HoldingParts,
): Promise<readonly HeldPerson[]> {
  if (!Array.isArray(parties) || parties.length > mostPeople) return [];
  const people = (parties as readonly unknown[]).filter((one) => typeof one === 'object' && one !== null) as Named[];
  const accused = people.filter(({ roles }) => isAccused(roles));
  const written = accused.flatMap(({ directoryPerson: one }) => (isShort(one, 100) ? [one] : []));
  const suspects = accused.flatMap(({ identity, directoryPerson: who }) => {
    const name = (identity as { readonly name?: unknown } | null | undefined)?.name;
    return !namesAsked && isShort(name, 1_000) ? [{ name, who }] : [];
  });
  if (suspects.length + written.length === 0) return [];
  const { chapter, lastReadable } = await inForce.cached();
  const directory = (chapter ?? lastReadable)?.directory;
  if (directory === undefined) return [];
  const { bearers, unread, uncompared } = await bearersOf(
    suspects.map(({ name }) => name),
    directory,
    parts,
  );
  if (uncompared > 0) raise({ code: 'names.not-compared', people: uncompared });
  // Of whom it is said which bearer of the name they are, the others are not meant.
  const same = bearers.flatMap((of, at) => (of.some((one) => one === suspects[at]?.who) ? [] : of));
  const isKept = (person: PersonId) => accused.some((one) => one.directoryPerson === person);
  const meant = written.flatMap((one) => meantBy(one, directory));
  const held = [...new Set([...same, ...meant, ...unread])].filter((one) => personIn(directory, one) && !isKept(one));
  return held.map((person) => {
    const one = askedLater(person);
    let { ref } = one;
    // Nobody takes their place by a reference of their own.
    for (let at = 2; people.some((other) => other.ref === ref); at += 1) ref = `${one.ref.slice(0, 58)}-${at}`;
    return { ...one, ref };
  });
}

function isShort(text: unknown, most: number): text is string {
  return typeof text === 'string' && text.length <= most;
}

function isAccused(roles: unknown): boolean {
  return Array.isArray(roles) && isBarred({ roles });
}
