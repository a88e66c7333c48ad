import { setImmediate } from 'node:timers/promises';
import type { Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import {
  type NotifierConformanceOptions,
  type ReceivedMessage,
  sampleLimits,
  sampleMessage,
} from '@kawal/sdk/conformance';
import { memoryNotifier } from '@kawal/sdk/memory';
import { listed, type OneOrMore } from './flaw.ts';

const token = 'token-of-the-test';

/** Describes what an adapter would do with one message: to whom it hands it, and by which key. */
export type Handover = (message: OutgoingMessage) => ReceivedMessage;

interface NotifierFlaw {
  readonly does: string;
  /** Breaks what the notifier answers. */
  readonly breaks?: (sound: Notifier) => Notifier;
  /** Breaks what it hands over. */
  readonly handover?: Handover;
}

const soundly: Handover = ({ id, address, text }) => ({ addresses: [address], repeatKey: id, text });

/** A provider in memory behind the reference notifier; with a flaw, behind a broken one. */
export function providerOptions({
  breaks,
  handover = soundly,
}: Partial<NotifierFlaw> = {}): NotifierConformanceOptions {
  return {
    makeProvider() {
      const arrived: ReceivedMessage[] = [];
      const answers = new Map<string, SendOutcome>();
      let count = 0;
      let reach: (now: boolean) => void = () => undefined;
      const situation = (name: string, outcome: SendOutcome) => () => {
        reach(name !== 'nobody');
        count += 1;
        const address = `${name}-${count}@example.org`;
        answers.set(address, outcome);
        return address;
      };
      return {
        open() {
          const notifier = memoryNotifier({ channel: 'email', evidence: 'accepted' });
          notifier.answer((message) => {
            const outcome = answers.get(message.address) ?? {
              type: 'failed',
              scope: 'address',
              retryable: false,
              code: '550',
            };
            if (outcome.type !== 'failed') arrived.push(handover(message));
            return outcome;
          });
          let reachable = true;
          const checking: Notifier = {
            ...notifier,
            check: async () => (reachable ? { ready: true } : { ready: false, code: 'ECONNREFUSED' }),
          };
          reach = (now) => {
            reachable = now;
          };
          return breaks ? breaks(checking) : checking;
        },
        situations: {
          accepted: situation('accepted', { type: 'accepted' }),
          refusedForGood: situation('good', { type: 'failed', scope: 'address', retryable: false, code: '550' }),
          refusedForNow: situation('now', {
            type: 'failed',
            scope: 'provider',
            retryable: true,
            code: '451',
            retryAfterMs: 60_000,
          }),
          noConnection: situation('nobody', {
            type: 'failed',
            scope: 'provider',
            retryable: true,
            code: 'ECONNREFUSED',
          }),
        },
        received: () => arrived,
        secrets: [token],
      };
    },
  };
}

function sending(sound: Notifier, change: (outcome: SendOutcome, message: OutgoingMessage) => SendOutcome): Notifier {
  return { ...sound, send: async (message, limits) => change(await sound.send(message, limits), message) };
}

let attempts = 0;

const flaws: OneOrMore<NotifierFlaw> = {
  'declared/contract': {
    does: 'names another version of the contract',
    breaks: (sound) => ({ ...sound, contract: 'kawal.notifier/0' as typeof sound.contract }),
  },
  'declared/capabilities': {
    does: 'declares a content class that does not exist',
    breaks: (sound) => ({ ...sound, capabilities: { ...sound.capabilities, contentClass: 'everything' as 'facts' } }),
  },
  'declared/honest-evidence': {
    does: 'says "delivered" for what a server took',
    breaks: (sound) => sending(sound, (outcome) => (outcome.type === 'accepted' ? { type: 'delivered' } : outcome)),
  },
  'declared/closed-twice': {
    does: 'fails when it is closed again',
    breaks(sound) {
      let closed = 0;
      return {
        ...sound,
        async close() {
          closed += 1;
          // The third is the runner's own.
          if (closed === 2) throw new Error('Already closed.');
        },
      };
    },
  },
  'outcomes/accepted': {
    does: 'fails what was taken',
    breaks: (sound) => sending(sound, () => ({ type: 'failed', scope: 'provider', retryable: true, code: '250' })),
  },
  'outcomes/refused-for-good': {
    does: 'retries for ever',
    breaks: (sound) =>
      sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, retryable: true } : outcome)),
  },
  'outcomes/refused-for-now': {
    does: 'gives up at the first refusal',
    breaks: (sound) =>
      sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, retryable: false } : outcome)),
  },
  'outcomes/no-connection': {
    does: 'throws when nobody answers',
    breaks: (sound) =>
      sending(sound, (outcome) => {
        if (outcome.type === 'failed' && outcome.code === 'ECONNREFUSED') throw new Error('connect ECONNREFUSED');
        return outcome;
      }),
  },
  'outcomes/after-no-connection': {
    does: 'keeps a dead connection',
    breaks(sound) {
      let dead: SendOutcome | undefined;
      return sending(sound, (outcome) => {
        if (outcome.type === 'failed' && outcome.code === 'ECONNREFUSED') dead = outcome;
        return dead ?? outcome;
      });
    },
  },
  'outcomes/next-unharmed': {
    does: 'fails everybody once somebody was refused',
    breaks(sound) {
      let refused: SendOutcome | undefined;
      return sending(sound, (outcome) => {
        if (outcome.type === 'failed') refused = outcome;
        return refused ?? outcome;
      });
    },
  },
  'messages/arrive': {
    does: 'ends a text at a line with a single dot',
    handover: (message) => ({ ...soundly(message), text: message.text.split('\n.\n')[0] ?? '' }),
  },
  'messages/no-way-in': {
    does: 'writes a subject into the headers as it is',
    handover: (message) => ({
      ...soundly(message),
      addresses: [
        message.address,
        ...[...message.subject.matchAll(/^Bcc: (.*)$/gm)].map(([, address = '']) => address.trim()),
      ],
    }),
  },
  'messages/same-id': {
    does: 'makes an id of its own for every attempt',
    handover(message) {
      attempts += 1;
      return { ...soundly(message), repeatKey: String(attempts) };
    },
  },
  'messages/other-id': {
    does: 'makes the id from address and text',
    handover: (message) => ({ ...soundly(message), repeatKey: message.address + message.text }),
  },
  'messages/nothing-leaks': [
    {
      does: "repeats the provider's words, which repeat the address",
      breaks: (sound) =>
        sending(sound, (outcome, { address }) =>
          outcome.type === 'failed' ? { ...outcome, code: `${outcome.code} <${address}>: unknown` } : outcome,
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
  'messages/at-once': {
    does: 'keeps the message it is about in one place, and waits before it sends it',
    breaks(sound) {
      let current: OutgoingMessage | undefined;
      return {
        ...sound,
        async send(message, limits) {
          current = message;
          await setImmediate();
          return sound.send(current, limits);
        },
      };
    },
  },
  'messages/nothing-printed': [
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
  ],
  'declared/check': [
    {
      does: 'says that it is ready whatever is',
      breaks: (sound) => ({ ...sound, check: async () => ({ ready: true }) }),
    },
    {
      does: 'sends a message to find out',
      breaks: (sound) => ({
        ...sound,
        async check() {
          await sound.send(sampleMessage({ id: 'probe', address: 'accepted-1@example.org' }), sampleLimits());
          return (await sound.check?.()) ?? { ready: true };
        },
      }),
    },
    {
      does: 'tells its credentials when it is not let in',
      breaks: (sound) => ({
        ...sound,
        async check() {
          const ready = await sound.check?.();
          return ready?.ready ? ready : { ready: false, code: `not let in with ${token}` };
        },
      }),
    },
  ],
};

/** For every case, by its id, the notifiers that it has to catch. */
export const notifierFlaws = listed(flaws);
