import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InboundRequest, type Notifier, type Reception, readReplyCode } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { passesUnread } from './broken-at-once.ts';
import { receiving } from './broken-webhooks.ts';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';
import { receivedIn } from './memory-webhook.ts';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Notifiers that are wrong about what people answer, and about what is said back to them. */
export const answerFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/well-formed': [
    {
      does: 'reads what people type, and does not declare it',
      breaks: (sound) => ({ ...sound, capabilities: { ...sound.capabilities, answers: ['button'] } }),
    },
    {
      does: 'answers the provider with all that it told',
      breaks: receiving(({ answer, events }, { body }) => ({
        answer: { ...answer, body: Buffer.from(body).toString() },
        events,
      })),
    },
    {
      does: 'tells all that was said, however long it is',
      breaks: receiving(({ answer, events }, request) => {
        const { words = '' } = typedIn(request) ?? {};
        const code = readReplyCode(words);
        return { answer, events: code ? [{ type: 'reply', event: 'typed', token: code, said: words }] : events };
      }),
    },
    {
      does: 'names an answer by whoever wrote it',
      breaks: receiving(({ answer, events }, request) => {
        const { from } = typedIn(request) ?? {};
        return { answer, events: from ? events.map((event) => ({ ...event, event: `by-${from}` })) : events };
      }),
    },
    {
      does: 'tells of arrival, and declares that it never does',
      breaks: (sound) => ({
        ...sound,
        capabilities: { ...sound.capabilities, evidence: { now: 'accepted', later: 'none' } },
      }),
    },
  ],
  'inbound/challenge': [
    {
      does: 'gives a challenge back to whoever asks',
      breaks: receiving((received, request) => {
        const believed = receivedIn(request, () => true);
        return believed.answer.body === undefined ? received : believed;
      }),
    },
    {
      does: 'answers a challenge without its words',
      breaks: receiving(({ answer: { status }, events }) => ({ answer: { status }, events })),
    },
  ],
  'inbound/anew': [
    {
      does: 'names an answer by its code, whatever it says',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => (event.type === 'reply' ? { ...event, event: `answer-${event.token}` } : event)),
      })),
    },
    {
      does: 'names an answer by its words',
      breaks: receiving(({ answer, events }, request) => ({
        answer,
        events: events.map((event) => ({ ...event, event: hashOf(typedIn(request)?.words ?? event.event) })),
      })),
    },
  ],
  'inbound/said': [
    {
      does: 'tells what was said with the code in it',
      breaks: receiving(({ answer, events }, request) => ({
        answer,
        events: events.map((event) => (event.type === 'reply' ? saying(event, typedIn(request)?.words) : event)),
      })),
    },
    {
      does: 'tells the first sentence of what was said',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => (event.type === 'reply' ? saying(event, event.said?.split('. ')[0]) : event)),
      })),
    },
    {
      does: 'tells of every answer what was said in the first',
      breaks(sound) {
        let first: string | undefined;
        return receiving(({ answer, events }) => ({
          answer,
          events: events.map((event) => {
            if (event.type !== 'reply') return event;
            first ??= event.said;
            return saying(event, first);
          }),
        }))(sound);
      },
    },
  ],
  'inbound/long-said': [
    {
      does: 'tells all that was said, however long it is',
      breaks: receiving(({ answer, events }, request) => {
        const words = typedIn(request)
          ?.words.replace(/(?:[0-9a-z]{4}-?){4}/, '')
          .trim();
        return { answer, events: events.map((event) => (event.type === 'reply' ? saying(event, words) : event)) };
      }),
    },
    {
      does: 'looks for a code in the first two thousand characters',
      breaks: receiving(({ answer, events }, request) => {
        const { words = '' } = typedIn(request) ?? {};
        return { answer, events: readReplyCode(words.slice(0, 2_000)) === undefined ? [] : events };
      }),
    },
    {
      does: 'tells a thousand characters of what was said',
      breaks: receiving(({ answer, events }) => ({
        answer,
        events: events.map((event) => (event.type === 'reply' ? saying(event, event.said?.slice(0, 1_000)) : event)),
      })),
    },
  ],
  'inbound/quoting': [
    passesUnread(knowing, 'the provider is told that it was taken'),
    { does: 'makes nothing of an answer that quotes', breaks: receiving((received) => received) },
    {
      does: 'hears a stranger who quotes a message',
      breaks: knowing((reception) => ({ ...reception, languageOf: async () => 'id' })),
    },
    {
      does: 'does not ask whether a message went to whoever quotes it',
      breaks: knowing((reception) => ({ ...reception, languageOf: (address) => reception.languageOf(address) })),
    },
    {
      does: 'takes whoever quotes a message for whoever answers the one before',
      breaks(sound) {
        let before: string | undefined;
        return {
          ...sound,
          async receive(request, reception) {
            const { answer, events } = await heard(sound, request, reception);
            return {
              answer,
              events: events.map((event) => {
                if (event.type !== 'quoting-reply') return event;
                before ??= event.handle;
                return { ...event, handle: before };
              }),
            };
          },
        };
      },
    },
  ],
  'inbound/said-back': [
    {
      does: 'says that an answer has arrived, whatever it was',
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = await heard(sound, request, reception);
          if (received.events.some(({ type }) => type === 'reply')) await reception.say('answerArrived', 'id');
          return received;
        },
      }),
    },
    { does: 'says back to everybody it has written to', breaks: sayingBack((written) => written) },
    { does: 'says back to whoever it wrote to last', breaks: sayingBack((written) => written.slice(-1)) },
  ],
  'inbound/strangers': {
    does: 'asks back whoever writes without a code, known or not',
    breaks: (sound) => ({
      ...sound,
      async receive(request, reception) {
        const received = await heard(sound, request, reception);
        const { from } = typedIn(request) ?? {};
        if (from && received.events.length === 0) {
          await sound.send(sampleMessage({ id: 'asks-back', address: from }), sampleLimits());
        }
        return received;
      },
    }),
  },
  'inbound/nothing-printed': [
    {
      does: 'keeps what comes in in a file of its own',
      breaks: receiving((received, { body }) => {
        appendFileSync(join(tmpdir(), 'webhook.log'), body);
        return received;
      }),
    },
    {
      does: 'logs the requests that come in',
      breaks: receiving((received, { body }) => {
        console.info(Buffer.from(body).toString());
        return received;
      }),
    },
    {
      does: 'logs what it was told',
      breaks: receiving((received) => {
        process.stdout.write(`${JSON.stringify(received.events)}\n`);
        return received;
      }),
    },
    {
      does: 'logs the addresses that it checks',
      breaks: (sound) => ({
        ...sound,
        checkAddress(address) {
          console.warn(`checks ${address}`);
          return sound.checkAddress(address);
        },
      }),
    },
  ],
};

