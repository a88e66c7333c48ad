import { later } from '../calendar/instant.ts';
import { reportsKnown, restrictionsOfPerson } from '../case/age.ts';
import { services } from '../case/service.ts';
import { placeOf } from '../legal/deadline.ts';
import { knownFacts } from '../party/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { ReportFacts, ReportState } from '../report/report.ts';
import { declinersIn } from '../report/rules.ts';
import { addresseeRefusal } from './addressee.ts';
import {
  type AskedOfAddressee,
  expectedInCare,
  expectedOnSending,
  longestAnswer,
  timeToAnswer,
} from './expectation.ts';
import type { ReferralRefusal } from './messages.ts';
import type { Consent, Expected, ReferralCommand, ReferralEvent, ReferralOnRecord } from './referral.ts';
import { concernedBy, consentRefusal, isRefusalGoneRound, needsPoliceReport, needsReview, outweighs } from './rules.ts';

/** Records a consent; a guardian's by who has read the story, which may say what that guardian did (1303). */
export function decideConsent(
  { consent, unread: [report] = [] }: Extract<ReferralCommand, { type: 'check-consent' }>,
  referral: ReferralOnRecord,
  context: Context,
): Decision<ReferralEvent, ReferralRefusal> {
  const concerned = concernedBy(referral, context);
  const told = consent.outcome === 'given' && consent.by === 'guardian' ? concerned.told : [];
  const despite = [...restrictionsNow(referral, context), ...told];
  const recorded = despite.length === 0 ? consent : { ...consent, despite };
  const refusal = consentRefusal(recorded, concerned);
  if (refusal !== null) return refuse(refusal);
  const isGuardians = referral.consent?.outcome === 'given' && referral.consent.by === 'guardian';
  // A no that takes their yes back waits for no reading: until it counts, the referral may be sent (1421).
  const takesBack = consent.outcome === 'refused' && isGuardians;
  if (report !== undefined && !takesBack) return refuse({ code: 'referral.unread', report });
  if (isRefusalGoneRound(referral.consent, consent, concerned)) return refuse({ code: 'referral.refusal-stands' });
  return accept({ type: 'consent-checked', consent: recorded, by: context.actor.ref });
}

/** Returns by what the person holds this back now: requests to restrict their data (UU 27/2022 Art 41), or their no to help. */
function restrictionsNow(referral: ReferralOnRecord, { read }: Context): readonly string[] {
  const { report, victim, status, consent } = referral;
  // One person records a request: where danger is said, what was agreed to and sent goes on all the same (1082).
  const isAgreed = (status === 'sent' || status === 'acknowledged') && consent?.outcome === 'given';
  const goesOn =
    isAgreed && reportsKnown(referral, { read }).some(([, one]) => knownFacts(one)['danger']?.includes('yes'));
  const requests = goesOn ? [] : restrictionsOfPerson(referral, read).flatMap((one) => read(one)?.stream ?? []);
  const told = read<ReportState>({ stream: report })?.state;
  if (victim === null || told === undefined || told.status === 'none') return requests;
  return declinersIn(told).includes(victim) ? [...requests, `${report} ${told.help?.[victim]?.at}`] : requests;
}

/** Returns true while an adult's own word holds this back. A child, or who may be one, is helped whatever was asked. */
export function isHeldBack(referral: ReferralOnRecord, context: Context): boolean {
  const { consent } = referral;
  if (concernedBy(referral, context).ageClass !== 'adult' || (consent !== null && outweighs(consent))) return false;
  const agreed = consent?.outcome === 'given' ? (consent.despite ?? []) : [];
  return !restrictionsNow(referral, context).every((one) => agreed.includes(one));
}

/** All of it is asked again at the last moment: who is barred, how old the person is, whether a guardian is involved. */
export function decideSending(
  { answerBy }: Extract<ReferralCommand, { type: 'send-referral' }>,
  referral: ReferralOnRecord,
  context: Context,
): Decision<ReferralEvent, ReferralRefusal> {
  const { service, addressee, consent } = referral;
  const concerned = concernedBy(referral, context);
  if (consent === null || consent.outcome === 'refused') return refuse({ code: noOf(consent, concerned) });
  const refusal = consentRefusal(consent, concerned) ?? addresseeRefusal(addressee, referral, context);
  if (refusal !== null) return refuse(refusal);
  if (needsReview(referral, concerned, context.actor.ref)) return refuse({ code: 'referral.needs-review' });
  if (isHeldBack(referral, context)) return refuse({ code: 'referral.restricted' });
  if (needsPoliceReport(service, addressee) && !concerned.policeKnow) {
    return refuse({ code: 'referral.no-police-report', service, cite: 'uu-21-2007/51' });
  }
  const latest = later(context.now, isUrgent(referral, context) ? longestAnswer.urgent : longestAnswer.usual);
  if (answerBy === undefined && isUrgent(referral, context))
    return refuse({ code: 'referral.answer-by-missing', field: 'answerBy', latest });
  if (answerBy !== undefined && answerBy <= context.now)
    return refuse({ code: 'referral.answer-by-past', at: answerBy });
  if (answerBy !== undefined && answerBy > latest) return refuse({ code: 'referral.answer-by-late', latest });
  const within = timeToAnswer(service, context.now, answerBy);
  const expectations = expectedOnSending(askedOf(referral, context), within);
  return accept({ type: 'referral-sent', answerWithin: within, expectations });
}

/** Says whose no it is: neither a child's nor a parent's ends by itself what may be for the child's safety. */
function noOf(consent: Consent | null, { ageClass }: ReturnType<typeof concernedBy>) {
  if (consent?.outcome === 'refused' && consent.by === 'guardian')
    return ageClass === 'adult' ? 'referral.adult-decides' : 'referral.guardian-refused';
  return ageClass === 'child' ? 'referral.child-objects' : 'referral.consent-refused';
}

/** Returns true for a service that answers a danger, or a day of departure, which any report of it ever said, also once closed. */
function isUrgent(referral: ReferralOnRecord, context: Context): boolean {
  const isSaid = ({ facts }: ReportFacts) =>
    facts['danger']?.includes('yes') === true || facts['departure']?.includes('dated') === true;
  return services[referral.service].answersDanger && reportsKnown(referral, context).some(([, one]) => isSaid(one));
}

/** Returns what the law expects of an addressee who has the victim in care. */
export function inCare(referral: ReferralOnRecord, context: Context): readonly Expected[] {
  const told = context.read<ReportState>({ stream: referral.report })?.state;
  const facts = told === undefined || told.status === 'none' ? {} : knownFacts(told);
  return expectedInCare(askedOf(referral, context), facts, concernedBy(referral, context).policeKnow);
}

function askedOf(referral: ReferralOnRecord, context: Context): AskedOfAddressee {
  const { service, addressee } = referral;
  return { service, addressee, now: context.now, place: placeOf(context.chapter) };
}
