import type { KemendagriCode } from '../area/area.ts';
import type { SeenRecord } from '../record/concept.ts';
import { communityStream } from '../record/streams.ts';

/** Holds what the records that show a commitment have in common: a status, and the kelurahan or its community. */
export interface CommitmentEvidence {
  readonly status: string;
  readonly area?: KemendagriCode;
  readonly community?: string;
}

// A decree names no trained volunteer, and a community may rest that never had any: only an active one shows one.
const showing: Readonly<Record<string, readonly string[]>> = {
  community: ['active'],
  volunteer: ['trained', 'codeSigned', 'active'],
  visit: ['done', 'reported'],
  'condition-report': ['submitted', 'accepted', 'aggregated'],
};

/** The flaw of a record as evidence: of another kelurahan, or without a result yet; null where it shows a commitment. */
export function evidenceFlaw(
  { stream, state }: SeenRecord<CommitmentEvidence>,
  own: KemendagriCode,
): 'otherArea' | 'showsNothing' | null {
  const { status, area, community } = state;
  if (status === 'none') return 'showsNothing';
  if (community === undefined ? area !== own : community !== communityStream(own)) return 'otherArea';
  return showing[stream.slice(0, stream.indexOf('/'))]?.includes(status) === true ? null : 'showsNothing';
}
