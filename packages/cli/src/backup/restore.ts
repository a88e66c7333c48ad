import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { formatInstant, toInstant, type Zone } from '@kawal/core';
import { noteRestored, restoredMark, verifyCopy } from '@kawal/engine';
import { isKawalError } from '@kawal/sdk';
import {
  type PutBack,
  putBackSqliteKeyring,
  putBackSqliteStore,
  sqliteFound,
  sqliteStorage,
} from '@kawal/storage-sqlite';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf, type Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { exists } from '../files/exists.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import { seenWorker } from '../worker/worker-mark.ts';
import { type Manifest, readBackup } from './manifest.ts';
import { restoreWords } from './restore-words.ts';

export interface RestoreOptions {
  /** The keyring of the store; `FILE.keyring` unless told otherwise. */
  readonly keyring?: string;
  readonly keyringLost?: boolean;
  readonly moveAside?: boolean;
  readonly json?: boolean;
}

/** Puts a backup back at the place of a store that is lost or damaged, and says what is missing since. */
export async function restore(
  session: Session,
  from: string,
  file: string,
  options: RestoreOptions,
): Promise<ExitCode> {
  const { manifest, file: copy } = await readBackup(resolve(session.io.cwd, from), from);
  if (manifest.storage !== 'storage-sqlite')
    throw stopped({ code: 'restore.other-storage', storage: manifest.storage });
  return manifest.kind === 'store'
    ? restoreStore(session, { manifest, copy }, file, options)
    : restoreKeyring(session, { manifest, copy }, file, options);
}

interface Copy {
  readonly manifest: Manifest;
  readonly copy: string;
}

async function restoreStore(
  session: Session,
  { manifest, copy }: Copy,
  file: string,
  { keyring = `${file}.keyring`, keyringLost = false, moveAside = false, json }: RestoreOptions,
): Promise<ExitCode> {
  const path = (one: string): string => resolve(session.io.cwd, one);
  // A worker writes on into a file that was deleted by hand, and what it writes would be lost.
  const seen = await seenWorker({ signalFile: `${path(file)}.signal` }, toInstant(nowOf(session)));
  if (seen?.runs === true) throw stopped({ code: 'restore.in-use', file, worker: true });
  const keys = sqliteFound(path(keyring));
  // With a damaged one no backup can be judged, whatever was lost.
  if (keys === 'damaged' || (keys !== 'held' && !keyringLost))
    throw stopped({ code: 'restore.no-keyring', file: keyring, found: keys });
  // A command that was run after the loss began an empty store and an empty keyring: there is neither.
  const isReplaced = !['absent', 'empty'].includes(sqliteFound(path(file)));
  if (isReplaced && !moveAside) throw stopped({ code: 'restore.not-empty', file });
  const aside = await asideOf(session, file);
  const isLogLeft = sqliteFound(path(file)) === 'absent' && (await exists(path(`${file}-wal`)));
  let differing = 0;
  const facts = await putBackSqliteStore({
    from: copy,
    file: path(file),
    keyringFile: path(keyring),
    keyringLost,
    ...(aside === null ? {} : { aside: path(aside) }),
    judge: async (judged) => {
      const former = isReplaced ? opened({ file: path(file), keyringFile: path(keyring) }) : undefined;
      const findings = verifyCopy(judged, { former, isCopy: keyringLost });
      differing = (await findings.finally(() => former?.close().catch(() => undefined))).length;
      if (differing > 0 && isReplaced) throw new Error('It differs.');
    },
  }).catch((error: unknown) => {
    if (differing > 0 && isReplaced) throw stopped({ code: 'restore.differs', count: differing, file });
    if (isKawalError(error, 'storage.unavailable')) throw stopped({ code: 'restore.in-use', file });
    if (isKawalError(error, 'storage.corrupt')) throw stopped({ code: 'restore.not-whole' });
    throw error;
  });
  const named = facts.missing?.filter((stream) => !followUps.test(stream)) ?? [];
  const there = await thereOf(named, { file: path(file), keyringFile: path(keyring) }, keyringLost);
  if (json) session.json({ file, aside, madeAt: manifest.madeAt, ...facts, differing });
  else print(session, manifest, file, { ...facts, aside, isLogLeft, keyringLost, differing, named, there });
  return differing === 0 ? exitCode.fine : exitCode.refused;
}

/** Opens the store in use to compare a backup with it. One that is damaged, and is to be replaced, says nothing. */
function opened(files: Parameters<typeof sqliteStorage>[0]): ReturnType<typeof sqliteStorage> | undefined {
  try {
    return sqliteStorage(files);
  } catch {
    return undefined;
  }
}

