import { basename, resolve } from 'node:path';
import { checkHolidays, countHolidays, fewestHolidays } from '@kawal/chapter';
import { printFindings } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { writeNewFiles } from '../files/new-files.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { calendarWords } from './words.ts';

/** Checks a table of holidays and copies it into a chapter's folder. Overwrites nothing. */
export async function importHolidays(session: Session, file: string, folder: string): Promise<ExitCode> {
  const text = await readTextFile(resolve(session.io.cwd, file), file);
  const { table, findings } = checkHolidays({ name: file, text });
  printFindings(session, findings);
  if (table === undefined) return exitCode.refused;
  await writeNewFiles(session, folder, { [basename(file)]: text });
  const { year, decree, days } = table;
  const holidays = countHolidays(table);
  const facts = { year, decree, holidays, jointLeave: days.length - holidays, fewest: fewestHolidays };
  session.line(session.say(calendarWords.counted(facts)));
  return exitCode.fine;
}
