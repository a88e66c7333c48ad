import type { Notifier, SendOutcome } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { isCode, type NotifierFlaw, sending } from './memory-provider.ts';

/** Notifiers that are wrong where their provider is silent, in trouble, or elsewhere. */
export const troubleFlaws: OneOrMore<NotifierFlaw> = {
  'outcomes/own-code': {
    does: 'has one code for all that fails',
    breaks: (sound) =>
      sending(sound, (outcome) => (outcome.type === 'failed' ? { ...outcome, code: 'failed' } : outcome)),
  },
  'outcomes/silent': [
    {
      does: 'sends one message at a time',
      breaks(sound) {
        let last: Promise<unknown> = Promise.resolve();
        return {
          ...sound,
          send(message, limits) {
            const turn = last.then(() => sound.send(message, limits));
            last = turn;
            return turn;
          },
        };
      },
    },
    {
      does: 'knows that a send was given up by the usual name of that error alone',
      says: 'given up for a reason',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, limits);
          const isUsual = !limits.signal.aborted || limits.signal.reason.name === 'AbortError';
          return isUsual ? outcome : { type: 'failed', scope: 'provider', retryable: true, code: 'network' };
        },
      }),
    },
    {
      does: 'takes a timeout for a failure that nothing left before',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'unknown'
            ? { type: 'failed', scope: 'provider', retryable: true, code: 'timeout' }
            : outcome,
        ),
    },
  ],
  'outcomes/deadline': [
    {
      does: 'does not look at the time it is given',
      breaks: (sound) => ({
        ...sound,
        send: (message, { signal }) => sound.send(message, { signal, milliseconds: 60_000 }),
      }),
    },
    {
      does: 'takes no time at all for time without an end',
      breaks: (sound) => ({
        ...sound,
        send: (message, { signal, milliseconds }) =>
          sound.send(message, { signal, milliseconds: milliseconds || 60_000 }),
      }),
    },
  ],
  'outcomes/late-head': [
    {
      does: 'begins its time anew when an answer begins',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, limits);
          if (isCode(outcome, 'ETIMEDOUT')) await longer();
          return outcome;
        },
      }),
    },
    {
      does: 'begins the time of a check anew when its answer begins',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          const readiness = (await sound.check?.(limits)) ?? { ready: true };
          if (!readiness.ready && readiness.code === 'ETIMEDOUT') await longer();
          return readiness;
        },
      }),
    },
  ],
  'outcomes/long-time': {
    does: 'sets a timer that ends at once where it is given more time than a timer can count',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        if (limits.milliseconds > 2 ** 31 - 1) return { type: 'unknown', code: 'timeout' };
        return await sound.send(message, limits);
      },
    }),
  },
  'outcomes/crowded': [
    {
      does: 'has eight places, and looks neither at the time nor at the signal while it waits for one',
      breaks: (sound) => waitingFor(8, sound),
    },
    {
      does: 'has a hundred places, and looks neither at the time nor at the signal while it waits for one',
      breaks: (sound) => waitingFor(100, sound),
    },
  ],
  'outcomes/mended': {
    does: 'remembers an address that was refused, and asks no more',
    breaks(sound) {
      const refused = new Map<string, SendOutcome>();
      return {
        ...sound,
        async send(message, limits) {
          const outcome = refused.get(message.address) ?? (await sound.send(message, limits));
          if (outcome.type === 'failed' && !outcome.retryable) refused.set(message.address, outcome);
          return outcome;
        },
      };
    },
  },
  'outcomes/stalled': {
    does: 'measures the time up to the head of an answer, and waits for the rest',
    breaks: (sound) => ({
      ...sound,
      send: (message, limits) =>
        sound.send(
          message,
          message.address.startsWith('stalled')
            ? { signal: new AbortController().signal, milliseconds: 60_000 }
            : limits,
        ),
    }),
  },
  'outcomes/strange': {
    does: 'takes every answer of good status for a message taken',
    breaks: (sound) =>
      sending(sound, (outcome) => (isCode(outcome, 'answer-unreadable') ? { type: 'accepted' } : outcome)),
  },
  'outcomes/aborted-before': [
    {
      does: 'throws where the signal was aborted before',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          limits.signal.throwIfAborted();
          return await sound.send(message, limits);
        },
      }),
    },
    {
      does: 'sends what was given up before',
      says: 'It was sent though the engine had given it up.',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          const outcome = await sound.send(message, { ...limits, signal: new AbortController().signal });
          return limits.signal.aborted ? { type: 'unknown', code: 'aborted' } : outcome;
        },
      }),
    },
  ],
  'outcomes/trouble': [
    {
      does: 'makes no number of the date until which a provider is away',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' && isCode(outcome, 'http-502') ? { ...outcome, retryAfterMs: Number.NaN } : outcome,
        ),
    },
    {
      does: 'takes an error of the server for a message taken',
      breaks: (sound) => sending(sound, (outcome) => (isCode(outcome, 'http-502') ? { type: 'accepted' } : outcome)),
    },
    {
      does: 'gives a message up because the server is in trouble',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          isCode(outcome, 'http-502')
            ? { type: 'failed', scope: 'message', retryable: false, code: 'http-502' }
            : outcome,
        ),
    },
    {
      does: 'throws on a page instead of JSON',
      breaks: (sound) =>
        sending(sound, (outcome) => {
          if (isCode(outcome, 'http-502')) throw new SyntaxError('Unexpected token <');
          return outcome;
        }),
    },
  ],
  'outcomes/partly': {
    does: 'reads of an answer in parts the first',
    breaks: (sound) => sending(sound, (outcome) => (isCode(outcome, 'in-parts') ? { type: 'accepted' } : outcome)),
  },
  'outcomes/cut-off': {
    does: 'takes an answer that breaks off for a message that did not go',
    breaks: (sound) =>
      sending(sound, (outcome) =>
        isCode(outcome, 'ECONNRESET')
          ? { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNRESET' }
          : outcome,
      ),
  },
  'closed/connections': [
    {
      does: 'keeps its connections after it was closed',
      says: 'connection: close',
      breaks: (sound) => ({ ...sound, close: async () => undefined }),
    },
    {
      does: 'keeps the connection of a call that its caller has ended',
      says: 'no answer came in time',
      breaks(sound) {
        let isKept = false;
        return {
          ...sound,
          async send(message, limits) {
            const outcome = await sound.send(message, limits);
            isKept ||= limits.signal.aborted;
            return outcome;
          },
          close: async () => (isKept ? undefined : await sound.close()),
        };
      },
    },
  ],
  'outcomes/dropped': {
    does: 'tries again where the connection ends before an answer',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        return isCode(outcome, 'EPIPE') ? await sound.send(message, limits) : outcome;
      },
    }),
  },
  'outcomes/signals-apart': {
    does: 'ends every send by one signal',
    breaks(sound) {
      const all = new AbortController();
      return {
        ...sound,
        send(message, { signal, milliseconds }) {
          signal.addEventListener('abort', () => all.abort(), { once: true });
          return sound.send(message, { signal: all.signal, milliseconds });
        },
      };
    },
  },
  'outcomes/recovers': [
    {
      does: 'sends nothing more once its credentials were refused',
      breaks(sound) {
        let refused: SendOutcome | undefined;
        return sending(sound, (outcome) => {
          if (isCode(outcome, 'http-401')) refused = outcome;
          return refused ?? outcome;
        });
      },
    },
    {
      does: 'keeps a place for each send that was never answered, and has ten',
      breaks(sound) {
        let left = 10;
        return {
          ...sound,
          async send(message, limits) {
            if (left <= 0) return { type: 'failed', scope: 'provider', retryable: true, code: 'busy' };
            const outcome = await sound.send(message, limits);
            if (isCode(outcome, 'ETIMEDOUT')) left -= 1;
            return outcome;
          },
        };
      },
    },
  ],
  'outcomes/well-formed': [
    {
      does: 'calls the one at fault by a name of its own',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' ? { ...outcome, scope: 'recipient' as typeof outcome.scope } : outcome,
        ),
    },
    {
      does: 'gives a message up where its credentials are refused, and says that the account is at fault',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          outcome.type === 'failed' && outcome.scope === 'account' ? { ...outcome, retryable: false } : outcome,
        ),
    },
  ],
  'outcomes/redirected': [
    {
      does: 'goes where it is sent',
      breaks: (sound) => sending(sound, (outcome) => (isCode(outcome, 'http-307') ? { type: 'accepted' } : outcome)),
    },
    {
      does: 'gives a message up because it is sent elsewhere',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          isCode(outcome, 'http-307')
            ? { type: 'failed', scope: 'message', retryable: false, code: 'http-307' }
            : outcome,
        ),
    },
  ],
  'outcomes/unauthorized': {
    does: 'takes a refused token for an address that does not exist',
    breaks: (sound) =>
      sending(sound, (outcome) =>
        isCode(outcome, 'http-401')
          ? { type: 'failed', scope: 'address', retryable: false, code: 'http-401' }
          : outcome,
      ),
  },
  'outcomes/retry-after': [
    ['tells seconds for milliseconds', 1 / 1_000] as const,
    ['tells microseconds for milliseconds', 1_000] as const,
  ].map(([does, times]) => ({
    does,
    breaks: (sound) =>
      sending(sound, (outcome) =>
        outcome.type === 'failed' && outcome.retryAfterMs !== undefined
          ? { ...outcome, retryAfterMs: outcome.retryAfterMs * times }
          : outcome,
      ),
  })),
};

/** Far more than a case gives: where time is virtual, it goes on by a timer at each turn of the case. */
const longer = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100_000));

/** Lets so many send at once; who waits for a place waits for ever. */
function waitingFor(count: number, sound: Notifier): Notifier {
  let places = count;
  const waiting: (() => void)[] = [];
  return {
    ...sound,
    async send(message, limits) {
      if (places === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      places -= 1;
      return sound.send(message, limits).finally(() => {
        places += 1;
        waiting.shift()?.();
      });
    },
  };
}
