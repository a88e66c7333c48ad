import { type ChapterState, type Instant, toInstant, type Zone } from '@kawal/core';
import {
  type FormerKey,
  failingListeners,
  isLoss,
  lateness,
  openPart,
  openVault,
  reasonOf,
  storageFaults,
  storageTime,
  toleratedApart,
  verifyStore,
} from '@kawal/engine';
import { isKawalError } from '@kawal/sdk';
import { nowOf, type Session } from '../command/session.ts';
import { loadConfig } from '../config/load-config.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { answerable } from '../config/served-channels.ts';
import { technicalWords, unexpectedWords, wordsOfFailure } from '../fault/failures.ts';
import { faultOf } from '../fault/fault-of.ts';
import { faultText } from '../fault/words.ts';
import { countWithoutLpa, readStatus } from '../status/read-status.ts';
import { seenWorker } from '../worker/worker-mark.ts';
import {
  embeddedCheckup,
  executorCheckup,
  heartbeatCheckup,
  keysCheckup,
  notifierCheckups,
} from './adapter-checkups.ts';
import { backupCheckups } from './backup-checkups.ts';
import { calendarCheckup, chapterCheckup, contactsCheckup, muteCheckups, policyCheckups } from './chapter-checkups.ts';
import { type Checkup, type CheckupPart, checked, type PartChecked } from './checkup.ts';
import { filesCheckup } from './file-checkup.ts';

/** Looks at every part of a deployment by itself, so that a broken one hides no other. Changes nothing, and tells nobody. */
export async function examine(session: Session): Promise<readonly PartChecked[]> {
  const config = await attempted(session, () => loadConfig(session));
  if ('failed' in config) return [checked('config', config.failed)];
  const rest = await attempted(session, () =>
    withDeployment(session, 'existing', (deployment) => examineDeployment(session, deployment)),
  );
  const { phone } = config.part.config;
  // The guides write this number.
  const isNoPhone = phone === undefined || /^08120{8}$/.test(phone.replace(/\D/g, ''));
  return [
    checked('config', { code: 'config.loaded' }),
    ...(isNoPhone ? [checked('config', { code: 'config.no-phone' })] : []),
    // Without a storage there is nothing to look at the rest in.
    ...('failed' in rest ? [checked('storage', rest.failed)] : rest.part),
  ];
}

async function examineDeployment(session: Session, deployment: LoadedDeployment): Promise<readonly PartChecked[]> {
  const { storage } = deployment;
  const machine = nowOf(session);
  const shared = await storageTime(storage);
  const now = shared ?? toInstant(machine);
  const { chapter, state } = await chapterInForce(deployment);
  const { channels, checkups: notifiers } = await examineNotifiers(session, deployment, chapter, now);
  const { byMs: lateByMs, isLate } = lateness(await storage.nextDue(), now);
  const files = await filesCheckup(storage);
  const found: readonly (readonly [CheckupPart, Checkup])[] = [
    ...(await storageCheckups(storage)).map((one) => ['storage', one] as const),
    ...(await examineRecords(session, deployment, chapter?.zone ?? 'WIB')).map((one) => ['storage', one] as const),
    ...(files === undefined ? [] : ([['storage', files]] as const)),
    ['clock', clockCheckup(machine, shared, await storage.newestInstant())],
    ['chapter', chapterCheckup(chapter, state, now)],
    ...(chapter === null
      ? []
      : ([
          ...policyCheckups(chapter, now, channels).map((one) => ['policy', one] as const),
          ['calendar', calendarCheckup(chapter, now)],
          ['contacts', contactsCheckup(chapter, now)],
        ] as const)),
    ...(await casesCheckup(deployment)).map((one) => ['chapter', one] as const),
    ...(await examineKeys(session, deployment, state, chapter?.zone ?? 'WIB')).map((one) => ['keys', one] as const),
    ...[...notifiers, ...(await keptMessages(session, deployment, now))].map((one) => ['notifiers', one] as const),
    ['worker', isLate ? { code: 'worker.late', byMs: lateByMs } : await workerCheckup(deployment, now)],
    ['executor', await examineExecutor(session, deployment)],
    ['heartbeat', await examineHeartbeat(session, deployment, isLate)],
    ...(await examineBackups(session, storage, now, chapter?.zone ?? 'WIB')).map((one) => ['backup', one] as const),
  ];
  return found.map(([part, checkup]) => checked(part, checkup));
}

