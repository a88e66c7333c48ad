import { writePolicy } from '@kawal/chapter';
import type { KemendagriCode } from '@kawal/core';
import { newestNational, overlay } from '@kawal/policy';
import { cityCode } from '../area/city-areas.ts';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import type { Session } from '../command/session.ts';
import { writeNewFiles } from '../files/new-files.ts';
import { policyCommandWords as words } from './words.ts';

export interface NewOptions {
  readonly folder?: string;
}

/** Writes the policy of a city: a head that follows the nation, which with a directory is complete. Overwrites nothing. */
export async function newPolicy(session: Session, written: string, { folder }: NewOptions): Promise<ExitCode> {
  await writeNewFiles(session, folder ?? '.', { 'policy.yaml': cityPolicyText(session, cityCode(written)) });
  return exitCode.fine;
}

/** A policy that says no more than whose it is and which nation's it follows. */
export function cityPolicyText({ language, say }: Session, code: KemendagriCode): string {
  const id = `${language === 'id' ? 'kota' : 'city'}-${code.replaceAll('.', '-')}`;
  const text = writePolicy(overlay({ id, version: 1, layer: 'city', follows: newestNational, area: code }), language);
  return `${text.trimEnd()}\n${say(words.newHints)}`;
}
