import type { Readiness, SendOutcome } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import type { OneOrMore } from './flaw.ts';
import { ended, type NotifierFlaw, sending } from './memory-provider.ts';
import { token } from './memory-webhook.ts';

/** Notifiers that declare what is not so, of themselves, of an address or of their provider. */
export const declarationFlaws: OneOrMore<NotifierFlaw> = {
  'declared/contract': {
    does: 'names another version of the contract',
    breaks: (sound) => ({ ...sound, contract: 'kawal.notifier/0' as typeof sound.contract }),
  },
  'declared/capabilities': [
    {
      does: 'declares a content class that does not exist',
      breaks: (sound) => ({ ...sound, capabilities: { ...sound.capabilities, contentClass: 'everything' as 'facts' } }),
    },
    {
      does: 'declares answers that it has no way to hear',
      breaks({ receive: _, listen: __, ...sound }) {
        return { ...sound, capabilities: { ...sound.capabilities, answers: ['text'] } };
      },
    },
  ],
  'declared/honest-evidence': [
    {
      does: 'says "delivered" for what a server took',
      breaks: (sound) => sending(sound, delivered),
    },
    {
      does: 'declares and says "delivered" for what a server took',
      breaks: (sound) => ({
        ...sending(sound, delivered),
        capabilities: { ...sound.capabilities, evidence: { now: 'delivered', later: 'delivered' } },
      }),
    },
  ],
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
  'declared/address-sent': [
    {
      does: 'throws for an address that is none',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          if (sound.checkAddress(message.address).type === 'unusable') throw new Error('No address.');
          return await sound.send(message, limits);
        },
      }),
    },
    {
      does: 'tries an address that is none again and again',
      breaks: (sound) =>
        sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, retryable: true } : outcome)),
    },
  ],
  'declared/writings': [
    {
      does: 'takes whatever holds no blank for an address',
      breaks: (sound) => ({
        ...sound,
        checkAddress: (address) => (address.includes(' ') ? sound.checkAddress(address) : { type: 'usable' }),
      }),
    },
    {
      does: 'takes a mailbox out of its brackets, and its first sign with them',
      breaks: (sound) => ({
        ...sound,
        checkAddress: (address) => sound.checkAddress(address.replace(/^<(.*)>$/, '$1')),
        send: (message, limits) =>
          sound.send({ ...message, address: message.address.replace(/^<.(.*)>$/, '$1') }, limits),
      }),
    },
  ],
  'declared/check-redirected': {
    does: 'follows wherever its check is sent',
    breaks: (sound) => ({
      ...sound,
      async check(limits) {
        const told = (await sound.check?.(limits)) ?? { ready: true };
        return told.ready || told.code === 'http-307' ? { ready: true } : told;
      },
    }),
  },
  'declared/check-trouble': {
    does: 'is ready as long as somebody answers',
    breaks: (sound) => ({
      ...sound,
      async check(limits) {
        const told = (await sound.check?.(limits)) ?? { ready: true };
        return told.ready || told.code.startsWith('http-5') ? { ready: true } : told;
      },
    }),
  },
  'declared/check-silent': {
    does: 'waits for an answer to its check after it was closed',
    breaks: (sound) => ({ ...sound, check: () => new Promise(() => undefined) }),
  },
  'declared/check-in-time': [
    {
      does: 'gives its check ten seconds, whatever time it is given',
      breaks: (sound) => ({ ...sound, check: ({ signal }) => checkedIn(10_000, signal) }),
    },
    {
      does: 'ends its check by time alone, and does not look at the signal',
      breaks: (sound) => ({
        ...sound,
        check: ({ milliseconds }) => checkedIn(milliseconds, new AbortController().signal),
      }),
    },
  ],
  'declared/address': [
    {
      does: 'takes an address with a sign beside it that nobody sees',
      breaks: (sound) => ({ ...sound, checkAddress: (address) => sound.checkAddress(address.replace('\u200b', '')) }),
    },
    {
      does: 'takes every text for an address',
      breaks: (sound) => ({ ...sound, checkAddress: () => ({ type: 'usable' }) }),
    },
    {
      does: 'takes no address of another country',
      breaks: (sound) => ({
        ...sound,
        checkAddress: (address) =>
          address.endsWith('.id') ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' },
      }),
    },
  ],
  'declared/check-credentials': {
    does: 'finds the server and asks no more',
    breaks: (sound) => ({
      ...sound,
      async check(limits) {
        const answer = (await sound.check?.(limits)) ?? { ready: true };
        return !answer.ready && answer.code === 'http-401' ? { ready: true } : answer;
      },
    }),
  },
  'declared/check': [
    {
      does: 'says that it is ready whatever is',
      breaks: (sound) => ({ ...sound, check: async () => ({ ready: true }) }),
    },
    {
      does: 'asks whether a message would leave for an address that nobody has',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          await sound.send(sampleMessage({ id: 'probe', address: 'nobody@example.org' }), sampleLimits());
          return (await sound.check?.(limits)) ?? { ready: true };
        },
      }),
    },
    {
      does: 'sends a message to find out',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          await sound.send(sampleMessage({ id: 'probe', address: 'accepted-0@example.org' }), sampleLimits());
          return (await sound.check?.(limits)) ?? { ready: true };
        },
      }),
    },
    {
      does: 'tells its credentials when it is not let in',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          const ready = await sound.check?.(limits);
          return ready?.ready ? ready : { ready: false, code: `not let in with ${token}` };
        },
      }),
    },
  ],
};

/** Asks a provider that never answers. */
async function checkedIn(milliseconds: number, signal: AbortSignal): Promise<Readiness> {
  await ended({ milliseconds, signal });
  return { ready: false, code: 'ETIMEDOUT' };
}

function delivered(outcome: SendOutcome): SendOutcome {
  return outcome.type === 'accepted' ? { ...outcome, type: 'delivered' } : outcome;
}
