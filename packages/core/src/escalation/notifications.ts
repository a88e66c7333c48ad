import type { EscalationEvent, EscalationState, MessageItem, Notification, Notified, Recipient } from './escalation.ts';

/** Numbers the recipients of a change; a change that tells nobody stays as it is. */
export type Numbering = (event: EscalationEvent) => EscalationEvent;

/**
 * Returns the numbering of one call. What one call owes one person about one report is one notification naming all
 * steps, over all their channels (P12), so a person has one number in it. Who was told the same before, by a
 * notification that is still being tried, keeps its number: a second copy would only arrive beside it after an outage.
 */
export function numberingOf({ told, messages }: EscalationState, isOnItsWay: (told: Notified) => boolean): Numbering {
  const numbers = new Map<string, number>();
  const numberOf = (person: string): number => {
    const number = numbers.get(person) ?? messages + numbers.size + 1;
    numbers.set(person, number);
    return number;
  };
  return (event) => {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') return event;
    if (event.recipients.length === 0) return event;
    const { path, step } = event;
    const recipients = event.recipients.map((recipient): Recipient => {
      const earlier = told.find((one) => isSame(one, path, step, recipient) && isOnItsWay(one));
      return earlier === undefined
        ? { ...recipient, message: numberOf(recipient.person) }
        : { ...recipient, message: earlier.message, again: true };
    });
    return { ...event, recipients };
  };
}

function isSame(told: Notified, path: string, step: string, { person, office, task }: Recipient): boolean {
  return (
    told.person === person && told.path === path && told.step === step && told.office === office && told.task === task
  );
}

/** Returns the notifications that an entry calls for, in the order in which they are first owed. */
export function notificationsIn(changes: readonly EscalationEvent[]): readonly Notification[] {
  const found = new Map<number, { readonly person: string; readonly items: MessageItem[] }>();
  for (const event of changes) {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') continue;
    const { path, step } = event;
    for (const { person, office, instead, task, message, again } of event.recipients) {
      if (message === undefined || again === true) continue;
      const item: MessageItem = { path, step, office, instead, task };
      const items = found.get(message)?.items;
      if (items === undefined) found.set(message, { person, items: [item] });
      // After an outage one step may owe the same person several times; the notification says it once (Z5).
      else if (!items.some((one) => isSameItem(one, item))) items.push(item);
    }
  }
  return [...found].map(([message, { person, items }]) => ({ message, person, items }));
}

function isSameItem(one: MessageItem, other: MessageItem): boolean {
  return (
    one.step === other.step &&
    one.path === other.path &&
    one.office === other.office &&
    one.instead === other.instead &&
    one.task === other.task
  );
}
