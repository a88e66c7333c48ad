/**
 * Who somebody is and how they are reached. Both stand in sealed cards, apart from what happened; records hold a
 * reference. A single name is a whole name and is never split.
 */

declare const nikBrand: unique symbol;
declare const phoneBrand: unique symbol;

/**
 * Nomor Induk Kependudukan: 16 digits for life, telling where and when a person was first registered (PP 40/2019 Art
 * 30-32). It has no check digit and does not prove an age or an address. Made by `parseNik`.
 */
export type Nik = string & { readonly [nikBrand]: true };

/** A number of a person or an office in E.164, as `+6281234567890`. Made by `parsePhone`. */
export type PhoneNumber = string & { readonly [phoneBrand]: true };

/** Police (110), SAPA (129), the reporting line of the crime of trafficking in migrant work (148) … as dialled. */
export type ShortCode = '110' | '129' | '148';

export const shortCodes: readonly ShortCode[] = ['110', '129', '148'];

export type Phone = PhoneNumber | ShortCode;

/** `2004-08-17`; `2004-08` or `2004` where no more is known. */
export type BirthDate = string;

/** A child is under 18 (UU 21/2007 Art 1(5)). `unknown` is an answer of its own and never reads as adult. */
export type AgeClass = 'child' | 'adult' | 'unknown';

export interface PersonIdentity {
  readonly name?: string;
  readonly nik?: Nik;
  readonly birthDate?: BirthDate;
}

export interface PersonContact {
  readonly phone?: PhoneNumber;
  readonly address?: string;
}

export type NikFault = 'length' | 'digits' | 'day' | 'month';

export type NikReading =
  | {
      readonly valid: true;
      readonly nik: Nik;
      readonly registration: NikRegistration;
      /** Two digits of the year are all a NIK holds: the century is not known. */
      readonly birth: { readonly day: number; readonly month: number; readonly yearOfCentury: number };
      /** As registered: a woman's day of birth is written with 40 added. */
      readonly sex: 'female' | 'male';
    }
  | { readonly valid: false; readonly fault: NikFault };

/** Where a person was first registered; the kecamatan may no longer exist and is not where they live. */
export type NikRegistration =
  | { readonly place: 'indonesia'; readonly kecamatan: string }
  | { readonly place: 'abroad'; readonly country: string; readonly mission: string };
