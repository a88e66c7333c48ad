/** Exports what `@kawal/core` leaves out of `referral`: nouns, choices and rules for tools and forms. */

export { type ServiceFacts, type ServiceKind, serviceKinds, services } from '../case/service.ts';
export type { AddresseeInput } from '../referral/input.ts';
export {
  type Addressee,
  type Consent,
  type ConsentGiver,
  consentGivers,
  type DeclineReason,
  declineReasons,
  type ExpectationOf,
  type Expected,
  type FailureReason,
  failureReasons,
  type OutsideBody,
  outsideBodies,
  type ProcessingBasis,
  processingBases,
  type ReferralFacts,
  type ReferralState,
  type ReferralStatus,
  type WithdrawalReason,
  withdrawalReasons,
} from '../referral/referral.ts';
