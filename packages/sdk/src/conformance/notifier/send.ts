import type { Notifier, OutgoingMessage, SendLimits, SendOutcome } from '../../notifier/notifier.ts';
import { sampleLimits } from './sample-message.ts';

/** Sends, and fails the case where that throws. */
export async function send(
  notifier: Notifier,
  message: OutgoingMessage,
  limits: SendLimits = sampleLimits(),
): Promise<SendOutcome> {
  try {
    return await notifier.send(message, limits);
  } catch {
    throw new Error('`send` threw; what a provider or a network says must be an outcome.');
  }
}
