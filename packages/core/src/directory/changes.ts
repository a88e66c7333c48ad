import type { Instant } from '../calendar/instant.ts';
import type { Absence, Directory, PersonId } from './directory.ts';

/** A change of people since the files were applied: laid over each later directory until it ends or is revoked. */
export type DirectoryChange =
  | ({ readonly kind: 'absence' } & Absence)
  | ({ readonly kind: 'swap' } & ShiftSwap)
  /** Without an end: only a named person ends it. */
  | { readonly kind: 'suspension'; readonly person: PersonId };

/** One shift of an office, known by whose it is and when it begins, is somebody else's. */
export interface ShiftSwap {
  readonly office: string;
  readonly person: PersonId;
  readonly from: Instant;
  readonly until: Instant;
  readonly by: PersonId;
}

/** A directory with these changes, in their order. What no longer fits it, as a shift that is not there, is left out. */
export function changedDirectory(directory: Directory, changes: readonly DirectoryChange[]): Directory {
  return changes.reduce(changedBy, directory);
}

function changedBy(directory: Directory, change: DirectoryChange): Directory {
  switch (change.kind) {
    case 'absence': {
      const { kind: _, ...absence } = change;
      const own = directory.absences.filter((one) => one.person === absence.person);
      return own.some(({ from, until }) => from === absence.from && until === absence.until)
        ? directory
        : { ...directory, absences: [...directory.absences, absence] };
    }
    case 'swap':
      return {
        ...directory,
        offices: directory.offices.map((office) =>
          office.id === change.office
            ? {
                ...office,
                shifts: office.shifts.map((shift) =>
                  shift.person === change.person && shift.from === change.from
                    ? { ...shift, person: change.by }
                    : shift,
                ),
              }
            : office,
        ),
      };
    case 'suspension': {
      const suspended = directory.suspended ?? [];
      return suspended.includes(change.person)
        ? directory
        : { ...directory, suspended: [...suspended, change.person].sort() };
    }
  }
}

/** The directory with an absence taken back. */
export function withoutAbsence(directory: Directory, person: PersonId, from: Instant): Directory {
  return { ...directory, absences: directory.absences.filter((one) => one.person !== person || one.from !== from) };
}

/** The directory with somebody back in their posts. */
export function withReinstated({ suspended = [], ...directory }: Directory, person: PersonId): Directory {
  const left = suspended.filter((one) => one !== person);
  return left.length === 0 ? directory : { ...directory, suspended: left };
}

/** Returns true for a change that still has an effect: a suspension, or an absence or a shift not over. */
export function stillCounts(change: DirectoryChange, at: Instant): boolean {
  return change.kind === 'suspension' || at < change.until;
}
