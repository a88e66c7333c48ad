import type { Absence, Chapter, ChapterState, Instant, PersonId, Zone } from '@kawal/core';
import { changedDirectory, stillCounts } from '@kawal/core/directory';
import { brokenContract, isOfDirectory, newlyBroken, type ProofFinding, proveChapter } from '@kawal/policy';
import type { NamedContract } from './alarm-words.ts';

/** Names what of a directory is not kept: empty offices first, each in order of time. */
export function brokenIn(findings: readonly ProofFinding[], zone: Zone): readonly NamedContract[] {
  return findings
    .filter((one) => isOfDirectory(one) && one.severity !== 'hint')
    .map((one) => brokenContract(one, zone))
    .toSorted((one, other) => emptiness(one) - emptiness(other) || (one.from ?? 0) - (other.from ?? 0));
}

function emptiness({ finding }: NamedContract): number {
  return ['contract.hole', 'contract.no-office', 'absence.empties-office'].includes(finding) ? 0 : 1;
}

/** Names what is not kept by leave, swaps and suspensions that were recorded, and that the files do not tell. */
export function brokenByChanges(
  chapter: Chapter | null,
  state: Pick<ChapterState, 'changes'> | undefined,
  now: Instant,
  channels: readonly string[] = [],
): readonly NamedContract[] {
  const changes = (state?.changes ?? []).filter((one) => stillCounts(one, now));
  if (chapter === null || changes.length === 0) return [];
  // Each swap is undone by the one back, the newest first.
  const back = changes.flatMap((one) => (one.kind === 'swap' ? { ...one, person: one.by, by: one.person } : []));
  const directory = changedDirectory(chapter.directory, back.reverse());
  const isRecorded = ({ person, from, until }: Absence) =>
    changes.some((one) => one.kind === 'absence' && one.person === person && one.from === from && one.until === until);
  const isSuspended = (person: PersonId) => changes.some((one) => one.kind === 'suspension' && one.person === person);
  const [absences, suspended] = [
    directory.absences.filter((one) => !isRecorded(one)),
    (directory.suspended ?? []).filter((one) => !isSuspended(one)),
  ];
  const served = channels.length === 0 ? {} : { channels };
  const filed = { ...chapter, directory: { ...directory, absences, suspended } };
  const [before, after] = [filed, chapter].map((one) => proveChapter(one, { from: now, ...served }));
  const broken = before === undefined || after === undefined ? [] : newlyBroken(before, after);
  // One person alone still answers: that is for the doctor to say.
  return brokenIn(
    broken.filter(({ code }) => code !== 'contract.one-deep'),
    chapter.zone,
  );
}
