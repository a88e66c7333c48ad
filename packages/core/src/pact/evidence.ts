import type { KemendagriCode } from '../area/area.ts';
import type { CommunityState } from '../community/community.ts';
import { communityStream } from '../community/rules.ts';
import type { ConditionReportState } from '../monitoring/condition-report.ts';
import type { VisitState } from '../monitoring/visit/visit.ts';
import type { SeenRecord } from '../record/concept.ts';
import type { VolunteerState } from '../volunteer/volunteer.ts';

/** What keeps a record from showing that a commitment is met: it is of another kelurahan, or nothing came of it yet. */
export type EvidenceFlaw = 'otherArea' | 'showsNothing';

/** The flaw of a record that is to show a commitment of this kelurahan; null where it shows it. */
export function evidenceFlaw({ stream, state }: SeenRecord<unknown>, area: KemendagriCode): EvidenceFlaw | null {
  if (stream.startsWith('volunteer/')) {
    const volunteer = state as VolunteerState;
    if (volunteer.status === 'none') return 'showsNothing';
    return flawOf(
      volunteer.community === communityStream(area),
      ['trained', 'codeSigned', 'active'].includes(volunteer.status),
    );
  }
  const record = state as CommunityState | VisitState | ConditionReportState;
  if (record.status === 'none') return 'showsNothing';
  return flawOf(
    record.area === area,
    // A decree names no trained volunteer, and one may rest that never had any: only an active community shows one.
    ['active', 'done', 'reported', 'submitted', 'accepted', 'aggregated'].includes(record.status),
  );
}

function flawOf(isOfArea: boolean, isThere: boolean): EvidenceFlaw | null {
  if (!isOfArea) return 'otherArea';
  return isThere ? null : 'showsNothing';
}
