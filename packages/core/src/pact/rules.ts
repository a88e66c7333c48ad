import { earliest, type Instant } from '../calendar/instant.ts';
import type { Directory, Office } from '../directory/directory.ts';
import { peopleOf } from '../directory/rules.ts';
import { valuesOf } from '../language/choices.ts';
import { type PactCommitment, pactCommitments } from './choices.ts';
import type { PactState, PactTerms, Progress, SignedPact } from './pact.ts';

/** Returns true while the pact binds the kelurahan. */
export function isInForce(pact: PactState): pact is { readonly status: 'signed' } & SignedPact {
  return pact.status === 'signed';
}

/** Kinds of record that can show that a commitment is met. */
export const evidenceOf: Readonly<Record<PactCommitment, readonly string[]>> = {
  formVolunteers: ['volunteer', 'community'],
  conductMonitoring: ['visit'],
  reportConditions: ['condition-report'],
};

/** Nothing is begun when a pact is signed. */
export function progressAtSigning({ commitments, dueDates = {} }: PactTerms): Progress {
  return Object.fromEntries(
    commitments.map((one) => [one, { status: 'pending', dueOn: dueDates[one] ?? null, evidence: [] }]),
  );
}

/** The commitments that are due at this instant and were neither met nor noted as overdue. */
export function newlyOverdue({ progress }: SignedPact, at: Instant): readonly PactCommitment[] {
  return valuesOf(pactCommitments).filter((one) => (openDue(progress, one) ?? Number.POSITIVE_INFINITY) <= at);
}

/** Returns when a pact changes by itself: it lapses, or a commitment falls due. */
export function nextWake(pact: PactState): Instant | null {
  if (pact.status !== 'signed') return null;
  const dues = valuesOf(pactCommitments).map((commitment) => openDue(pact.progress, commitment));
  return earliest([pact.validUntil, ...dues].filter((instant) => instant !== undefined && instant !== null));
}

/** Returns what a pact in force still owes, with its instants: its dated commitments, and its own end. */
export function pactDues(
  pact: PactState,
): readonly { readonly at: Instant; readonly what: PactCommitment | 'endOfPact' }[] {
  if (pact.status !== 'signed') return [];
  const dues = pact.commitments.flatMap((what) => {
    const own = pact.progress[what];
    return own === undefined || own.status === 'met' || own.dueOn === null ? [] : [{ at: own.dueOn, what }];
  });
  return pact.validUntil === undefined ? dues : [...dues, { at: pact.validUntil, what: 'endOfPact' }];
}

/** Returns true for whoever heads other kelurahan or desa, and not this one. A head whom the directory lacks may sign. */
export function headsOnlyElsewhere({ offices }: Directory, person: string, { area }: Pick<PactTerms, 'area'>): boolean {
  const isHead = (office: Office) => office.kind === 'lurah' || office.kind === 'villageHead';
  const headed = offices.filter((office) => isHead(office) && peopleOf(office).some((one) => one === person));
  return headed.length > 0 && headed.every((office) => office.area !== area);
}

function openDue(progress: Progress, commitment: PactCommitment): Instant | null {
  const own = progress[commitment];
  return own === undefined || own.status === 'met' || own.status === 'overdue' ? null : own.dueOn;
}
