import type { Instant } from '../calendar/instant.ts';
import type { Directory, PersonId } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import { settlesForAnother } from '../directory/office-chain.ts';
import { personIn } from '../directory/rules.ts';
import { type EscalationState, emergencyPath, type Reply } from './escalation.ts';
import { isStillNamed } from './exclusion.ts';
import type { Notified } from './notification.ts';
import type { Obligation } from './obligation.ts';

/** How an office was told, by the record: itself, or through its substitute. */
export type Discharge = 'own' | 'substitute';

type Recorded = Pick<EscalationState, 'told' | 'replies' | 'reporter'> &
  Partial<Pick<EscalationState, 'informed' | 'namings'>>;
type People = Pick<Directory, 'people'>;

/** The evidence that an office was told (F3). Of an office that is called a second person must know (R9). */
export function dischargeOf(office: OfficeKind, state: Recorded, directory: People, at: Instant): Discharge | null {
  if (knowsItself(office, state, directory, at)) return 'own';
  const substitutes = new Set<OfficeKind>();
  for (const told of state.told) {
    if (
      told.office !== office ||
      told.served === office ||
      !settlesForAnother(told.served) ||
      told.path === emergencyPath
    )
      continue;
    if (told.task === 'act' && (told.arrived.length > 0 || hasAnswered(told.person, state, at))) return 'substitute';
    if (told.task === 'call') substitutes.add(told.served);
  }
  return [...substitutes].some((one) => wasRung(one, state, directory, at)) ? 'substitute' : null;
}

/** Returns true if evidence, and nothing else, discharges an obligation (F3). */
export function isDischarged(
  { offices }: Pick<Obligation, 'offices'>,
  state: Recorded,
  directory: Directory,
  at: Instant,
): boolean {
  return offices.some((one) => dischargeOf(one, state, directory, at) !== null);
}

/** Returns obligations of floors that are still owed or missed; while there are any, closing takes two people (R11). */
export function owedNow(
  state: Recorded & Pick<EscalationState, 'obligations'>,
  directory: Directory,
  at: Instant,
): readonly Obligation[] {
  return state.obligations.filter((one) => !isDischarged(one, state, directory, at));
}

/** Returns true where the report of the same incident that goes on proves an obligation, or owes it too and no later (R11). */
export function isOwedBy(first: EscalationState, one: Obligation, directory: Directory, at: Instant): boolean {
  if (isDischarged(one, first, directory, at)) return true;
  const same = first.obligations.find(({ floor, office }) => floor === one.floor && office === one.office);
  return first.status === 'running' && same !== undefined && same.deadline <= one.deadline;
}

/** Returns the people whose valid word says that they rang the office. */
export function standingRelays(office: OfficeKind, { replies }: Recorded, at: Instant): readonly PersonId[] {
  return replies
    .filter((one) => one.relayed && one.offices.includes(office) && isStanding(one, at))
    .map((one) => one.person);
}

/** Returns true for a reply that counts: received, and not void, even for instants due in an outage before (N6, R8). */
export function isStanding(reply: Reply, at: Instant): boolean {
  return reply.receivedAt <= at && reply.voidFrom === null;
}

/** Returns true where the office that a call stood in for has answered by itself since: it needs nobody in its place. */
export function hasAnsweredSince(call: Notified, { replies, reporter }: Recorded, now: Instant): boolean {
  const isOwn = ({ relayed, person, offices }: Reply) =>
    !relayed && person !== reporter && offices.includes(call.office);
  const isSince = (one: Reply) => one.receivedAt >= call.lastAt && isStanding(one, now);
  return call.office !== call.served && replies.some((one) => isOwn(one) && isSince(one));
}

function knowsItself(office: OfficeKind, state: Recorded, directory: People, at: Instant): boolean {
  const told = state.told.some(
    (one) =>
      one.served === office &&
      one.task === 'act' &&
      one.path !== emergencyPath &&
      (one.arrived.length > 0 || hasAnswered(one.person, state, at) || tookReferral(one, state, at)),
  );
  const answered = state.replies.some(
    (one) => !one.relayed && one.offices.includes(office) && one.person !== state.reporter && isStanding(one, at),
  );
  return told || answered || wasRung(office, state, directory, at);
}

/** A referral taken on after this message was handed over. */
function tookReferral(one: Notified, state: Recorded, at: Instant): boolean {
  const isLost = one.evidence === 'failed' || one.evidence === 'delayed';
  const counts = ({ office, person, told, at: since }: NonNullable<Recorded['informed']>[number]) =>
    office === one.served && since <= at && told.includes(tellingOf(one)) && isWitness(person, state);
  return !isLost && (state.informed ?? []).some(counts);
}

/** The word of the reporter, or of whom the report names still, proves nothing of others, also where they were spared (R8, R10, 0982). */
function isWitness(person: PersonId, { reporter, namings = [] }: Recorded): boolean {
  return person !== reporter && !isStillNamed(person, namings);
}

/** Names a telling by the step that it is of and the person whom it goes to. */
export function tellingOf({ path, step, person }: Pick<Notified, 'path' | 'step' | 'person'>): string {
  return `${path} ${step} ${person}`;
}

/** By two people who share no contact point. */
function wasRung(office: OfficeKind, state: Recorded, directory: People, at: Instant): boolean {
  const callers = standingRelays(office, state, at).filter((person) => isWitness(person, state));
  const contacts = (person: PersonId): readonly string[] => personIn(directory, person)?.contacts ?? [];
  return callers.some((one) =>
    callers.some((other) => one !== other && !contacts(one).some((point) => contacts(other).includes(point))),
  );
}

function hasAnswered(person: PersonId, { replies, reporter }: Recorded, at: Instant): boolean {
  return person !== reporter && replies.some((one) => one.person === person && !one.relayed && isStanding(one, at));
}
