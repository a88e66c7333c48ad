import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { localDate } from '@kawal/core';
import { sendTrial, systemEntropy } from '@kawal/engine';
import { describeFailureCode } from '@kawal/policy';
import type { Notifier } from '@kawal/sdk';
import { folderSource } from '../chapter-folder/verdict.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { refuseWith } from '../command/refusals.ts';
import { nowOf, type Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { withDeployment } from '../config/open-deployment.ts';
import { reachesNobody, withNotifiers } from '../config/served-channels.ts';
import { markVerified, withdrawVerified } from '../contacts/verified-edits.ts';
import { stopped } from '../fault/fault.ts';
import { readTextFile } from '../files/read-text-file.ts';
import type { Tone } from '../terminal/terminal.ts';
import { notifyWords as words } from './words.ts';

export interface NotifyTestOptions {
  readonly contact?: string;
  readonly json?: boolean;
}

interface Tried {
  readonly contact: string;
  readonly channel: string;
  /** `kept`: it stays in a folder, and reaches nobody. `awaited`: taken, and its provider tells later if it arrived. */
  readonly outcome: 'delivered' | 'accepted' | 'awaited' | 'kept' | 'unknown' | 'failed';
  readonly code: string | null;
  readonly retryable: boolean;
  readonly milliseconds: number;
}

/**
 * Sends a trial message to every contact of a person, through the channels of the config, and says what became of each.
 * One that is proved to have arrived is noted in directory.yaml as verified today. Where a provider tells later, the store
 * keeps the name of the message, so that its receipt is known: `kawal verified --received` then writes the date.
 */
export async function notifyTest(
  session: Session,
  person: string,
  folder: string,
  options: NotifyTestOptions,
): Promise<ExitCode> {
  const { config } = await loadConfig(session);
  const reading = await folderSource(session, folder);
  if (reading === undefined) return exitCode.refused;
  const { chapter, cards } = reading;
  const { people, contactPoints } = chapter.directory;
  const known = Object.hasOwn(people, person) ? people[person] : undefined;
  if (known === undefined) throw stopped({ code: 'usage.person-not-in-files', person });
  const contacts = known.contacts.filter((one) => options.contact === undefined || one === options.contact);
  if (contacts.length === 0) return refuseWith(session, words.noContact({ person, contact: options.contact ?? null }));
  const tried = await withNotifiers(config, session.io.env, async (notifiers) => {
    const results: Tried[] = [];
    for (const contact of contacts) {
      const { channel = '' } = contactPoints[contact] ?? {};
      const address = cards.find((one) => one.subject === contact)?.fields['address'] ?? '';
      const begun = performance.now();
      const { language } = known;
      const now = nowOf(session);
      const entropy = session.io.entropy ?? systemEntropy;
      const sent = await sendTrial({
        ...{ notifiers, channel, address, language, entropy, now },
        chapter: chapter.name,
        texts: chapter.texts ?? {},
        phone: config.phone,
      });
      const code = 'code' in sent ? sent.code : null;
      const retryable = sent.outcome === 'failed' && sent.retryable;
      const milliseconds = performance.now() - begun;
      const outcome =
        sent.outcome === 'accepted' ? await takenBy(session, notifiers, { contact, channel, ...sent }) : sent.outcome;
      results.push({ contact, channel, outcome, code, retryable, milliseconds });
    }
    return results;
  });
  const proved = tried.filter(({ outcome }) => outcome === 'delivered').map(({ contact }) => contact);
  const date = localDate(nowOf(session), chapter.zone);
  const refused = tried.filter(({ outcome, retryable }) => outcome === 'failed' && !retryable);
  const isServed = ({ code }: Tried): boolean => code !== 'no-notifier';
  const refuted = refused.filter(isServed).map(({ contact }) => contact);
  const edited = (text: string) => withdrawVerified(markVerified(text, proved, date).text, refuted);
  const withdrawn = proved.length + refuted.length > 0 && (await renew(session, folder, edited)) && refuted.length > 0;
  if (options.json) session.json({ person, tried, verified: proved, withdrawn: withdrawn ? refuted : [] });
  else print(session, { person, folder, tried, proved, withdrawn: withdrawn ? refuted : [], date });
  return tried.some(({ outcome }) => outcome === 'delivered' || outcome === 'accepted' || outcome === 'awaited')
    ? exitCode.fine
    : exitCode.refused;
}

/** Tells what a message is worth that its provider took. One whose receipt comes later is noted in the store. */
async function takenBy(
  session: Session,
  notifiers: readonly Notifier[],
  { contact, channel, handle }: { readonly contact: string; readonly channel: string; readonly handle?: string },
): Promise<'kept' | 'awaited' | 'accepted'> {
  if (reachesNobody(notifiers, channel)) return 'kept';
  const { evidence } = notifiers.find((one) => one.channel === channel)?.capabilities ?? {};
  if (handle === undefined || evidence?.later !== 'delivered') return 'accepted';
  try {
    const isNoted = await withDeployment(session, 'intake', ({ engine }) => engine.trials.note(contact, handle));
    return isNoted ? 'awaited' : 'accepted';
  } catch {
    // The message has gone all the same. Without a store, only the person can tell that it arrived.
    return 'accepted';
  }
}

/** Writes the directory anew, where its text changes. */
async function renew(session: Session, folder: string, edited: (text: string) => string): Promise<boolean> {
  const shown = join(folder, 'directory.yaml');
  const path = resolve(session.io.cwd, shown);
  const text = await readTextFile(path, shown);
  const after = edited(text);
  if (after !== text) await writeFile(path, after);
  return after !== text;
}

interface Printed {
  readonly person: string;
  readonly folder: string;
  readonly tried: readonly Tried[];
  readonly proved: readonly string[];
  /** Contacts that lost their date, for the provider refuses their address for good. */
  readonly withdrawn: readonly string[];
  readonly date: string;
}

function print(session: Session, { person, folder, tried, proved, withdrawn, date }: Printed): void {
  const tones: Readonly<Record<string, Tone>> = { delivered: 'good', awaited: 'good', failed: 'loud' };
  session.line(session.tone('heading', session.say(words.heading(person))));
  for (const { contact, channel, outcome, code, retryable, milliseconds } of tried) {
    const seconds = milliseconds / 1000;
    const said = session.say(
      words[outcome]({ folder, contact, reason: describeFailureCode(code ?? ''), retryable, seconds }),
    );
    session.line(`- ${contact} (${channel}): ${session.tone(tones[outcome] ?? 'caution', said)}`);
  }
  if (proved.length > 0) session.line(session.say(words.renewed({ count: proved.length, date, folder })));
  if (withdrawn.length > 0) {
    session.line(session.tone('caution', session.say(words.withdrawn({ contacts: withdrawn, folder }))));
  }
}
