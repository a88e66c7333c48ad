import { handledIn } from '../area/rules.ts';
import { earliest, type Instant } from '../calendar/instant.ts';
import { ageNow, reportsKnown } from '../case/age.ts';
import type { CaseOnRecord, CaseState, ServiceStanding } from '../case/case.ts';
import { type Handled, handlersNow } from '../case/handling.ts';
import { reportsOf } from '../case/rules.ts';
import { type ServiceKind, services } from '../case/service.ts';
import type { PersonId } from '../directory/directory.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { type Barred, isInPost, officeFor } from '../directory/rules.ts';
import { guardianTold, isBarred, isGuardian, isTold, knownFacts } from '../party/rules.ts';
import type { AgeClass } from '../person/choices.ts';
import { factValues } from '../policy/rules.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { Context } from '../record/concept.ts';
import type { ReportState } from '../report/report.ts';
import type { ReferralRefusal } from './messages.ts';
import type {
  Addressee,
  Consent,
  EndedStatus,
  Expected,
  PracticeEnds,
  RecordedConsent,
  ReferralFacts,
  ReferralOnRecord,
  ReferralStatus,
} from './referral.ts';

/** The referred person as the rules need them, asked anew each time, because it may change. */
export interface Concerned {
  readonly ageClass: AgeClass;
  /** Guardians whom its reports bar: then no guardian is asked (UU 31/2014 Art 29A shows the pattern). */
  readonly accused: readonly string[];
  /** The stories that tell what a guardian did, by their report: a consent of before no longer stands (2005). */
  readonly told: readonly string[];
  /** The police know of the case, by this referral or by the case. */
  readonly policeKnow: boolean;
}

export function concernedBy(
  referral: Pick<ReferralFacts, 'report' | 'furtherReports' | 'case' | 'victim' | 'policeReportedOn'>,
  context: Pick<Context, 'read'>,
): Concerned {
  const reports = reportsKnown(referral, context);
  const parties = reports.flatMap(([, report]) => report.parties);
  const byCase = caseSeen(referral, context)?.policeReportedOn ?? null;
  return {
    ageClass: ageNow(referral, context),
    accused: parties.filter((one) => isGuardian(one) && isBarred(one)).map(({ ref }) => ref),
    told: reports.flatMap(([stream, { parties: all, guardianSaid = 0 }]) =>
      all.some(isTold) ? [`${stream} ${guardianTold.ref} ${guardianSaid}`] : [],
    ),
    policeKnow: (referral.policeReportedOn ?? byCase) !== null,
  };
}

/** Returns the people who may work on it: those of its case, and its preparer. */
export function handledReferral(
  referral: Pick<ReferralOnRecord, 'status' | 'report' | 'furtherReports' | 'case' | 'area' | 'preparedBy' | 'offices'>,
  context: Context,
): Handled {
  const { area, preparedBy, offices } = referral;
  const theCase = caseSeen(referral, context);
  const preparer = {
    area,
    handlers: [preparedBy],
    ...(offices !== undefined && { offices: { [preparedBy]: offices } }),
  };
  const handlers = [preparer, ...(theCase === null ? [] : [theCase])].flatMap((one) => handlersNow(one, context));
  const isDone = hasEnded(referral.status) && (theCase === null || theCase.status === 'closed');
  return { reports: reportsOf(referral), area, handlers, isDone };
}

export function caseSeen(
  { case: of }: Pick<ReferralFacts, 'case'>,
  { read }: Pick<Context, 'read'>,
): CaseOnRecord | null {
  const theCase = of === null ? undefined : read<CaseState>({ stream: of })?.state;
  return theCase === undefined || theCase.status === 'none' ? null : theCase;
}

/** Returns true for a holder or deputy of the addressee's office now. */
export function speaksForAddressee(
  { addressee, area }: Pick<ReferralFacts, 'addressee' | 'area'>,
  { actor, chapter, now }: Pick<Context, 'actor' | 'chapter' | 'now'>,
): boolean {
  if (addressee.kind !== 'office' || chapter === null || actor.kind !== 'person') return false;
  const office = officeFor(chapter.directory, addressee.office, handledIn(area, chapter));
  return office !== undefined && isInPost(chapter.directory, office, actor.ref, now);
}

/** Ends what our own practice expects beyond the service of an adult; of a child, or of unknown age, it is asked on (0520). */
export function practiceEnds(referral: ReferralFacts, context: Context): PracticeEnds {
  return concernedBy(referral, context).ageClass === 'adult' ? { practiceEnds: true } : {};
}

/** Says who took it on, where the report tells of nobody but the person it is for: their office then knows of that report (0521). */
export function knowsOf({ report, victim }: ReferralFacts, { read, actor }: Context): { readonly knows?: PersonId } {
  const told = read<ReportState>({ stream: report })?.state;
  if (told === undefined || told.status === 'none' || victim === null) return {};
  const [only, ...others] = told.parties.filter(({ roles }) => roles.includes('victim'));
  const ages = factValues(knownFacts(told), 'victimAge');
  const isAll = only?.ref === victim && others.length === 0 && ages.every((age) => age === only.ageClass);
  return isAll ? { knows: actor.ref } : {};
}

