import type { CommunityState, Instant } from '@kawal/core';
import { isConstituted } from '@kawal/core/community';
import { type CommitmentProgress, isInForce, pactDues, progressAtSigning } from '@kawal/core/pact';
import { byArea, decreeLine, inPost, onRecord, placeName } from './lines.ts';
import type {
  CommitmentLine,
  DueLine,
  OverviewRecords,
  PactLine,
  PactOnRecord,
  PactSheet,
  SigningLine,
} from './overview.ts';

/** Who promised what, with what evidence, and what is due next, as it stands at `asOf`. */
export function pactSheet(
  records: Pick<OverviewRecords, 'areas' | 'directory' | 'pacts' | 'communities'>,
  asOf: Instant,
): PactSheet {
  const kept = onRecord(records.pacts).flatMap(({ stream, state }) =>
    state.status === 'withdrawn' ? [] : [{ stream, state }],
  );
  const pacts = kept
    .map(({ stream, state }) => pactLine(stream, state, records, asOf))
    .sort((one, other) => byArea(one, other) || signedOn(other) - signedOn(one));
  const known = new Set(pacts.map(({ area }) => area));
  return {
    asOf,
    pacts,
    due: kept
      .flatMap(({ stream, state }) => dueLines(stream, state, records.areas, asOf))
      .sort((one, other) => one.at - other.at),
    without: records.areas.filter(({ code }) => !known.has(code)),
  };
}

function pactLine(
  pact: string,
  state: PactOnRecord,
  { areas, directory, communities }: Parameters<typeof pactSheet>[0],
  asOf: Instant,
): PactLine {
  const { area, reportedName, status, source } = state;
  const progress = 'progress' in state ? state.progress : progressAtSigning(state);
  return {
    pact,
    area,
    name: placeName(areas, state),
    reportedName,
    status,
    source,
    signing: signingLine(state, directory),
    endedAt: 'endedAt' in state ? state.endedAt : 'revokedAt' in state ? state.revokedAt : null,
    decree: decreeOf(pact, communities, directory),
    commitments: state.commitments.map((commitment) =>
      commitmentLine(commitment, progress[commitment], isInForce(state) ? asOf : null),
    ),
    breaches: 'breaches' in state ? state.breaches : [],
  };
}

function signingLine(pact: PactOnRecord, directory: OverviewRecords['directory']): SigningLine | null {
  if (!('signedOn' in pact)) return null;
  const {
    signedOn: at,
    signatory,
    furtherSignatories = [],
    witness,
    furtherWitnesses = [],
    validUntil,
    renewals,
  } = pact;
  return {
    signedOn: at,
    signatories: [signatory, ...furtherSignatories].map((person) => inPost(person, directory)),
    witnesses: [witness, ...furtherWitnesses].map((person) => inPost(person, directory)),
    validUntil: validUntil ?? null,
    renewals,
  };
}

/** The decree of the community that rests on this very pact: one that was superseded shows none. */
function decreeOf(
  pact: string,
  communities: OverviewRecords['communities'],
  directory: OverviewRecords['directory'],
): PactLine['decree'] {
  const rests = (state: CommunityState) => isConstituted(state) && state.pact === pact;
  const found = communities.find(({ state }) => rests(state))?.state;
  return found !== undefined && isConstituted(found) ? decreeLine(found.decree, directory) : null;
}

/** `from`: since when it can be overdue; null where the pact binds nobody now. */
function commitmentLine(
  commitment: CommitmentLine['commitment'],
  own: CommitmentProgress | undefined,
  from: Instant | null,
): CommitmentLine {
  const { status = 'pending', dueOn = null, evidence = [] } = own ?? {};
  const isOver = from !== null && status !== 'met' && dueOn !== null && dueOn <= from;
  return { commitment, status: isOver ? 'overdue' : status, dueOn, evidence };
}

function dueLines(
  pact: string,
  state: PactOnRecord,
  areas: OverviewRecords['areas'],
  asOf: Instant,
): readonly DueLine[] {
  const name = placeName(areas, state);
  return pactDues(state).map(({ at, what }) => ({ at, overdue: at <= asOf, pact, name, what }));
}

function signedOn({ signing }: PactLine): number {
  return signing?.signedOn ?? Number.MAX_SAFE_INTEGER;
}
