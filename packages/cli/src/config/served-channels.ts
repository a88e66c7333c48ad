import type { ChapterReadingOptions } from '@kawal/chapter';
import { addressFaultOf, openPart, withEnvironment } from '@kawal/engine';
import type { Notifier } from '@kawal/sdk';
import type { Session } from '../command/session.ts';
import { loadConfig } from './load-config.ts';

/** Returns the channels that have a notifier, and what the notifiers have against an address; touches no storage. */
export async function servedChannels(
  session: Session,
): Promise<Required<Pick<ChapterReadingOptions, 'channels' | 'addressFault'>>> {
  const notifiers = await openedAndClosed(session);
  return {
    channels: notifiers.map(({ channel }) => channel),
    addressFault: (channel, address) => addressFaultOf(notifiers, channel, address),
  };
}

/** Returns the channels whose messages reach nobody, as a folder of mail. None where the notifiers cannot be opened. */
export async function keptChannels(session: Session): Promise<readonly string[]> {
  const notifiers = await openedAndClosed(session).catch(() => []);
  return [...new Set(notifiers.map(({ channel }) => channel))].filter((channel) => reachesNobody(notifiers, channel));
}

/** Returns true where every notifier of a channel leaves its messages on this machine. */
export function reachesNobody(notifiers: readonly Notifier[], channel: string): boolean {
  return notifiers.every((one) => one.channel !== channel || one.capabilities.reaches === 'nobody');
}

async function openedAndClosed(session: Session): Promise<readonly Notifier[]> {
  const { config } = await loadConfig(session);
  const notifiers = await withEnvironment(session.io.env, () =>
    openPart('notifiers', async () => (await config.notifiers?.()) ?? []),
  );
  await Promise.all(notifiers.map((notifier) => notifier.close()));
  return notifiers;
}
