import type { Localized } from '../language/words.ts';
import type { Holiday, HolidayTable } from './calendar.ts';
import rows from './holidays.json' with { type: 'json' };

interface Decreed {
  readonly year: number;
  readonly decree: string;
  readonly source: string;
  /** Names by month and day. */
  readonly holidays: Readonly<Record<string, keyof typeof rows.names>>;
  readonly jointLeave: readonly string[];
}

/** Public holidays and joint leave by year, as the joint decrees (SKB 3 Menteri) were reported. A chapter's table replaces it. */
export const holidayTables: readonly HolidayTable[] = (rows.decreed as unknown as readonly Decreed[]).map(tableOf);

/** Returns one table for each year, in order: the chapter's own before the nation's, and of two of its own the later. */
export function joinTables(own: readonly HolidayTable[]): readonly HolidayTable[] {
  const byYear = new Map([...holidayTables, ...own].map((one) => [one.year, one]));
  return [...byYear.values()].sort((one, other) => one.year - other.year);
}

/** Makes a table whose days were all read in reports of the decree. */
function tableOf({ year, decree, source, holidays, jointLeave }: Decreed): HolidayTable {
  const read = { source, confidence: 'secondary' } as const;
  const on = (date: string, kind: Holiday['kind'], name: Localized) => ({
    date: `${year}-${date}`,
    kind,
    name,
    ...read,
  });
  const days: readonly Holiday[] = [
    ...Object.entries(holidays).map(([date, name]) => on(date, 'holiday', rows.names[name])),
    ...jointLeave.map((date) => on(date, 'jointLeave', rows.names.jointLeave)),
  ];
  return { year, decree, ...read, days: [...days].sort((one, other) => (one.date < other.date ? -1 : 1)) };
}
