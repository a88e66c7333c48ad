import type { Keep, Notifier, Reception } from '@kawal/sdk';
import { fitting, sayingBack } from './broken-requests.ts';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';

type Listen = Required<Notifier>['listen'];
type Commit = Parameters<Listen>[0];

/** Breaks the listening, with the sound one at hand. */
const hearing =
  (change: (sound: Listen, ...given: Parameters<Listen>) => Promise<void>) =>
  (notifier: Notifier): Notifier => ({
    ...notifier,
    listen: (...given) => change(async (...inner) => await notifier.listen?.(...inner), ...given),
  });

/** Holds calls while a listening waits for news, or while it commits, as where both take one connection or one lock. */
function heldWhile(when: 'waiting' | 'committing', which: 'send' | 'check' | 'receive'): (sound: Notifier) => Notifier {
  return (sound) => {
    let free = Promise.resolve();
    let release = (): void => undefined;
    const take = (): void => {
      release();
      free = new Promise((resolve) => {
        release = resolve;
      });
    };
    const held = hearing(async (listen, commit, keep, signal, reception) => {
      const inTurn: Commit = async (events) => {
        release();
        if (when === 'committing') take();
        await commit(events).finally(release);
      };
      const asking: Keep = {
        ...keep,
        async get(name) {
          if (when === 'waiting') take();
          return await keep.get(name);
        },
      };
      await listen(inTurn, asking, signal, reception).finally(() => release());
    })(sound);
    const call = sound[which]?.bind(sound) as (...given: unknown[]) => Promise<unknown>;
    return { ...held, [which]: (...given: unknown[]) => free.then(() => call(...given)) };
  };
}

/** Ends calls that are under way when something else ends. */
function endingOnEndOf(what: 'listening' | 'check'): (sound: Notifier) => Notifier {
  return (sound) => {
    const over = new AbortController();
    const broken: Notifier = {
      ...sound,
      send: (message, limits) =>
        sound.send(message, { ...limits, signal: AbortSignal.any([limits.signal, over.signal]) }),
      async check(limits) {
        const readiness = (await sound.check?.(limits)) ?? { ready: true };
        if (what === 'check' && limits.signal.aborted) over.abort();
        return readiness;
      },
      listen: async (...given) =>
        await sound.listen?.(...given).finally(() => {
          if (what === 'listening') over.abort();
        }),
    };
    return broken;
  };
}

let anyClosed = new AbortController();

/** Its listening ends with the closing of whichever notifier of its kind. */
function endingWithAny(sound: Notifier): Notifier {
  return {
    ...hearing((listen, commit, keep, signal, reception) =>
      listen(commit, keep, AbortSignal.any([signal, anyClosed.signal]), reception),
    )(sound),
    async close() {
      anyClosed.abort();
      anyClosed = new AbortController();
      await sound.close();
    },
  };
}

/** Does something when it asks again though nothing was told. */
const whereQuiet = (act: (keep: Keep, end: () => void) => Promise<void> | void) =>
  hearing(async (listen, commit, keep, signal, reception) => {
    let asked = 0;
    const ending = new AbortController();
    const heard: Commit = async (events) => {
      asked = -1;
      await commit(events);
    };
    const asking: Keep = {
      ...keep,
      async get(name) {
        asked += 1;
        if (asked > 1) await act(keep, () => ending.abort());
        return await keep.get(name);
      },
    };
    await listen(heard, asking, AbortSignal.any([signal, ending.signal]), reception);
  });

const coded = (words: string): Error => Object.assign(new Error(words), { code: 'not-done' });

