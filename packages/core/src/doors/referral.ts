/** Exports what `@kawal/core` leaves out of `referral`: nouns, choices and rules for tools and forms. */

export { type ServiceFacts, type ServiceKind, services } from '../case/service.ts';
export { answers } from '../referral/authority.ts';
export * from '../referral/choices.ts';
export type {
  Addressee,
  Consent,
  ExpectationOf,
  Expected,
  ReferralFacts,
  ReferralState,
  ReferralStatus,
} from '../referral/referral.ts';
export {
  concernedBy,
  consentRefusal,
  hasEnded,
  isInHands,
  needsReview,
  speaksForAddressee,
  standings,
} from '../referral/rules.ts';
