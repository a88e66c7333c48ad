import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { localDate } from '@kawal/core';
import { isDay, timeFault } from '../command/calendar-day.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { contactsIn, markVerified } from './verified-edits.ts';
import { contactWords } from './words.ts';

export interface VerifiedOptions {
  readonly on?: string;
}

/** Notes in directory.yaml that somebody saw a message arrive at these contacts. Changes nothing that is in force. */
export async function verified(
  session: Session,
  folder: string,
  named: readonly string[],
  { on }: VerifiedOptions,
): Promise<ExitCode> {
  const date = on ?? localDate(nowOf(session), 'WIB');
  if (!isDay(date)) throw timeFault('--on', date);
  if (date > localDate(nowOf(session), 'WIT')) {
    session.complain(session.tone('loud', session.say(contactWords.notYet(date))));
    return exitCode.refused;
  }
  const path = resolve(session.io.cwd, join(folder, 'directory.yaml'));
  const text = await readTextFile(path, join(folder, 'directory.yaml'));
  const contacts = named.length > 0 ? named : await asked(session, contactsIn(text));
  const marked = markVerified(text, contacts, date);
  if (marked.unknown.length > 0) {
    session.complain(session.tone('loud', session.say(contactWords.unknown(marked.unknown))));
    return exitCode.refused;
  }
  if (contacts.length === 0) {
    session.line(session.say(contactWords.none));
    return exitCode.refused;
  }
  await writeFile(path, marked.text);
  session.line(session.say(contactWords.marked({ count: contacts.length, date })));
  session.line(session.say(contactWords.next({ folder })));
  return exitCode.fine;
}

async function asked(session: Session, contacts: readonly string[]): Promise<readonly string[]> {
  const questions = await session.io.questions?.();
  if (questions === undefined)
    throw stopped({ code: 'usage.argument-missing', argument: session.say(contactWords.contact) });
  const choices = contacts.map((contact) => ({ value: contact, label: contact }));
  return (await questions.several({ message: session.say(contactWords.question), choices })) ?? [];
}
