import type { HolidayTable } from '@kawal/core/calendar';
import type { Finding } from '../finding/finding.ts';
import { readHolidaysFile } from '../holidays-file/holidays-file.ts';
import { type ChapterFile, openFile } from './open-file.ts';

/** Reads one table of holidays by itself. The table is undefined if a finding refuses it. */
export function checkHolidays(file: ChapterFile): {
  readonly table: HolidayTable | undefined;
  readonly findings: readonly Finding[];
} {
  const { root, findings } = openFile(file, 'holidays');
  const table = root === undefined ? undefined : readHolidaysFile(root);
  return { table: findings.some(({ severity }) => severity === 'refused') ? undefined : table, findings };
}
