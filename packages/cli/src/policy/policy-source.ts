import type { ReadableChapter } from '@kawal/chapter';
import type { Chapter, Policy } from '@kawal/core';
import { baselines } from '@kawal/policy';
import { folderSource } from '../chapter-folder/verdict.ts';
import type { Session } from '../command/session.ts';

/** A policy somebody named on the command line: that of a chapter's folder, or one that the nation ships. */
export type PolicySource = FolderSource | BaselineSource;

export interface FolderSource {
  /** As it was written. */
  readonly name: string;
  readonly policy: Policy;
  readonly reading: ReadableChapter;
}

export interface BaselineSource {
  readonly name: string;
  readonly policy: Policy;
  readonly reading: null;
}

/** `id.nasional@1`, or a folder. Undefined where the folder does not read; its findings are printed then. */
export async function policySource(session: Session, name: string): Promise<PolicySource | undefined> {
  const baseline = Object.hasOwn(baselines, name) ? baselines[name] : undefined;
  if (baseline !== undefined) return { name, policy: baseline, reading: null };
  const reading = await folderSource(session, name);
  return reading === undefined ? undefined : { name, policy: reading.chapter.policy, reading };
}

/** Returns the chapter with its people, or the policy alone, for a story to be played on. */
export function playedOn({ policy, reading }: PolicySource): Chapter | Policy {
  return reading === null ? policy : reading.chapter;
}

/** How places and own offices are called, where a chapter says so. */
export function placeNames({ reading }: PolicySource): Partial<Pick<Chapter, 'areas' | 'directory'>> {
  return reading === null ? {} : { areas: reading.chapter.areas, directory: reading.chapter.directory };
}
