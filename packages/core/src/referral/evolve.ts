import type { Entry } from '../record/entry.ts';
import type {
  EndedStatus,
  ExpectationOf,
  Expected,
  ReferralEvent,
  ReferralOnRecord,
  ReferralState,
} from './referral.ts';

export const initialReferral: ReferralState = { status: 'none' };

export function evolveReferral(referral: ReferralState, event: ReferralEvent, { at, drill }: Entry): ReferralState {
  if (event.type === 'referral-prepared') {
    return referral.status === 'none' ? prepared(event, drill === true) : referral;
  }
  if (referral.status === 'none') return referral;
  switch (event.type) {
    case 'report-linked':
      return { ...referral, furtherReports: [...new Set([...referral.furtherReports, event.report])] };
    case 'consent-checked':
      return { ...referral, status: 'consentChecked', consent: event.consent, consentCheckedBy: event.by ?? null };
    case 'police-report-attached':
      return { ...referral, policeReportedOn: event.filedOn, expectations: without(referral, ['policeReport']) };
    case 'referral-sent':
      return {
        ...referral,
        status: 'sent',
        sentAt: at,
        answerWithin: event.answerWithin,
        expectations: event.expectations,
      };
    case 'referral-acknowledged':
      return {
        ...referral,
        status: 'acknowledged',
        expectations: replaced(referral, ['answer'], event.expectations),
      };
    case 'referral-accepted':
      return {
        ...referral,
        status: 'accepted',
        expectations: replaced(referral, ['answer', 'decision'], event.expectations),
      };
    case 'referral-redirected':
      return {
        ...referral,
        status: 'redirected',
        addressee: event.addressee,
        consent: null,
        consentCheckedBy: null,
        sentAt: null,
        answerWithin: null,
        expectations: [],
      };
    case 'service-started':
      return {
        ...referral,
        status: 'inService',
        expectations: replaced(referral, ['answer', 'decision', 'service'], event.expectations),
      };
    case 'referral-declined':
      return ended(referral, 'declined');
    case 'referral-completed':
      return ended(referral, 'completed');
    case 'referral-failed':
      return ended(referral, 'failed');
    case 'referral-withdrawn':
      return ended(referral, 'withdrawn');
    case 'referral-reminded':
      return { ...referral, expectations: marked(referral, event.of, { reminded: true }) };
    case 'referral-overdue':
      return { ...referral, expectations: marked(referral, event.of, { reminded: true, overdue: true }) };
  }
}

function prepared(
  { type: _, ...of }: Extract<ReferralEvent, { type: 'referral-prepared' }>,
  drill: boolean,
): ReferralState {
  const unsent = {
    consent: null,
    consentCheckedBy: null,
    policeReportedOn: null,
    sentAt: null,
    answerWithin: null,
    expectations: [],
  };
  return { status: 'prepared', ...of, drill, ...unsent };
}

/** Nothing of the service is expected any more; that the police are told still is. */
function ended(referral: ReferralOnRecord, status: EndedStatus): ReferralState {
  return { ...referral, status, expectations: without(referral, ['answer', 'decision', 'service']) };
}

/** Replaces expectations: met ones go, new ones are kept once. */
function replaced(
  referral: ReferralOnRecord,
  met: readonly ExpectationOf[],
  anew: readonly Expected[],
): readonly Expected[] {
  return [...without(referral, [...met, ...anew.map(({ of }) => of)]), ...anew];
}

function without({ expectations }: ReferralOnRecord, met: readonly ExpectationOf[]): readonly Expected[] {
  return expectations.filter(({ of }) => !met.includes(of));
}

function marked({ expectations }: ReferralOnRecord, of: ExpectationOf, marks: Partial<Expected>): readonly Expected[] {
  return expectations.map((one) => (one.of === of ? { ...one, ...marks } : one));
}
