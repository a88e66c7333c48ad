import { randomUUID } from 'node:crypto';
import type { Keep, Notifier, NotifierEvent, Reception } from '@kawal/sdk';
import { exchangesHandles, passesUnread } from './broken-at-once.ts';
import { hearsOwnQuotes, passesTheEarlier, tellsToWhom } from './broken-in-memory.ts';
import { offsetsOfAProcess } from './broken-in-waiting.ts';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';
import { token } from './memory-webhook.ts';

type Commit = Parameters<Required<Notifier>['listen']>[0];

/** Breaks what a listener is given: where it commits, what it keeps, and its signal. */
function listening(
  change: (commit: Commit, keep: Keep, signal: AbortSignal) => readonly [Commit, Keep, AbortSignal],
): (sound: Notifier) => Notifier {
  return (sound) => ({
    ...sound,
    listen: async (commit, keep, signal, reception) => await sound.listen?.(...change(commit, keep, signal), reception),
  });
}

function committing(change: (event: NotifierEvent) => readonly NotifierEvent[]): (sound: Notifier) => Notifier {
  return listening((commit, keep, signal) => [async (events) => commit(events.flatMap(change)), keep, signal]);
}

function knowing(change: (reception: Reception) => Reception): (sound: Notifier) => Notifier {
  return (sound) => ({
    ...sound,
    listen: async (commit, keep, signal, reception) => await sound.listen?.(commit, keep, signal, change(reception)),
  });
}

/** Has its place in memory, beside the one that is kept, and moves it though nothing was committed. */
function rememberingOffset(when: 'before' | 'where-aborted' | 'second-time'): (sound: Notifier) => Notifier {
  return (sound) => {
    let offset = 0;
    let failures = 0;
    return {
      ...sound,
      async listen(commit, keep, signal, reception) {
        const inMemory: Keep = {
          get: async (name) => String(Math.max(offset, Number((await keep.get(name)) ?? 0))),
          set: (name, value) => keep.set(name, value),
        };
        const ahead: Commit = async (events) => {
          const next = Number(await inMemory.get('event')) + events.length;
          if (when === 'before') offset = next;
          await commit(events).catch((error: unknown) => {
            failures += 1;
            if ((when === 'where-aborted' && signal.aborted) || (when === 'second-time' && failures > 1)) offset = next;
            throw error;
          });
        };
        await sound.listen?.(ahead, inMemory, signal, reception);
      },
    };
  };
}

const never = (): AbortSignal => new AbortController().signal;

