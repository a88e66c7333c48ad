import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Instant, localDate } from '@kawal/core';
import { isDay, timeFault } from '../command/calendar-day.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { leave, refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { reachNobody } from '../config/served-channels.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { contactsIn, markVerified, withdrawVerified } from './verified-edits.ts';
import { contactWords } from './words.ts';

export interface VerifiedOptions {
  readonly on?: string;
  readonly received?: boolean;
}

/** Notes in directory.yaml that somebody saw a message arrive at these contacts. Changes nothing that is in force. */
export async function verified(
  session: Session,
  folder: string,
  named: readonly string[],
  { on, received }: VerifiedOptions,
): Promise<ExitCode> {
  if (received === true) return byReceipts(session, folder);
  const date = on ?? localDate(nowOf(session), 'WIB');
  if (!isDay(date)) throw timeFault('--on', date);
  if (date > localDate(nowOf(session), 'WIT')) return refuseWith(session, contactWords.notYet(date));
  const path = resolve(session.io.cwd, join(folder, 'directory.yaml'));
  const text = await readTextFile(path, join(folder, 'directory.yaml'));
  const contacts = named.length > 0 ? named : await asked(session, contactsIn(text));
  const marked = markVerified(text, contacts, date);
  if (marked.unknown.length > 0) return refuseWith(session, contactWords.unknown(marked.unknown));
  if (contacts.length === 0) return leave(session, contactWords.none);
  await writeFile(path, marked.text);
  session.line(session.say(contactWords.marked({ count: contacts.length, date })));
  if (await reachNobody(session)) session.complain(session.tone('loud', session.say(contactWords.onlyFolder)));
  session.line(session.say(contactWords.next({ folder })));
  return exitCode.fine;
}

/** Writes what providers told of trial messages: the date on which one arrived, and none where an address failed. */
async function byReceipts(session: Session, folder: string): Promise<ExitCode> {
  const path = resolve(session.io.cwd, join(folder, 'directory.yaml'));
  const text = await readTextFile(path, join(folder, 'directory.yaml'));
  const trials = await withDeployment(session, 'reading', ({ engine }) => engine.trials.list());
  const own = new Set(contactsIn(text));
  const known = trials.filter(({ contact }) => own.has(contact));
  const dated = known.map((trial) => ({ ...trial, date: localDate(trial.at as Instant, 'WIB') }));
  const failed = known.filter(({ state }) => state === 'failed').map(({ contact }) => contact);
  const marked = dated
    .filter(({ state }) => state === 'delivered')
    .reduce((whole, { contact, date }) => markVerified(whole, [contact], date).text, text);
  const after = withdrawVerified(marked, failed);
  if (after !== text) await writeFile(path, after);
  for (const { contact, state, date } of dated)
    session.line(`- ${session.say(contactWords.trials[state](contact, date))}`);
  session.line(session.say(after === text ? contactWords.none : contactWords.next({ folder })));
  return after === text ? exitCode.refused : exitCode.fine;
}

async function asked(session: Session, contacts: readonly string[]): Promise<readonly string[]> {
  const questions = await session.io.questions?.();
  if (questions === undefined)
    throw stopped({ code: 'usage.argument-missing', argument: session.say(contactWords.contact) });
  const choices = contacts.map((contact) => ({ value: contact, label: contact }));
  return (await questions.several({ message: session.say(contactWords.question), choices })) ?? [];
}
