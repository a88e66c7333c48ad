import type { Addressee, ReferralCommand } from './referral.ts';

/** Input of referral commands; names of bodies and officers and file numbers are sealed before `referral.ts` sees them. */
export type ReferralInput =
  | Exclude<ReferralOfDoor, { type: WithWords }>
  | (Omit<Of<'prepare-referral'>, 'addressee'> & { readonly addressee: AddresseeInput })
  | (Omit<Of<'redirect-referral'>, 'addressee'> & { readonly addressee: AddresseeInput })
  | (Of<'attach-police-report'> & { readonly reference: string })
  | (Of<'acknowledge-referral'> & OfficerInput)
  | (Of<'accept-referral'> & OfficerInput);

export type AddresseeInput =
  | Extract<Addressee, { kind: 'office' }>
  /** The name is sealed as `contact`: of a shelter it is the address. */
  | (Extract<Addressee, { kind: 'outside' }> & { readonly name: string });

/** The name of an officer, or a number of the file there. Sealed as `identity`. */
export interface OfficerInput {
  readonly reference?: string;
}

/** Commands from outside, without those that Kawal gives itself. */
type ReferralOfDoor = Exclude<ReferralCommand, { type: 'wake' | 'link-report' | 'unlink-report' }>;

type WithWords =
  | 'prepare-referral'
  | 'redirect-referral'
  | 'attach-police-report'
  | 'acknowledge-referral'
  | 'accept-referral';

type Of<Type extends ReferralOfDoor['type']> = Extract<ReferralOfDoor, { type: Type }>;
