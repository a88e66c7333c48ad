import type { Holiday, HolidayTable } from './calendar.ts';

/**
 * Public holidays and joint leave as the joint decrees of three ministers (SKB 3 Menteri) set them, year by year. Dates
 * were read in reports of the decree, not in the decree itself, and dates of Islamic holidays may change late: a chapter
 * that has the decree at hand checks them.
 */
export const holidayTables: readonly HolidayTable[] = [
  table(2026, 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025', {
    source: 'pembelajaranbermaknaid.blogspot; disdiksmg.semarangkota',
    confidence: 'secondary',
    days: [
      holiday('2026-01-01', 'Tahun Baru Masehi', 'New Year'),
      holiday('2026-01-16', 'Isra Mikraj', 'Isra Mikraj'),
      jointLeave('2026-02-16'),
      holiday('2026-02-17', 'Imlek', 'Chinese New Year'),
      jointLeave('2026-03-18'),
      holiday('2026-03-19', 'Nyepi', 'Nyepi'),
      jointLeave('2026-03-20'),
      holiday('2026-03-21', 'Idulfitri', 'Idulfitri'),
      holiday('2026-03-22', 'Idulfitri', 'Idulfitri'),
      jointLeave('2026-03-23'),
      jointLeave('2026-03-24'),
      holiday('2026-04-03', 'Wafat Yesus Kristus', 'Good Friday'),
      holiday('2026-04-05', 'Paskah', 'Easter'),
      holiday('2026-05-01', 'Hari Buruh', 'Labour Day'),
      holiday('2026-05-14', 'Kenaikan Yesus Kristus', 'Ascension Day'),
      jointLeave('2026-05-15'),
      holiday('2026-05-27', 'Iduladha', 'Iduladha'),
      jointLeave('2026-05-28'),
      holiday('2026-05-31', 'Waisak', 'Waisak'),
      holiday('2026-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
      holiday('2026-06-16', '1 Muharam', '1 Muharram'),
      holiday('2026-08-17', 'Hari Kemerdekaan', 'Independence Day'),
      holiday('2026-08-25', 'Maulid Nabi', 'Birthday of the Prophet'),
      jointLeave('2026-12-24'),
      holiday('2026-12-25', 'Natal', 'Christmas'),
    ],
  }),
];

/** A table whose days were all read in one place. */
function table(
  year: number,
  decree: string,
  { source, confidence, days }: Pick<HolidayTable, 'source' | 'confidence'> & { readonly days: readonly NamedDay[] },
): HolidayTable {
  return { year, decree, source, confidence, days: days.map((named) => ({ ...named, source, confidence })) };
}

type NamedDay = Omit<Holiday, 'source' | 'confidence'>;

function holiday(date: string, id: string, en: string): NamedDay {
  return { date, kind: 'holiday', name: { id, en } };
}

function jointLeave(date: string): NamedDay {
  return { date, kind: 'jointLeave', name: { id: 'cuti bersama', en: 'joint leave' } };
}
