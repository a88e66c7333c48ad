import type { Chapter, Directory, PersonId } from '@kawal/core';
import { isBarred } from '@kawal/core/report';
import type { Storage, Vault } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { type HeldPerson, type Meant, meantLater } from '../due/unasked-names.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { alikeIn, type Namesake } from './namesakes.ts';

type Named = Readonly<Record<'ref' | 'roles' | 'identity' | 'directoryPerson', unknown>>;

export interface HoldingParts {
  readonly inForce: ChapterInForce;
  readonly storage: Storage;
  readonly vault: Vault | undefined;
  readonly raise: RaiseAlarm;
  /** The person who hands it in: what they say of their own name is not believed. */
  readonly author: PersonId | undefined;
  /** Says who was asked about: `all` who bear a name, these alone, or nobody knows. */
  readonly askedIn: (chapter: Chapter) => Asked | undefined;
  /** Returns whom a reference may mean that its writer was not told is none. */
  readonly meantBy: (reference: string, directory: Directory) => readonly PersonId[];
}

/** Says of whom a tool asked if they are meant: everybody whom it found, or these people and no others. */
export type Asked = 'all' | readonly PersonId[];

/** More people stand in no command: its schema refuses them. */
const mostPeople = 200;

/**
 * Returns everybody whom a command may mean, each in a part that is unclear, which keeps them out until somebody
 * answers. Meant is who bears exactly the name of a suspect, unless names were asked about (1978), and whom a reference
 * may mean whose writer was not told that it is none (1996). Where a tool says of whom it asked, its story and similar
 * names count too. They stand beside the people of the command, however many it has (1989). Whose own name cannot be
 * read is kept out; where none can, nobody is. Both raise the alarm.
 */
export async function heldNamesakes(
  { parties = [], story, area }: Readonly<Record<string, unknown>>,
  { inForce, author, askedIn, meantBy, raise, ...parts }: HoldingParts,
): Promise<readonly HeldPerson[]> {
  if (!Array.isArray(parties) || parties.length > mostPeople) return [];
  const people = (parties as readonly unknown[]).filter((one) => typeof one === 'object' && one !== null) as Named[];
  const accused = people.filter(({ roles }) => isAccused(roles));
  const written = accused.flatMap(({ directoryPerson: one }) => (isShort(one, 100) ? [one] : []));
  const suspects = accused.flatMap(({ identity, directoryPerson: who }) => {
    const name = (identity as { readonly name?: unknown } | null | undefined)?.name;
    return isShort(name, 1_000) ? [{ name, who }] : [];
  });
  if (suspects.length + written.length === 0 && !isShort(story, 20_000)) return [];
  const found = await inForce.cached();
  const chapter = found.chapter ?? found.lastReadable;
  if (chapter === null) return [];
  const { directory } = chapter;
  const asked = askedIn(chapter);
  const told = typeof asked === 'object' && isShort(story, 20_000) && { story, ...(isShort(area, 20) && { area }) };
  const reported = { names: suspects.map(({ name }) => name), ...told };
  const { found: alike, unread, uncompared } = await alikeIn(reported, directory, parts);
  if (uncompared > 0) raise({ code: 'names.not-compared', people: uncompared });
  const exact = alike.filter(bearsIt);
  const isOwn = author !== undefined && [...exact.map(({ person }) => person), ...unread].includes(author);
  const isBelieved = asked === 'all' && !isOwn;
  // Of whom it is said which bearer of the name they are, the others are not meant.
  const isMeant = ({ at, person, isFaint }: Namesake) => {
    const who = at === null ? undefined : suspects[at]?.who;
    if (exact.some((one) => one.at === at && one.person === person))
      return !exact.some((one) => one.at === at && one.person === who);
    return typeof asked === 'object' && who === undefined && !isFaint && !asked.includes(person);
  };
  const meant = isBelieved ? [] : alike.filter(isMeant);
  const isKept = (person: PersonId) => accused.some((one) => one.directoryPerson === person);
  const near = written.flatMap((one) => meantBy(one, directory));
  const held = [...new Set([...meant.map(({ person }) => person), ...near, ...unread])].filter((one) => !isKept(one));
  const meantPeople = held.map((directoryPerson) => ({ directoryPerson }));
  return heldBeside(meantPeople, people);
}

/** Makes those who are held, each under a reference that nobody else has: nobody takes their place by it. */
export function heldBeside(
  held: readonly Meant[],
  others: readonly { readonly ref?: unknown }[],
): readonly HeldPerson[] {
  const taken = new Set(others.map(({ ref }) => ref));
  return held.map((meant) => {
    const one = meantLater(meant);
    let { ref } = one;
    for (let at = 2; taken.has(ref); at += 1) ref = `${one.ref.slice(0, 58)}-${at}`;
    taken.add(ref);
    return { ...one, ref };
  });
}

/** Tells of somebody whom a name means if it is exactly theirs, and they are of the directory. */
export function bearsIt({ at, isPart, isSimilar, isVolunteer }: Namesake): boolean {
  return at !== null && !isPart && !isSimilar && !isVolunteer;
}

function isShort(text: unknown, most: number): text is string {
  return typeof text === 'string' && text.length <= most;
}

function isAccused(roles: unknown): boolean {
  return Array.isArray(roles) && isBarred({ roles });
}
