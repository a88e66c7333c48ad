/** Exports what `@kawal/core` leaves out of `calendar`: nouns, choices and rules for tools and forms. */
export type { Holiday, HolidayTable, HoursPeriod, LocalOffDay, OpeningHours } from '../calendar/calendar.ts';
export { type LocalTime, parseInstant, zoneOffsetHours } from '../calendar/instant.ts';
export { holidayTables, joinTables } from '../calendar/skb.ts';
export {
  calendarEnd,
  closedSpans,
  type LocalCalendar,
  opennessOf,
  standardHours,
  type WorkingDay,
} from '../directory/working-days.ts';
