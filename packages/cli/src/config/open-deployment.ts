import { relative } from 'node:path';
import type { Chapter, ChapterState } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import {
  type ConfigField,
  type Deployment as EngineDeployment,
  type OpenOptions,
  openDeployment,
  type RaiseAlarm,
  reasonOf,
  withEnvironment,
} from '@kawal/engine';
import { callByOwnNames } from '@kawal/policy';
import { missingStoreOf, withExistingStore } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import type { Session } from '../command/session.ts';
import { stopped } from '../fault/fault.ts';
import { faultOf } from '../fault/fault-of.ts';
import { faultText } from '../fault/words.ts';
import { withRecordsSaid } from '../record-names/describe-record.ts';
import { alarmWords } from './alarm-words.ts';
import { type LoadedConfig, loadConfig } from './load-config.ts';
import { deploymentWords } from './words.ts';

/** An open deployment, and the config that names it. */
export interface LoadedDeployment extends EngineDeployment {
  readonly loaded: LoadedConfig;
  readonly session: Session;
}

/** Neither `reading` nor the others begin a store: where it is missing, it reads nothing, and those stop. */
export type Need = NonNullable<OpenOptions['need']> | 'existing';

/** Opens what the config names, uses it, and closes it again whatever happens. */
export async function withDeployment<Result>(
  session: Session,
  need: Need,
  use: (deployment: LoadedDeployment) => Promise<Result>,
  alarm: RaiseAlarm = alarmInWords(session),
): Promise<Result> {
  const loaded = await loadConfig(session);
  const { clock, entropy, env: environment } = session.io;
  return withEnvironment(environment, async () => {
    const opened = await openFor(session, need, loaded, {
      alarm,
      environment,
      folder: loaded.folder,
      goesOnWithout: (field, error) => describeWithout(session, field, error),
      ...(clock === undefined ? {} : { clock }),
      ...(entropy === undefined ? {} : { entropy }),
    });
    try {
      return await use({ ...opened, loaded, session });
    } finally {
      await opened.engine.close();
    }
  });
}

async function openFor({ io }: Session, need: Need, { config }: LoadedConfig, options: OpenOptions) {
  if (need === 'intake' || need === 'work') return openDeployment(config, { need, ...options });
  try {
    return await withExistingStore(() =>
      openDeployment(config, { need: need === 'existing' ? 'reading' : need, ...options }),
    );
  } catch (error) {
    const missing = missingStoreOf(error);
    if (missing === undefined) throw error;
    // Before the first `kawal apply` nothing is in force: what only reads goes on without a store, and begins none (0457).
    if (need === 'reading') {
      const empty = { ...config, storage: () => memoryStorage() };
      return openDeployment(empty, { ...options, need, alarm: () => undefined });
    }
    const named = relative(io.cwd, missing);
    throw stopped({ code: 'store.missing', file: named.startsWith('..') ? missing : named });
  }
}

/** The chapter in force, read from the store; null before the first `kawal apply`, or where its bundle cannot be read. */
export async function chapterInForce({ engine, session }: LoadedDeployment): Promise<{
  readonly chapter: Chapter | null;
  readonly state: ChapterState | undefined;
}> {
  const found = await engine.unguarded.record(chapterStream);
  const state = found.ok ? found.record.state : undefined;
  const chapter = await engine.unguarded.chapter();
  session.nameOffices((text) => {
    const said = withRecordsSaid(text, session.language, chapter?.areas ?? []);
    return chapter === null ? said : callByOwnNames(said, chapter.directory.offices);
  });
  return { state, chapter };
}

/** An alarm as a person reads it, on standard error. */
export function alarmInWords({ complain, tone, say }: Session) {
  return (alarm: Parameters<typeof alarmWords.heading>[0]): void =>
    complain(tone('loud', say(alarmWords.heading(alarm))));
}

/** Says which part a command goes on without, and why. */
function describeWithout(session: Session, field: ConfigField, error: unknown): void {
  const fault = faultOf(error);
  const because = fault === undefined ? reasonOf(error) : faultText(fault, session.language);
  session.complain(session.tone('caution', session.say(deploymentWords.goesOnWithout({ field, because }))));
}
