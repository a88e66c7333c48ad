import { contentOf } from '../record/decision.ts';
import { during, except, foldBy } from '../record/folds.ts';
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

const ofService = ['answer', 'decision', 'service'] as const;

export const evolveReferral = foldBy<ReferralState, ReferralEvent>({
  'referral-prepared': during('none', (_, event, { drill }) => {
    return { status: 'prepared', ...contentOf(event), drill: drill === true, policeReportedOn: null, ...unsent };
  }),
  'report-linked': except('none', (referral, { report }) => {
    return { ...referral, furtherReports: [...new Set([...referral.furtherReports, report])] };
  }),
  'report-unlinked': except('none', (referral, { report }) => {
    return { ...referral, furtherReports: referral.furtherReports.filter((one) => one !== report) };
  }),
  'consent-checked': except('none', (referral, { consent, by = null }) => {
    return { ...referral, status: 'consentChecked', consent, consentCheckedBy: by };
  }),
  'police-report-attached': except('none', (referral, { filedOn }) => {
    return { ...referral, policeReportedOn: filedOn, expectations: without(referral, ['policeReport']) };
  }),
  'referral-sent': except('none', (referral, event, { at }) => {
    return { ...referral, ...contentOf(event), status: 'sent', sentAt: at };
  }),
  'referral-redirected': except('none', (referral, { addressee }) => {
    // Whoever took the person on has them until the other does.
    const goesOn = isTakenOn(referral) && { goesOn: true as const };
    return { ...referral, ...unsent, status: 'redirected', addressee, ...goesOn };
  }),
  'referral-withdrawal-proposed': except('none', (referral, event, { at }) => {
    return { ...referral, proposal: { ...contentOf(event), at } };
  }),
  'referral-reminded': except('none', (referral, { of }) => {
    return { ...referral, expectations: marked(referral, of, { reminded: true }) };
  }),
  'referral-overdue': except('none', (referral, { of }) => {
    return { ...referral, expectations: marked(referral, of, { reminded: true, overdue: true }) };
  }),
  'practice-resumed': except('none', (referral) => {
    const expectations = [...referral.expectations, ...(referral.practiceEnded ?? [])];
    return { ...referral, practiceEnded: [], expectations };
  }),
  'referral-acknowledged': leading('acknowledged', ['answer']),
  'referral-accepted': leading('accepted', ['answer', 'decision']),
  'service-started': leading('inService', ofService),
  'referral-declined': leading('declined', ofService),
  'referral-completed': leading('completed', ofService),
  'referral-failed': leading('failed', ofService),
  'referral-withdrawn': leading('withdrawn', ofService),
});

type Leading = `referral-${'acknowledged' | 'accepted' | 'declined' | 'completed' | 'failed' | 'withdrawn'}`;
type LeadingEvent = Extract<ReferralEvent, { type: Leading | 'service-started' }>;

/** Leads to a status; `met` is expected no more then, but that the police are told still is. */
function leading(status: ReferralStatus, met: readonly ExpectationOf[]) {
  return except<ReferralState, 'none', LeadingEvent>('none', (referral, event, { at, actor }) => {
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
  });
}

/** An addressee has neither consent nor a referral, until it is checked and sent for them. */
const unsent = { consent: null, consentCheckedBy: null, sentAt: null, answerWithin: null, expectations: [] } as const;

function without({ expectations }: ReferralOnRecord, met: readonly ExpectationOf[]): readonly Expected[] {
  return expectations.filter(({ of }) => !met.includes(of));
}

function marked({ expectations }: ReferralOnRecord, of: ExpectationOf, marks: Partial<Expected>): readonly Expected[] {
  return expectations.map((one) => (one.of === of ? { ...one, ...marks } : one));
}
