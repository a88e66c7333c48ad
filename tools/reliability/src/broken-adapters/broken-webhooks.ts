import { randomUUID } from 'node:crypto';
import type { InboundRequest, Notifier, Received } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { isSigned, type NotifierFlaw, receivedIn } from './memory-provider.ts';

function receiving(change: (received: Received, request: InboundRequest) => Received): (sound: Notifier) => Notifier {
  return (sound: Notifier) => ({ ...sound, receive: async (request) => change(receivedIn(request), request) });
}

/** Notifiers whose webhook is broken. */
export const webhookFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/receipt': [
    {
      does: 'answers a receipt and makes nothing of it',
      breaks: receiving(({ answer }) => ({ answer, events: [] })),
    },
    {
      does: 'names a message by its own id instead of the handle',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ({ ...event, handle: `own-${event.event}` })),
      })),
    },
  ],
  'inbound/reply': [
    {
      does: 'makes nothing of an answer',
      breaks: receiving(({ answer, events }) => ({ answer, events: events.filter(({ type }) => type !== 'reply') })),
    },
    {
      does: 'writes the token in capitals',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) =>
          event.type === 'reply' ? { ...event, token: event.token.toUpperCase() } : event,
        ),
      })),
    },
  ],
  'inbound/signature': [
    {
      does: 'believes whoever writes',
      breaks: (sound) => ({ ...sound, receive: async (request) => receivedIn(request, () => true) }),
    },
    {
      does: 'checks the signature over what it read instead of the bytes that came',
      breaks: (sound) => ({
        ...sound,
        async receive(request) {
          const body = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(request.body).toString())));
          return receivedIn({ ...request, body });
        },
      }),
    },
    {
      does: 'lets a request without a signature pass',
      breaks: (sound) => ({
        ...sound,
        receive: async (request) =>
          receivedIn(request, (one) => one.headers['signature'] === undefined || isSigned(one)),
      }),
    },
  ],
  'inbound/repeat': {
    does: 'names each event anew',
    breaks: receiving(({ answer, events }) => ({
      answer,
      events: events.map((event) => ({ ...event, event: randomUUID() })),
    })),
  },
  'inbound/nonsense': {
    does: 'reads a body before it looks who wrote it',
    breaks: receiving((received, { body }) => {
      JSON.parse(Buffer.from(body).toString());
      return received;
    }),
  },
};
