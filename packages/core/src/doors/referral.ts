/** Exports what `@kawal/core` leaves out of `referral`: nouns, choices and rules for tools and forms. */

export { type ServiceFacts, type ServiceKind, serviceKinds, services } from '../case/service.ts';
export {
  type ConsentGiver,
  consentGivers,
  type DeclineReason,
  declineReasons,
  type FailureReason,
  failureReasons,
  type OutsideBody,
  outsideBodies,
  type ProcessingBasis,
  processingBases,
  type WithdrawalReason,
  withdrawalReasons,
} from '../referral/choices.ts';
export type { AddresseeInput } from '../referral/input.ts';
export type {
  Addressee,
  Consent,
  ExpectationOf,
  Expected,
  ReferralFacts,
  ReferralState,
  ReferralStatus,
} from '../referral/referral.ts';