/** Notifiers that listen, and are broken in it. */
export const listeningFlaws: OneOrMore<NotifierFlaw> = {
  'listening/buttons': {
    does: 'hears a yes in every touch',
    breaks: committing(({ ...event }) => {
      if (event.type === 'reply') Reflect.deleteProperty(event, 'declines');
      return [event];
    }),
  },
  'listening/broken-off': [
    {
      does: 'takes an answer that breaks off for one without news',
      breaks: (sound) => ({
        ...sound,
        async listen(commit, keep, signal, reception) {
          await sound.listen?.(commit, keep, signal, reception).catch(async (error: unknown) => {
            if (!String(Object(error).code).startsWith('broken-')) throw error;
            await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          });
        },
      }),
    },
    {
      does: 'goes on waiting for an answer that never ends',
      breaks: listening((commit, keep) => [commit, keep, never()]),
    },
  ],
  'listening/anew': {
    does: 'names an answer by its token and its words',
    breaks: committing((event) => [
      'said' in event || event.type === 'reply'
        ? {
            ...event,
            event: Buffer.from(JSON.stringify({ ...event, event: '' }))
              .toString('hex')
              .slice(0, 200),
          }
        : event,
    ]),
  },
  'listening/later-fails': [
    passesTheEarlier,
    {
      does: 'commits one answer after the other, and passes over a later one that fails',
      says: 'It went on though nothing was committed.',
      breaks: listening((commit, keep, signal) => {
        const each: Commit = async (events) => {
          for (const [index, one] of events.entries())
            await commit([one]).catch((error: unknown) => {
              if (index === 0) throw error;
            });
        };
        return [each, keep, signal];
      }),
    },
    {
      does: 'tries a commit that failed again by itself',
      says: 'It went on though nothing was committed.',
      breaks: listening((commit, keep, signal) => [
        (events) => commit(events).catch(() => commit(events)),
        keep,
        signal,
      ]),
    },
    {
      does: 'hears one of the answers that wait, and no other',
      says: 'The later of two answers is not handed over.',
      breaks(sound) {
        let heard = 0;
        return committing((event) => (++heard > 1 ? [] : [event]))(sound);
      },
    },
    {
      does: 'keeps the place behind all that came, whatever was committed of it',
      says: 'The later answer, whose commit failed, is lost.',
      breaks: listening((commit, keep, signal) => {
        const past: Commit = async (events) => {
          const next = String(Number((await keep.get('event')) ?? 0) + events.length);
          await commit(events).catch(async (error: unknown) => {
            await keep.set('event', next);
            throw error;
          });
        };
        return [past, keep, signal];
      }),
    },
  ],
  'listening/patient': {
    does: 'asks again at once where nothing is new',
    breaks: (sound) => ({
      ...sound,
      async listen(commit, keep, signal, reception) {
        while (!signal.aborted) {
          const turn = new AbortController();
          const later: Keep = {
            ...keep,
            async get(name) {
              // Long enough for what waits to be handed over.
              let left = 12;
              const wait = (): void => (--left > 0 ? queueMicrotask(wait) : turn.abort());
              wait();
              return await keep.get(name);
            },
          };
          await sound.listen?.(commit, later, AbortSignal.any([turn.signal, signal]), reception);
        }
      },
    }),
  },
  'listening/quoting': [
    hearsOwnQuotes,
    exchangesHandles,
    passesUnread(knowing, 'It goes on where it cannot be found out who wrote'),
    {
      does: 'makes nothing of an answer that quotes',
      says: 'A quoted answer was misread.',
      breaks: committing((event) => (event.type === 'quoting-reply' ? [] : [event])),
    },
    {
      does: 'hears a stranger who quotes a message',
      breaks: knowing((reception) => ({ ...reception, languageOf: async () => 'id' })),
    },
    {
      does: 'does not ask whether a message went to whoever quotes it',
      breaks: knowing((reception) => ({ ...reception, languageOf: (address) => reception.languageOf(address) })),
    },
    {
      does: 'takes a quoted no for a yes',
      breaks: committing((event) => {
        if (event.type !== 'quoting-reply') return [event];
        const { declines: _, ...rest } = event;
        return [rest];
      }),
    },
  ],
  'listening/nothing-printed': [
    {
      does: 'logs what it hears',
      breaks: committing((event) => {
        console.info('heard', JSON.stringify(event));
        return [event];
      }),
    },
    {
      does: 'logs its credentials where it is not let in',
      breaks: (sound) => ({
        ...sound,
        async listen(...given) {
          await sound.listen?.(...given).catch((error: unknown) => {
            console.error(`refused: Bearer ${token}`);
            throw error;
          });
        },
      }),
    },
  ],
  'listening/reply': [
    { does: 'makes nothing of an answer', breaks: committing(() => []) },
    {
      does: 'writes the token in capitals',
      breaks: committing((event) => [event.type === 'reply' ? { ...event, token: event.token.toUpperCase() } : event]),
    },
    { does: 'names events by their kind', breaks: committing((event) => [{ ...event, event: event.type }]) },
    {
      does: 'hears what waits, and nothing that comes later',
      breaks: (sound) => ({
        ...sound,
        listen(commit, keep, signal, reception) {
          let calls = 0;
          const once: Commit = async (events) => (++calls > 1 ? undefined : commit(events.slice(0, 1)));
          return sound.listen?.(once, keep, signal, reception) ?? Promise.resolve();
        },
      }),
    },
  ],
  'listening/failed': [
    exchangesHandles,
    {
      does: 'tells that a message arrived which failed',
      breaks: committing((event) => [event.type === 'receipt' ? { ...event, state: 'delivered' } : event]),
    },
  ],
  'listening/offset': [
    {
      does: 'keeps its offset in memory, and moves it before it commits',
      says: 'In the same process, what could not be committed is not told again.',
      breaks: rememberingOffset('before'),
    },
    {
      does: 'takes what it handed over for committed where its signal aborted meanwhile',
      breaks: rememberingOffset('where-aborted'),
    },
    {
      does: 'hands over once what it could not commit, in one process',
      breaks: rememberingOffset('second-time'),
    },
    {
      does: 'goes on though nothing was committed',
      breaks: listening((commit, keep, signal) => [(events) => commit(events).catch(() => undefined), keep, signal]),
    },
    {
      does: 'moves its offset before it commits',
      breaks: listening((commit, keep, signal) => {
        const ahead: Commit = async (events) => {
          await keep.set('event', String(Number((await keep.get('event')) ?? 0) + events.length));
          await commit(events);
        };
        return [ahead, keep, signal];
      }),
    },
    { does: 'names each event anew', breaks: committing((event) => [{ ...event, event: randomUUID() }]) },
    {
      does: 'asks for what comes next before it has committed',
      breaks: (sound) => ({
        ...sound,
        async listen(commit, keep, signal, reception) {
          const ahead: Commit = async (events) => {
            const next = String(Number((await keep.get('event')) ?? 0) + events.length);
            const asking = new AbortController();
            const later: Keep = { get: async () => next, set: async () => undefined };
            const asked = sound.listen?.(async () => undefined, later, asking.signal, reception);
            await commit(events).finally(() => asking.abort());
            await asked;
          };
          await sound.listen?.(ahead, keep, signal, reception);
        },
      }),
    },
  ],
  'listening/typed': [
    tellsToWhom,
    {
      does: 'takes every code for a yes, whatever words stand beside it',
      breaks: committing(
        (event) => [event.type === 'reply' ? { ...event, declines: undefined } : event] as NotifierEvent[],
      ),
    },
    {
      does: 'tells 160 characters of what was said',
      breaks: committing((event) => [
        'said' in event && event.said !== undefined ? { ...event, said: event.said.slice(0, 160) } : event,
      ]),
    },
  ],
  'listening/many': {
    does: 'hears a hundred of the answers that wait',
    breaks(sound) {
      let heard = 0;
      return committing((event) => {
        heard += 1;
        return heard > 100 && heard <= 104 ? [] : [event];
      })(sound);
    },
  },
  'listening/news': [
    {
      does: 'keeps its place where nothing of what was told is for us',
      breaks: listening((commit, keep, signal) => {
        let isHeard = false;
        const hear: Commit = async (events) => {
          isHeard = events.length > 0;
          if (isHeard) await commit(events.slice(0, 1));
        };
        const later: Keep = { ...keep, set: async (...given) => (isHeard ? keep.set(...given) : undefined) };
        return [hear, later, signal];
      }),
    },
    {
      does: 'passes over all of an answer in which something is new',
      breaks: listening((commit, keep, signal) => {
        let held: Parameters<Commit>[0] = [];
        const hold: Commit = async (events) => {
          held = events;
        };
        const later: Keep = {
          get: (name) => keep.get(name),
          async set(name, value) {
            const passed = Number(value) - Number((await keep.get(name)) ?? 0);
            if (passed === held.length) await commit(held);
            await keep.set(name, value);
          },
        };
        return [hold, later, signal];
      }),
    },
  ],
  'listening/closed': {
    does: 'hears on after it was closed',
    breaks: (sound) => ({ ...sound, close: async () => undefined }),
  },
  'listening/refused': {
    does: 'waits quietly where it is not let in',
    breaks: (sound) => ({
      ...sound,
      async listen(commit, keep, signal, reception) {
        try {
          await sound.listen?.(commit, keep, signal, reception);
        } catch (error) {
          if (!String(Object(error).code).startsWith('http-')) throw error;
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        }
      },
    }),
  },
  'listening/restart': [
    ...offsetsOfAProcess,
    {
      does: 'keeps its offset in memory',
      breaks(sound) {
        const own = new Map<string, string>();
        const keep: Keep = {
          get: async (name) => own.get(name),
          set: async (name, value) => void own.set(name, value),
        };
        return { ...sound, listen: async (commit, _, ...given) => await sound.listen?.(commit, keep, ...given) };
      },
    },
    {
      does: 'begins at the newest after a restart',
      breaks(sound) {
        let isFirst = true;
        const forgetting: Keep['get'] = async () => '1000000';
        return {
          ...sound,
          async listen(commit, keep, signal, reception) {
            const asked = isFirst && (await keep.get('event')) !== undefined;
            isFirst = false;
            await sound.listen?.(commit, asked ? { ...keep, get: forgetting } : keep, signal, reception);
          },
        };
      },
    },
  ],
  'listening/aborted': {
    does: 'listens until the provider ends it',
    breaks: listening((commit, keep) => [commit, keep, never()]),
  },
};
