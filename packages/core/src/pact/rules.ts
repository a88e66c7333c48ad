import { earliest, type Instant } from '../calendar/instant.ts';
import type { Directory, PersonId } from '../directory/directory.ts';
import { isInTerm, mayServe, officesOf, peopleOf } from '../directory/rules.ts';
import type { PactCommitment } from './choices.ts';
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
export function newlyOverdue(pact: SignedPact, at: Instant): readonly PactCommitment[] {
  return unmet(pact).flatMap((own) => (own.status !== 'overdue' && own.at <= at ? [own.what] : []));
}

/** Returns when a pact changes by itself: it lapses, or a commitment falls due. */
export function nextWake(pact: PactState): Instant | null {
  if (pact.status !== 'signed') return null;
  const dues = unmet(pact).flatMap(({ status, at }) => (status === 'overdue' ? [] : [at]));
  return earliest(pact.validUntil === undefined ? dues : [pact.validUntil, ...dues]);
}

/** Returns what a pact in force still owes, with its instants: its dated commitments, and its own end. */
export function pactDues(pact: PactState): readonly Readonly<{ at: Instant; what: PactCommitment | 'endOfPact' }>[] {
  if (pact.status !== 'signed') return [];
  return pact.validUntil === undefined ? unmet(pact) : [...unmet(pact), { at: pact.validUntil, what: 'endOfPact' }];
}

function unmet({ commitments, progress }: SignedPact) {
  return commitments.flatMap((what) => {
    const { status, dueOn: at } = progress[what] ?? { status: 'met', dueOn: null };
    return status === 'met' || at === null ? [] : [{ at, what, status }];
  });
}

type Place = PactTerms['area'];

/** Returns true for a head of this kelurahan or desa, or who stands in for them; at an instant, only within their term. */
export function headsPlace(directory: Directory, person: PersonId, area: Place, at?: Instant): boolean {
  const heading = directory.offices.filter(({ kind }) => kind === 'lurah' || kind === 'villageHead');
  const own = heading.filter((office) => peopleOf(office).includes(person) && mayServe(office, area));
  return own.some((office) => at === undefined || isInTerm(office, person, at));
}

/** Returns true for who is on record in a post, and does not head this kelurahan then. A head whom the directory lacks may sign. */
export function holdsOtherOffice(directory: Directory, person: PersonId, area: Place, at?: Instant): boolean {
  const isKnown = directory.secretariat?.includes(person) || officesOf(directory, person, 'unknown').length > 0;
  return isKnown && !headsPlace(directory, person, area, at);
}
