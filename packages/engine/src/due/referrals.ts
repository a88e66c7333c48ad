import type { Instant, OfficeKind, ReportState } from '@kawal/core';
import { isAdultOver } from '@kawal/core/case';
import { barredNow } from '@kawal/core/escalation';
import type { Context } from '@kawal/core/record';
import { concernedBy, consentRefusal, hasEnded, needsReview, speaksForAddressee } from '@kawal/core/referral';
import { ageIn, declinersIn, escalationOf, isBarred, isGuardian } from '@kawal/core/report';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { AddressedReferral, DueItem, DueSight } from './due-item.ts';
import type { referralSteps } from './referral-words.ts';
import { gravestOf, gravityBy, type Urgency, urgencyIn, urgently } from './urgency.ts';
import { dueWords as words } from './words.ts';

type Referral = StateOf<'referral'>;

type Concerned = ReturnType<typeof concernedBy>;

/** Referrals whose next step is this person's, those whose addressee is late, and those that nobody serves. */
export async function referralsDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { now, until, records, addressed } = sight;
  const known = await records('referral');
  const theirs = await addressed();
  const whole = await sight.whole<'referral'>(theirs.map(({ stream }) => stream));
  const reports = await sight.whole<'report'>([
    ...new Set([...known.map(({ state }) => state), ...whole.values()].flatMap(namesOf)),
  ]);
  const unserved = unservedReferrals(known, reports);
  const [barred, concerned] = await Promise.all([barredAddressees(known, sight), concernedIn(known, sight)]);
  const own = known.flatMap(({ stream: record, state }): readonly DueItem[] => {
    const { status, service, expectations, area, addressee, sentAt } = state;
    const item = { what: 'referral' as const, record, area };
    const declines = declinesReferral(state, reports.get(state.report));
    const whom = concerned.get(record);
    const ended = endedConsent(state, whom);
    if (isAddressee(state, sight)) return asAddressee(record, state, sight, declines).map((one) => ({ ...one, area }));
    if (declines && !hasEnded(status)) {
      const said = words.referralDeclined({ referral: record, service, addressee: sentAt === null ? null : addressee });
      return [{ ...item, rank: 0, at: now, verb: 'referrals.withdraw', said }];
    }
    if (barred.has(record)) {
      const said = words.referralBarred({ referral: record, service, addressee, isSent: sentAt !== null });
      return [{ ...item, rank: 0, at: now, verb: 'referrals.withdraw', said }];
    }
    if (unserved.some(({ stream }) => stream === record)) {
      const said = words.referralUnserved({ referral: record, service, addressee, report: state.report });
      const fields = { report: state.report };
      return [{ ...item, rank: 1, at: state.endedAt ?? now, verb: 'referrals.prepare', fields, said }];
    }
    const late = expectations.find(({ due }) => due <= (until ?? now));
    if (late !== undefined) {
      const said = words.referralLate({ referral: record, service, of: late.of });
      const asks = late.of === 'policeReport' ? 'referrals.attachPoliceReport' : 'cards.open';
      const verb = status === 'sent' ? 'referrals.acknowledge' : asks;
      return [{ ...item, rank: 4, at: late.due, verb, said }];
    }
    if (status === 'sent' || status === 'acknowledged') {
      // Nothing carries it there, so it stays in sight until its addressee says yes or no: that word is not the sender's.
      const said = words.referralWaits({ referral: record, service, addressee, isOver: ended !== null });
      const verb = status === 'sent' ? 'referrals.acknowledge' : 'cards.open';
      return [{ ...item, rank: 5, at: answerDue(state, now), verb, said }];
    }
    const isChecked = status === 'consentChecked';
    if (status !== 'prepared' && status !== 'redirected' && !isChecked) return [];
    const step = !isChecked || ended !== null ? 'checkConsent' : afterAnswer(state, whom);
    if (step === 'send' && whom !== undefined && needsReview(state, whom, sight.person))
      return [
        { ...item, rank: 5, at: now, verb: 'cards.open', said: words.referralReview({ referral: record, service }) },
      ];
    const told = ended ?? stepSaid(step, state, reports.get(state.report), whom);
    const said = words.referral({ referral: record, service, step: told });
    return [{ ...item, rank: 5, at: now, verb: `referrals.${step}`, said }];
  });
  const others = theirs.flatMap(({ stream, state }) => {
    const one = whole.get(stream);
    const declines = one !== undefined && declinesReferral(one, reports.get(one.report));
    const relayed = one !== undefined && 'relayed' in one && { relayed: true as const };
    return asAddressee(stream, { ...state, ...relayed }, sight, declines);
  });
  const states = new Map<string, Referral>([...whole, ...known.map(({ stream, state }) => [stream, state] as const)]);
  return await Promise.all(
    [...own, ...others].map((one) => asUrgentAsReport(one, states.get(one.record), reports, sight)),
  );
}

