import { randomUUID } from 'node:crypto';
import {
  type InboundRequest,
  type Notifier,
  type NotifierEvent,
  type Received,
  readReplyCode,
  typedReply,
} from '@kawal/sdk';
import { exchangesHandles } from './broken-at-once.ts';
import { readsOwnQuotes } from './broken-in-memory.ts';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';
import { heardIn, isSigned, receivedIn, signatureOf, token } from './memory-webhook.ts';

/** Breaks what a notifier makes of a request. */
export function receiving(
  change: (received: Received, request: InboundRequest) => Received,
): (sound: Notifier) => Notifier {
  return (sound: Notifier) => ({ ...sound, receive: async (request) => change(receivedIn(request), request) });
}

/** Breaks what is heard by what was sent before: each event goes by the newest message. */
function byNewest(
  change: (event: NotifierEvent, newest: { readonly handle: string; readonly token: string }) => NotifierEvent,
): (sound: Notifier) => Notifier {
  return (sound) => {
    let newest = { handle: '', token: '' };
    return {
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        if (outcome.type === 'accepted')
          newest = { handle: outcome.handle ?? '', token: message.reply.choices[0]?.token ?? newest.token };
        return outcome;
      },
      async receive(request) {
        const { answer, events } = receivedIn(request);
        return { answer, events: events.map((event) => change(event, newest)) };
      },
    };
  };
}

/** Remembers what it told, and tells none of it again. */
export const dropsRepeats: NotifierFlaw = {
  does: 'makes no event of what it told before',
  says: 'what was told before is no event when it comes again',
  breaks(sound) {
    const told = new Set<string>();
    return receiving(({ answer, events }) => {
      const news = events.filter(({ event }) => !told.has(event));
      for (const { event } of news) told.add(event);
      return { answer, events: news };
    })(sound);
  },
};

let latest: Notifier['receive'];

