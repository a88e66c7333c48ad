import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, soundly } from './memory-provider.ts';

const isUrgent = ({ kind, urgency }: OutgoingMessage): boolean => kind === 'emergency' || urgency === 'now';

const code = '7r1eg3w07r1eg3wf';

/** Leaves a code in what was said where it is typed in another form than it was written. */
function leavingCodes(sound: Notifier): Notifier {
  return {
    ...sound,
    async receive(request, reception) {
      const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
      const isPlain = Buffer.from(request.body).toString().includes(code);
      const events = received.events.map((event) =>
        isPlain && event.type === 'reply' && event.said !== undefined && event.token === code
          ? { ...event, said: `${event.said} ${code}` }
          : event,
      );
      return { ...received, events };
    },
  };
}

/** Notifiers that are sound for the usual message, and broken for one of another kind, urgency or language, or a code in another form. */
export const emergencyFlaws: OneOrMore<NotifierFlaw> = {
  'messages/subject': {
    does: 'has no room for the subject of an emergency',
    handover: (message) => ({ ...soundly(message), ...(isUrgent(message) ? { subject: 'Darurat' } : {}) }),
  },
  'messages/same-id': {
    does: 'marks a message by its id and its urgency',
    says: 'of a kind',
    handover: (message) => ({ ...soundly(message), repeatKey: `${message.id}.${message.urgency}` }),
  },
  'messages/not-after': {
    does: 'has an emergency dropped after five minutes',
    handover: (message) => ({
      ...soundly(message),
      expires: message.kind === 'emergency' ? Math.min(message.notAfter, Date.now() + 300_000) : message.notAfter,
    }),
  },
  'messages/language': {
    does: 'fills in the template of an emergency in Indonesian',
    handover: (message) => ({
      ...soundly(message),
      language: message.kind === 'emergency' ? 'id' : message.language,
    }),
  },
  'outcomes/tried-once': {
    does: 'tries an emergency again by itself',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        const again = isUrgent(message) && outcome.type === 'failed' && outcome.retryable;
        return again ? await sound.send(message, limits) : outcome;
      },
    }),
  },
  'outcomes/refused-for-good': {
    does: 'gives up no emergency, whatever the provider says',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        return isUrgent(message) && outcome.type === 'failed' ? { ...outcome, retryable: true } : outcome;
      },
    }),
  },
  'outcomes/trouble': {
    does: 'gives up an emergency that did not go at once',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        return isUrgent(message) && outcome.type === 'failed'
          ? { ...outcome, retryable: false, scope: 'message' }
          : outcome;
      },
    }),
  },
  'inbound/said': { does: 'takes a code out of what was said only where it is grouped', breaks: leavingCodes },
};
