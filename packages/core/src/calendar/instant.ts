/** Time: whole milliseconds since 1970 in UTC, and Indonesia's three zones, whose offsets are fixed (Keppres 41/1987). */

import type { Zone } from '../language/words.ts';

declare const instantBrand: unique symbol;

/** Milliseconds UTC, an integer. Made by {@link toInstant} or {@link parseInstant}, never by hand. */
export type Instant = number & { readonly [instantBrand]: true };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Hours east of UTC. */
export const zoneOffsetHours: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Takes milliseconds from a clock; a fraction is cut off. */
export function toInstant(milliseconds: number): Instant {
  return Math.trunc(milliseconds) as Instant;
}

export function later(instant: Instant, milliseconds: number): Instant {
  return (instant + milliseconds) as Instant;
}

export function earliest(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : (Math.min(...instants) as Instant);
}

const isoWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads ISO 8601 with an offset, as in `2019-02-03T02:00+07:00`. Anything else, and a day that no calendar has, gives undefined. */
export function parseInstant(text: string): Instant | undefined {
  if (!isoWithOffset.test(text) || !isDayOfCalendar(text.slice(0, 10))) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : toInstant(milliseconds);
}

/** Reads a local date and time, as in `2019-02-03T02:00`, at the zone's offset. */
export function parseLocal(text: string, zone: Zone): Instant | undefined {
  return parseInstant(`${text}+0${zoneOffsetHours[zone]}:00`);
}

/** Writes ISO 8601 with the zone's offset, to the second: `2019-02-03T02:00:00+07:00`. */
export function formatInstant(instant: Instant, zone: Zone): string {
  const local = new Date(instant + zoneOffsetHours[zone] * hour).toISOString().slice(0, 19);
  return `${local}+0${zoneOffsetHours[zone]}:00`;
}

export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday (Minggu). */
  readonly weekday: number;
}

export function localTime(instant: Instant, zone: Zone): LocalTime {
  const shifted = new Date(instant + zoneOffsetHours[zone] * hour);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/** The local hour of the day, 0 to 23. */
export function hourOfDay(instant: Instant, zone: Zone): number {
  const sinceMidnight = (instant + zoneOffsetHours[zone] * hour) % day;
  return Math.floor((sinceMidnight < 0 ? sinceMidnight + day : sinceMidnight) / hour);
}

/** The local calendar date, `2019-02-03`. */
export function localDate(instant: Instant, zone: Zone): string {
  return formatInstant(instant, zone).slice(0, 10);
}

/** The platform takes 30 February for 2 March; somebody who writes it meant another day. */
function isDayOfCalendar(date: string): boolean {
  return new Date(Date.parse(`${date}T00:00Z`)).getUTCDate() === Number(date.slice(8));
}

export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
