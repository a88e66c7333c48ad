import { day, hour, type Instant, later } from '../calendar/instant.ts';
import { type ServiceKind, services } from '../case/service.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import type { LocalCalendar } from '../directory/working-days.ts';
import { deadlineOf, legalFloorOf } from '../legal/deadline.ts';
import type { AgeClass } from '../person/choices.ts';
import { factValues } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Addressee, ExpectationOf, Expected, ReferralFacts } from './referral.ts';

/**
 * Expectations of an addressee, with deadlines. A legal deadline on them is an expectation here and no floor. Without a
 * law our own practice sets the time, and it is never printed as law.
 */

/** The community's own practice. */
const answerWithin = { urgent: day, usual: 3 * day };

/** Returns the time for an answer: as asked or by practice, and at most as the law gives. */
export function timeToAnswer(service: ServiceKind, sentAt: Instant, answerBy: Instant | undefined): number {
  const usual = services[service].urgent ? answerWithin.urgent : answerWithin.usual;
  return answerBy === undefined ? usual : Math.max(hour, answerBy - sentAt);
}

export interface AskedOfAddressee {
  readonly service: ServiceKind;
  readonly addressee: Addressee;
  readonly ageClass: AgeClass;
  readonly now: Instant;
  readonly place: LocalCalendar;
}

/** On sending: an answer, and what the law wants of this addressee for this service. */
export function expectedOnSending(asked: AskedOfAddressee, within: number): readonly Expected[] {
  const legal = legalOf(asked);
  const law = legal === null ? [] : [expectedByLaw(legal.of, legal.floor, asked)];
  const soonest = Math.min(later(asked.now, within), ...law.map(({ due }) => due)) as Instant;
  return [expected('answer', null, asked.now, soonest), ...law];
}

/** A word of receipt ends nothing: a decision is expected next, and after a yes the service itself. */
export function expectedNext(of: 'decision' | 'service', referral: ReferralFacts, now: Instant): readonly Expected[] {
  const awaited: readonly ExpectationOf[] = of === 'decision' ? ['decision', 'service'] : ['service'];
  const isAwaited = referral.expectations.some((one) => awaited.includes(one.of) && !one.overdue);
  if (isAwaited || referral.answerWithin === null) return [];
  return [expected(of, null, now, later(now, referral.answerWithin))];
}

/** Once a victim is in care, the law wants the police told by whoever cares, unless they know already. */
export function expectedInCare(asked: AskedOfAddressee, facts: Facts, policeKnow: boolean): readonly Expected[] {
  if (policeKnow) return [];
  const { addressee } = asked;
  if (addressee.kind === 'outside') {
    return addressee.body === 'ppt' ? [expectedByLaw('policeReport', 'pptToPolice', asked)] : [];
  }
  const isService = addressee.office === 'uptdPpa' || addressee.office === 'opdSocial';
  const kinds = factValues(facts, 'exploitation');
  // Counted from when they took the victim in: that is the latest a victim's own report to them can be.
  return isService && (kinds.includes('sexual') || kinds.includes('unknown'))
    ? [expectedByLaw('policeReport', 'serviceToPoliceTpks', asked)]
    : [];
}

/** Which limit binds this addressee for this service. */
function legalOf({ service, addressee, ageClass }: AskedOfAddressee): { of: ExpectationOf; floor: string } | null {
  const isLpsk = addressee.kind === 'office' && addressee.office === 'lpsk';
  switch (service) {
    case 'healthRehabilitation':
    case 'socialRehabilitation':
      return isGovernment(addressee) ? { of: 'service', floor: 'rehabService' } : null;
    case 'emergencyHealth':
      return isGovernment(addressee) ? { of: 'service', floor: 'firstAid' } : null;
    case 'witnessProtection':
      return isLpsk ? { of: 'decision', floor: 'lpskProtectionDecision' } : null;
    case 'lpskAssistance':
      return isLpsk ? { of: 'decision', floor: 'lpskAssistanceDecision' } : null;
    case 'restitution':
      return isLpsk && ageClass === 'child' ? { of: 'service', floor: 'childRestitutionValuation' } : null;
    default:
      return null;
  }
}

/** Health and social agencies of government, which Art 51(3) UU 21/2007 has rehabilitation applied for at. */
function isGovernment(addressee: Addressee): boolean {
  return addressee.kind === 'office' ? officeKinds[addressee.office].civilService : addressee.body === 'healthAgency';
}

function expectedByLaw(of: ExpectationOf, id: string, { addressee, now, place }: AskedOfAddressee): Expected {
  const limit = legalFloorOf(id)?.limit ?? { clock: 'wall' as const, hours: 0 };
  const office: OfficeKind = addressee.kind === 'office' ? addressee.office : 'opdSocial';
  return expected(of, id, now, deadlineOf(limit, now, office, place));
}

/** Reminded at half of the time. */
function expected(of: ExpectationOf, floor: string | null, since: Instant, due: Instant): Expected {
  const remindAt = later(since, Math.trunc((due - since) / 2));
  return { of, floor, remindAt, due, reminded: false, overdue: false };
}