/** Returns why a consent does not carry this referral, or null. */
export function consentRefusal(consent: RecordedConsent, concerned: Concerned): ReferralRefusal | null {
  const { ageClass, accused, told } = concerned;
  if (consent.outcome === 'notRequired' && consent.basis === 'contract' && ageClass !== 'adult') {
    return { code: ageClass === 'child' ? 'referral.child-not-by-contract' : 'referral.age-unknown' };
  }
  const implicated = { code: 'referral.guardian-implicated' } as const;
  if (consent.outcome === 'refused') return accused.length > 0 && consent.by === 'guardian' ? implicated : null;
  const { answer, supportedBy } = consent.childHeard ?? {};
  const isAsked = supportedBy !== undefined && answer !== 'notAskable';
  const unheard = { code: 'referral.child-not-heard' } as const;
  if (consent.outcome === 'notRequired') {
    // Where life or safety is at stake, or a law demands it, nobody waits for the child's answer.
    if (ageClass !== 'child' || outweighs(consent)) return null;
    if (answer === 'objects') return { code: 'referral.refusal-stands' };
    return isAsked || answer === 'notAskable' ? null : unheard;
  }
  if (consent.by !== 'guardian') return ageClass === 'child' ? { code: 'referral.child-needs-guardian' } : null;
  if (ageClass !== 'child') return { code: ageClass === 'adult' ? 'referral.adult-decides' : 'referral.age-unknown' };
  if (accused.length > 0) return implicated;
  if (told.some((one) => !consent.despite?.includes(one))) return { code: 'referral.consent-outdated' };
  return isAsked && answer !== 'objects' ? null : unheard;
}

/** Of somebody who may be a child, a second person looks at the consent before anything is sent. */
export function needsReview(
  { consent, consentCheckedBy }: Pick<ReferralFacts, 'consent' | 'consentCheckedBy'>,
  { ageClass }: Concerned,
  sender: PersonId,
): boolean {
  return ageClass === 'unknown' && consent?.outcome === 'given' && consentCheckedBy === sender;
}

/** Nobody's own no is gone round but for life or a duty of law; a guardian's yes counts where the child agreed since. */
export function isRefusalGoneRound(before: Consent | null, after: Consent, { ageClass }: Concerned): boolean {
  if (before === null || after.outcome === 'refused' || outweighs(after)) return false;
  const isNo = before.outcome === 'refused' ? before.by !== 'guardian' : before.childHeard?.answer === 'objects';
  return isNo && (ageClass === 'child' ? after.childHeard?.answer !== 'agreed' : after.outcome === 'notRequired');
}

/** Returns true for a ground that outweighs the person's own no: life and limb, or a duty of law. */
export function outweighs(consent: Consent): boolean {
  return consent.outcome === 'notRequired' && (consent.basis === 'vitalInterest' || consent.basis === 'legalDuty');
}

/** Returns true where a police report comes first (UU 21/2007 Art 51; PP 9/2008 Art 14; UU 12/2022 Art 40). The joint reading is ours. */
export function needsPoliceReport(service: ServiceKind, addressee: Addressee): boolean {
  return services[service].isRight && isGovernmentAgency(addressee);
}

/** Health and social agencies of government: those that Art 51 to 53 of UU 21/2007 bind. */
export function isGovernmentAgency(addressee: Addressee): boolean {
  return addressee.kind === 'office'
    ? addressee.office === 'opdHealth' || addressee.office === 'opdSocial'
    : addressee.body === 'healthAgency';
}

/** Returns the classes beyond what the service needs. */
export function surplusOf(service: ServiceKind, shares: readonly SealedClass[]): readonly SealedClass[] {
  return shares.filter((one) => !services[service].mostShared.includes(one));
}

/** The first office above the addressee that may hear of it; null if there is none. */
export function superiorOf({ addressee }: Pick<ReferralFacts, 'addressee'>, barred: Barred): OfficeKind | null {
  let office = addressee.kind === 'office' ? officeKinds[addressee.office].superior : null;
  while (office !== null && barred.offices.includes(office)) office = officeKinds[office].superior;
  return office;
}

/** How a referral of each status stands, for its case and for every rule here: a new status is thought about once. */
export const standings = {
  ...{ prepared: 'prepared', consentChecked: 'prepared', redirected: 'prepared' },
  ...{ sent: 'sent', acknowledged: 'sent', accepted: 'accepted', inService: 'inService' },
  ...{ completed: 'completed', declined: 'ended', failed: 'ended', withdrawn: 'ended' },
} as const satisfies Readonly<Record<ReferralStatus, ServiceStanding>>;

export function hasEnded(status: ReferralStatus): status is EndedStatus {
  return standings[status] === 'completed' || standings[status] === 'ended';
}

/** Returns true where it was handed over and has not ended: before, it is nothing of the addressee's, and afterwards they need it no more. */
export function isHandedOver(status: ReferralStatus): boolean {
  return !hasEnded(status) && standings[status] !== 'prepared';
}

/** Returns true where somebody took the person on, or gave them up; also before they went on to another addressee (0922). */
export function isTakenOn({ status, goesOn }: Pick<ReferralOnRecord, 'status' | 'goesOn'>): boolean {
  const isOver = status === 'completed' || status === 'withdrawn';
  return goesOn === true || !(isOver || standings[status] === 'prepared' || standings[status] === 'sent');
}

/** Returns true while an addressee may have the person in care: nothing of them is destroyed (0713). */
export function isInHands({ status, goesOn }: Pick<ReferralOnRecord, 'status' | 'goesOn'>): boolean {
  return isHandedOver(status) || (goesOn === true && status !== 'withdrawn');
}

/** The next instant something expected is to be reminded of, or is overdue. */
export function nextLook(expectations: readonly Expected[]): Instant | null {
  return earliest(
    expectations.flatMap(({ reminded, overdue, remindAt, due }) => (overdue ? [] : reminded ? due : remindAt)),
  );
}
