import type { Localized } from '../language/words.ts';
import type { Holiday, HolidayTable } from './calendar.ts';

const names = {
  newYear: { id: 'Tahun Baru Masehi', en: 'New Year' },
  isra: { id: 'Isra Mikraj', en: 'Isra Mikraj' },
  imlek: { id: 'Imlek', en: 'Chinese New Year' },
  nyepi: { id: 'Nyepi', en: 'Nyepi' },
  idulfitri: { id: 'Idulfitri', en: 'Idulfitri' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Paskah', en: 'Easter' },
  labour: { id: 'Hari Buruh', en: 'Labour Day' },
  ascension: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  iduladha: { id: 'Iduladha', en: 'Iduladha' },
  waisak: { id: 'Waisak', en: 'Waisak' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  muharram: { id: '1 Muharam', en: '1 Muharram' },
  independence: { id: 'Hari Kemerdekaan', en: 'Independence Day' },
  maulid: { id: 'Maulid Nabi', en: 'Birthday of the Prophet' },
  christmas: { id: 'Natal', en: 'Christmas' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Public holidays and joint leave by year, as the joint decrees (SKB 3 Menteri) were reported. A chapter's table replaces it. */
export const holidayTables: readonly HolidayTable[] = [
  table(2018, {
    decree: 'SKB 3 Menteri 707/2017, 256/2017, 01/SKB/MENPAN-RB/09/2017; 223/2018, 46/2018, 13/2018',
    source: 'hotfokus.com 4 Oct 2017; republika.co.id p7dhh4366',
    holidays: {
      ...{ '01-01': 'newYear', '02-16': 'imlek', '03-17': 'nyepi', '03-30': 'goodFriday', '04-14': 'isra' },
      ...{ '05-01': 'labour', '05-10': 'ascension', '05-29': 'waisak', '06-01': 'pancasila' },
      ...{ '06-15': 'idulfitri', '06-16': 'idulfitri', '08-17': 'independence', '08-22': 'iduladha' },
      ...{ '09-11': 'muharram', '11-20': 'maulid', '12-25': 'christmas' },
    },
    jointLeave: ['06-11', '06-12', '06-13', '06-14', '06-18', '06-19', '06-20', '12-24'],
  }),
  table(2019, {
    decree: 'SKB 3 Menteri 617/2018, 262/2018, 16/2018',
    source: 'celebesmedia.id 1004151118; nasional.tempo.co 1146056',
    holidays: {
      ...{ '01-01': 'newYear', '02-05': 'imlek', '03-07': 'nyepi', '04-03': 'isra', '04-19': 'goodFriday' },
      ...{ '05-01': 'labour', '05-19': 'waisak', '05-30': 'ascension', '06-01': 'pancasila' },
      ...{ '06-05': 'idulfitri', '06-06': 'idulfitri', '08-11': 'iduladha', '08-17': 'independence' },
      ...{ '09-01': 'muharram', '11-09': 'maulid', '12-25': 'christmas' },
    },
    jointLeave: ['06-03', '06-04', '06-07', '12-24'],
  }),
  table(2026, {
    decree: 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025',
    source: 'pembelajaranbermaknaid.blogspot; disdiksmg.semarangkota',
    holidays: {
      ...{ '01-01': 'newYear', '01-16': 'isra', '02-17': 'imlek', '03-19': 'nyepi', '03-21': 'idulfitri' },
      ...{ '03-22': 'idulfitri', '04-03': 'goodFriday', '04-05': 'easter', '05-01': 'labour', '05-14': 'ascension' },
      ...{ '05-27': 'iduladha', '05-31': 'waisak', '06-01': 'pancasila', '06-16': 'muharram' },
      ...{ '08-17': 'independence', '08-25': 'maulid', '12-25': 'christmas' },
    },
    jointLeave: ['02-16', '03-18', '03-20', '03-23', '03-24', '05-15', '05-28', '12-24'],
  }),
];

/** Returns one table for each year, in order: the chapter's own before the nation's, and of two of its own the later. */
export function joinTables(own: readonly HolidayTable[]): readonly HolidayTable[] {
  const byYear = new Map([...holidayTables, ...own].map((one) => [one.year, one]));
  return [...byYear.values()].sort((one, other) => one.year - other.year);
}

interface Decreed {
  readonly decree: string;
  readonly source: string;
  /** Names by month and day. */
  readonly holidays: Readonly<Record<string, keyof typeof names>>;
  readonly jointLeave: readonly string[];
}

/** Makes a table whose days were all read in reports of the decree. */
function table(year: number, { decree, source, holidays, jointLeave }: Decreed): HolidayTable {
  const read = { source, confidence: 'secondary' } as const;
  const days: readonly Holiday[] = [
    ...Object.entries(holidays).map(([date, name]) => ({ date, kind: 'holiday' as const, name: names[name] })),
    ...jointLeave.map((date) => ({
      date,
      kind: 'jointLeave' as const,
      name: { id: 'cuti bersama', en: 'joint leave' },
    })),
  ].map(({ date, ...rest }) => ({ date: `${year}-${date}`, ...rest, ...read }));
  return { year, decree, ...read, days: [...days].sort((one, other) => (one.date < other.date ? -1 : 1)) };
}
