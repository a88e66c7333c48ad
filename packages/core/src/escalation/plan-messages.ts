import { contactsInEmergency, contactsOf } from '../directory/rules.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type MessageItem,
  type MessagePlanned,
} from './escalation.ts';
import type { Asking } from './resolve.ts';
import { isOnItsWay } from './told.ts';

/**
 * What one call owes one person about one report is one message naming all steps, over all their channels (P12). `just`
 * happened before in the same call.
 */
export function planMessages(
  just: readonly EscalationEvent[],
  decided: readonly EscalationEvent[],
  before: EscalationState,
  state: EscalationState,
  { chapter, reach }: Asking,
): readonly MessagePlanned[] {
  const owed: { readonly person: string; readonly items: MessageItem[] }[] = [];
  for (const event of just) collect(event, before, owed);
  for (const event of decided) collect(event, before, owed);
  const { directory } = chapter;
  return owed.map(({ person, items }, index) => {
    const urgent = items.some((item) => item.path === emergencyPath);
    const contacts = urgent ? contactsInEmergency(directory, person, reach) : contactsOf(directory, person, reach);
    return { type: 'message-planned', message: state.messages + index + 1, person, items, contacts };
  });
}

function collect(
  event: EscalationEvent,
  before: EscalationState,
  owed: { readonly person: string; readonly items: MessageItem[] }[],
): void {
  if (event.type !== 'step-decided' && event.type !== 'substitute-told') return;
  const { path, step } = event;
  for (const { person, office, instead, task } of event.recipients) {
    const item: MessageItem = { path, step, office, instead, task };
    if (isUnderWay(item, person, before)) continue;
    const items = owed.find((one) => one.person === person)?.items;
    if (items === undefined) owed.push({ person, items: [item] });
    // After an outage one step may owe the same person several times; the message says it once (Z5).
    else if (!items.some((one) => isSame(one, item))) items.push(item);
  }
}

function isSame(one: MessageItem, other: MessageItem): boolean {
  return (
    one.step === other.step &&
    one.path === other.path &&
    one.office === other.office &&
    one.instead === other.instead &&
    one.task === other.task
  );
}

/** The same was planned before and is still being tried: a second copy would only arrive beside it after an outage. */
function isUnderWay({ path, step, office, task }: MessageItem, person: string, { told }: EscalationState): boolean {
  return told.some(
    (one) =>
      one.person === person &&
      one.path === path &&
      one.step === step &&
      one.office === office &&
      one.task === task &&
      isOnItsWay(one),
  );
}
