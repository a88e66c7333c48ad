import { writeSync } from 'node:fs';
import type { OutgoingMessage } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, sending } from './memory-provider.ts';
import { token } from './memory-webhook.ts';

/** Notifiers that keep, print or hand on what they were told. */
export const secrecyFlaws: OneOrMore<NotifierFlaw> = {
  'messages/nothing-leaks': [
    {
      does: 'logs whom it tries again',
      breaks: (sound) =>
        sending(sound, (outcome, { address, attempt }) => {
          if (attempt > 1) console.error(`retry ${attempt} to ${address}`);
          return outcome;
        }),
    },
    {
      does: 'logs a drill with its words',
      breaks: (sound) =>
        sending(sound, (outcome, { text, drill }) => {
          if (drill) console.info(`drill: ${text}`);
          return outcome;
        }),
    },
    {
      does: 'writes to the terminal past its streams',
      breaks: (sound) =>
        sending(sound, (outcome, { address, text }) => {
          writeSync(2, `sending ${address}: ${text}\n`);
          return outcome;
        }),
    },
    {
      does: 'logs whom it could not reach',
      breaks: (sound) =>
        sending(sound, (outcome, { address }) => {
          if (outcome.type === 'failed') console.error(`could not send to ${address}`);
          return outcome;
        }),
    },
    {
      does: 'logs its request, credentials included',
      breaks: (sound) =>
        sending(sound, (outcome) => {
          process.stderr.write(`authorization: ${token}\n`);
          return outcome;
        }),
    },
    {
      does: 'gives a later attempt a handle with the address in it',
      breaks: (sound) =>
        sending(sound, (outcome, { address, attempt }) =>
          attempt > 2 && outcome.type === 'accepted' ? { ...outcome, handle: `${attempt}/${address}` } : outcome,
        ),
    },
    {
      does: 'gives a handle in which the address stands, encoded with the id',
      breaks: (sound) =>
        sending(sound, (outcome, { address, id }) =>
          outcome.type === 'accepted'
            ? { ...outcome, handle: Buffer.from(`${address}/${id}`).toString('base64url').slice(0, 128) }
            : outcome,
        ),
    },
    {
      does: "repeats the provider's words, which repeat the address",
      breaks: (sound) =>
        sending(sound, (outcome, { address }) =>
          outcome.type === 'failed' ? { ...outcome, code: `${outcome.code} <${address}>: unknown` } : outcome,
        ),
    },
    {
      does: 'puts its credentials into the code',
      breaks: (sound) =>
        sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, code: `bot${token}` } : outcome)),
    },
    {
      does: 'puts its credentials into the code, but for the last sign',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' ? { ...outcome, code: `bot${token.slice(0, -1)}` } : outcome,
        ),
    },
    {
      does: 'puts eight signs of its credentials into the code',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' ? { ...outcome, code: `bot-${token.slice(4, 12)}` } : outcome,
        ),
    },
    {
      does: 'puts the address into the code, encoded',
      breaks: (sound) =>
        sending(sound, (outcome, { address }) =>
          outcome.type === 'failed' ? { ...outcome, code: `GET /${encodeURIComponent(address)}` } : outcome,
        ),
    },
  ],
  'messages/nothing-remembered': [
    {
      does: 'listens to a signal with the message in its hand, and never leaves off',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          limits.signal.addEventListener('abort', () => void String(message.text + message.address));
          return await sound.send(message, limits);
        },
      }),
    },
    {
      does: 'keeps every message by its id',
      breaks(sound) {
        const kept = new Map<string, OutgoingMessage>();
        return sending(sound, (outcome, message) => {
          kept.set(message.attemptId, message);
          return kept.size > 0 ? outcome : { type: 'unknown', code: 'none' };
        });
      },
    },
    {
      does: 'remembers to whom it wrote',
      breaks(sound) {
        const kept = new Set<string>();
        return sending(sound, (outcome, { address }) =>
          kept.add(address) ? outcome : { type: 'unknown', code: 'none' },
        );
      },
    },
    {
      does: 'warns an hour later of whom it did not reach',
      breaks: (sound) =>
        sending(sound, (outcome, { address }) => {
          setTimeout(() => process.emitWarning(`Not reached: ${address}`), 3_600_000).unref();
          return outcome;
        }),
    },
    {
      does: 'warns a little later of what it sent',
      breaks: (sound) =>
        sending(sound, (outcome, { text }) => {
          setTimeout(() => process.emitWarning(`Sent: ${text}`), 1).unref();
          return outcome;
        }),
    },
    {
      does: 'keeps what is under way until an answer comes, and for good where none does',
      breaks(sound) {
        const underWay = new Map<string, OutgoingMessage>();
        return {
          ...sound,
          async send(message, limits) {
            underWay.set(message.attemptId, message);
            const outcome = await sound.send(message, limits);
            if (outcome.type !== 'unknown') underWay.delete(message.attemptId);
            return outcome;
          },
        };
      },
    },
    {
      does: 'keeps the words of what failed',
      breaks(sound) {
        const kept: string[] = [];
        return sending(sound, (outcome, { text }) => {
          if (outcome.type === 'failed') kept.push(text);
          return kept.length < 0 ? { type: 'unknown', code: 'none' } : outcome;
        });
      },
    },
  ],
  'messages/handles': [
    {
      does: 'makes the handle of its number and of the address, turned round in another alphabet',
      breaks: (sound) =>
        sending(sound, (outcome, { address }) =>
          outcome.type === 'accepted'
            ? {
                ...outcome,
                handle: `${outcome.handle}-${BigInt(`0x${Buffer.from(address).toString('hex')}`).toString(36)}`,
              }
            : outcome,
        ),
    },
    {
      does: 'gives the name of the batch as handle',
      breaks: (sound) =>
        sending(sound, (outcome) => (outcome.type === 'accepted' ? { ...outcome, handle: 'batch-1' } : outcome)),
    },
    {
      does: 'counts handles, and begins anew after a restart',
      breaks(sound) {
        let count = 0;
        return sending(sound, (outcome) => {
          count += 1;
          return outcome.type === 'accepted' ? { ...outcome, handle: `message-${count}` } : outcome;
        });
      },
    },
  ],
};
