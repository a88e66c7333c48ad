import { notYetCome, onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { caseMessages } from '../case/messages.ts';
import { type ServiceKind, services } from '../case/service.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { wordsIn } from '../language/choices.ts';
import { phrases } from '../language/phrases.ts';
import { silent, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import { type SealedClass, sealedClasses } from '../privacy/classes.ts';
import words from './choices.json' with { type: 'json' };
import type { ReferralState } from './referral.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

export const referralStatusWords: Readonly<Record<ReferralState['status'], Localized>> = words.referralStatusWords;

const says = phrases(said);

interface ReferralRefusalFacts {
  'referral.already-prepared': { status: ReferralState['status'] };
  'referral.no-such-office': { office: OfficeKind };
  'referral.addressee-barred': { office: OfficeKind };
  'referral.more-than-needed': { service: ServiceKind; surplus: readonly SealedClass[] };
  'referral.ended': { status: ReferralState['status'] };
  'referral.unread': { report: string };
  'referral.no-police-report': { service: ServiceKind; cite: string };
  'referral.answer-by-missing': { field: 'answerBy'; latest: Instant };
  'referral.answer-by-late': { latest: Instant };
  'referral.answer-by-past': { at: Instant };
}

export const referralMessages = {
  ...worded<ReferralRefusalFacts, typeof refused>(refused, {
    status: referralStatusWords,
    office: wordsIn(officeKinds),
    service: wordsIn(services),
    surplus: sealedClasses,
    latest: onInstant,
    at: onInstant,
    field: silent,
  }),
  'referral.not-found': caseMessages['case.not-found'],
  'referral.needs-person': caseMessages['case.needs-person'],
  'referral.not-trained': caseMessages['case.not-trained'],
  'referral.report-closed': caseMessages['case.report-closed'],
  'referral.no-such-victim': caseMessages['case.no-such-victim'],
  'referral.case-of-another': ({ case: of }: { case: string }) => says.caseOfAnother(of),
  'referral.case-closed': ({ case: of }: { case: string }) => says.caseClosed(of),
  'referral.not-now': ({ status }: { status: ReferralState['status'] }) => {
    const isUnasked = status === 'prepared' || status === 'redirected';
    return says.notNow(referralStatusWords[status], isUnasked ? says.askFirst : says.checkFirst);
  },
  'referral.needs-second-person': caseMessages['case.needs-second-person'],
  'referral.needs-other-institution': caseMessages['case.needs-other-institution'],
  'referral.needs-outsider': caseMessages['case.needs-outsider'],
  'referral.in-future': notYetCome,
} satisfies Messages;

export type ReferralRefusal = RefusalsOf<typeof referralMessages>;
