import type { Addressee, ReferralCommand } from './referral.ts';

/**
 * What a caller hands in. The name of a body outside the directory, the name of an officer and numbers of files are taken
 * out at the door and sealed; the commands of `referral.ts` are what is left of it.
 */
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

/** Those that Kawal gives itself do not come through the door. */
type ReferralOfDoor = Exclude<ReferralCommand, { type: 'wake' | 'link-report' }>;

type WithWords =
  | 'prepare-referral'
  | 'redirect-referral'
  | 'attach-police-report'
  | 'acknowledge-referral'
  | 'accept-referral';

type Of<Type extends ReferralOfDoor['type']> = Extract<ReferralOfDoor, { type: Type }>;