/** Notifiers whose webhook is broken. */
export const webhookFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/receipt': [
    {
      does: 'answers a receipt and makes nothing of it',
      breaks: receiving(({ answer }) => ({ answer, events: [] })),
    },
    {
      does: 'tells of the newest message, whichever arrived',
      breaks: byNewest((event, { handle }) => (event.type === 'receipt' ? { ...event, handle } : event)),
    },
    exchangesHandles,
    {
      does: 'tells that a message failed which arrived',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => (event.type === 'receipt' ? { ...event, state: 'failed' } : event)),
      })),
    },
    {
      does: 'names a message by its own id instead of the handle',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ({ ...event, handle: `own-${event.event}` })),
      })),
    },
  ],
  'inbound/own-account': {
    does: 'checks what comes in by the secret of the account that was opened last',
    breaks(sound) {
      const { receive } = sound;
      latest = receive;
      return {
        ...sound,
        receive: async (request, reception) => (await latest?.(request, reception)) ?? receivedIn(request),
      };
    },
  },
  'inbound/failed': {
    does: 'tells that a message arrived which failed',
    breaks: receiving(({ answer, events }) => ({
      answer,
      events: events.map((event) => (event.type === 'receipt' ? { ...event, state: 'delivered' } : event)),
    })),
  },
  'inbound/apart': [
    {
      does: 'names events by their kind',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ({ ...event, event: event.type })),
      })),
    },
    {
      does: 'names events by the message that they are about',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ('handle' in event ? { ...event, event: event.handle } : event)),
      })),
    },
    {
      does: 'names the receipt and the answer of one message alike',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ({
          ...event,
          event: event.event.replace(/^(?:receipt-of|reply-to)-(provider-\d+).*$/, 'about-$1'),
        })),
      })),
    },
  ],
  'inbound/written-otherwise': [
    {
      does: 'reads JSON as this provider happens to write it',
      breaks: receiving((received, { body }) =>
        Buffer.from(body).includes('\n') ? { answer: { status: 400 }, events: [] } : received,
      ),
    },
    dropsRepeats,
  ],
  'inbound/at-once': {
    does: 'keeps the request it is about in one place, and waits before it reads it',
    breaks(sound) {
      let current: InboundRequest | undefined;
      return {
        ...sound,
        async receive(request) {
          current = request;
          await Promise.resolve();
          return receivedIn(current);
        },
      };
    },
  },
  'inbound/reply': [
    {
      does: 'takes an answer for one to the newest message',
      breaks: byNewest((event, newest) => (event.type === 'reply' ? { ...event, token: newest.token } : event)),
    },
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
  'inbound/typed': [
    {
      does: 'takes every code for a yes, whatever words stand beside it',
      breaks: receiving(({ answer, events }, { body }) => {
        const code = readReplyCode(Buffer.from(body).toString());
        const isTyped = Buffer.from(body).includes('typed-under');
        const event = { type: 'reply', event: 'typed', token: code ?? '' } as const;
        return { answer, events: isTyped && code !== undefined ? [event] : events };
      }),
    },
    {
      does: 'reads 160 characters of an answer, and not the no behind them',
      breaks: receiving(({ answer, events }, { body }) => {
        const told: unknown = Buffer.from(body).includes('typed-under')
          ? JSON.parse(Buffer.from(body).toString())
          : null;
        if (typeof told !== 'object' || told === null || !('words' in told)) return { answer, events };
        return { answer, events: [typedReply('typed', String(told.words).slice(0, 160)) ?? []].flat() };
      }),
    },
    {
      does: 'reads codes as they stand in links, and none that is written in groups',
      breaks: receiving(({ answer, events }, { body }) => ({
        answer,
        events: Buffer.from(body).includes('-') && Buffer.from(body).includes('typed-under') ? [] : events,
      })),
    },
  ],
  'inbound/declines': [
    {
      does: 'takes every button for the first',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) =>
          event.type === 'reply' ? { type: 'reply', event: event.event, token: event.token } : event,
        ),
      })),
    },
    {
      does: 'takes every button for the second',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => (event.type === 'reply' ? { ...event, declines: true as const } : event)),
      })),
    },
  ],
  'inbound/no-token': {
    does: 'gives an answer without a code the code of the one before it',
    breaks(sound) {
      let last = '';
      return {
        ...sound,
        async receive(request) {
          const { answer, events } = receivedIn(request);
          const withLast = events.map((event) => {
            if (event.type !== 'reply') return event;
            if (/^[a-z0-9]+$/.test(event.token)) last = event.token;
            return { ...event, token: last };
          });
          return { answer, events: withLast };
        },
      };
    },
  },
  'inbound/signature': [
    {
      does: 'believes a signature again that it has believed once',
      breaks(sound) {
        const believed = new Set<string>();
        return {
          ...sound,
          async receive(request) {
            const given = request.headers['signature'] ?? '';
            if (isSigned(request)) believed.add(given);
            return receivedIn(request, () => believed.has(given));
          },
        };
      },
    },
    {
      does: 'tells a stranger which signature is right',
      breaks: receiving((received, { body }) =>
        received.answer.status === 401
          ? { answer: { status: 401, body: `expected ${signatureOf(body, token)}` }, events: [] }
          : received,
      ),
    },
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
      does: 'compares the beginning of a signature',
      breaks: (sound) => ({
        ...sound,
        async receive(request) {
          const begins = signatureOf(request.body, token).slice(0, 8);
          return receivedIn(request, ({ headers }) => headers['signature']?.startsWith(begins) === true);
        },
      }),
    },
    {
      does: 'compares as much of a signature as was sent',
      breaks: (sound) => ({
        ...sound,
        async receive(request) {
          const right = signatureOf(request.body, token);
          return receivedIn(request, ({ headers }) => right.startsWith(headers['signature'] ?? '-'));
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
  'inbound/on-its-way': {
    does: 'takes every news of a message for its arrival',
    breaks: (sound) => ({ ...sound, receive: async (request) => receivedIn(request, isSigned, () => true) }),
  },
  'inbound/news': {
    does: 'makes nothing of a request in which something is new',
    breaks: receiving((received, { body }) =>
      Buffer.from(body).includes('{}') ? { ...received, events: [] } : received,
    ),
  },
  'inbound/together': {
    does: 'tells the last of several things in one request',
    breaks: receiving(({ answer, events }) => ({ answer, events: events.slice(-1) })),
  },
  'inbound/several': [
    {
      does: 'tells events the wrong way round',
      breaks: receiving(({ answer, events }) => ({ answer, events: [...events].reverse() })),
    },
    {
      does: 'returns the first event of a request',
      breaks: receiving(({ answer, events }) => ({ answer, events: events.slice(0, 1) })),
    },
    {
      does: 'returns a hundred events of a request',
      breaks: receiving(({ answer, events }) => ({ answer, events: events.slice(0, 100) })),
    },
    {
      does: 'returns fifty events of a request',
      breaks: receiving(({ answer, events }) => ({ answer, events: events.slice(0, 50) })),
    },
    {
      does: 'names events by the request in which they came',
      breaks: receiving(({ answer, events }, { headers: { signature = '' } }) => ({
        answer,
        events: events.map((event) => ({ ...event, event: signature })),
      })),
    },
  ],
  'inbound/own-address': [
    {
      does: 'asks about whoever writes by the address as its provider writes it',
      breaks: (sound) => ({
        ...sound,
        receive: (request, reception) =>
          heardIn(request, {
            ...reception,
            languageOf: (address, handle) => reception.languageOf(address.toUpperCase(), handle),
          }),
      }),
    },
    {
      does: 'sends to a mailbox in two writings, and asks about whoever writes in one alone',
      breaks(sound) {
        const bare = (address: string) => address.replace(/^mailto:/, '');
        const send: Notifier['send'] = (message, limits) =>
          sound.send({ ...message, address: bare(message.address) }, limits);
        return { ...sound, checkAddress: (address) => sound.checkAddress(bare(address)), send };
      },
    },
  ],
  'inbound/signed-nonsense': [
    {
      does: 'takes the handle of a receipt for text, whatever it is',
      breaks: receiving((received, request) => {
        for (const one of [JSON.parse(Buffer.from(request.body).toString() || '0')].flat())
          if (one?.event && 'handle' in one) one.handle.trim();
        return received;
      }),
    },
    {
      does: 'believes that a provider writes what can be read',
      breaks: receiving((received, { body }) => {
        if (received.answer.status === 200) JSON.parse(Buffer.from(body).toString());
        return received;
      }),
    },
  ],
  'inbound/repeat': [
    readsOwnQuotes,
    {
      does: 'names each event anew',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => ({ ...event, event: randomUUID() })),
      })),
    },
  ],
  'inbound/nonsense': {
    does: 'reads a body before it looks who wrote it',
    breaks: receiving((received, { body }) => {
      JSON.parse(Buffer.from(body).toString());
      return received;
    }),
  },
};
