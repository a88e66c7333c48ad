import type { Localized } from '@kawal/core';
import type { Session } from '../command/session.ts';
import { configBelow, configHere } from './find-config.ts';
import type { Served } from './served-channels.ts';

/**
 * Returns the channels of the config that `--config` names, else of the one in this folder; undefined where there is none. Only
 * then is the engine loaded, which reads it: most of the time of a check without a config would be spent on that.
 */
export async function channelsKnown(session: Session): Promise<Served | undefined> {
  const configFile = session.configFile ?? (await configHere(session.io));
  if (configFile === undefined) {
    const below = await configBelow(session.io);
    if (below !== undefined) session.complain(session.tone('caution', session.say(notLookedAt(below))));
    return undefined;
  }
  const { channelsIn, servedChannels } = await import('./served-channels.ts');
  return session.configFile === undefined ? channelsIn(configFile, session) : servedChannels(session);
}

function notLookedAt(below: string): Localized {
  return {
    id: `Saluran pesan TIDAK diperiksa: ${below} tidak dibaca di sana. Pindahkan ke folder ini, di samping folder lembaga, atau sebutkan dengan --config.`,
    en: `Channels are NOT looked at: ${below} is not read there. Move it into this folder, beside the chapter's, or name it with --config.`,
  };
}
