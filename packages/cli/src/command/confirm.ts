import type { Localized } from '@kawal/core';
import { stopped } from '../fault/fault.ts';
import type { Session } from './session.ts';

/** Asks for a yes. Where nobody can answer, it stops and names `--yes`, which stands for it. */
export async function confirm({ io: { isTTY, ask }, say }: Session, question: Localized): Promise<boolean> {
  if (!isTTY || ask === undefined) throw stopped({ code: 'usage.confirm-needed' });
  return /^(y|ya|yes)$/i.test((await ask(`${say(question)} `)).trim());
}
