import type { Chapter, Directory, PersonId, VolunteerState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { personIn } from '@kawal/core/directory';
import { isKawalError, type Storage, type StoredCard, type Vault } from '@kawal/sdk';
import { z } from 'zod';
import { isBuried, tombstonesIn } from '../audit/card-marks.ts';
import { readCard } from '../cards/cards.ts';
import { isOpen } from '../chapter/recipient.ts';
import { loadRecords, streamsOf } from '../record/load.ts';
import { calledByPart, isNearIn, type Known } from './called-by-part.ts';
import { apart, beforeName, isSlip, plainWords, type ReportedNames } from './name-words.ts';

export const namesSchema = z.strictObject({
  names: z.array(z.string().max(1_000)).max(100).readonly(),
  story: z.string().max(20_000).exactOptional(),
  area: z.string().max(20).exactOptional(),
});

/** A person of the directory whose name was handed in. */
export interface Namesake {
  /** The place of the name in the list, from 0; null where the story names them. */
  readonly at: number | null;
  readonly person: PersonId;
  /** The name is another by a slip of the pen, or a part of it by which they may be meant. */
  readonly isSimilar?: true;
  /** One of the two names has more words than the other: they are much alike, and not the same. */
  readonly isPart?: true;
  /** More than two people share the word: it is asked about, and bars nobody where nobody can be asked. */
  readonly isFaint?: true;
  /** A volunteer, whom no directory names: who may be involved in what they report or visit. */
  readonly isVolunteer?: true;
}

/**
 * Compares names, and a story, with the names of the directory and of volunteers, in memory; null while the vault is locked. The answer tells whose
 * name is whose: show it to those alone who hand a report in at a desk or a terminal of the chapter, and never in a message.
 */
export async function namesakes(
  { names, story = '', ...place }: ReportedNames,
  {
    storage,
    vault,
    chapter,
  }: {
    readonly storage: Storage;
    readonly vault: Vault | undefined;
    /** Whose people may be called by a part of their name; null where none is in force. */
    readonly chapter: Pick<Chapter, 'directory'> | null;
  },
): Promise<readonly Namesake[] | null> {
  if ([...names, story].every((text) => plainWords(text).length === 0)) return [];
  if (vault === undefined || !(await isOpen(vault))) return null;
  const volunteers = await volunteersIn(storage);
  const read = await namesIn([chapterStream, ...volunteers.keys()], storage, vault);
  const known = read.map(({ record, person, name = '' }): Known => {
    return { person, words: wordsOf(name ?? ''), community: volunteers.get(record) };
  });
  return compare({ names, story, ...place }, known, chapter);
}

/** Reads the names of people of some records: null where one cannot be read, none where it is nobody's any more. */
export async function namesIn(
  records: readonly string[],
  storage: Storage,
  vault: Vault,
  isMeant: (subject: string) => boolean = () => true,
) {
  const cards = (await Promise.all(records.map((one) => storage.cards(one)))).flat();
  let tombstones: ReturnType<typeof tombstonesIn> | undefined;
  const buried = async (card: StoredCard): Promise<boolean> => {
    tombstones ??= tombstonesIn(storage);
    return await tombstones.then(
      (read) => isBuried(card, read),
      () => false,
    );
  };
  const read = cards
    .filter((card) => card.class === 'identity' && isMeant(card.subject))
    .map(async (card) => {
      const found = await readCard(card, storage, vault).catch((error) => whyUnread(error, card, buried));
      const fields = found !== null && 'fields' in found ? found.fields : {};
      const { name = (fields['identity'] as Card | undefined)?.['name'] } = fields;
      const isNone = found !== null && typeof name !== 'string';
      return { record: card.record, person: card.subject, ...(!isNone && { name: found && (name as string) }) };
    });
  return await Promise.all(read);
}

/** A name is nobody's any more where the keyring says so: a damaged card may name a key that never was. */
async function whyUnread(error: unknown, card: StoredCard, buried: (card: StoredCard) => Promise<boolean>) {
  const isErased = isKawalError(error, 'vault.key-unknown') && (await buried(card));
  return isErased ? ({ erasedAt: 0 } as const) : null;
}

/** Holds whom names may mean, who may be meant because their own cannot be read, and how many were not compared. */
interface Alike {
  readonly found: readonly Namesake[];
  readonly unread: readonly PersonId[];
  readonly uncompared: number;
}

/**
 * Compares names with those of the directory, and a story with those of volunteers too. Whose own name alone cannot be
 * read may be meant. Where none can be read, as by a locked vault, it is nobody.
 */
export async function alikeIn(
  reported: ReportedNames,
  directory: Directory,
  { storage, vault }: { readonly storage: Storage; readonly vault: Vault | undefined },
): Promise<Alike> {
  const { names, story } = reported;
  const none = { found: [], unread: [], uncompared: 0 };
  // An engine without a vault is made to read no names.
  if (vault === undefined || [...names, story ?? ''].every((text) => plainWords(text).length === 0)) return none;
  const isReadable = await isOpen(vault);
  const listed =
    story !== undefined && isReadable ? await volunteersIn(storage).catch(() => null) : new Map<string, string>();
  const streams = [chapterStream, ...(listed?.keys() ?? [])];
  const read = isReadable ? await namesIn(streams, storage, vault).catch(() => null) : null;
  const isNone = read === null || (read.length > 0 && read.every(({ name }) => name === null));
  if (isNone || !(await isOpen(vault))) return { ...none, uncompared: Object.keys(directory.people).length };
  const there = read.filter(({ record, person }) => record !== chapterStream || personIn(directory, person));
  const known = there.flatMap(({ record, person, name }): readonly Known[] =>
    typeof name === 'string' ? [{ person, words: wordsOf(name), community: listed?.get(record) }] : [],
  );
  const unread = there.flatMap(({ person, name }) => (name === null ? [person] : []));
  // How many volunteers there are cannot be said where they cannot be listed: it is one at least.
  const uncompared = unread.length + (listed === null ? 1 : 0);
  return { found: compare(reported, known, { directory }), unread, uncompared };
}

export function compare(
  { names: written, story: told = '', ...place }: ReportedNames,
  known: readonly Known[],
  chapter: Pick<Chapter, 'directory'> | null,
): readonly Namesake[] {
  const ofPeople = new Set(known.flatMap(({ words }) => words));
  const [story = '', ...names] = [told, ...written].map((text) => apart(text, ofPeople));
  // A word of an office's name, as its place, tells nobody of its people.
  const ofOffices = new Set(chapter?.directory.offices.flatMap(({ localName }) => plainWords(localName)));
  const partly = known.map((one) => ({ ...one, words: one.words.filter((word) => !ofOffices.has(word)) }));
  // In the name of a suspect all is found that the same words tell in a story.
  const read = (text: string, isName: boolean) => {
    const plain = ` ${namingWords(text).join(' ')} `;
    const whole = known.filter(({ words }) => words.length > 1 && plain.includes(` ${words.join(' ')} `));
    // What is somebody's whole name is no part of another's.
    const rest = whole.reduce(
      (left, { words }) => left.replaceAll(` ${words.join(' ')} `, ' '),
      ` ${plainWords(text).join(' ')} `,
    );
    const called = chapter === null ? [] : calledByPart(rest, partly, { chapter, ...place, isName });
    const parts = new Map(called.map(({ person, isFaint }) => [person, isFaint]));
    for (const { person, words } of partly) if (isNearIn(namingWords(rest), words)) parts.set(person, false);
    return { whole, parts };
  };
  const named = names.flatMap((name, at): readonly Namesake[] => {
    const words = wordsOf(name);
    const { whole, parts } = read(name, true);
    const same = known.filter((one) => isSameName(words, one.words) || whole.includes(one));
    const slips = known.filter((one) => isSimilarName(words, one.words));
    const similar = known.filter((one) => !same.includes(one) && (slips.includes(one) || parts.has(one.person)));
    return [
      ...same.map((one) => ({
        ...namesake(at, one),
        ...(one.words.length !== words.length && { isPart: true as const }),
      })),
      ...similar.map((one) => namesake(at, one, !slips.includes(one) && parts.get(one.person) === true)),
    ];
  });
  const { whole, parts } = read(story, false);
  const inStory = known.flatMap((one): readonly Namesake[] => {
    if (whole.includes(one)) return [namesake(null, one)];
    return parts.has(one.person) ? [namesake(null, one, parts.get(one.person))] : [];
  });
  // Who is found twice is asked about once, where it tells more.
  const isTold = new Set([...named, ...inStory].filter(({ isFaint }) => !isFaint).map(({ person }) => person));
  const found = named.filter(({ person, isFaint }) => !(isFaint && isTold.has(person)));
  return [...found, ...inStory.filter(({ person }) => !found.some((one) => one.person === person))];
}

type Card = Readonly<Record<string, unknown>>;

/** Names whom a name is; only alike where it is told whether faintly. */
function namesake(at: number | null, { person, community }: Known, isFaint?: boolean): Namesake {
  return {
    ...{ at, person, ...(isFaint !== undefined && { isSimilar: true }) },
    ...{ ...(isFaint === true && { isFaint }), ...(community !== undefined && { isVolunteer: true }) },
  };
}

/** Returns the records of volunteers who have not left, each with its community. */
async function volunteersIn(storage: Storage): Promise<ReadonlyMap<string, string>> {
  const records = await loadRecords(storage, await streamsOf('volunteer', null, storage));
  return new Map(
    records.flatMap(({ stream, state }) => {
      const volunteer = state as VolunteerState;
      return volunteer.status === 'none' || volunteer.status === 'exited' ? [] : [[stream, volunteer.community]];
    }),
  );
}

/** The words of a name without titles, case and marks: those of "Ibu Dra. SITI  Contoh, M.Si." are "siti" and "contoh". */
export function wordsOf(name: string): readonly string[] {
  return namingWords(name.replace(/,.*$/u, '').replace(/(?<!\p{L})(?:\p{L}{1,4}\.)+\s*/gu, ''));
}

function namingWords(text: string): readonly string[] {
  return plainWords(text).filter((word) => !beforeName.has(word));
}

/** Tells whether one name holds all words of the other; a single word is too little beside several. */
function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = [new Set(one), new Set(other)].toSorted((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (fewer.size === 0 || (fewer.size === 1 && more.size > 1)) return false;
  return [...fewer].every((word) => more.has(word));
}

/** Tells whether two names of several words differ by a slip of the pen, or by where a word ends. */
function isSimilarName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || other.length < 2) return false;
  if (one.length !== other.length) return one.join('') === other.join('');
  return one.every((word, place) => isSlip(word, other[place] ?? ''));
}
