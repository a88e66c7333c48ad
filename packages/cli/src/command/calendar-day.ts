import { stopped } from '../fault/fault.ts';

/** True for a day of the calendar, as `2026-02-28`. */
export function isDay(written: string): boolean {
  const at = Date.parse(`${written}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(written);
}

/** The fault of a time that an option cannot take. One that is written well, as 30 February, is said not to exist. */
export function timeFault(option: string, written: string): Error {
  return stopped({ code: 'usage.instant', option, isNoDate: /^\d{4}-\d{2}-\d{2}/.test(written) });
}