const isByGuardian = (consent: Referral['consent']): boolean =>
  consent?.outcome === 'given' && consent.by === 'guardian';

/** Says why a guardian's consent no longer counts: one is accused, or a story tells since what one did (2005). */
function endedConsent({ consent }: Referral, whom: Concerned | undefined) {
  if (consent === null || whom === undefined || !isByGuardian(consent)) return null;
  const code = whom.accused.length > 0 ? 'referral.guardian-implicated' : consentRefusal(consent, whom)?.code;
  if (code === 'referral.guardian-implicated') return 'guardianBarred';
  return code === 'referral.consent-outdated' ? 'guardianTold' : null;
}

type Step = 'checkConsent' | 'withdraw' | 'send';

/** After a no: whoever may be a child is not left without help by a parent's no, nor a child by their own. An adult decides alone. */
function afterAnswer({ consent }: Referral, whom: Concerned | undefined): Step {
  if (consent?.outcome !== 'refused') return 'send';
  return consent.by === 'guardian' || whom?.ageClass === 'child' ? 'checkConsent' : 'withdraw';
}

/** Says the next step by what the report says: nobody asks a guardian who may be involved, and danger is a ground of its own. */
function stepSaid(
  step: Step,
  { consent }: Referral,
  report: ReportState | undefined,
  whom: Concerned | undefined,
): keyof typeof referralSteps {
  if (consent?.outcome === 'refused' && step === 'checkConsent' && whom?.ageClass !== 'adult')
    return consent.by === 'guardian' ? 'guardianRefused' : 'childObjects';
  if (report === undefined || report.status === 'none') return step;
  if (step === 'checkConsent' && isOfGuardian(report)) return 'recordGround';
  if (step === 'checkConsent') return whom?.ageClass === 'child' ? 'checkChildsConsent' : step;
  return step === 'withdraw' && urgencyIn(report.facts).danger ? 'withdrawOrGround' : step;
}

/** Returns true where a parent or guardian may be involved: no consent of theirs counts. */
function isOfGuardian(report: ReportState | undefined): boolean {
  if (report === undefined || report.status === 'none') return false;
  return report.parties.some((one) => isBarred(one) && isGuardian(one));
}

const namesOf = ({ report, furtherReports }: Pick<Referral, 'report' | 'furtherReports'>): readonly string[] => [
  report,
  ...furtherReports,
];

/** Tells of danger in any report of it who knows that report; that its person is a child whoever is handed the referral must know, too (0555). */
async function asUrgentAsReport(
  item: DueItem,
  referral: Referral | undefined,
  reports: ReadonlyMap<string, ReportState>,
  { isShown, whole }: DueSight,
): Promise<DueItem> {
  if (referral === undefined || declinesReferral(referral, reports.get(referral.report))) return item;
  const theCase = referral.case === null ? undefined : (await whole<'case'>([referral.case])).get(referral.case);
  const urgencies = namesOf(referral).map(async (name): Promise<Urgency> => {
    const report = reports.get(name);
    if (report === undefined || report.status === 'none') return urgencyIn({});
    const isAdult = theCase !== undefined && 'report' in theCase && isAdultOver(theCase, name, report);
    const child = name === referral.report && ageIn(report, referral.victim) === 'child';
    const known = urgencyIn((await isShown(name)) ? report.facts : {});
    return { ...known, child: !isAdult && (child || known.child) };
  });
  const urgency = gravestOf(await Promise.all(urgencies));
  const isNow = urgency.danger || urgency.leaves;
  const graded = { ...item, gravity: gravityBy(urgency), ...urgently(urgency, item.said) };
  return isNow ? { ...graded, rank: Math.min(item.rank, 1) } : graded;
}

/** Returns whom a referral is for, where nobody was asked, somebody said no, or this person recorded the consent. */
async function concernedIn(
  all: readonly { readonly stream: string; readonly state: Referral }[],
  { person, whole }: DueSight,
): Promise<ReadonlyMap<string, Concerned>> {
  const own = all.filter(
    ({ state: { status, consent, consentCheckedBy } }) =>
      status === 'prepared' ||
      status === 'redirected' ||
      (isByGuardian(consent) && !hasEnded(status)) ||
      (status === 'consentChecked' && (consent?.outcome === 'refused' || consentCheckedBy === person)),
  );
  const states = new Map<string, unknown>([
    ...(await whole<'report'>(own.flatMap(({ state }) => [state.report, ...state.furtherReports]))),
    ...(await whole<'case'>(own.flatMap(({ state }) => state.case ?? []))),
  ]);
  const read = (({ stream }: { readonly stream: string }) =>
    states.has(stream) ? { stream, state: states.get(stream) } : undefined) as Context['read'];
  return new Map(own.map(({ stream, state }) => [stream, concernedBy(state, { read })]));
}

