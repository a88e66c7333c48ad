import { day, hour, type Instant, later } from '../calendar/instant.ts';
import { type ServiceKind, services } from '../case/service.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { LocalCalendar } from '../directory/working-days.ts';
import { deadlineOf, isInForce, legalFloorOf } from '../legal/deadline.ts';
import { factValues } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { Addressee, ExpectationOf, Expected, ReferralFacts } from './referral.ts';
import { isGovernmentAgency } from './rules.ts';

/** The community's own practice, where no law sets the time: never printed as law. */
const answerWithin = { urgent: day, usual: 3 * day };

/** The longest that anybody may wait for an answer, by our own practice: a child in danger is asked about again the next day. */
export const longestAnswer = { urgent: day, usual: 90 * day } as const;

/** Returns the time for an answer: as asked or by practice, and at most as the law gives. */
export function timeToAnswer(service: ServiceKind, sentAt: Instant, answerBy: Instant | undefined): number {
  const usual = services[service].urgent ? answerWithin.urgent : answerWithin.usual;
  return answerBy === undefined ? usual : Math.max(hour, answerBy - sentAt);
}

export interface AskedOfAddressee {
  readonly service: ServiceKind;
  readonly addressee: Addressee;
  readonly now: Instant;
  readonly place: LocalCalendar;
}

/** On sending: an answer, and what the law wants of this addressee for this service. */
export function expectedOnSending(asked: AskedOfAddressee, within: number): readonly Expected[] {
  const law = legalOf(asked);
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

/** Once a victim is in care, the addressee tells the police, unless the police know already: by law only as it says. */
export function expectedInCare(asked: AskedOfAddressee, facts: Facts, policeKnow: boolean): readonly Expected[] {
  if (policeKnow) return [];
  const { service, addressee, now } = asked;
  const byPractice = (within: number) => [expected('policeReport', null, now, later(now, within))];
  if (addressee.kind === 'outside') {
    if (addressee.body !== 'ppt') return [];
    // PP 9/2008 Art 14(5) speaks of a victim whose health is treated or restored.
    const isForHealth = service === 'emergencyHealth' || service === 'healthRehabilitation';
    return isForHealth ? expectedByLaw('policeReport', 'pptToPolice', asked) : byPractice(day);
  }
  if (addressee.office !== 'uptdPpa' && addressee.office !== 'opdSocial') return [];
  const kinds = factValues(facts, 'exploitation');
  if (!kinds.includes('sexual')) return kinds.includes('unknown') ? byPractice(3 * day) : [];
  // UU 12/2022 Art 41 binds the unit that a victim reported to, not the agency above it.
  // Counted from when they took the victim in: that is the latest a victim's own report to them can be.
  const isBound = addressee.office === 'uptdPpa' && factValues(facts, 'victimReported').includes('yes');
  return isBound ? expectedByLaw('policeReport', 'serviceToPoliceTpks', asked) : byPractice(3 * day);
}

/** Returns the limits that bind this addressee for this service. A restitution claim of ours starts none (PP 43/2017). */
function legalOf(asked: AskedOfAddressee): readonly Expected[] {
  const { service, addressee } = asked;
  const isLpsk = addressee.kind === 'office' && addressee.office === 'lpsk';
  switch (service) {
    case 'healthRehabilitation':
    case 'socialRehabilitation':
      return isGovernmentAgency(addressee) ? expectedByLaw('service', 'rehabService', asked) : [];
    case 'emergencyHealth':
      return isGovernmentAgency(addressee) ? expectedByLaw('service', 'firstAid', asked) : [];
    case 'witnessProtection':
      return isLpsk ? expectedByLaw('decision', 'lpskProtectionDecision', asked) : [];
    case 'lpskAssistance':
      return isLpsk ? expectedByLaw('decision', 'lpskAssistanceDecision', asked) : [];
    default:
      return [];
  }
}

/** A limit whose statute was not in force yet expects nothing. */
function expectedByLaw(of: ExpectationOf, id: string, asked: AskedOfAddressee): readonly Expected[] {
  const { addressee, now, place } = asked;
  const floor = legalFloorOf(id);
  if (floor === undefined || !isInForce(floor, now, place.zone)) return [];
  const office: OfficeKind = addressee.kind === 'office' ? addressee.office : 'opdSocial';
  return [expected(of, id, now, deadlineOf(floor.limit, now, office, place))];
}

/** Reminded at half of the time. */
function expected(of: ExpectationOf, floor: string | null, since: Instant, due: Instant): Expected {
  const remindAt = later(since, Math.trunc((due - since) / 2));
  return { of, floor, remindAt, due, reminded: false, overdue: false };
}
