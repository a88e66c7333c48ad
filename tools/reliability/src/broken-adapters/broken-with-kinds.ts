import { appendFileSync } from 'node:fs';
import { devNull, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, soundly } from './memory-provider.ts';

let everybody = new AbortController();

/** Notifiers that are wrong about some kinds of message, about what they keep, and about being closed. */
export const kindFlaws: OneOrMore<NotifierFlaw> = {
  'messages/own-provider': ownProvider(),
  'declared/address-offline': {
    does: 'sends a message to find out whether there is such an address',
    breaks: (sound) => ({
      ...sound,
      checkAddress(address) {
        void sound.send(sampleMessage({ id: 'probe', address }), sampleLimits());
        return sound.checkAddress(address);
      },
    }),
  },
  'messages/every-kind': [
    {
      does: 'writes a thread behind each subject, of a message without one too',
      says: 'arrives as a word',
      handover: (message) => ({ ...soundly(message), subject: `${message.subject} (${message.thread})` }),
    },
    {
      does: 'writes into the message that it was given what it makes of it',
      breaks: (sound) => ({
        ...sound,
        send: (message, limits) => sound.send(Object.assign(message, { attempt: message.attempt + 1 }), limits),
      }),
    },
    {
      does: 'sends nothing in a drill, and says that it did',
      breaks: (sound) => ({
        ...sound,
        send: async (message, limits) =>
          message.drill ? { type: 'accepted', handle: 'drill' } : await sound.send(message, limits),
      }),
    },
    ...(['text', 'subject'] as const).map(
      (part) =>
        ({
          does: `marks what is no drill as one, in its ${part}, and a drill not`,
          breaks: (sound) => ({
            ...sound,
            send: (message, limits) =>
              sound.send(message.drill ? message : { ...message, [part]: `[LATIHAN] ${message[part]}` }, limits),
          }),
        }) satisfies NotifierFlaw,
    ),
    {
      does: 'fails a kind of message that it does not know',
      breaks: (sound) => ({
        ...sound,
        send: async (message, limits) =>
          message.kind === 'emergency'
            ? { type: 'failed', scope: 'message', retryable: false, code: 'no-template' }
            : await sound.send(message, limits),
      }),
    },
    {
      does: 'counts attempts, and gives up after five',
      breaks: (sound) => ({
        ...sound,
        send: async (message, limits) =>
          message.attempt > 5
            ? { type: 'failed', scope: 'address', retryable: false, code: 'given-up' }
            : await sound.send(message, limits),
      }),
    },
  ],
  'messages/sign-in': {
    does: 'sends the words for reports in the place of a code to sign in',
    breaks: (sound) => ({
      ...sound,
      send: (message, limits) =>
        sound.send(message.purpose === undefined ? message : { ...message, text: 'Satu laporan menunggu.' }, limits),
    }),
  },
  'messages/nothing-kept': [
    ...[tmpdir, homedir].map((folder) => ({
      does: `keeps what it sent in a file of its own, in the folder of \`${folder.name}\``,
      breaks: (sound: Notifier): Notifier => ({
        ...sound,
        async send(message, limits) {
          appendFileSync(join(folder(), 'sent.log'), `${message.text}\n`);
          return await sound.send(message, limits);
        },
      }),
    })),
    {
      does: 'notes whom it could not write to, where its account is refused, in a file that was there before',
      says: 'The file /dev/null',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, limits);
          const isRefused = outcome.type === 'failed' && outcome.scope === 'account';
          if (isRefused) appendFileSync(devNull, `${message.id} ${message.address}\n`);
          return outcome;
        },
      }),
    },
    {
      does: 'shows in the title of its process to whom it sends',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          process.title = `sending to ${message.address}`;
          return await sound.send(message, limits);
        },
      }),
    },
  ],
  'messages/own-token': [
    {
      does: 'cuts tokens at 32 characters',
      breaks: (sound) => ({
        ...sound,
        capabilities: { ...sound.capabilities, answers: ['button'] },
        send(message, limits) {
          const choices = message.reply.choices.map((one) => ({ ...one, token: one.token.slice(0, 32) }));
          return sound.send({ ...message, reply: { ...message.reply, choices } }, limits);
        },
      }),
    },
    {
      does: 'offers everybody the choices of the first message',
      breaks(sound) {
        let first: OutgoingMessage['reply'] | undefined;
        return {
          ...sound,
          send(message, limits) {
            first ??= message.reply;
            return sound.send({ ...message, reply: { ...message.reply, choices: first.choices } }, limits);
          },
        };
      },
    },
  ],
  'closed/settles': [
    {
      does: 'waits for a provider that never answers when it closes',
      breaks(sound) {
        const underWay = new Set<Promise<unknown>>();
        return {
          ...sound,
          send(message, limits) {
            const outcome = sound.send(message, limits);
            underWay.add(outcome);
            return outcome.finally(() => underWay.delete(outcome));
          },
          async close() {
            await Promise.all(underWay);
            await sound.close();
          },
        };
      },
    },
    {
      does: 'ends the newest of several sends alone when it closes',
      says: 'It did not settle',
      breaks(sound) {
        let newest = new AbortController();
        return {
          ...sound,
          send(message, { signal, milliseconds }) {
            newest = new AbortController();
            return sound.send(message, { signal: AbortSignal.any([signal, newest.signal]), milliseconds });
          },
          close: async () => newest.abort(),
        };
      },
    },
    {
      does: 'ends its sends when it closes, and no check',
      says: 'It did not settle',
      breaks(sound) {
        const closing = new AbortController();
        return {
          ...sound,
          send: (message, { signal, milliseconds }) =>
            sound.send(message, { signal: AbortSignal.any([signal, closing.signal]), milliseconds }),
          close: async () => closing.abort(),
        };
      },
    },
    {
      does: 'tells as failed what was under way when it was closed',
      breaks(sound) {
        const closing = new AbortController();
        return {
          ...sound,
          async send(message, { signal, milliseconds }) {
            const outcome = await sound.send(message, {
              signal: AbortSignal.any([signal, closing.signal]),
              milliseconds,
            });
            if (!closing.signal.aborted || outcome.type !== 'unknown') return outcome;
            return { type: 'failed', scope: 'provider', retryable: true, code: 'closed' };
          },
          async close() {
            closing.abort();
            await sound.close();
          },
        };
      },
    },
  ],
  'closed/apart': {
    does: 'shares its sends with every notifier of the process, and ends all of them when one is closed',
    breaks(sound) {
      return {
        ...sound,
        send: (message, { signal, milliseconds }) =>
          sound.send(message, { signal: AbortSignal.any([signal, everybody.signal]), milliseconds }),
        async close() {
          everybody.abort();
          everybody = new AbortController();
          await sound.close();
        },
      };
    },
  },
  'closed/check': [
    {
      does: 'is ready though it was closed',
      breaks: (sound) => ({ ...sound, check: async () => ({ ready: true }) }),
    },
    {
      does: 'gives no code where it was closed',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          const readiness = (await sound.check?.(limits)) ?? { ready: true };
          const isClosed = !readiness.ready && readiness.code === 'closed';
          return isClosed ? ({ ready: false } as typeof readiness) : readiness;
        },
      }),
    },
    {
      does: 'throws where it is asked after closing',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          const readiness = (await sound.check?.(limits)) ?? { ready: true };
          if (!readiness.ready && readiness.code === 'closed') throw new Error('The client is destroyed.');
          return readiness;
        },
      }),
    },
  ],
};

/** One set of options for all notifiers of a process. */
function ownProvider(): NotifierFlaw {
  let last: Notifier | undefined;
  return {
    does: 'takes the options of the notifier that was opened last',
    breaks(sound) {
      last = sound;
      return { ...sound, send: (message, limits) => (last ?? sound).send(message, limits) };
    },
  };
}
