import type { EscalationEvent, EscalationState } from './escalation.ts';
import type { MessageItem, Notification, Notified, Recipient } from './notification.ts';

/** Numbers the recipients of a change; a change that tells nobody stays as it is. */
export type Numbering = (event: EscalationEvent) => EscalationEvent;

/** Returns the numbering of one call: a person has one number in it (P12), and keeps that of a notification still being tried. */
export function numberingOf({ told, messages }: EscalationState, isOnItsWay: (told: Notified) => boolean): Numbering {
  const numbers = new Map<string, number>();
  const numberOf = (person: string): number => {
    const number = numbers.get(person) ?? messages + numbers.size + 1;
    numbers.set(person, number);
    return number;
  };
  const numbered = ({ office, instead, person, task }: Recipient, path: string, step: string): Recipient => {
    for (const one of told) {
      const isSame = one.person === person && one.step === step && one.path === path && one.office === office;
      if (!isSame || one.task !== task || !isOnItsWay(one)) continue;
      return { office, instead, person, task, message: one.message, again: true };
    }
    return { office, instead, person, task, message: numberOf(person) };
  };
  return (event) => {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') return event;
    if (event.recipients.length === 0) return event;
    const { path, step } = event;
    return { ...event, recipients: event.recipients.map((recipient) => numbered(recipient, path, step)) };
  };
}

/** Returns the notifications that an entry calls for, in the order in which they are first owed. */
export function notificationsIn(changes: readonly EscalationEvent[]): readonly Notification[] {
  const found: (Notification & { readonly items: MessageItem[] })[] = [];
  for (const event of changes) {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') continue;
    const { path, step } = event;
    for (const { person, office, instead, task, message, again } of event.recipients) {
      if (message === undefined || again === true) continue;
      const item: MessageItem = { path, step, office, instead, task };
      const items = found.find((one) => one.message === message)?.items;
      const due = 'due' in event ? { due: event.due } : {};
      if (items === undefined) found.push({ message, person, ...due, items: [item] });
      // After an outage one step may owe the same person several times; the notification says it once (Z5).
      else if (!items.some((one) => isSameItem(one, item))) items.push(item);
    }
  }
  return found;
}

function isSameItem(one: MessageItem, other: MessageItem): boolean {
  return (['step', 'path', 'office', 'instead', 'task'] as const).every((key) => one[key] === other[key]);
}