async function storageCheckups(storage: LoadedDeployment['storage']): Promise<readonly Checkup[]> {
  const { name, capabilities } = storage;
  const shared = await storageFaults(storage, undefined, { rows: false, users: true }).catch(() => []);
  const faults = [...(await storageFaults(storage)), ...shared.filter(({ code }) => code === 'user-shared')];
  if (faults.length === 0) return [{ code: capabilities.durable ? 'storage.open' : 'storage.not-durable', name }];
  return faults.map((fault) => ({
    code: ['cleanup-held', 'user-shared'].includes(fault.code) ? 'storage.slow' : 'storage.impaired',
    name,
    fault,
  }));
}

async function examineRecords(
  session: Session,
  { storage, engine }: LoadedDeployment,
  zone: Zone,
): Promise<readonly Checkup[]> {
  const looked = await attempted(session, async () => ({
    audit: await verifyStore(storage),
    losses: await engine.losses.list(),
    waiting: await engine.losses.waiting(),
  }));
  if ('failed' in looked) return [looked.failed];
  const { audit, losses, waiting } = looked.part;
  const { entries, findings } = audit;
  const known: readonly Checkup[] = [
    ...(findings.length === 0 ? [] : waiting).map((word): Checkup => ({ code: 'store.loss-proposed', word, zone })),
    ...losses.map((loss): Checkup => ({ code: 'store.loss-known', loss, zone })),
  ];
  if (findings.length === 0) return [{ code: 'store.verified', entries }, ...known];
  if (findings.some(({ code }) => code === 'keyring.begun-anew')) {
    const count = findings.filter(({ code }) => code === 'card.key-missing').length;
    return [{ code: 'store.keyring-lost', count }, ...known];
  }
  const [lost, ...others] = findings;
  if (lost !== undefined && isLoss(lost) && lost.code !== 'change.noticed' && others.length === 0)
    return [{ code: 'store.lost', place: lost.place }, ...known];
  return [{ code: 'store.differs', count: findings.length }, ...known];
}

/** Names who was told of a report only by messages that lie in a folder, as far as nobody of the LPA is kept from it. */
async function keptMessages(session: Session, deployment: LoadedDeployment, now: Instant): Promise<readonly Checkup[]> {
  const read = await attempted(session, () => readStatus(deployment, now));
  const people = 'failed' in read ? [] : [...new Set(read.part.waiting.flatMap(({ kept }) => kept))];
  return people.length === 0 ? [] : [{ code: 'notifiers.kept', people }];
}

async function casesCheckup({ engine }: LoadedDeployment): Promise<readonly Checkup[]> {
  const count = await countWithoutLpa(engine);
  return count === 0 ? [] : [{ code: 'cases.unattended', count }];
}

/** A worker leaves a mark beside a store in a file; elsewhere a message that was tried is its trace. */
async function workerCheckup({ engine, storage }: LoadedDeployment, now: Instant): Promise<Checkup> {
  const seen = await seenWorker(storage, now);
  if (seen !== undefined) return seen.runs ? { code: 'worker.runs' } : { code: 'worker.stopped', byMs: seen.agoMs };
  for (const value of ['sent', 'delivered', 'delayed', 'failed', 'attempting', 'waiting'] as const) {
    const found = await engine.unguarded.list('delivery', { key: { name: 'status', value }, limit: 100 });
    if (found.ok && found.records.some(({ state }) => state.tries > 0)) return { code: 'worker.in-time' };
  }
  return { code: 'worker.never-seen' };
}

async function examineBackups(
  session: Session,
  storage: LoadedDeployment['storage'],
  now: Instant,
  zone: Zone,
): Promise<readonly Checkup[]> {
  const looked = await attempted(session, () => backupCheckups(storage, now, zone));
  return 'failed' in looked ? [looked.failed] : looked.part;
}

/** Compares the machine's clock with the storage's, or with the newest instant where the storage tells no time. */
function clockCheckup(machine: number, shared: number | undefined, newest: number | null): Checkup {
  const behind = (newest ?? 0) - (shared ?? machine);
  if (shared === undefined) return behind > 1_000 ? { code: 'clock.behind', byMs: behind } : { code: 'clock.right' };
  const byMs = Math.abs(machine - shared);
  if (byMs > toleratedApart) return { code: machine > shared ? 'clock.ahead' : 'clock.behind', byMs };
  return behind > toleratedApart ? { code: 'storage.ahead', byMs: behind } : { code: 'clock.shared' };
}

