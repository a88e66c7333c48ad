import { describeDuration, minute, toInstant } from '@kawal/core';
import { lateness } from '@kawal/engine';
import { nowOf } from '../command/now.ts';
import type { Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { statusWords } from './words.ts';

/** Says that work is late, so that nobody waits for a message that no worker sends: colleagues are phoned. */
export async function sayIfLate(session: Session, { storage }: Pick<LoadedDeployment, 'storage'>): Promise<void> {
  const { byMs, isLate } = lateness(await storage.nextDue(), toInstant(nowOf(session)));
  if (!isLate) return;
  const whole = Math.max(minute, Math.floor(byMs / minute) * minute);
  const by = { id: describeDuration(whole, 'id'), en: describeDuration(whole, 'en') };
  session.line(session.tone('loud', session.say(statusWords.workerLate(by))));
}
