import type { Instant } from '../calendar/instant.ts';
import type { ServiceKind } from '../case/service.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { ReferralCommand, ReferralState } from './referral.ts';

export type ReferralRefusal =
  /** Also the answer to whoever is barred, and to strangers: they do not learn that there is such a referral (X5). */
  | { readonly code: 'referral.not-found' }
  | { readonly code: 'referral.already-prepared'; readonly status: ReferralState['status'] }
  | { readonly code: 'referral.needs-person' }
  | { readonly code: 'referral.not-trained' }
  | { readonly code: 'referral.no-such-victim'; readonly victim: string }
  | { readonly code: 'referral.case-of-another'; readonly case: string }
  | { readonly code: 'referral.case-closed'; readonly case: string }
  | { readonly code: 'referral.no-such-office'; readonly office: OfficeKind }
  | { readonly code: 'referral.addressee-barred'; readonly office: OfficeKind }
  | {
      readonly code: 'referral.more-than-needed';
      readonly service: ServiceKind;
      readonly surplus: readonly SealedClass[];
    }
  | { readonly code: 'referral.not-now'; readonly status: ReferralState['status'] }
  | { readonly code: 'referral.ended'; readonly status: ReferralState['status'] }
  | { readonly code: 'referral.child-needs-guardian' }
  | { readonly code: 'referral.adult-decides' }
  | { readonly code: 'referral.guardian-implicated' }
  | { readonly code: 'referral.age-unknown' }
  | { readonly code: 'referral.child-not-heard' }
  /** The age is not known, and the person who recorded the consent would send it alone. */
  | { readonly code: 'referral.needs-review' }
  | { readonly code: 'referral.refusal-stands' }
  | { readonly code: 'referral.consent-refused' }
  | { readonly code: 'referral.no-police-report'; readonly service: ServiceKind; readonly cite: string }
  | { readonly code: 'referral.in-future'; readonly at: Instant }
  | { readonly code: 'referral.answer-by-past'; readonly at: Instant };

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onLive = [...toStrangers, 'ended', 'not-now'] as const;
const guardians = ['child-needs-guardian', 'guardian-implicated', 'child-not-heard'] as const;
const consent = [...guardians, 'adult-decides', 'age-unknown'] as const;
const addressee = ['no-such-office', 'addressee-barred'] as const;
const elsewhere = ['case-of-another', 'case-closed', 'no-such-victim', 'more-than-needed'] as const;

/** Lists by command the codes of its refusals. */
export const referralRefuses = {
  'prepare-referral': [...toStrangers, ...addressee, ...elsewhere, 'already-prepared'],
  'check-consent': [...onLive, ...consent, 'refusal-stands'],
  'attach-police-report': [...toStrangers, 'in-future'],
  'send-referral': [
    ...onLive,
    ...consent,
    ...addressee,
    'consent-refused',
    'needs-review',
    'no-police-report',
    'answer-by-past',
  ],
  'acknowledge-referral': [...onLive],
  'accept-referral': [...onLive],
  'decline-referral': [...onLive],
  'redirect-referral': [...onLive, ...addressee],
  'start-service': [...onLive],
  'complete-referral': [...onLive],
  'fail-referral': [...onLive],
  'withdraw-referral': [...toStrangers, 'ended'],
} as const satisfies RefusedBy<ReferralCommand, ReferralRefusal>;
