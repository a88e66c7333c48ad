/** Exports what `@kawal/core` leaves out of `person`: nouns, choices and rules for tools and forms. */

export type { AgeClass } from '../person/choices.ts';
export {
  type BirthDate,
  type BirthDateCheck,
  type DayWithoutCentury,
  type FamilyCardNumber,
  type FamilyCardParts,
  type FamilyCardReading,
  type FreephoneDomestic,
  type NikFault,
  type NikParts,
  type NikReading,
  type NikRegistration,
  type PersonContact,
  type PersonIdentity,
  type Phone,
  type ShortCode,
  shortCodes,
} from '../person/person.ts';
export { isShortCode, parseDialled, parseFreephone, parsePhone, printPhone } from '../person/phone.ts';
export {
  checkBirthDate,
  parseFamilyCardNumber,
  parseNik,
  possibleBirthDates,
  printFamilyCardNumber,
  printNik,
} from '../person/rules.ts';
