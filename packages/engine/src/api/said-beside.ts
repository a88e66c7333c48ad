import type { Entry, Instant, PersonId, ReportEvent } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { refuseAltered } from '../audit/known-log.ts';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { linkedWith, linksIn } from '../record/known-links.ts';

/** A word to close a report or a case: whose it is, and when the one was given that waits. */
export interface WordBeside {
  readonly reader: PersonId;
  readonly proposedAt: Instant | undefined;
}

/** Returns the reports that marks ever held to be the same and in which people said more, each with the newest version (0713, 0790). */
export async function saidBeside(
  report: string,
  word: WordBeside,
  storage: Storage,
): Promise<ReadonlyMap<string, number>> {
  await refuseAltered(storage);
  const linked = reportsLinkedWith(report, storage);
  const told = new Map<string, readonly Entry<ReportEvent>[]>();
  if (linked.length > 1) for (const one of linked) told.set(one, await vouchedEntries<ReportEvent>(one, storage));
  // Reports of one case are linked, too, and are read as such: here marks alone count.
  const marked = linkedWith([report], told, linksIn([...told.values()].flat()));
  const found = new Map<string, number>();
  for (const one of marked) {
    const newest = one === report ? undefined : told.get(one)?.findLast(isSaid(word))?.version;
    if (newest !== undefined) found.set(one, newest);
  }
  return found;
}

/** Returns a report with all to which some link ever led from it. */
export function reportsLinkedWith(report: string, storage: Storage): readonly string[] {
  return [...linkedWith([report], storage)].filter((one) => one === report || one.startsWith('report/'));
}

/** Tells if people said more in an entry: what Kawal carries is no word of theirs, and nobody reads their own correction. */
function isSaid({ reader, proposedAt }: WordBeside) {
  return ({ at, actor, changes }: Entry<ReportEvent>): boolean =>
    actor.kind !== 'system' &&
    changes.some(
      ({ type }) =>
        type === 'report-extended' ||
        (type === 'report-corrected' && actor.ref !== reader) ||
        (type === 'report-received' && proposedAt !== undefined && at >= proposedAt),
    );
}
