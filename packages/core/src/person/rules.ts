import { type Instant, localDate } from '../calendar/instant.ts';
import {
  type AgeClass,
  type BirthDate,
  type Nik,
  type NikReading,
  type NikRegistration,
  type PhoneNumber,
  type ShortCode,
  shortCodes,
} from './person.ts';

const nikLength = 16;

/** Reads a NIK as it stands on the card: 16 digits, nothing between them. */
export function parseNik(text: string): NikReading {
  if (/\D/.test(text)) return { valid: false, fault: 'digits' };
  if (text.length !== nikLength) return { valid: false, fault: 'length' };
  const writtenDay = Number(text.slice(6, 8));
  const month = Number(text.slice(8, 10));
  const day = writtenDay > 40 ? writtenDay - 40 : writtenDay;
  if (month < 1 || month > 12) return { valid: false, fault: 'month' };
  if (day < 1 || day > longestMonth(month)) return { valid: false, fault: 'day' };
  return {
    valid: true,
    nik: text as Nik,
    registration: registrationOf(text),
    birth: { day, month, yearOfCentury: Number(text.slice(10, 12)) },
    sex: writtenDay > 40 ? 'female' : 'male',
  };
}

/** The birth dates a NIK can mean at this instant, latest first: its century is not written. */
export function possibleBirthDates({ birth }: Extract<NikReading, { valid: true }>, at: Instant): readonly BirthDate[] {
  const today = localDate(at, 'WIT');
  const century = Math.trunc(Number(today.slice(0, 4)) / 100) * 100;
  return [century, century - 100]
    .map((base) => `${base + birth.yearOfCentury}-${twoDigits(birth.month)}-${twoDigits(birth.day)}`)
    .filter((date) => date <= today && isBirthDate(date));
}

/**
 * Reads a number as people write it and gives E.164: `0812-3456-7890` becomes `+6281234567890`. A number without the
 * leading 0, 62 or + is not guessed at. Anything else gives undefined.
 */
export function parsePhone(text: string): PhoneNumber | undefined {
  const bare = text.replace(/[\s().-]/g, '');
  const number = bare
    .replace(/^0062|^62/, '+62')
    .replace(/^0(?=[1-9])/, '+62')
    .replace(/^\+620/, '+62');
  const shape = number.startsWith('+62') ? /^\+62[1-9]\d{6,12}$/ : /^\+[1-9]\d{6,14}$/;
  return shape.test(number) ? (number as PhoneNumber) : undefined;
}

export function isShortCode(text: string): text is ShortCode {
  return shortCodes.some((code) => code === text);
}

const birthDateShape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `YYYY-MM-DD` of a day that exists, or `YYYY-MM` or `YYYY` where no more is known. */
export function isBirthDate(text: string): text is BirthDate {
  const [, year, month, day] = birthDateShape.exec(text) ?? [];
  if (year === undefined || Number(year) < 1900) return false;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return false;
  return day === undefined || isDayOf(Number(year), Number(month), Number(day));
}

/**
 * Child or adult on that day; `unknown` where the date is missing or too coarse to tell. A day is the day in western
 * Indonesia, the last of the three zones to reach it, so that nobody counts as adult too early.
 */
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
    : { place: 'indonesia', kecamatan: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}` };
}

function longestMonth(month: number): number {
  return [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isDayOf(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : longestMonth(month);
  return day >= 1 && day <= last;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
