import type { CaseState } from '@kawal/core/case';
import { lpaPeople } from '@kawal/core/chapter';
import { isAbsent, postOf } from '@kawal/core/directory';
import { loadRecords, streamsOf } from '../record/load.ts';
import { type LookParts, lookAs } from './look.ts';
import { rightsOn } from './related.ts';

/** Every state of an open case: one that is added is missing here until somebody names it. */
const openStatuses: Readonly<Record<Exclude<CaseState['status'], 'none' | 'closed'>, true>> = {
  suspected: true,
  underIdentification: true,
  victimConfirmed: true,
  notVictim: true,
  undetermined: true,
  inServices: true,
  monitoring: true,
  reopened: true,
};

/** Names the open cases, but drills, on which nobody of the LPA may decide now. */
export async function casesWithoutLpa(parts: LookParts): Promise<readonly string[]> {
  const { chapter } = await parts.inForce.fresh();
  if (chapter === null) return [];
  const lists = Object.keys(openStatuses).map((value) => streamsOf('case', { name: 'status', value }, parts.storage));
  const open = await loadRecords(parts.storage, (await Promise.all(lists)).flat());
  return await withoutLpa(
    open.filter(({ state }) => (state as { readonly drill?: boolean }).drill !== true).map(({ stream }) => stream),
    parts,
  );
}

/** Returns those of some cases on which nobody of the LPA may decide. */
export async function withoutLpa(cases: readonly string[], parts: LookParts): Promise<readonly string[]> {
  const { chapter } = await parts.inForce.fresh();
  let left = cases;
  // Mostly the first person decides on all of them.
  for (const ref of chapter === null ? [] : lpaPeople(chapter.directory, parts.now()))
    left = await notDecidedBy(ref, left, parts);
  return left;
}

/** Returns those of some cases on which none of their handlers may decide: each is on leave, out of post, suspended or kept out. */
export async function unhandled(cases: readonly OwnedCase[], parts: LookParts): Promise<readonly string[]> {
  const { chapter } = await parts.inForce.fresh();
  const left = new Set(cases.map(({ stream }) => stream));
  for (const ref of new Set(cases.flatMap(({ state }) => state.handlers))) {
    if (chapter !== null && isAbsent(chapter.directory, ref, parts.now())) continue;
    const theirs = cases.filter(({ state, stream }) => state.handlers.includes(ref) && left.has(stream));
    const names = theirs.map(({ stream }) => stream);
    const kept = await notDecidedBy(ref, names, parts);
    for (const name of names) if (!kept.includes(name)) left.delete(name);
  }
  return [...left];
}

/** A case with the people to whom it was given. */
export interface OwnedCase {
  readonly stream: string;
  readonly state: { readonly handlers: readonly string[] };
}

async function notDecidedBy(ref: string, cases: readonly string[], parts: LookParts): Promise<readonly string[]> {
  const { chapter } = await parts.inForce.fresh();
  if (cases.length === 0 || chapter === null) return cases;
  const role = postOf(chapter.directory, ref, parts.now()) ?? 'volunteer';
  const look = await lookAs({ kind: 'person', ref, role }, parts, 'many');
  await look.load(cases);
  return cases.filter((one) => rightsOn(one, look.context(one)).decides !== true);
}