/** Notes that a store was put back, and returns the records that it holds in part. */
async function thereOf(
  named: readonly string[],
  files: { readonly file: string; readonly keyringFile: string },
  keyringLost: boolean,
): Promise<readonly string[]> {
  const storage = sqliteStorage(files);
  try {
    // With a keyring that is begun anew its own copy may still be put back: nothing is written to it before.
    if (!keyringLost) await noteRestored(storage);
    return (await storage.load(named)).map(({ stream }) => stream);
  } finally {
    await storage.close();
  }
}

/** A copy of the keyring: only where there is none, or a damaged one, for a sound one knows more. */
async function restoreKeyring(
  session: Session,
  { manifest, copy }: Copy,
  file: string,
  { json }: RestoreOptions,
): Promise<ExitCode> {
  const path = resolve(session.io.cwd, file);
  if (sqliteFound(path) === 'held') throw stopped({ code: 'restore.keyring-there', file });
  const aside = await asideOf(session, file);
  await putBackSqliteKeyring({
    from: copy,
    file: path,
    // A store that stands may hold sessions that were ended in what the keyring has lost.
    rows: [restoredMark(randomUUID())],
    ...(aside === null ? {} : { aside: resolve(session.io.cwd, aside) }),
  }).catch((error: unknown) => {
    if (isKawalError(error, 'storage.corrupt')) throw stopped({ code: 'restore.not-whole' });
    if (isKawalError(error, 'storage.read-only') || isKawalError(error, 'storage.unavailable')) {
      throw stopped({ code: 'file.not-written', file });
    }
    throw error;
  });
  const at = timeText(manifest.madeAt, zoneOf(manifest));
  if (json) session.json({ file, aside, madeAt: manifest.madeAt });
  else {
    session.line(session.tone('good', session.say(restoreWords.keyringBack({ file }))));
    if (aside !== null) session.line(session.say(restoreWords.keyringAside({ file: aside })));
    session.line(session.tone('loud', session.say(restoreWords.keyringSince({ at }))));
  }
  return exitCode.fine;
}

/** Names what stands at a place, or is left there of a lost file; null where nothing does. */
async function asideOf(session: Session, file: string): Promise<string | null> {
  const stands = await Promise.all(['', '-wal'].map((end) => exists(resolve(session.io.cwd, `${file}${end}`))));
  if (!stands.includes(true)) return null;
  return `${file}.${new Date(nowOf(session)).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** Matches records that follow from others: named one by one they would hide them. */
const followUps = /^(?:delivery|escalation|access|thread)\//;

/** Holds what a restore found, for whoever runs it. */
type Found = PutBack &
  Readonly<Record<'named' | 'there', readonly string[]>> & {
    readonly aside: string | null;
    readonly isLogLeft: boolean;
    readonly keyringLost: boolean;
    readonly differing: number;
  };

function print(session: Session, manifest: Manifest, file: string, found: Found): void {
  const { newestAt, place, destroyedAgain, missing, aside, isLogLeft, keyringLost, differing, named, there } = found;
  const zone = zoneOf(manifest);
  const { line, say, tone } = session;
  const loud = (said: Parameters<Session['say']>[0]): void => line(tone('loud', say(said)));
  line(tone('good', say(restoreWords.back({ file, events: place }))));
  if (differing === 0) line(say(restoreWords.checked({ destroyed: destroyedAgain })));
  else loud(restoreWords.differs({ count: differing }));
  if (aside !== null && isLogLeft) loud(restoreWords.logAside({ file: aside }));
  else if (aside !== null) line(say(restoreWords.aside({ file: aside })));
  if (keyringLost) loud(restoreWords.withoutKeyring);

  const since = timeText(newestAt ?? manifest.madeAt, zone);
  const made = timeText(manifest.madeAt, zone);
  loud(restoreWords.missing({ since, made }));
  if (missing !== null) {
    loud(missing.length === 0 ? restoreWords.missingNothing : restoreWords.missingRecords({ count: missing.length }));
    const isReport = (stream: string): number => Number(stream.startsWith('report/'));
    for (const stream of named.toSorted((a, b) => isReport(b) - isReport(a)))
      line(`  ${say(describeRecord(stream))}${there.includes(stream) ? ` ${say(restoreWords.inPart)}` : ''}`);
    if (named.length < missing.length) line(`  ${say(restoreWords.andMore({ count: missing.length - named.length }))}`);
  }
  line();
  line(say(restoreWords.next));
  for (const step of restoreWords.steps) line(`  ${say(step)}`);
}

function zoneOf({ chapter }: Manifest): Zone {
  return chapter?.zone ?? 'WIB';
}

function timeText(instant: number, zone: Zone): string {
  return `${formatInstant(toInstant(instant), zone).slice(0, 16).replace('T', ' ')} ${zone}`;
}
