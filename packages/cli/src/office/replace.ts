import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDay, timeFault } from '../command/calendar-day.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { refuseWith } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { replaceHolder } from './replace-edits.ts';
import { officeWords } from './words.ts';

export interface ReplaceOptions {
  readonly from: string;
  readonly oldFrom?: string;
}

/** Writes into directory.yaml that one officer follows another. Changes nothing that is in force. */
export async function replace(
  session: Session,
  folder: string,
  office: string,
  old: string,
  next: string,
  { from, oldFrom }: ReplaceOptions,
): Promise<ExitCode> {
  for (const [option, date] of Object.entries({ '--from': from, '--old-from': oldFrom })) {
    if (date !== undefined && !isDay(date)) throw timeFault(option, date);
  }
  const shown = join(folder, 'directory.yaml');
  const path = resolve(session.io.cwd, shown);
  const done = replaceHolder(await readTextFile(path, shown), { office, old, next, from, oldFrom });
  if (!done.ok) return refuseWith(session, officeWords.lacks[done.lacks]({ office, old, next }));
  await writeFile(path, done.text);
  session.line(session.say(officeWords.replaced({ office, old, next, from })));
  session.line(session.say(officeWords.next({ folder })));
  return exitCode.fine;
}
