import { openBundle } from '@kawal/chapter';
import { type Chapter, type ChapterState, chapterStream } from '@kawal/core';
import { createEngine, type Engine, type RaiseAlarm } from '@kawal/engine';
import type { Executor, Heartbeat, Notifier, Storage, Vault } from '@kawal/sdk';
import { type ConfigField, type Fault, faultOf } from '../fault.ts';
import type { Session } from '../session.ts';
import { alarmWords } from '../words/alarms.ts';
import { deploymentWords } from '../words/deployment.ts';
import { faultText } from '../words/faults.ts';
import { withEnvironment } from './env.ts';
import { type LoadedConfig, loadConfig, reasonOf } from './load-config.ts';
import { openVault } from './open-vault.ts';
import { supplied } from './supplied.ts';

/**
 * What a command opens. `reading` needs the storage alone. `intake` opens the rest as well, and goes on without what
 * cannot be opened: a report is taken in whatever else is broken. `work` refuses to begin without any of it.
 */
export type Need = 'reading' | 'intake' | 'work';

export interface Deployment {
  readonly loaded: LoadedConfig;
  readonly engine: Engine;
  readonly storage: Storage;
  /** The channels that have a notifier; undefined where they could not be opened. */
  readonly channels: readonly string[] | undefined;
}

/** Opens what the config names, uses it, and closes it again whatever happens. */
export async function withDeployment<Result>(
  session: Session,
  need: Need,
  use: (deployment: Deployment) => Promise<Result>,
  alarm: RaiseAlarm = alarmInWords(session),
): Promise<Result> {
  const loaded = await loadConfig(session);
  return withEnvironment(session.io.env, async () => {
    const { config } = loaded;
    const storage = await supplied('storage', () => config.storage({ migrating: false }));
    let notifiers: readonly Notifier[] | undefined;
    let executor: Executor | undefined;
    let engine: Engine | undefined;
    try {
      if (need !== 'reading') {
        notifiers = await part('notifiers', session, need, async () => (await config.notifiers?.()) ?? []);
      }
      const vault = need === 'reading' ? undefined : await part('vault', session, need, () => openVault(loaded));
      if (need !== 'reading' && config.executor !== undefined) {
        executor = await part('executor', session, need, config.executor);
      }
      const heartbeat =
        need === 'work' && config.heartbeat !== undefined ? await supplied('heartbeat', config.heartbeat) : undefined;
      engine = await createEngine({
        storage,
        alarm,
        ...engineParts(session, { notifiers, vault, executor, heartbeat }),
      });
      return await use({ loaded, engine, storage, channels: notifiers?.map(({ channel }) => channel) });
    } finally {
      if (engine !== undefined) await engine.close();
      else {
        await Promise.all([...(notifiers ?? []), ...(executor ? [executor] : [])].map((one) => one.close()));
        await storage.close();
      }
    }
  });
}

/** The chapter in force, read from the store; null before the first `kawal apply`, or where its bundle cannot be read. */
export async function chapterInForce({ engine, storage }: Deployment): Promise<{
  readonly chapter: Chapter | null;
  readonly state: ChapterState | undefined;
}> {
  const state = (await engine.read.record<ChapterState>(chapterStream))?.state;
  const bundle = state?.bundle ?? null;
  const chapter = bundle === null ? undefined : await openBundle(bundle, (hash) => storage.blob(hash));
  return { state, chapter: chapter ?? null };
}

interface Opened {
  readonly notifiers: readonly Notifier[] | undefined;
  readonly vault: Vault | undefined;
  readonly executor: Executor | undefined;
  readonly heartbeat: Heartbeat | undefined;
}

function engineParts(session: Session, { notifiers, vault, executor, heartbeat }: Opened) {
  const { clock, entropy } = session.io;
  return {
    notifiers: notifiers ?? [],
    ...(vault === undefined ? {} : { vault }),
    ...(executor === undefined ? {} : { executor }),
    ...(heartbeat === undefined ? {} : { heartbeat }),
    ...(clock === undefined ? {} : { clock }),
    ...(entropy === undefined ? {} : { entropy }),
  };
}

/** An alarm as a person reads it, on standard error. */
export function alarmInWords({ complain, tone, say }: Session): RaiseAlarm {
  return (alarm) => complain(tone('loud', say(alarmWords.heading(alarm))));
}

/** A part other than the storage: for intake, doing without it is better than not to listen. */
async function part<Part>(
  field: Exclude<ConfigField, 'storage'>,
  session: Session,
  need: Need,
  supply: () => Part | Promise<Part>,
): Promise<Part | undefined> {
  try {
    return await supplied(field, supply);
  } catch (error) {
    const fault: Fault | undefined = faultOf(error);
    if (need === 'work') throw error;
    const because = fault === undefined ? reasonOf(error) : faultText(fault, session.language);
    session.complain(session.tone('caution', session.say(deploymentWords.goesOnWithout({ field, because }))));
    return undefined;
  }
}
