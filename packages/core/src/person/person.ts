/** A person's identity and contacts, kept in sealed cards. Records hold a reference. A name is never split. */

declare const nikBrand: unique symbol;
declare const familyCardBrand: unique symbol;
declare const phoneBrand: unique symbol;
declare const freephoneBrand: unique symbol;

/** Nomor Induk Kependudukan: 16 digits for life (PP 40/2019 Art 30-32). It proves no age and no address. By `parseNik`. */
export type Nik = string & { readonly [nikBrand]: true };

/** Nomor Kartu Keluarga: 16 digits. Unlike a NIK it changes as the family does (secondary sources only). */
export type FamilyCardNumber = string & { readonly [familyCardBrand]: true };

/** A number of a person or an office in E.164, as `+6281234567890`. Made by `parsePhone`. */
export type PhoneNumber = string & { readonly [phoneBrand]: true };

/** Police (110), emergencies (112) and PSC (119) where a city has them, SAPA (129), LPSK (148), as dialled. No E.164: they reach nobody from abroad. */
export type ShortCode = (typeof shortCodes)[number];

export const shortCodes = ['110', '112', '119', '129', '148'] as const;

/** A freephone number, dialled as it stands and within Indonesia only: `08001000`. Made by `parseFreephone`. */
export type FreephoneDomestic = string & { readonly [freephoneBrand]: true };

/** Whatever can be dialled. Only a `PhoneNumber` can be dialled from anywhere. */
export type Phone = PhoneNumber | ShortCode | FreephoneDomestic;

/** `2004-08-17`; `2004-08` or `2004` where no more is known. */
export type BirthDate = string;

export type NikFault = 'length' | 'digits' | 'day' | 'month';

export type NikReading =
  | ({ readonly valid: true; readonly nik: Nik } & NikParts)
  | { readonly valid: false; readonly fault: NikFault };

/** The parts of a NIK; `printNik` joins them. */
export interface NikParts {
  readonly registration: NikRegistration;
  /** Two digits of the year are all a NIK holds: the century is not known. */
  readonly birth: DayWithoutCentury;
  /** As registered: a woman's day of birth is written with 40 added. */
  readonly sex: 'female' | 'male';
  /** Four digits given out by the registry, without meaning. */
  readonly serial: string;
}

export interface DayWithoutCentury {
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
}

export type FamilyCardReading =
  | ({ readonly valid: true; readonly familyCard: FamilyCardNumber } & FamilyCardParts)
  | { readonly valid: false; readonly fault: NikFault };

export interface FamilyCardParts {
  /** The code of the kecamatan that made it out. */
  readonly kecamatan: string;
  readonly recorded: DayWithoutCentury;
  readonly serial: string;
}

/** Compares a NIK with a stated birth date. `differs` is a reason to ask, never to turn anybody away. */
export type BirthDateCheck = 'agrees' | 'differs' | 'cannotTell';

/** The place of first registration; its kecamatan may be gone, and is no address. */
export type NikRegistration =
  | { readonly place: 'indonesia'; readonly kecamatan: string }
  | { readonly place: 'abroad'; readonly country: string; readonly mission: string };
