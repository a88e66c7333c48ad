import { openBundle } from '@kawal/chapter';
import type { Chapter, ChapterEvent, ChapterState, Policy } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { chapterConcept } from '@kawal/core/concepts';
import { changedDirectory } from '@kawal/core/directory';
import { isKawalError, KawalError, type Storage } from '@kawal/sdk';
import { soundStart, vouchedEntries } from '../audit/vouched-entries.ts';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { isBehind } from '../record/known-records.ts';
import { foldEntry, loadRecord } from '../record/load.ts';
import { askAnew, pinnedPolicy, withPolicies } from '../record/policies.ts';
import { noteStray, tellStray } from '../record/strays.ts';

/** The chapter as it is in force now, read from the store and kept by its hash, which never changes meaning. */
export interface ChapterInForce {
  fresh(): Promise<ChapterFound>;
  /** As it was when it was last read, for an act whose commit checks the version: it costs no look into the store. */
  cached(): Promise<ChapterFound>;
  /** A chapter by its bundle's hash, whether or not it is in force by now. Null if it cannot be read. */
  chapter(bundle: string): Promise<Chapter | null>;
  /** A policy by its hash: what a running escalation is pinned to. Null if it cannot be read. */
  policy(hash: string): Promise<Policy | null>;
}

export interface ChapterFound {
  readonly chapter: Chapter | null;
  /** Where the bundle in force cannot be read: the last one before it that can, with the changes of people since. */
  readonly lastReadable: Chapter | null;
  readonly state: ChapterState;
  /** Of the chapter's own record. */
  readonly version: number;
  /** True where entries of the chapter's own record are gone: it is taken as it was known. */
  readonly isHidden?: boolean;
}

type FoundChapter = Pick<ChapterFound, 'chapter' | 'state' | 'isHidden'>;

/** Returns true where files were applied and cannot be read: nobody can tell who is who, which is not so before the first files. */
export function isUnreadable({ chapter, state, isHidden }: FoundChapter): boolean {
  return isHidden === true || (chapter === null && state.bundle !== null);
}

/** Fails as damaged where the files in force cannot be read: nobody is shown anything, and nobody decides by a post. */
export function refuseUnreadable(found: FoundChapter): void {
  if (!isUnreadable(found)) return;
  const reason = 'the files of the chapter in force cannot be read: restore the store, or apply the chapter again';
  throw new KawalError('storage.corrupt', reason, { source: 'engine' });
}

/** Loads the chapter as its entries give it: a row may be written by somebody who has the store alone. */
async function loadChapter(storage: Storage): Promise<Pick<ChapterFound, 'version' | 'state' | 'isHidden'>> {
  try {
    return await loadRecord(storage, chapterConcept, chapterStream);
  } catch (error) {
    if (!isKawalError(error, 'storage.corrupt')) throw error;
    const [stored] = await storage.load([chapterStream]);
    const entries = await soundStart(chapterStream, storage);
    tellStray(storage, chapterStream);
    const version = stored?.version ?? 0;
    const state = entries.reduce<unknown>(
      (one, entry) => foldEntry(chapterConcept, one, entry),
      chapterConcept.initial,
    );
    return { version, state: state as ChapterState, isHidden: isBehind(storage, { stream: chapterStream, version }) };
  }
}

export function chapterInForce(storage: Storage, raise: RaiseAlarm): ChapterInForce {
  const bundles = new Map<string, Chapter>();
  const unreadable = new Set<string>();
  const before = new Map<string, Chapter>();
  let last: ChapterFound | undefined;
  let asked = 0;
  let kept = 0;

  const chapterOf = async (bundle: string): Promise<Chapter | null> => {
    const known = bundles.get(bundle);
    if (known !== undefined) return known;
    const opened = await openBundle(bundle, (hash) => storage.blob(hash));
    if (opened !== undefined) {
      const chapter = withPolicies(opened, storage);
      bundles.set(bundle, chapter);
      return chapter;
    }
    if (!unreadable.has(bundle)) raise({ code: 'bundle.unreadable', bundle });
    noteStray(storage, chapterStream);
    unreadable.add(bundle);
    return null;
  };

  const readableBefore = async (bundle: string): Promise<Chapter | null> => {
    const known = before.get(bundle);
    if (known !== undefined) return known;
    const entries = await vouchedEntries<ChapterEvent>(chapterStream, storage);
    const applied = entries.flatMap(({ changes }) => changes.flatMap((one) => ('bundle' in one ? [one.bundle] : [])));
    for (const hash of new Set(applied.toReversed())) {
      const chapter = hash === bundle ? undefined : await openBundle(hash, (name) => storage.blob(name));
      if (chapter === undefined) continue;
      before.set(bundle, withPolicies(chapter, storage));
      return before.get(bundle) ?? null;
    }
    return null;
  };

  const fresh = async (): Promise<ChapterFound> => {
    asked += 1;
    const turn = asked;
    askAnew(storage);
    const { state, version, isHidden = false } = await loadChapter(storage);
    if (isHidden && last !== undefined) return { ...last, version, isHidden };
    const chapter = state.bundle === null ? null : await chapterOf(state.bundle);
    const before = chapter === null && state.bundle !== null ? await readableBefore(state.bundle) : null;
    const lastReadable = before && { ...before, directory: changedDirectory(before.directory, state.changes) };
    const found = { state, version, chapter, lastReadable, isHidden };
    // A slow look does not put an older record back: what is sealed would be sealed to a former key.
    if (turn > kept || last === undefined || found.version >= last.version) last = found;
    kept = Math.max(kept, turn);
    return found;
  };

  return {
    fresh,
    chapter: chapterOf,
    // What could not be read may be readable by now.
    cached: async () => (last?.chapter ? last : fresh()),
    policy: (hash) => pinnedPolicy(hash, storage),
  };
}
