import type { Addressee, ReferralCommand } from './referral.ts';

/**
 * Input of referral commands. Names of outside bodies and officers and file numbers are sealed before `referral.ts`
 * sees them. Commands that Kawal gives itself are none of it.
 */
export type ReferralInput = WithWords<Exclude<ReferralCommand, { type: 'wake' | 'link-report' | 'unlink-report' }>>;

type WithWords<Command> = Command extends { readonly addressee: Addressee }
  ? Omit<Command, 'addressee'> & { readonly addressee: AddresseeInput }
  : Command extends { readonly type: 'attach-police-report' }
    ? Command & { readonly reference: string }
    : Command extends { readonly type: 'acknowledge-referral' | 'accept-referral' }
      ? Command & OfficerInput
      : Command;

export type AddresseeInput =
  | Extract<Addressee, { kind: 'office' }>
  /** The name is sealed as `contact`: of a shelter it is the address. */
  | (Extract<Addressee, { kind: 'outside' }> & { readonly name: string });

/** The name of an officer, or a number of the file there. Sealed as `identity`. */
export interface OfficerInput {
  readonly reference?: string;
}
