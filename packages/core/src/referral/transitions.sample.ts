import type { Transition } from '../record/transition.sample.ts';
import type { ReferralCommand, ReferralState } from './referral.ts';

/** The transitions of a referral. */
export const referralTransitions: readonly Transition<ReferralState['status'], ReferralCommand>[] = [
  ['none', 'prepare-referral', 'prepared'],
  ['prepared', 'check-consent', 'consentChecked'],
  ['prepared', 'withdraw-referral', 'withdrawn'],
  ['consentChecked', 'send-referral', 'sent'],
  ['consentChecked', 'withdraw-referral', 'withdrawn'],
  ['sent', 'acknowledge-referral', 'acknowledged'],
  ['sent', 'accept-referral', 'accepted'],
  ['sent', 'decline-referral', 'declined'],
  ['sent', 'redirect-referral', 'redirected'],
  ['sent', 'withdraw-referral', 'withdrawn'],
  ['acknowledged', 'accept-referral', 'accepted'],
  ['acknowledged', 'decline-referral', 'declined'],
  ['acknowledged', 'redirect-referral', 'redirected'],
  ['acknowledged', 'withdraw-referral', 'withdrawn'],
  ['accepted', 'start-service', 'inService'],
  ['accepted', 'decline-referral', 'declined'],
  ['accepted', 'redirect-referral', 'redirected'],
  ['accepted', 'fail-referral', 'failed'],
  ['accepted', 'withdraw-referral', 'withdrawn'],
  ['redirected', 'check-consent', 'consentChecked'],
  ['redirected', 'withdraw-referral', 'withdrawn'],
  ['inService', 'complete-referral', 'completed'],
  ['inService', 'fail-referral', 'failed'],
  ['inService', 'withdraw-referral', 'withdrawn'],
];
