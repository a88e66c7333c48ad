import type { Area, Chapter, Directory, Policy } from '@kawal/core';
import type { ChapterPart } from '../chapter-file/chapter-file.ts';
import { type BundleBlob, fromBytes, hashOf, toBlob } from './canonical.ts';

/**
 * What is put in force: a small blob that names its parts by hash, and the parts. Each part is stored once however many
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
  bundle: 'bundle/1',
  chapter: 'bundle-chapter/1',
  areas: 'bundle-areas/1',
  directory: 'bundle-directory/1',
  policy: 'bundle-policy/1',
} as const;

interface BundleContent {
  readonly chapter: string;
  readonly areas: string;
  readonly directory: string;
  readonly policy: string;
}

type ChapterContent = Omit<ChapterPart, 'areas'>;

/** Makes the bundle of three checked files. */
export function sealBundle(part: ChapterPart, directory: Directory, policy: Policy): ChapterBundle {
  const { areas, ...rest } = part;
  const chapterBlob = toBlob({ kawal: forms.chapter, chapter: rest satisfies ChapterContent });
  const areasBlob = toBlob({ kawal: forms.areas, areas });
  const directoryBlob = toBlob({ kawal: forms.directory, directory });
  const policyBlob = toBlob({ kawal: forms.policy, policy });
  const bundleBlob = toBlob({
    kawal: forms.bundle,
    chapter: chapterBlob.hash,
    areas: areasBlob.hash,
    directory: directoryBlob.hash,
    policy: policyBlob.hash,
  });
  return { hash: bundleBlob.hash, blobs: [bundleBlob, chapterBlob, areasBlob, directoryBlob, policyBlob] };
}

/**
 * The chapter a bundle holds, from a store of blobs. Undefined if a blob is missing, is not what its hash says, or has a
 * form this version does not know; the engine then runs its emergency ladder (E1).
 */
export async function openBundle(
  hash: string,
  blobs: (hash: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>,
): Promise<Chapter | undefined> {
  const loaded: BundleBlob[] = [];
  const load = async (name: string): Promise<void> => {
    const bytes = await blobs(name);
    if (bytes !== undefined) loaded.push({ hash: name, bytes });
  };
  await load(hash);
  const content = openNamed(loaded, hash, forms.bundle) as BundleContent | undefined;
  if (content === undefined) return undefined;
  await Promise.all([content.chapter, content.areas, content.directory, content.policy].map(load));
  return openLoaded(hash, loaded);
}

/** The same from blobs at hand. */
export function openLoaded(hash: string, blobs: readonly BundleBlob[]): Chapter | undefined {
  const content = openNamed(blobs, hash, forms.bundle) as BundleContent | undefined;
  if (content === undefined) return undefined;
  // The hash vouches for the shape: only `sealBundle` writes these forms.
  const chapter = openNamed(blobs, content.chapter, forms.chapter)?.['chapter'] as ChapterContent | undefined;
  const areas = openNamed(blobs, content.areas, forms.areas)?.['areas'] as readonly Area[] | undefined;
  const directory = openNamed(blobs, content.directory, forms.directory)?.['directory'] as Directory | undefined;
  const policy = openNamed(blobs, content.policy, forms.policy)?.['policy'] as Policy | undefined;
  if (chapter === undefined || areas === undefined || directory === undefined || policy === undefined) return undefined;
  const calendar = { tables: [], localOffDays: [] };
  return {
    ...chapter,
    bundle: hash,
    areas,
    directory,
    calendar,
    operator: 'unknown',
    policy,
    policyHash: content.policy,
  };
}

/** The policy a blob holds, for an escalation pinned to its hash; undefined if it holds none this version can read. */
export function openPolicy(bytes: Uint8Array): Policy | undefined {
  return openForm(bytes, forms.policy)?.['policy'] as Policy | undefined;
}

function openNamed(
  blobs: readonly BundleBlob[],
  hash: string,
  form: string,
): Readonly<Record<string, unknown>> | undefined {
  const bytes = blobs.find((blob) => blob.hash === hash)?.bytes;
  return bytes === undefined || hashOf(bytes) !== hash ? undefined : openForm(bytes, form);
}

function openForm(bytes: Uint8Array, form: string): Readonly<Record<string, unknown>> | undefined {
  const value = fromBytes(bytes);
  if (typeof value !== 'object' || value === null || !('kawal' in value) || value.kawal !== form) return undefined;
  return value as Readonly<Record<string, unknown>>;
}
