import type { Storage, StoredStream } from '@kawal/sdk';
import { damagedError, tellStray } from './strays.ts';
import { type VersionTable, versionTable } from './version-table.ts';

// How far each record has come, as far as this process knows. No record goes, and none goes back: where the store says so, somebody
// took rows out, and what is gone may keep a person from reading. So nothing is decided without them.

/** Types of which all records are asked for, so that their names are kept. Of the others it is known how far each has come. */
const namedTypes = ['access', 'allegation', 'case', 'data-request', 'referral'] as const;
type NamedType = (typeof namedTypes)[number];

interface KnownVersions {
  readonly others: VersionTable;
  readonly named: Readonly<Record<NamedType, Map<string, number>>>;
  moves: number;
}

const versions = new WeakMap<object, KnownVersions>();

function versionsOf(storage: object): KnownVersions {
  const none = namedTypes.map((type) => [type, new Map<string, number>()]);
  const found = versions.get(storage) ?? { others: versionTable(), named: Object.fromEntries(none), moves: 0 };
  versions.set(storage, found);
  return found;
}

/** Returns the records of a type, with the version that each has at least. */
export function versionsIn(storage: object, type: NamedType): ReadonlyMap<string, number> {
  return versionsOf(storage).named[type];
}

function versionOf(storage: object, stream: string): number {
  const { named, others } = versionsOf(storage);
  const type = stream.slice(0, stream.indexOf('/'));
  return isNamed(type) ? (named[type].get(stream) ?? 0) : others.get(stream);
}

const isNamed = (type: string): type is NamedType => namedTypes.some((one) => one === type);

const logs = new WeakMap<object, () => Promise<unknown>>();

/** Keeps how this process reads what of the log of a storage it has not read yet. */
export function onMissing(storage: object, followLog: () => Promise<unknown>): void {
  logs.set(storage, followLog);
}

/** Reads the log of a storage on, so that this process knows how far each record has come. */
export async function followLogOf(storage: object): Promise<void> {
  await logs.get(storage)?.();
}

/** Notes that a record has come so far. */
export function noteVersion(storage: object, { stream, version }: Pick<StoredStream, 'stream' | 'version'>): void {
  if (versionOf(storage, stream) >= version) return;
  const known = versionsOf(storage);
  const { named, others } = known;
  known.moves += 1;
  const type = stream.slice(0, stream.indexOf('/'));
  if (isNamed(type)) named[type].set(stream, version);
  else others.set(stream, version);
}

/** Counts how often a record came further, as far as this process knows. */
export function movesIn(storage: object): number {
  return versionsOf(storage).moves;
}

/** Returns true where a record is missing, or older than this process knows. */
export function isBehind(storage: object, { stream, version }: Pick<StoredStream, 'stream' | 'version'>): boolean {
  return version < versionOf(storage, stream);
}

/** When records are to be looked at again, by what their entries say. */
const wakes = new WeakMap<object, Map<string, number>>();

export function wakesIn(storage: object): Map<string, number> {
  const known = wakes.get(storage) ?? new Map<string, number>();
  wakes.set(storage, known);
  return known;
}

/** So many are known at most: those that are due first. The others are met again in the log. */
const mostWakes = 65_536;

/** Notes when a record is to be looked at again; null for never. */
export function noteWake(storage: object, stream: string, wakeAt: number | null): void {
  const known = wakesIn(storage);
  if (wakeAt === null) known.delete(stream);
  else known.set(stream, wakeAt);
  if (known.size <= mostWakes) return;
  const later = [...known].toSorted(([, one], [, other]) => one - other).slice(mostWakes / 2);
  for (const [one] of later) known.delete(one);
}

/** Forgets what was known: a person took note that the store went back. */
export function forgetVersions(storage: object): void {
  versions.delete(storage);
  wakes.delete(storage);
}

/**
 * Looks once more at a record that seemed behind, as others may have written between the question and its answer; refuses one that is
 * behind, and an alarm names it. Returns undefined for a record that nobody has written to.
 */
export async function loadWhole(
  storage: Pick<Storage, 'load' | 'keyring' | 'name'>,
  stream: string,
): Promise<StoredStream | undefined> {
  if (!isBehind(storage, { stream, version: 0 })) return undefined;
  const [stored] = await storage.load([stream]);
  if (stored === undefined || isBehind(storage, stored)) throw hidden(storage, stream);
  return stored;
}

/** Names a record that the store hides in an alarm, and returns the error. */
export function hidden(storage: Pick<Storage, 'keyring' | 'name'>, stream: string): Error {
  tellStray(storage, stream);
  return damagedError(stream, 'a record is gone, or is older than it was');
}
