import { contentOf } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import type {
  ExpectationOf,
  Expected,
  ReferralEvent,
  ReferralOnRecord,
  ReferralState,
  ReferralStatus,
} from './referral.ts';
import { hasEnded, isTakenOn } from './rules.ts';

export const initialReferral: ReferralState = { status: 'none' };

export function evolveReferral(referral: ReferralState, event: ReferralEvent, entry: Entry): ReferralState {
  const { at, drill, actor } = entry;
  if (event.type === 'referral-prepared') {
    if (referral.status !== 'none') return referral;
    return { status: 'prepared', ...contentOf(event), drill: drill === true, policeReportedOn: null, ...unsent };
  }
  if (referral.status === 'none') return referral;
  switch (event.type) {
    case 'report-linked':
      return { ...referral, furtherReports: [...new Set([...referral.furtherReports, event.report])] };
    case 'report-unlinked':
      return { ...referral, furtherReports: referral.furtherReports.filter((one) => one !== event.report) };
    case 'consent-checked':
      return { ...referral, status: 'consentChecked', consent: event.consent, consentCheckedBy: event.by ?? null };
    case 'police-report-attached':
      return { ...referral, policeReportedOn: event.filedOn, expectations: without(referral, ['policeReport']) };
    case 'referral-sent':
      return { ...referral, ...contentOf(event), status: 'sent', sentAt: at };
    case 'referral-redirected':
      // Whoever took the person on has them until the other does.
      return {
        ...{ ...referral, ...unsent, status: 'redirected', addressee: event.addressee },
        ...(isTakenOn(referral) && { goesOn: true as const }),
      };
    case 'referral-withdrawal-proposed':
      return { ...referral, proposal: { ...contentOf(event), at } };
    case 'referral-reminded':
      return { ...referral, expectations: marked(referral, event.of, { reminded: true }) };
    case 'referral-overdue':
      return { ...referral, expectations: marked(referral, event.of, { reminded: true, overdue: true }) };
    case 'practice-resumed':
      return {
        ...referral,
        practiceEnded: [],
        expectations: [...referral.expectations, ...(referral.practiceEnded ?? [])],
      };
    default: {
      const [status, met] = leadsTo[event.type];
      const { relayed: before, goesOn, ...known } = referral;
      // Whoever accepted or began it themselves took the person on; what others say of them takes nobody out of other hands (0942).
      const isByThem = ['referral-accepted', 'service-started'].includes(event.type) && !('relayed' in event);
      const relayed =
        event.type === 'referral-accepted'
          ? event.relayed
          : event.type === 'service-started'
            ? before && event.relayed
            : before;
      const anew = 'expectations' in event ? event.expectations : [];
      const noted = {
        proposal: null,
        ...(hasEnded(status) && { endedAt: at }),
        ...(relayed && { relayed }),
        ...(('goesOn' in event || (goesOn && !isByThem && status !== 'completed')) && { goesOn: true as const }),
        ...(event.type === 'referral-withdrawn' && isTakenOn(referral) && { givenUp: true as const }),
        ...(event.type === 'service-started' && { startedBy: actor.ref }),
      };
      // Met ones go, new ones are kept once.
      const left = without(referral, [...met, ...anew.map(({ of }) => of)]);
      const ended = 'practiceEnds' in event ? left.filter(({ floor }) => floor === null) : [];
      const expectations = [...left.filter((one) => !ended.includes(one)), ...anew];
      return { ...known, ...noted, ...(ended.length > 0 && { practiceEnded: ended }), status, expectations };
    }
  }
}

const ofService = ['answer', 'decision', 'service'] as const;

/** The status to which an event leads, and what is expected no more then; that the police are told still is. */
const leadsTo = {
  'referral-acknowledged': ['acknowledged', ['answer']],
  'referral-accepted': ['accepted', ['answer', 'decision']],
  'service-started': ['inService', ofService],
  'referral-declined': ['declined', ofService],
  'referral-completed': ['completed', ofService],
  'referral-failed': ['failed', ofService],
  'referral-withdrawn': ['withdrawn', ofService],
} as const satisfies Readonly<Record<string, readonly [ReferralStatus, readonly ExpectationOf[]]>>;

/** An addressee has neither consent nor a referral, until it is checked and sent for them. */
const unsent = { consent: null, consentCheckedBy: null, sentAt: null, answerWithin: null, expectations: [] } as const;

function without({ expectations }: ReferralOnRecord, met: readonly ExpectationOf[]): readonly Expected[] {
  return expectations.filter(({ of }) => !met.includes(of));
}

function marked({ expectations }: ReferralOnRecord, of: ExpectationOf, marks: Partial<Expected>): readonly Expected[] {
  return expectations.map((one) => (one.of === of ? { ...one, ...marks } : one));
}