async function examineKeys(
  session: Session,
  { loaded, storage, engine }: LoadedDeployment,
  state: ChapterState | undefined,
  zone: Zone,
): Promise<readonly Checkup[]> {
  const recipient = state?.recipient ?? null;
  const looked = await attempted(session, async () => {
    const vault = await openVault(loaded.config, loaded.folder);
    const own = await keysCheckup(vault, recipient, storage);
    // An adapter that cannot list its keys has nothing to say of them.
    if (recipient === null || recipient.epoch === 1 || storage.keyring.list === undefined) return [own];
    const { former } = await engine.cardKeys.look(vault);
    return [own, ...former.flatMap((key) => formerCheckup(key, zone))];
  });
  return 'failed' in looked ? [looked.failed] : looked.part;
}

/** Of a key that wraps nothing, only a vault that still has it makes something to tell. */
function formerCheckup(key: FormerKey, zone: Zone): readonly Checkup[] {
  if (key.keys > 0) return [{ code: 'keys.former-used', key, zone }];
  return key.isKept ? [{ code: 'keys.former-idle', key, zone }] : [];
}

async function examineNotifiers(
  session: Session,
  { loaded, storage }: LoadedDeployment,
  chapter: Parameters<typeof notifierCheckups>[1],
  now: Instant,
): Promise<{ readonly channels: readonly string[]; readonly checkups: readonly Checkup[] }> {
  const opened = await attempted(session, () =>
    openPart('notifiers', async () => (await loaded.config.notifiers?.()) ?? []),
  );
  if ('failed' in opened) return { channels: [], checkups: [opened.failed] };
  const failing = await failingListeners(opened.part, storage);
  const checkups = [
    ...(await notifierCheckups(opened.part, chapter)),
    ...(chapter === null ? [] : muteCheckups(chapter, now, answerable(opened.part, loaded.config.answersAt))),
    ...failing.map(({ notifier, since, code: reason }): Checkup => {
      return { code: 'notifiers.failing', notifier, since: toInstant(since), reason, zone: chapter?.zone ?? 'WIB' };
    }),
  ];
  await Promise.all(opened.part.map((notifier) => notifier.close()));
  return { channels: opened.part.map(({ channel }) => channel), checkups };
}

async function examineExecutor(session: Session, { loaded, storage }: LoadedDeployment): Promise<Checkup> {
  const { executor } = loaded.config;
  if (executor === undefined) return embeddedCheckup(storage);
  const opened = await attempted(session, () => openPart('executor', () => executor({ migrating: false })));
  if ('failed' in opened) return opened.failed;
  // What it finds is told here, once and in words.
  opened.part.onTrouble(() => undefined);
  const checkup = await executorCheckup(opened.part, storage.capabilities);
  await opened.part.close();
  return checkup;
}

/** A beat is sent only while nothing is late: the doctor must not speak for a worker that died. */
async function examineHeartbeat(session: Session, { loaded }: LoadedDeployment, isLate: boolean): Promise<Checkup> {
  const { heartbeat } = loaded.config;
  if (heartbeat === undefined) return { code: 'heartbeat.none' };
  if (isLate) return { code: 'heartbeat.withheld' };
  const opened = await attempted(session, () => openPart('heartbeat', heartbeat));
  if ('failed' in opened) return opened.failed;
  const checkup = await heartbeatCheckup(opened.part);
  await opened.part.close();
  return checkup;
}

type Attempted<Found> = { readonly part: Found } | { readonly failed: Checkup };

async function attempted<Found>(session: Session, open: () => Found | Promise<Found>): Promise<Attempted<Found>> {
  try {
    return { part: await open() };
  } catch (error) {
    return { failed: { code: 'part.failed', because: because(session, error) } };
  }
}

function because({ language }: Session, error: unknown): string {
  const fault = faultOf(error);
  if (fault !== undefined) return faultText(fault, language);
  // The adapter knows its own remedy: a folder's rights, or a server's user and password.
  if (!isKawalError(error)) return reasonOf(error);
  const words = wordsOfFailure(error) ?? unexpectedWords({ kind: error.code });
  const technical = technicalWords(error, language);
  return technical === undefined ? words[language] : `${words[language]} (${technical})`;
}
