import type { CallLimits, Notifier, OutgoingMessage, SendOutcome } from '../../notifier/notifier.ts';
import { within } from '../run-case.ts';
import { sampleLimits } from './sample-message.ts';
import type { NotifierSituations, NotifierStage } from './stage.ts';

/** Sends, and fails the case where that throws. */
export async function send(
  notifier: Notifier,
  message: OutgoingMessage,
  limits: CallLimits = sampleLimits(),
): Promise<SendOutcome> {
  try {
    return await notifier.send(message, limits);
  } catch {
    throw new Error('`send` threw; what a provider or a network says must be an outcome.');
  }
}

/** Tells whether a provider took the message. */
export function sentBy(
  outcome: SendOutcome,
): outcome is Extract<SendOutcome, { readonly type: 'accepted' | 'delivered' }> {
  return outcome.type === 'accepted' || outcome.type === 'delivered';
}

/** Situations in which no answer comes to its end. */
export const neverAnswered: readonly (keyof NotifierSituations)[] = ['silent', 'mute', 'stalled'];

/** Limits by which a send ends soon where no answer comes. */
export function limitsIn(name: keyof NotifierSituations): CallLimits {
  return { ...sampleLimits(), ...(neverAnswered.includes(name) ? { milliseconds: 100 } : {}) };
}

/** Sets a situation up that not every provider can be in. */
export async function situationOf(
  { situations, leaveOut }: NotifierStage,
  name: keyof NotifierSituations,
): Promise<string> {
  return (await situations[name]?.()) ?? leaveOut(`its test does not offer "${name}"`);
}

const longestMs = 5_000;

/** Waits for what has to settle soon; the limit is far above all that a case gives. */
export async function settled<answer>(underWay: Promise<answer>): Promise<answer> {
  return await within(longestMs, underWay, `It did not settle within ${longestMs / 1_000} s.`);
}
