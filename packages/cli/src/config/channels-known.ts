import type { ChapterReadingOptions } from '@kawal/chapter';
import type { Session } from '../command/session.ts';
import { configHere } from './find-config.ts';

export type Served = Required<Pick<ChapterReadingOptions, 'channels' | 'addressFault'>>;

/**
 * Returns the channels of the config that `--config` names, else of the one in this folder; undefined where there is none. Only
 * then is the engine loaded, which reads it: most of the time of a check without a config would be spent on that.
 */
export async function channelsKnown(session: Session): Promise<Served | undefined> {
  const configFile = session.configFile ?? (await configHere(session.io));
  if (configFile === undefined) return undefined;
  const { channelsIn, servedChannels } = await import('./served-channels.ts');
  return session.configFile === undefined ? channelsIn(configFile, session) : servedChannels(session);
}
