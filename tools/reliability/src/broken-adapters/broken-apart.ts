import type { Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';

type Listen = Required<Notifier>['listen'];
type Flight = Promise<SendOutcome>;

/** Shares the send that is under way with whatever has the same key. */
const sharing =
  (keyOf: (message: OutgoingMessage) => string, flightsOf: () => Map<string, Flight>) =>
  (sound: Notifier): Notifier => {
    const flights = flightsOf();
    return {
      ...sound,
      send(message, limits) {
        const key = keyOf(message);
        const before = flights.get(key);
        if (before !== undefined) return before;
        const now = sound.send(message, limits).finally(() => flights.delete(key));
        flights.set(key, now);
        return now;
      },
    };
  };

const ofProcess = new Map<string, Flight>();
const own = (): Map<string, Flight> => new Map();

/** Ends every send of a message with the first of them that is given up. */
function endingTogether(sound: Notifier): Notifier {
  const over = new Map<string, AbortController>();
  return {
    ...sound,
    async send(message, limits) {
      const ending = over.get(message.id) ?? new AbortController();
      over.set(message.id, ending);
      const outcome = await sound.send(message, {
        ...limits,
        signal: AbortSignal.any([limits.signal, ending.signal]),
      });
      if (limits.signal.aborted) ending.abort();
      return outcome;
    },
  };
}

/** Sends the attempts of one message one after another. */
function inTurn(sound: Notifier): Notifier {
  const lasts = new Map<string, Promise<unknown>>();
  return {
    ...sound,
    async send(message, limits) {
      const now = (lasts.get(message.id) ?? Promise.resolve()).then(() => sound.send(message, limits));
      lasts.set(message.id, now);
      return await now;
    },
  };
}

/** Shares the check that is under way. */
function checkingOnce(sound: Notifier): Notifier {
  let checking: ReturnType<Required<Notifier>['check']> | undefined;
  return {
    ...sound,
    async check(limits) {
      checking ??= (sound.check?.(limits) ?? Promise.resolve({ ready: true } as const)).finally(() => {
        checking = undefined;
      });
      return await checking;
    },
  };
}

const hearing =
  (change: (sound: Listen, ...given: Parameters<Listen>) => Promise<void>) =>
  (notifier: Notifier): Notifier => ({
    ...notifier,
    listen: (...given) => change(async (...inner) => await notifier.listen?.(...inner), ...given),
  });

/** Notifiers that take two calls for one, or go on behind their end. */
export const apartFlaws: OneOrMore<NotifierFlaw> = {
  'messages/calls-apart': [
    {
      does: 'takes a second attempt for the first that is under way',
      says: 'two attempts of one message',
      breaks: sharing(({ id }) => id, own),
    },
    {
      does: 'takes two messages with the same words for one, while the first is under way',
      says: 'with the same words',
      breaks: sharing(({ text, address }) => `${address} ${text}`, own),
    },
    {
      does: 'takes the same words to two people for one message, while the first is under way',
      says: 'with the same words',
      breaks: sharing(({ text, id }) => (id.startsWith('other') ? text : id + text), own),
    },
    {
      does: 'takes a message of another notifier in its process for its own, while it is under way',
      says: 'of another notifier',
      breaks: sharing(
        ({ id, attempt, text }) => `${id}.${attempt} ${text}`,
        () => ofProcess,
      ),
    },
    {
      does: 'ends every attempt of a message by the signal of one',
      says: 'The signal of one send',
      breaks: endingTogether,
    },
    { does: 'sends the attempts of a message one after another', says: 'did not settle', breaks: inTurn },
    { does: 'takes two checks for one', says: 'The signal of one check', breaks: checkingOnce },
  ],
  'listening/ended': [
    {
      does: 'commits one by one, and looks whether it has ended before it asks again',
      says: 'it began another commit',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          async (events) => {
            for (const event of events) await commit([event]);
          },
          ...rest,
        ),
      ),
    },
    {
      does: 'looks whether it has ended once it has committed',
      says: 'After its signal aborted',
      breaks: hearing(async (listen, commit, keep, signal, reception) => {
        const ending = new AbortController();
        await listen(
          async (events) => {
            await commit(events);
            if (signal.aborted) ending.abort();
          },
          keep,
          ending.signal,
          reception,
        );
      }),
    },
    {
      does: 'drops what it may no more commit, and moves its offset past it',
      says: 'is lost',
      breaks: hearing((listen, commit, keep, signal, reception) =>
        listen(
          async (events) => {
            for (const event of events) if (!signal.aborted) await commit([event]);
          },
          keep,
          signal,
          reception,
        ),
      ),
    },
  ],
};
