import { setTimeout } from 'node:timers/promises';
import type { Chapter } from '@kawal/core';
import type { ChapterKey } from '@kawal/core/chapter';
import { systemEntropy, tryCards } from '@kawal/engine';
import {
  type Executor,
  type ExecutorReadiness,
  embeddedExecutor,
  type Heartbeat,
  isKawalError,
  type Notifier,
  type Readiness,
  type Storage,
  type Vault,
  wrapKeys,
} from '@kawal/sdk';
import { isGuessableKey } from '@kawal/sdk/vault-file';
import { saidToRing, unreachedBy } from '../config/unreached.ts';
import type { Checkup } from './checkup.ts';

/** Checks that this vault opens the key on record and the cards of each epoch, and that nobody can guess it. Throws its error. */
export async function keysCheckup(
  vault: Vault | undefined,
  published: ChapterKey | null,
  storage: Parameters<typeof tryCards>[0],
): Promise<Checkup> {
  if (vault?.name === 'memory-vault') return { code: 'keys.of-example' };
  const onRecord = published === null ? undefined : new Uint8Array(Buffer.from(published.publicKey, 'base64'));
  const key = onRecord ?? (await vault?.recipient())?.publicKey;
  if (key !== undefined && (await isGuessableKey(key))) return { code: 'keys.guessable' };
  if (vault === undefined) return { code: 'keys.no-vault' };
  if (published === null || onRecord === undefined) return { code: 'keys.not-published' };
  const { epoch } = published;
  const random = (length: number): Uint8Array => systemEntropy.bytes(length);
  const recipient = { epoch, publicKey: onRecord };
  try {
    for (const key of await wrapKeys(recipient, [{ id: 'kawal-doctor', key: random(32) }], random)) {
      await vault.open(key);
    }
    const { tried, shut } = await tryCards(storage, vault);
    return shut === 0 ? { code: 'keys.open' } : { code: 'keys.cards-shut', tried, shut };
  } catch (error) {
    const isAnother = isKawalError(error, 'vault.unreadable') || isKawalError(error, 'vault.key-unknown');
    if (isAnother) return { code: 'keys.of-another-chapter' };
    throw error;
  }
}

/** Checks that each notifier takes messages now, and that every channel of the directory has a notifier. */
export async function notifierCheckups(
  notifiers: readonly Notifier[],
  chapter: Chapter | null,
): Promise<readonly Checkup[]> {
  if (notifiers.length === 0) return [{ code: 'notifiers.none' }];
  const served = new Set(notifiers.map(({ channel }) => channel));
  const used = new Set(Object.values(chapter?.directory.contactPoints ?? {}).map(({ channel }) => channel));
  const unserved = [...used].filter((channel) => !served.has(channel)).sort();
  const asked = await Promise.all(
    notifiers.map(async (notifier) => {
      const { channel, capabilities } = notifier;
      return { channel, reaches: capabilities.reaches, readiness: await readinessOf(notifier) };
    }),
  );
  const isReady = asked.filter(({ readiness }) => readiness?.ready);
  const ready = isReady.filter(({ reaches }) => reaches !== 'nobody').map(({ channel }) => channel);
  const kept = isReady.filter(({ reaches }) => reaches === 'nobody').map(({ channel }) => channel);
  const untried = asked.filter(({ readiness }) => readiness === undefined).map(({ channel }) => channel);
  const checkups: Checkup[] = [];
  if (ready.length > 0) checkups.push({ code: 'notifiers.ready', channels: ready });
  const directory = chapter?.directory ?? { people: {}, contactPoints: {} };
  if (kept.length > 0) checkups.push({ code: 'notifiers.reach-nobody', ...unreachedBy(kept, directory) });
  if (untried.length > 0) checkups.push({ code: 'notifiers.untried', channels: untried });
  for (const { channel, readiness } of asked) {
    if (readiness?.ready === false) checkups.push({ code: 'notifiers.not-ready', channel, reason: readiness.code });
  }
  if (unserved.length > 0) checkups.push({ code: 'notifiers.unserved', channels: unserved });
  const contacts = saidToRing(notifiers, directory);
  if (contacts.length > 0) checkups.push({ code: 'notifiers.said-to-ring', contacts });
  return checkups;
}

/** Asks a notifier whether messages would leave. One that throws or stays silent is not ready. */
async function readinessOf(notifier: Notifier): Promise<Readiness | undefined> {
  const milliseconds = 10_000;
  const limits = { signal: AbortSignal.timeout(milliseconds), milliseconds };
  const asked = notifier.check?.(limits)?.catch((): Readiness => ({ ready: false, code: 'threw' }));
  const silent: Readiness = { ready: false, code: 'ETIMEDOUT' };
  return await Promise.race([asked, setTimeout(milliseconds + 1_000, silent, { ref: false })]);
}

/** Says whether processes of this machine wake each other, where the config names no executor. */
export async function embeddedCheckup({ signalFile }: Storage): Promise<Checkup> {
  if (signalFile === undefined) return { code: 'executor.embedded' };
  const executor = embeddedExecutor({ signalFile });
  const readiness = (await executor.check?.()) ?? { ready: true };
  await executor.close();
  return readiness.ready
    ? { code: 'executor.one-machine' }
    : { code: 'executor.signal-unwritable', reason: readiness.code };
}

/** Checks that hints reach the workers, and that the storage lets in as many processes as the executor wakes. */
export async function executorCheckup(executor: Executor, { processes }: Storage['capabilities']): Promise<Checkup> {
  const { name, capabilities } = executor;
  if (capabilities.processes === 'many' && processes === 'one') return { code: 'executor.alone', name };
  const readiness: ExecutorReadiness = (await executor.check?.()) ?? { ready: true };
  if (!readiness.ready) return { code: 'executor.not-ready', name, reason: readiness.code };
  const { queue = null, byPolling } = readiness;
  return { code: byPolling === true ? 'executor.polling' : 'executor.ready', name, queue };
}

export async function heartbeatCheckup(heartbeat: Heartbeat): Promise<Checkup> {
  try {
    const answer: unknown = await heartbeat.beat();
    return { code: answer === undefined ? 'heartbeat.heard' : 'heartbeat.not-delivered' };
  } catch {
    return { code: 'heartbeat.not-delivered' };
  }
}
