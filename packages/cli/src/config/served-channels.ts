import type { ChapterReadingOptions } from '@kawal/chapter';
import { addressFaultOf, openPart, withEnvironment } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import { loadConfig } from './load-config.ts';

/** Returns the channels that have a notifier, and what the notifiers have against an address; touches no storage. */
export async function servedChannels(
  session: Session,
): Promise<Required<Pick<ChapterReadingOptions, 'channels' | 'addressFault'>>> {
  const { config } = await loadConfig(session);
  const notifiers = await withEnvironment(session.io.env, () =>
    openPart('notifiers', async () => (await config.notifiers?.()) ?? []),
  );
  await Promise.all(notifiers.map((notifier) => notifier.close()));
  return {
    channels: notifiers.map(({ channel }) => channel),
    addressFault: (channel, address) => addressFaultOf(notifiers, channel, address),
  };
}
