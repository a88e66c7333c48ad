import type { Keep, Notifier, Reception } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import type { NotifierFlaw } from './memory-provider.ts';

/** Takes whoever cannot be looked up for a stranger, but for the first. */
const readingTheFirst = (reception: Reception): Reception => {
  let asked = 0;
  return {
    ...reception,
    async languageOf(...given) {
      asked += 1;
      const answer = reception.languageOf(...given);
      return await (asked === 1 ? answer : answer.catch(() => undefined));
    },
  };
};

const dropping = async (sound: Notifier): Promise<void> => {
  const asking = new AbortController();
  const newest = { get: async () => '1000000', set: async () => undefined };
  const asked = sound.listen?.(async () => undefined, newest, asking.signal, { ...noReception });
  asking.abort();
  await asked?.catch(() => undefined);
};

const noReception: Reception = { languageOf: async () => undefined, say: async (text) => text };

/** Notifiers that keep their offset under a name which only their own process knows. */
export const offsetsOfAProcess: readonly NotifierFlaw[] = [
  ['keeps its offset under the number of its process', () => String(process.pid)] as const,
  ['keeps its offset under the number of its process, in another form', () => process.pid.toString(36)] as const,
].map(([does, nameOf]) => ({
  does,
  breaks: (sound) => ({
    ...sound,
    async listen(commit, keep, signal, reception) {
      const own: Keep = {
        get: (name) => keep.get(`${name}-${nameOf()}`),
        set: (name, value) => keep.set(`${name}-${nameOf()}`, value),
      };
      await sound.listen?.(commit, own, signal, reception);
    },
  }),
}));

/** Notifiers that lose what waits, or what they could not read. */
export const waitingFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/unread': [
    {
      does: 'passes over one of several who wrote, and cannot be looked up',
      says: 'cannot be looked up',
      breaks: (sound) => ({
        ...sound,
        receive: async (request, reception) =>
          (await sound.receive?.(request, readingTheFirst(reception))) ?? { answer: { status: 404 }, events: [] },
      }),
    },
    {
      does: 'tells the rest of a request in which somebody cannot be looked up, and says that all was taken',
      says: 'cannot be looked up',
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const languageOf: Reception['languageOf'] = (...given) =>
            reception.languageOf(...given).catch(() => undefined);
          return (
            (await sound.receive?.(request, { ...reception, languageOf })) ?? { answer: { status: 404 }, events: [] }
          );
        },
      }),
    },
  ],
  'listening/unread': {
    does: 'passes over one of several who wrote, and cannot be looked up',
    breaks: (sound) => ({
      ...sound,
      listen: async (commit, keep, signal, reception) =>
        await sound.listen?.(commit, keep, signal, readingTheFirst(reception)),
    }),
  },
  'listening/apart': [
    {
      does: 'sends nothing more once a call of its listening has ended',
      says: 'a message does not go',
      breaks(sound) {
        let isOver = false;
        return {
          ...sound,
          async listen(...given) {
            await sound.listen?.(...given).finally(() => {
              isOver = true;
            });
          },
          send: async (message, limits) =>
            isOver
              ? { type: 'failed', scope: 'provider', retryable: true, code: 'closed' }
              : await sound.send(message, limits),
        };
      },
    },
  ],
  'listening/left-waiting': [
    {
      does: 'asks for the newest of what waits to find out whether it is let in, and drops what came before',
      breaks: (sound) => ({
        ...sound,
        async check(limits) {
          await dropping(sound);
          return (await sound.check?.(limits)) ?? { ready: true };
        },
      }),
    },
    {
      does: 'drops what waits whenever it sends',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          await dropping(sound);
          return await sound.send(message, limits);
        },
      }),
    },
  ],
};