/** Asks back where an answer has no code, those whom it takes for whoever wrote. */
function sayingBack(toWhom: (written: readonly string[]) => readonly string[]): (sound: Notifier) => Notifier {
  return (sound) => {
    const written: string[] = [];
    return {
      ...sound,
      async send(message, limits) {
        written.push(message.address);
        return await sound.send(message, limits);
      },
      async receive(request, reception) {
        const received = await heard(sound, request, reception);
        const { from } = typedIn(request) ?? {};
        if (from === undefined || received.events.length > 0) return received;
        if ((await reception.languageOf(from)) === undefined) return received;
        const text = await reception.say('askedBack', 'id');
        for (const address of toWhom(written)) {
          await sound.send(sampleMessage({ id: `back-${address}`, address, text }), sampleLimits());
        }
        return received;
      },
    };
  };
}

async function heard(sound: Notifier, request: InboundRequest, reception: Reception) {
  return (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
}

function knowing(change: (reception: Reception) => Reception): (sound: Notifier) => Notifier {
  return (sound) => ({ ...sound, receive: (request, reception) => heard(sound, request, change(reception)) });
}

function saying<event extends { readonly said?: string }>(event: event, said: string | undefined): event {
  return said === undefined ? event : { ...event, said };
}

/** Reads what somebody typed, and who it was. */
function typedIn({ body }: InboundRequest): { readonly words: string; readonly from: string } | undefined {
  const text = Buffer.from(body).toString();
  return text.includes('typed-under') ? JSON.parse(text) : undefined;
}