/** Returns the live referrals to an office that one of their reports bars since they were prepared. */
async function barredAddressees(
  all: readonly { readonly stream: string; readonly state: Referral }[],
  { chapter, whole }: DueSight,
): Promise<ReadonlySet<string>> {
  if (chapter === null) return new Set();
  const live = all.flatMap(({ stream, state: { status, addressee, report, furtherReports } }) =>
    !hasEnded(status) && addressee.kind === 'office'
      ? [{ stream, office: addressee.office, of: [report, ...furtherReports].map(escalationOf) }]
      : [],
  );
  const states = await whole<'escalation'>([...new Set(live.flatMap(({ of }) => of))]);
  const bars = (name: string, office: OfficeKind): boolean => {
    const state = states.get(name);
    return state !== undefined && barredNow(state, chapter).offices.includes(office);
  };
  return new Set(live.filter(({ of, office }) => of.some((one) => bars(one, office))).map(({ stream }) => stream));
}

/** Returns the live referrals of a person who declines help, whoever asks. */
export function declinesReferral(
  { victim, report, consent }: Pick<Referral, 'victim' | 'report' | 'consent'>,
  of: ReportState | undefined,
): boolean {
  if (of === undefined || of.status === 'none' || victim === null || !declinersIn(of).includes(victim)) return false;
  const isOwed =
    consent?.outcome === 'notRequired' && (consent.basis === 'vitalInterest' || consent.basis === 'legalDuty');
  const since = consent?.outcome === 'given' ? (consent.despite ?? []) : [];
  return !isOwed && !since.includes(`${report} ${of.help?.[victim]?.at}`);
}

/**
 * Returns referrals that their addressee declined, or that failed, while no other one asks for the same service for the
 * same person, and nobody put on record why none is needed. A person who declines help is asked no more.
 */
export function unservedReferrals<Given extends { readonly stream: string; readonly state: Referral }>(
  all: readonly Given[],
  reports: ReadonlyMap<string, ReportState>,
): readonly Given[] {
  return all.filter(({ stream, state }) => {
    if (state.status !== 'declined' && state.status !== 'failed') return false;
    if (declinesReferral(state, reports.get(state.report))) return false;
    const { report, victim, service } = state;
    const same = all.filter(
      (one) => one.state.report === report && one.state.victim === victim && one.state.service === service,
    );
    // Of several that were declined, the last one is asked about. What was withdrawn before anybody took it on ends none.
    const isAfter = (one: Given): boolean =>
      (one.state.status !== 'withdrawn' || one.state.givenUp === true) &&
      ((one.state.endedAt ?? 0) > (state.endedAt ?? 0) || (one.state.endedAt === state.endedAt && one.stream > stream));
    return same.every((one) => one.stream === stream || (hasEnded(one.state.status) && !isAfter(one)));
  });
}

/** Returns true for somebody in post of the office that a referral is addressed to. */
function isAddressee(referral: Pick<Referral, 'addressee' | 'area'>, { person, chapter, now }: DueSight): boolean {
  return speaksForAddressee(referral, { actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
}

/** The answer that a referral waits for, in the day of its addressee: no message takes it there. */
function asAddressee(
  record: RecordName<'referral'>,
  state: AddressedReferral & { readonly relayed?: true },
  { now }: DueSight,
  declines: boolean,
): readonly DueItem[] {
  const { status, service } = state;
  const item = { what: 'referral' as const, record, area: null, at: answerDue(state, now) };
  const isWaiting = status === 'sent' || status === 'acknowledged' || status === 'accepted';
  if (declines && (isWaiting || status === 'inService')) {
    const verb = status === 'inService' ? 'referrals.fail' : 'referrals.decline';
    return [{ ...item, rank: 0, verb, said: words.referralHalted({ referral: record, service }) }];
  }
  if (!isWaiting) return [];
  const step = status === 'accepted' ? (state.relayed === true ? 'confirm' : 'start') : 'answer';
  const verb = step === 'answer' ? 'referrals.accept' : 'referrals.startService';
  const said = words.referralForYou({ referral: record, service, step });
  return [{ ...item, rank: step === 'start' ? 4 : 1, verb, said }];
}

function answerDue({ expectations }: AddressedReferral, now: Instant): Instant {
  return expectations.length === 0 ? now : (Math.min(...expectations.map(({ due }) => due)) as Instant);
}
