import { type Instant, localDate, twoDigits } from '../calendar/instant.ts';
import type { AgeClass } from './choices.ts';
import type {
  BirthDate,
  BirthDateCheck,
  DayWithoutCentury,
  FamilyCardNumber,
  FamilyCardReading,
  Nik,
  NikFault,
  NikParts,
  NikReading,
  NikRegistration,
} from './person.ts';

const numberLength = 16;
const femaleDay = 40;

/** Reads a NIK as it stands on the card: 16 digits, nothing between them. */
export function parseNik(text: string): NikReading {
  const writtenDay = Number(text.slice(6, 8));
  const birth = dayOf(text, writtenDay > femaleDay ? writtenDay - femaleDay : writtenDay);
  const fault = faultOf(text, birth);
  if (fault !== null) return { valid: false, fault };
  return {
    valid: true,
    nik: text as Nik,
    registration: registrationOf(text),
    birth,
    sex: writtenDay > femaleDay ? 'female' : 'male',
    serial: text.slice(12),
  };
}

/** Puts a NIK together. It is one only if it can be read as one. */
export function printNik({ registration, birth, sex, serial }: NikParts): Nik | undefined {
  const area =
    registration.place === 'abroad'
      ? `99${registration.country}${registration.mission}`
      : registration.kecamatan.replaceAll('.', '');
  const day = birth.day + (sex === 'female' ? femaleDay : 0);
  const born = [day, birth.month, birth.yearOfCentury].map(twoDigits).join('');
  const reading = parseNik(area + born + serial);
  return reading.valid ? reading.nik : undefined;
}

/** Reads the number of a family card: 16 digits, nothing between them. */
export function parseFamilyCardNumber(text: string): FamilyCardReading {
  const recorded = dayOf(text, Number(text.slice(6, 8)));
  const fault = faultOf(text, recorded);
  if (fault !== null) return { valid: false, fault };
  return {
    valid: true,
    familyCard: text as FamilyCardNumber,
    kecamatan: kecamatanOf(text),
    recorded,
    serial: text.slice(12),
  };
}

/** Compares what a NIK holds with a birth date stated, as far as that date is known. */
export function checkBirthDate({ birth }: NikParts, stated: BirthDate): BirthDateCheck {
  if (!isBirthDate(stated)) return 'cannotTell';
  const written = [birth.yearOfCentury, birth.month, birth.day];
  const said = stated.split('-').map((one) => Number(one.slice(-2)));
  if (said.some((one, at) => one !== written[at])) return 'differs';
  return said.length === written.length ? 'agrees' : 'cannotTell';
}

/** The birth dates a NIK can mean at this instant, latest first: its century is not written. */
export function possibleBirthDates({ birth }: Extract<NikReading, { valid: true }>, at: Instant): readonly BirthDate[] {
  const today = localDate(at, 'WIT');
  const century = Math.trunc(Number(today.slice(0, 4)) / 100) * 100;
  return [century, century - 100]
    .map((base) => `${base + birth.yearOfCentury}-${twoDigits(birth.month)}-${twoDigits(birth.day)}`)
    .filter((date) => date <= today && isBirthDate(date));
}

const birthDateShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `YYYY-MM-DD` of a day that exists, or `YYYY-MM` or `YYYY` where no more is known. */
export function isBirthDate(text: string): text is BirthDate {
  const [, year, month, day] = birthDateShape.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || isDayOf(Number(year), Number(month), Number(day));
}

/** Returns child or adult on that day in western Indonesia, where a day ends last; `unknown` without an exact date. */
export function ageClassOf(birthDate: BirthDate | undefined, at: Instant): AgeClass {
  if (birthDate === undefined || !isBirthDate(birthDate)) return 'unknown';
  const today = localDate(at, 'WIB');
  if (eighteenthBirthday(completed(birthDate, '-12-31')) <= today) return 'adult';
  return eighteenthBirthday(completed(birthDate, '-01-01')) > today ? 'child' : 'unknown';
}

/** Fills in what is not known of the date: its latest or its earliest day. */
function completed(birthDate: BirthDate, rest: '-12-31' | '-01-01'): string {
  return birthDate + rest.slice(birthDate.length - '2004'.length);
}

/** Compared as text, so that somebody born on 29 February turns 18 on 1 March. */
function eighteenthBirthday(birthDate: string): string {
  return `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
}

function registrationOf(nik: string): NikRegistration {
  return nik.startsWith('99')
    ? { place: 'abroad', country: nik.slice(2, 5), mission: nik.slice(5, 6) }
    : { place: 'indonesia', kecamatan: kecamatanOf(nik) };
}

function kecamatanOf(number: string): string {
  return `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`;
}

function dayOf(number: string, day: number): DayWithoutCentury {
  return { day, month: Number(number.slice(8, 10)), yearOfCentury: Number(number.slice(10, 12)) };
}

/** 29 February passes in every year: which century it is cannot be told. */
function faultOf(number: string, { day, month }: DayWithoutCentury): NikFault | null {
  if (/\D/.test(number)) return 'digits';
  if (number.length !== numberLength) return 'length';
  if (month < 1 || month > 12) return 'month';
  return day < 1 || day > longestMonth(month) ? 'day' : null;
}

function longestMonth(month: number): number {
  return [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isDayOf(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : longestMonth(month);
  return day >= 1 && day <= last;
}
