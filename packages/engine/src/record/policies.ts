import { openPolicy } from '@kawal/chapter';
import type { Chapter, Policy } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import type { Storage } from '@kawal/sdk';
import { noteStray } from './strays.ts';

/** Policies of each store that were read, by their hashes. A hash never changes meaning. */
const policies = new WeakMap<Storage, Record<string, Policy>>();

function policiesIn(storage: Storage): Record<string, Policy> {
  const known = policies.get(storage) ?? (Object.create(null) as Record<string, Policy>);
  policies.set(storage, known);
  return known;
}

/** Returns a chapter that knows the policy of each loaded escalation, by which its ceilings bar (L6). */
export function withPolicies(chapter: Chapter, storage: Storage): Chapter {
  const known = policiesIn(storage);
  known[chapter.policyHash] = chapter.policy;
  return { ...chapter, policies: known };
}

/** Returns true for a policy that need not be read any more. */
export function isPolicyRead(hash: string, storage: Storage): boolean {
  return policies.get(storage)?.[hash] !== undefined;
}

/** Reads the policy that a running escalation is pinned to. Null if it cannot be read. */
export async function pinnedPolicy(hash: string, storage: Storage): Promise<Policy | null> {
  const known = policiesIn(storage)[hash];
  if (known !== undefined) return known;
  const bytes = await storage.blob(hash);
  // A row under this name proves nothing: the bytes must be those that it was made of.
  const policy = bytes === undefined ? undefined : openPolicy(bytes, hash);
  if (policy === undefined) noteStray(storage, chapterStream);
  else policiesIn(storage)[hash] = policy;
  return policy ?? null;
}
