import type { Localized } from '../language/words.ts';

/** The closed days of offices by year, from a joint decree of three ministers. A missing year is not guessed (Z4). */
export interface Calendar {
  readonly tables: readonly HolidayTable[];
  /** Days off that only this city keeps, as Galungan on Bali. */
  readonly localOffDays: readonly LocalOffDay[];
}

export interface HolidayTable {
  readonly year: number;
  /** Numbers of the decree, as they are cited. */
  readonly decree: string;
  /** Source of the whole table. */
  readonly source: string;
  /** `verified`: in the decree itself; `secondary`: in a report of it. */
  readonly confidence: 'verified' | 'secondary';
  readonly days: readonly Holiday[];
}

export interface Holiday {
  /** Local date, `2026-03-19`. */
  readonly date: string;
  /** Joint leave (cuti bersama) closes civil-service offices only (Z3). */
  readonly kind: 'holiday' | 'jointLeave';
  readonly name: Localized;
  /** Source of this day. */
  readonly source: string;
  /** As of its table; a day can be known better than its table, or changed late (dates of Islamic holidays are). */
  readonly confidence: 'verified' | 'secondary';
}

export interface LocalOffDay {
  /** Local date, `2026-03-19`. */
  readonly date: string;
  readonly name: string;
  /** Source of the day, such as a mayor's decree; null if unrecorded. Public. */
  readonly source: string | null;
}

/** Opening hours on working days. */
export interface OpeningHours {
  /** 0 is Sunday (Minggu). */
  readonly weekdays: readonly number[];
  /** Minutes after local midnight. */
  readonly opens: number;
  readonly closes: number;
}

/** Opening hours of an office, and those of certain periods, such as Ramadan. */
export interface OfficeHours extends OpeningHours {
  /** Of two periods that share a day, the first holds. */
  readonly periods?: readonly HoursPeriod[];
}

/** Opening hours that hold from one local date to another, both included. */
export interface HoursPeriod extends OpeningHours {
  /** Local date, `2026-02-18`. */
  readonly from: string;
  readonly until: string;
}
