/** Exports what `@kawal/core` leaves out of `person`: nouns, choices and rules for tools and forms. */

export {
  type AgeClass,
  type ContactAnswer,
  type ContactWay,
  contactAnswers,
  contactWays,
  type LeftMessage,
  leftMessages,
  type PhoneOwner,
  phoneOwners,
} from '../person/choices.ts';
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
  type SafeContact,
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