/** Notifiers whose calls are in the way of each other, or that lose what they cannot answer or look up. */
export const besideFlaws: OneOrMore<NotifierFlaw> = {
  'listening/beside': [
    ...(['send', 'check', 'receive'] as const).map((which) => ({
      does: `has a ${which} wait for the poll that is under way`,
      says: which === 'receive' ? 'a request waits' : `a ${which} waits`,
      breaks: heldWhile('waiting', which),
    })),
    {
      does: 'sends nothing while it commits',
      says: 'While events are committed',
      breaks: heldWhile('committing', 'send'),
    },
    {
      does: 'asks for news only while no send is under way',
      says: 'While a send hangs',
      breaks(sound) {
        let underWay = 0;
        return {
          ...hearing(async (listen, commit, keep, signal, reception) => {
            const inTurn: Commit = async (events) => {
              while (underWay > 0 && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1_000));
              await commit(events);
            };
            await listen(inTurn, keep, signal, reception);
          })(sound),
          async send(message, limits) {
            const isShort = limits.milliseconds < 60_000;
            if (!isShort) underWay += 1;
            return await sound.send(message, limits).finally(() => {
              if (!isShort) underWay -= 1;
            });
          },
        };
      },
    },
    {
      does: 'hears no more once a send was given up',
      says: 'given up',
      breaks(sound) {
        const over = new AbortController();
        return {
          ...sound,
          async listen(commit, keep, signal, reception) {
            await sound.listen?.(commit, keep, AbortSignal.any([signal, over.signal]), reception);
          },
          async send(message, limits) {
            const outcome = await sound.send(message, limits);
            if (limits.signal.aborted) over.abort();
            return outcome;
          },
        };
      },
    },
  ],
  'listening/under-way': [
    {
      does: 'ends every send under way when its listening ends',
      says: 'has ended a send that was under way',
      breaks: endingOnEndOf('listening'),
    },
    {
      does: 'ends every send under way when a check is given up',
      says: 'The signal of a check',
      breaks: endingOnEndOf('check'),
    },
    {
      does: 'listens no more once another one was closed',
      says: 'Once another notifier was closed',
      breaks: endingWithAny,
    },
  ],
  'listening/quiet': [
    {
      does: 'gives up after five seconds, and asked for twenty',
      says: 'does not wait that long',
      breaks: hearing(async (listen, commit, keep, signal, reception) => {
        const late = AbortSignal.timeout(5_000);
        await listen(commit, keep, AbortSignal.any([signal, late]), reception);
        if (late.aborted) throw coded('It took too long.');
      }),
    },
    {
      does: 'takes an answer without news for the newest place',
      says: 'is lost',
      breaks: whereQuiet((keep) => keep.set('event', '1000000')),
    },
    {
      does: 'pauses where nothing is new, and does not hear its signal meanwhile',
      says: 'goes on pausing',
      breaks: whereQuiet(() => new Promise((resolve) => void setTimeout(resolve, 10_000))),
    },
    { does: 'ends where nothing is new', says: 'It ended by itself', breaks: whereQuiet((_, end) => end()) },
    {
      does: 'fails where nothing is new',
      breaks: whereQuiet(() => {
        throw coded('Nothing is new.');
      }),
    },
  ],
  'listening/large': {
    does: 'reads 64 kB of what is told at once',
    breaks: hearing(async (listen, commit, keep, signal, reception) => {
      const bounded: Commit = async (events) => {
        if (JSON.stringify(events).length > 65_536) throw coded('It is too large.');
        await commit(events);
      };
      // What is told at once is told in one.
      await listen(bounded, keep, signal, reception);
    }),
  },
  'listening/receipt': [
    {
      does: 'takes what arrived for what failed',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          (events) => commit(events.map((one) => (one.type === 'receipt' ? { ...one, state: 'failed' } : one))),
          ...rest,
        ),
      ),
    },
    {
      does: 'tells of the newest message alone',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          (events) => {
            const last = events.findLast((one) => one.type === 'receipt');
            return commit(events.map((one) => (one.type === 'receipt' && last ? { ...last, event: one.event } : one)));
          },
          ...rest,
        ),
      ),
    },
  ],
  'listening/in-order': [
    {
      does: 'hands over answers before receipts, because they matter more',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          (events) =>
            commit(events.toSorted((one, other) => Number(one.type === 'receipt') - Number(other.type === 'receipt'))),
          ...rest,
        ),
      ),
    },
    {
      does: 'hands over what took less time to look up before what took more',
      breaks: hearing(async (listen, commit, keep, signal, reception) => {
        let turns = 0;
        const slow: Reception = {
          ...reception,
          async languageOf(...given) {
            turns += 1;
            return await reception.languageOf(...given);
          },
        };
        const asTheyCome: Commit = (events) => commit(turns > 1 ? [...events].reverse() : events);
        await listen(asTheyCome, keep, signal, slow);
      }),
    },
  ],
  'listening/unsaid': {
    does: 'drops an answer to which it has nothing to say',
    breaks: hearing((listen, commit, keep, signal, reception) =>
      listen(
        async (events) => commit(await sayingBack(fitting, () => true)(events, reception)),
        keep,
        signal,
        reception,
      ),
    ),
  },
  'listening/said-back': {
    does: 'says that an answer arrived to whoever declines',
    says: 'that does not fit',
    breaks: hearing((listen, commit, keep, signal, reception) =>
      listen(
        async (events) =>
          commit(
            await sayingBack(
              () => 'answerArrived',
              () => false,
            )(events, reception),
          ),
        keep,
        signal,
        reception,
      ),
    ),
  },
  'listening/quoted-code': {
    does: 'hears a code that stands under a quoted message, and the quoting too',
    breaks: hearing((listen, commit, ...rest) =>
      listen(
        (events) =>
          commit(
            events.flatMap((event) =>
              event.event.startsWith('quoted-') && event.type === 'reply'
                ? [event, { type: 'quoting-reply' as const, event: `${event.event}-2`, handle: 'provider-1' }]
                : [event],
            ),
          ),
        ...rest,
      ),
    ),
  },
  'listening/nothing-told': [
    {
      does: 'tells in its error what it could not commit',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          async (events) => {
            await commit(events).catch(() => {
              throw Object.assign(coded('Nothing was committed.'), { events });
            });
          },
          ...rest,
        ),
      ),
    },
    {
      does: 'tells in its error whom it could not look up',
      breaks: hearing((listen, commit, keep, signal, reception) =>
        listen(commit, keep, signal, {
          ...reception,
          languageOf: (address, handle) =>
            reception.languageOf(address, handle).catch(() => {
              throw coded(`Who is ${address}?`);
            }),
        }),
      ),
    },
    {
      does: 'names a typed answer by its words',
      breaks: hearing((listen, commit, ...rest) =>
        listen(
          (events) =>
            commit(
              events.map((one) =>
                'said' in one && one.said !== undefined
                  ? { ...one, event: `${one.event}-${one.said.replaceAll(/[^\w-]/g, '')}`.slice(0, 200) }
                  : one,
              ),
            ),
          ...rest,
        ),
      ),
    },
  ],
};
