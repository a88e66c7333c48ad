import type { Keep, Notifier, NotifierEvent, Readiness } from '@kawal/sdk';
import { dropsRepeats } from './broken-webhooks.ts';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, sending } from './memory-provider.ts';
import { receivedIn, signatureOf, token } from './memory-webhook.ts';

/** Breaks the answer of every check. */
function checking(change: (readiness: Readiness) => Readiness): (sound: Notifier) => Notifier {
  return (sound) => ({
    ...sound,
    check: async (limits) => change((await sound.check?.(limits)) ?? { ready: false, code: 'none' }),
  });
}

/** Takes a check that was answered by these codes for one that went well. */
function readyAt(...codes: readonly string[]): (sound: Notifier) => Notifier {
  return checking((readiness) => (!readiness.ready && codes.includes(readiness.code) ? { ready: true } : readiness));
}

/** Checks that are not true, what they print, and what is left once a notifier is closed. */
export const checkFlaws: OneOrMore<NotifierFlaw> = {
  'declared/check-strange': {
    does: 'is ready whoever answers with a good status',
    breaks: readyAt('answer-unreadable'),
  },
  'declared/check-broken-off': [
    {
      does: 'is ready once an answer has begun',
      breaks: readyAt('ETIMEDOUT', 'ECONNRESET'),
    },
    {
      does: 'throws where a connection ends without a word',
      breaks: checking((readiness) => {
        if (!readiness.ready && readiness.code === 'EPIPE') throw new Error('write EPIPE');
        return readiness;
      }),
    },
    {
      does: 'waits for the end of an answer as long as it takes',
      breaks: (sound) => ({
        ...sound,
        check: async () =>
          (await sound.check?.({ signal: new AbortController().signal, milliseconds: 600_000 })) ?? {
            ready: true,
          },
      }),
    },
  ],
  'declared/check-anew': [
    {
      does: 'says that it is ready for a minute after a message went',
      breaks(sound) {
        let went = Number.NEGATIVE_INFINITY;
        const sent = sending(sound, (outcome) => {
          if (outcome.type === 'accepted') went = performance.now();
          return outcome;
        });
        const check: Required<Notifier>['check'] = async (limits) =>
          performance.now() - went < 60_000 ? { ready: true } : ((await sound.check?.(limits)) ?? { ready: true });
        return { ...sent, check };
      },
    },
    {
      does: 'is not ready for a minute after a message did not go',
      breaks(sound) {
        let failed = Number.NEGATIVE_INFINITY;
        const sent = sending(sound, (outcome) => {
          if (outcome.type === 'failed' && outcome.scope === 'provider') failed = performance.now();
          return outcome;
        });
        const check: Required<Notifier>['check'] = async (limits) =>
          performance.now() - failed < 60_000
            ? { ready: false, code: 'resting' }
            : ((await sound.check?.(limits)) ?? { ready: true });
        return { ...sent, check };
      },
    },
    {
      does: 'remembers that it was not ready',
      breaks(sound) {
        let first: Readiness | undefined;
        return checking((readiness) => {
          if (!readiness.ready) first ??= readiness;
          return first ?? readiness;
        })(sound);
      },
    },
    {
      does: 'remembers that it was ready',
      breaks(sound) {
        let first: Readiness | undefined;
        return checking((readiness) => {
          if (readiness.ready) first ??= readiness;
          return first ?? readiness;
        })(sound);
      },
    },
  ],
  'declared/nothing-printed': [
    {
      does: 'prints the credentials with which it is not let in',
      breaks: checking((readiness) => {
        if (!readiness.ready) console.warn(`not ready with ${token}`);
        return readiness;
      }),
    },
    {
      does: 'prints an address that is none',
      breaks: (sound) => ({
        ...sound,
        checkAddress(address) {
          const check = sound.checkAddress(address);
          if (check.type === 'unusable') console.warn(`not an address: ${address}`);
          return check;
        },
      }),
    },
    {
      does: 'prints what it shows',
      breaks: (sound) => ({
        ...sound,
        preview(message) {
          console.debug(message);
          return sound.preview?.(message) ?? [];
        },
      }),
    },
  ],
  'declared/steady': [
    {
      does: 'declares less once it was not let in',
      breaks(sound) {
        const capabilities = { ...sound.capabilities };
        return {
          ...sending(sound, (outcome) => {
            if (outcome.type === 'failed' && outcome.scope === 'account')
              Object.assign(capabilities, { mayVanish: !sound.capabilities.mayVanish });
            return outcome;
          }),
          capabilities,
        };
      },
    },
    {
      does: 'has another name each time',
      breaks(sound) {
        openings += 1;
        return { ...sound, name: `${sound.name}-${openings}` };
      },
    },
    {
      does: 'offers no check when it is opened again',
      breaks(sound) {
        openings += 1;
        if (openings % 2 === 0) return sound;
        const { check: _, ...rest } = sound;
        return rest;
      },
    },
  ],
  'outcomes/tried-once-away': {
    does: 'waits until the provider is there again',
    breaks: (sound) => ({
      ...sound,
      async send(message, limits) {
        for (;;) {
          const outcome = await sound.send(message, limits);
          if (outcome.type !== 'failed' || outcome.code !== 'ECONNREFUSED') return outcome;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      },
    }),
  },
  'closed/nothing-left': [
    {
      does: 'looks every minute for what it has to do, also when it is closed',
      breaks(sound) {
        setInterval(() => undefined, 60_000);
        return sound;
      },
    },
    {
      does: 'looks every minute whether it still listens',
      breaks: (sound) => ({
        ...sound,
        async listen(...given) {
          setInterval(() => undefined, 60_000);
          await sound.listen?.(...given);
        },
      }),
    },
  ],
  'inbound/raw-bytes': [
    {
      does: 'verifies what the bytes say, not the bytes',
      says: 'other bytes than were signed are believed',
      breaks: (sound) => ({
        ...sound,
        async receive(request) {
          const body = Buffer.from(Buffer.from(request.body).toString('utf8'));
          if (request.headers['signature'] !== signatureOf(body, token)) return { answer: { status: 401 }, events: [] };
          return receivedIn({ ...request, headers: { signature: signatureOf(request.body, token) } });
        },
      }),
    },
    dropsRepeats,
  ],
  'listening/no-connection': [
    {
      does: 'waits quietly while nobody answers',
      breaks: (sound) => ({
        ...sound,
        listen: (...given) => (sound.listen?.(...given) ?? Promise.resolve()).catch(() => new Promise(() => undefined)),
      }),
    },
    {
      does: 'throws words without a code',
      breaks: (sound) => ({
        ...sound,
        async listen(...given) {
          await sound.listen?.(...given).catch(() => {
            throw new Error('connect ECONNREFUSED');
          });
        },
      }),
    },
  ],
  'listening/not-kept': [
    {
      does: 'goes on in one process from an offset that could not be kept',
      says: 'In the same process, it takes an offset for kept that is not.',
      breaks(sound) {
        let offset: string | undefined;
        return {
          ...sound,
          async listen(commit, keep, signal, reception) {
            const inMemory: Keep = {
              get: async (name) => offset ?? (await keep.get(name)),
              async set(name, value) {
                offset = value;
                await keep.set(name, value);
              },
            };
            await sound.listen?.(commit, inMemory, signal, reception);
          },
        };
      },
    },
    {
      does: 'goes on where its offset cannot be kept',
      says: 'It goes on though its offset is not kept.',
      breaks: (sound) => ({
        ...sound,
        async listen(commit, keep, signal, reception) {
          const kept = new Map<string, string>();
          const keeping: Keep = {
            get: async (name) => kept.get(name) ?? (await keep.get(name)),
            async set(name, value) {
              kept.set(name, value);
              await keep.set(name, value).catch(() => undefined);
            },
          };
          await sound.listen?.(commit, keeping, signal, reception);
        },
      }),
    },
    {
      does: 'names what it told by how often it told something',
      breaks(sound) {
        const named = (event: NotifierEvent): NotifierEvent => {
          told += 1;
          return { ...event, event: `told-${told}` };
        };
        return {
          ...sound,
          listen: async (commit, keep, signal, reception) =>
            await sound.listen?.(async (events) => commit(events.map(named)), keep, signal, reception),
        };
      },
    },
  ],
};

let openings = 0;
let told = 0;
