import { contactsInEmergency, contactsOf } from '../directory/rules.ts';
import {
  type EscalationEvent,
  type EscalationState,
  emergencyPath,
  type MessageItem,
  type MessagePlanned,
} from './escalation.ts';
import { isOnItsWay } from './evolve.ts';
import { askingFor } from './resolve.ts';
import type { Setting } from './setting.ts';

/** What one call owes one person about one report is one message naming all steps, over all their channels (P12). */
export function planMessages(
  decided: readonly EscalationEvent[],
  before: EscalationState,
  state: EscalationState,
  setting: Setting,
): readonly MessagePlanned[] {
  const owed = new Map<string, MessageItem[]>();
  for (const event of decided) {
    if (event.type !== 'step-decided' && event.type !== 'substitute-told') continue;
    for (const { person, office, instead, task } of event.recipients) {
      const items = owed.get(person) ?? [];
      const item: MessageItem = { path: event.path, step: event.step, office, instead, task };
      // After an outage one step may owe the same person several times; the message says it once (Z5).
      if (isUnderWay(item, person, before)) continue;
      if (!items.some((one) => JSON.stringify(one) === JSON.stringify(item))) items.push(item);
      owed.set(person, items);
    }
  }
  const { reach } = askingFor(state, setting, []);
  return [...owed].map(([person, items], index) => {
    const urgent = items.some((item) => item.path === emergencyPath);
    const { directory } = setting.chapter;
    const contacts = urgent ? contactsInEmergency(directory, person, reach) : contactsOf(directory, person, reach);
    return { type: 'message-planned', message: state.messages + index + 1, person, items, contacts };
  });
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
