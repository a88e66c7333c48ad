import type { ChapterReadingOptions } from '@kawal/chapter';
import type { Directory, Localized } from '@kawal/core';
import { addressFaultOf, type Environment, type KawalConfig, openPart, withEnvironment } from '@kawal/engine';
import type { Notifier } from '@kawal/sdk';
import type { Session } from '../command/session.ts';
import { faultOf } from '../fault/fault-of.ts';
import { faultText } from '../fault/words.ts';
import { loadConfig } from './load-config.ts';
import { saidToRing } from './unreached.ts';

export interface Served extends Required<Pick<ChapterReadingOptions, 'channels' | 'addressFault'>> {
  /** Tells whether a message by a channel can be answered there, or on a page that it names. */
  readonly takesAnswers: (channel: string) => boolean;
  /** Channels whose messages reach nobody, as a folder of mail. */
  readonly kept: readonly string[];
  readonly saidToRing: (directory: Pick<Directory, 'contactPoints'>) => readonly string[];
}

/** Returns the channels of a config; undefined, and said, where it cannot be opened, as secrets may be elsewhere. */
export async function channelsIn(configFile: string, session: Session): Promise<Served | undefined> {
  try {
    return await servedChannels({ ...session, configFile });
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    const because = faultText(fault, session.language);
    session.complain(session.tone('caution', session.say(channelsUnread({ configFile, because }))));
    return undefined;
  }
}

function channelsUnread({ configFile, because }: { readonly configFile: string; readonly because: string }): Localized {
  return {
    id: `Saluran pesan TIDAK diperiksa, karena ${configFile} tidak dapat dibuka: ${because}`,
    en: `Channels are NOT looked at, because ${configFile} cannot be opened: ${because}`,
  };
}

/** Returns the channels that have a notifier, and what the notifiers have against an address; touches no storage. */
export async function servedChannels(session: Session): Promise<Served> {
  const notifiers = await openedAndClosed(session);
  const { answersAt } = (await loadConfig(session)).config;
  const channels = notifiers.map(({ channel }) => channel);
  return {
    takesAnswers: answerable(notifiers, answersAt),
    channels,
    kept: [...new Set(channels)].filter((channel) => reachesNobody(notifiers, channel)),
    saidToRing: (directory) => saidToRing(notifiers, directory),
    addressFault: (channel, address) => addressFaultOf(notifiers, channel, address),
  };
}

/** Returns true where no notifier of this deployment brings a message to people. False where they cannot be opened here. */
export async function reachNobody(session: Session): Promise<boolean> {
  const notifiers = await openedAndClosed(session).catch(() => undefined);
  return notifiers?.every(({ capabilities }) => capabilities.reaches === 'nobody') === true;
}

/** Returns true where every notifier of a channel leaves its messages on this machine. */
export function reachesNobody(notifiers: readonly Notifier[], channel: string): boolean {
  return notifiers.every((one) => one.channel !== channel || one.capabilities.reaches === 'nobody');
}

/** Returns by which channels a message can be answered. A rehearsal, whose messages reach nobody, is not asked. */
export function answerable(notifiers: readonly Notifier[], answersAt: string | undefined): Served['takesAnswers'] {
  return (channel) => answersAt !== undefined || takesAnswers(notifiers, channel) || reachesNobody(notifiers, channel);
}

/** Returns true where a notifier of a channel hears answers. */
export function takesAnswers(notifiers: readonly Notifier[], channel: string): boolean {
  return notifiers.some(
    (one) =>
      one.channel === channel && one.capabilities.answers.length > 0 && (one.receive ?? one.listen) !== undefined,
  );
}

async function openedAndClosed(session: Session): Promise<readonly Notifier[]> {
  const { config } = await loadConfig(session);
  return await withNotifiers(config, session.io.env, (notifiers) => notifiers);
}

/** Opens the notifiers of a config for some work, and closes them after it. */
export async function withNotifiers<Result>(
  config: KawalConfig,
  environment: Environment,
  work: (notifiers: readonly Notifier[]) => Result | Promise<Result>,
): Promise<Result> {
  return await withEnvironment(environment, async () => {
    const notifiers = await openPart('notifiers', async () => (await config.notifiers?.()) ?? []);
    try {
      return await work(notifiers);
    } finally {
      await Promise.all(notifiers.map((notifier) => notifier.close()));
    }
  });
}
