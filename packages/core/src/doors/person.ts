/** Exports what `@kawal/core` leaves out of `person`: nouns, choices and rules for tools and forms. */

export * from '../person/choices.ts';
export * from '../person/person.ts';
export { isShortCode, parseDialled, parseFreephone, parsePhone } from '../person/phone.ts';
export {
  checkBirthDate,
  parseFamilyCardNumber,
  parseNik,
  possibleBirthDates,
  printNik,
} from '../person/rules.ts';
export type { PersonContact, PersonIdentity, SafeContact } from '../person/schema.ts';
