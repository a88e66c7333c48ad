import { openPart, withEnvironment } from '@kawal/engine';
import type { Session } from '../command/session.ts';
import { loadConfig } from './load-config.ts';

/** The channels that have a notifier, without touching the storage. */
export async function servedChannels(session: Session): Promise<readonly string[]> {
  const { config } = await loadConfig(session);
  const notifiers = await withEnvironment(session.io.env, () =>
    openPart('notifiers', async () => (await config.notifiers?.()) ?? []),
  );
  await Promise.all(notifiers.map((notifier) => notifier.close()));
  return notifiers.map(({ channel }) => channel);
}
