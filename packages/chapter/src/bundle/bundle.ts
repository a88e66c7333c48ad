import type { Area, Calendar, Chapter, Directory, Policy } from '@kawal/core';
import { type HolidayTable, joinTables } from '@kawal/core/calendar';
import type { ChapterPart } from '../chapter-file/chapter-file.ts';
import { type BundleBlob, fromBytes, hashOf, toBlob } from './canonical.ts';

/**
 * The form in which a chapter is put in force: a small blob that names its parts by hash, and the parts. Each part is stored once however many
 * bundles share it, and a running escalation is pinned to the hash of its policy alone.
 */
export interface ChapterBundle {
  /** The hash of the blob that names the parts. */
  readonly hash: string;
  /** All blobs, that one included. */
  readonly blobs: readonly BundleBlob[];
}

/** The form of each blob. A later form gets a new number, and this package goes on reading the old one. */
const forms = {
  bundle: 'bundle/2',
  chapter: 'bundle-chapter/2',
  areas: 'bundle-areas/1',
  calendar: 'bundle-calendar/2',
  directory: 'bundle-directory/2',
  policy: 'bundle-policy/2',
} as const;

type Part = Exclude<keyof typeof forms, 'bundle'>;

const parts: readonly Part[] = ['chapter', 'areas', 'calendar', 'directory', 'policy'];

/** The hash of each part. */
type BundleContent = Readonly<Record<Part, string>>;

interface Parts {
  readonly chapter: Omit<ChapterPart, 'areas' | 'localOffDays'>;
  readonly areas: readonly Area[];
  readonly calendar: Calendar;
  readonly directory: Directory;
  /** Composed of all layers: it can be read without its parents. */
  readonly policy: Policy;
}

/** Makes the bundle of checked files: the nation's holidays and those of its tables, and the composed policy. */
export function sealBundle(
  part: ChapterPart,
  directory: Directory,
  policy: Policy,
  tables: readonly HolidayTable[],
): ChapterBundle {
  const { areas, localOffDays, ...chapter } = part;
  const calendar: Calendar = { tables: joinTables(tables), localOffDays };
  return sealParts({ chapter, areas, calendar, directory, policy });
}

/** A chapter with other people in post, and nothing else changed: for a change of people while it is in force. */
export function withDirectory(
  chapter: Chapter,
  directory: Directory,
): { readonly chapter: Chapter; readonly bundle: ChapterBundle } {
  const { bundle: _, policyHash: __, policies: ___, areas, calendar, directory: ____, policy, ...part } = chapter;
  const bundle = sealParts({ chapter: part, areas, calendar, directory, policy });
  return { chapter: { ...chapter, bundle: bundle.hash, directory }, bundle };
}

function sealParts(content: Parts): ChapterBundle {
  const blobs = parts.map((name) => ({ name, blob: toBlob({ kawal: forms[name], [name]: content[name] }) }));
  const hashes = Object.fromEntries(blobs.map(({ name, blob }) => [name, blob.hash]));
  const bundle = toBlob({ kawal: forms.bundle, ...hashes });
  return { hash: bundle.hash, blobs: [bundle, ...blobs.map(({ blob }) => blob)] };
}

/** Returns the chapter of a bundle from a store of blobs; undefined if one is missing, wrong or of an unknown form (E1). */
export async function openBundle(
  hash: string,
  blobs: (hash: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>,
): Promise<Chapter | undefined> {
  const loaded: BundleBlob[] = [];
  const load = async (name: string): Promise<void> => {
    const bytes = await blobs(name);
    if (bytes !== undefined && hashOf(bytes) === name) loaded.push({ hash: name, bytes });
  };
  await load(hash);
  const content = openNamed(loaded, hash, forms.bundle) as BundleContent | undefined;
  if (content === undefined) return undefined;
  await Promise.all(parts.map((part) => load(content[part])));
  return openLoaded(hash, loaded);
}

/** The same from blobs at hand, each of which is what its hash says. */
export function openLoaded(hash: string, blobs: readonly BundleBlob[]): Chapter | undefined {
  const content = openNamed(blobs, hash, forms.bundle) as BundleContent | undefined;
  if (content === undefined) return undefined;
  // The hash vouches for the shape: only `sealBundle` writes these forms.
  const open = <P extends Part>(part: P): Parts[P] | undefined =>
    openNamed(blobs, content[part], forms[part])?.[part] as Parts[P] | undefined;
  const chapter = open('chapter');
  const areas = open('areas');
  const calendar = open('calendar');
  const directory = open('directory');
  const policy = open('policy');
  if (chapter === undefined || areas === undefined || calendar === undefined) return undefined;
  if (directory === undefined || policy === undefined) return undefined;
  return { ...chapter, bundle: hash, areas, directory, calendar, policy, policyHash: content.policy };
}

/** The policy a blob holds, for an escalation pinned to its hash; undefined if it is another, or none this version can read. */
export function openPolicy(bytes: Uint8Array, hash: string): Policy | undefined {
  if (hashOf(bytes) !== hash) return undefined;
  return openForm(bytes, forms.policy)?.['policy'] as Policy | undefined;
}

/** The hash a policy is known by, wherever it is put in force. */
export function policyHash(policy: Policy): string {
  return toBlob({ kawal: forms.policy, policy }).hash;
}

function openNamed(
  blobs: readonly BundleBlob[],
  hash: string,
  form: string,
): Readonly<Record<string, unknown>> | undefined {
  const bytes = blobs.find((blob) => blob.hash === hash)?.bytes;
  return bytes === undefined ? undefined : openForm(bytes, form);
}

/** Reads a blob. One that was sealed before both names of the police unit were one kind (1720) holds the other. */
function openForm(bytes: Uint8Array, form: string): Readonly<Record<string, unknown>> | undefined {
  const value = fromBytes(bytes, (text) => text.replaceAll('"policeSatresPpaPpo"', '"policeUnitPpa"'));
  if (typeof value !== 'object' || value === null || !('kawal' in value) || value.kawal !== form) return undefined;
  return value as Readonly<Record<string, unknown>>;
}
