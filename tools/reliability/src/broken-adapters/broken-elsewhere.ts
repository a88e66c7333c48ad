import { randomUUID } from 'node:crypto';
import { telegramNotifier } from '@kawal/notify-telegram';
import type { Keep, Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import type { NotifierConformanceOptions } from '@kawal/sdk/conformance';
import { telegramProvider } from '@kawal/sdk/providers';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, soundly } from './memory-provider.ts';

/** Drawn once for the process, as whatever a module makes when it is loaded. */
const run = randomUUID().slice(0, 8);

/** Keeps its offset by another name and value than it is asked to. */
function keeping(nameOf: (name: string) => string, write: (value: string) => string): (sound: Notifier) => Notifier {
  return (sound) => ({
    ...sound,
    async listen(commit, keep, signal, reception) {
      const own: Keep = {
        async get(name) {
          const value = await keep.get(nameOf(name));
          const bare = value?.split('.').at(-1) ?? '0';
          return value === undefined || value !== write(bare) ? undefined : bare;
        },
        set: (name, value) => keep.set(nameOf(name), write(value)),
      };
      await sound.listen?.(commit, own, signal, reception);
    },
  });
}

/** Notifiers that make by their process what has to be the same in the next. */
export const elsewhereFlaws: OneOrMore<NotifierFlaw> = {
  'messages/other-process': [
    {
      does: 'keeps its offset under a name that its process drew',
      breaks: keeping((name) => `${name}-${run}`, String),
    },
    { does: 'believes an offset of its own process alone', breaks: keeping(String, (value) => `${run}.${value}`) },
    {
      does: 'names an event by its process',
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          return { ...received, events: received.events.map((one) => ({ ...one, event: `${run}-${one.event}` })) };
        },
      }),
    },
    {
      does: 'marks a message by its id and its process',
      handover: (message) => ({ ...soundly(message), repeatKey: `${message.id}.${run}` }),
    },
    {
      does: 'fails on a receipt of what its process did not send',
      breaks: noting((sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          for (const one of received.events)
            if ('handle' in one && !known.has(one.handle)) throw new TypeError('nothing is known of it');
          return received;
        },
      })),
    },
    {
      does: 'tells a receipt of what its process sent alone',
      breaks: noting((sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          const isKnown = (handle: string): boolean => known.has(handle);
          return { ...received, events: received.events.filter((one) => !('handle' in one) || isKnown(one.handle)) };
        },
      })),
    },
  ],
};

/** Codes and handles of all that the process sent; every notifier of it knows them. */
const known = new Set<string>();

/** Notes the codes and handles of all that is sent. */
function noting(breaks: (sound: Notifier) => Notifier): (sound: Notifier) => Notifier {
  return (sound) =>
    breaks({
      ...sound,
      async send(message: OutgoingMessage, limits): Promise<SendOutcome> {
        const outcome = await sound.send(message, limits);
        known.add(message.reply.code);
        if ('handle' in outcome && outcome.handle !== undefined) known.add(outcome.handle);
        return outcome;
      },
    });
}

/** A notifier of a server, which another process reaches too. */
export function telegramOptions(breaks = (sound: Notifier): Notifier => sound): NotifierConformanceOptions {
  return {
    async makeProvider() {
      const provider = await telegramProvider();
      const { url, token, secretToken } = provider;
      return {
        ...provider,
        open: () => breaks(telegramNotifier({ url, token, webhookSecret: secretToken, poll: true })),
      };
    },
  };
}

/** Notifiers that are deaf to answers in a process that did not send the message; seen where the provider is a server. */
export const deafFlaws: readonly { readonly does: string; readonly breaks: (sound: Notifier) => Notifier }[] = [
  {
    does: 'hears answers to what its process sent alone',
    breaks: noting((sound) => ({
      ...sound,
      async listen(commit, keep, signal, reception) {
        const told: typeof commit = (events) =>
          commit(events.filter((one) => one.type !== 'reply' || known.has(one.token)));
        await sound.listen?.(told, keep, signal, reception);
      },
    })),
  },
  {
    does: 'hears one answer and then fails, in every process',
    breaks: (sound) => ({
      ...sound,
      async listen(commit, keep, signal, reception) {
        const once: typeof commit = async (events) => {
          await commit(events.slice(0, 1));
          if (events.length > 1) throw Object.assign(new Error('It hears no more.'), { code: 'deaf' });
        };
        await sound.listen?.(once, keep, signal, reception);
      },
    }),
  },
];
