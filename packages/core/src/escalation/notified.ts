import type { Instant } from '../calendar/instant.ts';
import type { EscalationEvent } from './escalation.ts';
import type { MessageItem, Notified, Recipient } from './notification.ts';

/** Takes a telling into the list of who was told, which it changes. */
export function recordNotified(
  told: Notified[],
  path: string,
  step: string,
  recipients: readonly Recipient[],
  at: Instant,
): void {
  for (const { office, instead, person, task, message = 0, again } of recipients) {
    const served = instead ?? office;
    let index = 0;
    // By hand, for every telling is looked for among all before it.
    for (; index < told.length; index += 1) {
      const one = told[index] as Notified;
      if (one.person !== person || one.step !== step || one.path !== path) continue;
      if (one.office === office && one.served === served && one.task === task) break;
    }
    const before = told[index];
    const nth = before?.message === message ? before.nth : nthOf(told, person, message);
    if (before === undefined) {
      const first = { path, step, office, served, person, task, message, nth };
      told.push({ ...first, firstAt: at, lastAt: at, times: 1, evidence: 'planned', arrived: [] });
    } else {
      // A message still on its way stands for this telling too; one that was taken, or failed, begins anew.
      const evidence = again === true || before.message === message ? before.evidence : 'planned';
      told[index] = { ...before, message, nth, lastAt: at, times: before.times + 1, evidence };
    }
  }
}

/** Counts the notifications of a person up to this one, which is the newest. */
function nthOf(told: readonly Notified[], person: string, message: number): number {
  let nth = 0;
  for (const one of told)
    if (one.person === person) nth = Math.max(nth, one.message === message ? one.nth - 1 : one.nth);
  return nth + 1;
}

/** Evidence only grows, but that every channel failed is never hidden by an older success (M4). */
export function withEvidence(told: Notified, event: Extract<EscalationEvent, { type: 'evidence-noted' }>): Notified {
  const concerned = told.person === event.person && event.items.some((item) => isAbout(item, told));
  if (!concerned) return told;
  // That a message failed after all takes back what it said itself, not what another one did.
  const others = told.arrived.filter((message) => message !== event.message);
  const isKept = event.evidence !== 'delivered' && event.evidence !== 'failed';
  const arrived = isKept ? told.arrived : event.evidence === 'delivered' ? [...others, event.message] : others;
  const rank = ['planned', 'delayed', 'sent', 'delivered', 'failed'];
  const isOlder = rank.indexOf(event.evidence) <= rank.indexOf(told.evidence) && told.evidence !== 'failed';
  return { ...told, evidence: isOlder ? told.evidence : event.evidence, arrived };
}

function isAbout(item: MessageItem, told: Notified): boolean {
  return item.path === told.path && item.step === told.step && item.office === told.office && item.task === told.task;
}
