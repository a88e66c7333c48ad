import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { referralMessages } from './messages.ts';
import type { ReferralCommand } from './referral.ts';

export type ReferralRefusal = RefusalsOf<typeof referralMessages>;

const toStrangers = ['not-found', 'needs-person', 'not-trained'] as const;
const onLive = [...toStrangers, 'ended', 'not-now'] as const;
const guardians = ['child-needs-guardian', 'child-not-by-contract', 'guardian-implicated', 'child-not-heard'] as const;
const consent = [...guardians, 'adult-decides', 'age-unknown', 'refusal-stands'] as const;
const addressee = ['no-such-office', 'addressee-barred'] as const;
const refused = ['consent-refused', 'child-objects', 'guardian-refused'] as const;
const sending = [...refused, 'needs-review', 'restricted', 'no-police-report'] as const;
const answerBy = ['answer-by-past', 'answer-by-late', 'answer-by-missing'] as const;
const elsewhere = ['case-of-another', 'case-closed', 'no-such-victim', 'more-than-needed'] as const;

/** Lists by command the codes of its refusals. */
export const referralRefuses = {
  'prepare-referral': [...toStrangers, 'report-closed', ...addressee, ...elsewhere, 'already-prepared'],
  'check-consent': [...onLive, ...consent, 'unread'],
  'attach-police-report': [...toStrangers, 'in-future'],
  'send-referral': [...onLive, ...consent, ...addressee, ...sending, ...answerBy],
  'acknowledge-referral': [...onLive],
  'accept-referral': [...onLive, 'restricted'],
  'decline-referral': [...onLive],
  'redirect-referral': [...onLive, 'same-addressee', ...addressee],
  'start-service': [...onLive],
  'complete-referral': [...onLive, 'needs-second-word', 'unread'],
  'fail-referral': [...onLive],
  'withdraw-referral': [...toStrangers, 'ended', 'needs-second-person', 'needs-other-institution', 'needs-outsider'],
} as const satisfies RefusedBy<ReferralCommand, ReferralRefusal>;
