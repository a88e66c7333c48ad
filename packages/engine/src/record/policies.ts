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

/** Readings of each store by their hashes: each is read once for all who ask, also where it cannot be read. */
const readings = new WeakMap<Storage, Map<string, Promise<Policy | null>>>();

/** Lets a policy that could not be read be read again. */
export function askAnew(storage: Storage): void {
  readings.delete(storage);
}

/** Reads the policy that a running escalation is pinned to. Null if it cannot be read. */
export function pinnedPolicy(hash: string, storage: Storage): Promise<Policy | null> {
  const asked = readings.get(storage) ?? new Map<string, Promise<Policy | null>>();
  readings.set(storage, asked);
  const reading = asked.get(hash) ?? readPolicy(hash, storage);
  asked.set(hash, reading);
  // A storage that does not answer says nothing of the policy.
  reading.catch(() => asked.delete(hash));
  return reading;
}

async function readPolicy(hash: string, storage: Storage): Promise<Policy | null> {
  const known = policiesIn(storage)[hash];
  if (known !== undefined) return known;
  const bytes = await storage.blob(hash);
  // A row under this name proves nothing: the bytes must be those that it was made of.
  const policy = bytes === undefined ? undefined : openPolicy(bytes, hash);
  if (policy === undefined) noteStray(storage, chapterStream);
  else policiesIn(storage)[hash] = policy;
  return policy ?? null;
}
