import { describeDuration, minute, toInstant } from '@kawal/core';
import { lateness } from '@kawal/engine';
import { nowOf, type Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { seenWorker } from '../worker/worker-mark.ts';
import { statusWords } from './words.ts';

/** Says that work is late, or that the worker stopped, so that nobody waits for a message that no worker sends: colleagues are phoned. */
export async function sayIfLate(session: Session, { storage }: Pick<LoadedDeployment, 'storage'>): Promise<void> {
  const now = toInstant(nowOf(session));
  const { byMs, isLate } = lateness(await storage.nextDue(), now);
  if (!isLate) {
    const seen = await seenWorker(storage, now);
    if (seen?.runs === false) session.line(session.tone('loud', session.say(statusWords.workerStopped(seen.agoMs))));
    return;
  }
  const whole = Math.max(minute, Math.floor(byMs / minute) * minute);
  const by = { id: describeDuration(whole, 'id'), en: describeDuration(whole, 'en') };
  session.line(session.tone('loud', session.say(statusWords.workerLate(by))));
}
