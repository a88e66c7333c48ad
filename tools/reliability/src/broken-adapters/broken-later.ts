import { setImmediate } from 'node:timers/promises';
import type { Notifier, NotifierEvent, Received } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, sending, soundly } from './memory-provider.ts';

const dayMs = 86_400_000;

/** Passes on what is told of messages sent within a day. */
function ofToday(): (sound: Notifier) => Notifier {
  return (sound) => {
    const sentAt = new Map<string, number>();
    const isKnown = (event: NotifierEvent): boolean =>
      !('handle' in event) || Math.abs(Date.now() - (sentAt.get(event.handle) ?? 0)) < dayMs;
    return {
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        if ('handle' in outcome && outcome.handle !== undefined) sentAt.set(outcome.handle, Date.now());
        return outcome;
      },
      async receive(request, reception) {
        const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
        return { ...received, events: received.events.filter(isKnown) };
      },
      async listen(commit, ...given) {
        await sound.listen?.((events) => commit(events.filter(isKnown)), ...given);
      },
    };
  };
}

function receiving(sound: Notifier, change: (received: Received) => Received): Notifier {
  return {
    ...sound,
    async receive(request, reception) {
      return change((await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] });
    },
  };
}

function declaring(sound: Notifier, rest: Partial<Notifier['capabilities']>): Notifier {
  return { ...sound, capabilities: { ...sound.capabilities, ...rest } };
}

/** Notifiers that are wrong long after, or while they close. */
export const laterFlaws: OneOrMore<NotifierFlaw> = {
  'inbound/later': {
    does: 'forgets after a day what it sent',
    breaks: ofToday(),
  },
  'listening/later': [
    { does: 'hears after a day nothing of what it sent', breaks: ofToday() },
    {
      does: 'goes by the clock for what is new',
      breaks(sound) {
        let newest = 0;
        return {
          ...sound,
          async listen(commit, ...given) {
            await sound.listen?.(
              async (events) => {
                await commit(Date.now() < newest ? [] : events);
                newest = Math.max(newest, Date.now());
              },
              ...given,
            );
          },
        };
      },
    },
  ],
  'closed/away': [
    {
      does: 'takes leave of the provider when it closes, and fails where nobody answers',
      breaks: (sound) => ({
        ...sound,
        async close() {
          const leave = await sound.check?.({ signal: new AbortController().signal, milliseconds: 1_000 });
          await sound.close();
          if (leave?.ready === false && leave.code === 'ECONNREFUSED') throw new Error('Nobody answers.');
        },
      }),
    },
    {
      does: 'waits for the provider when it closes',
      breaks: (sound) => ({
        ...sound,
        async close() {
          await sound.check?.({ signal: new AbortController().signal, milliseconds: 60_000 });
          await sound.close();
        },
      }),
    },
  ],
};

/** Further notifiers for cases that have some. */
export const furtherFlaws: OneOrMore<NotifierFlaw> = {
  'declared/contract': { does: 'serves no channel', breaks: (sound) => ({ ...sound, channel: undefined as never }) },
  'declared/address': {
    does: 'calls nothing at all an address that nobody reads',
    breaks: (sound) => ({
      ...sound,
      checkAddress: (address) =>
        address === '' ? { type: 'unusable', reason: 'unreachable' } : sound.checkAddress(address),
    }),
  },
  'outcomes/no-connection': {
    does: 'takes a message for one that may have gone, where no connection stood',
    breaks: (sound) =>
      sending(sound, (outcome) =>
        'code' in outcome && outcome.code === 'ECONNREFUSED' ? { type: 'unknown', code: outcome.code } : outcome,
      ),
  },
  'inbound/failed': [
    {
      does: 'answers with an object in the place of words',
      says: 'no text',
      breaks: (sound) => receiving(sound, (received) => ({ ...received, answer: { status: 200, body: {} as string } })),
    },
    {
      does: 'gives the state of a failure in its own words',
      says: 'state',
      breaks: (sound) =>
        receiving(sound, (received) => ({
          ...received,
          events: received.events.map((event) => Object.assign({ ...event }, { state: 'undelivered' as never })),
        })),
    },
  ],
  'listening/restart': {
    does: 'keeps its offset as a number',
    says: 'no text',
    breaks: (sound) => ({
      ...sound,
      async listen(commit, { get, set }, ...given) {
        await sound.listen?.(commit, { get, set: (name, value) => set(name, Number(value) as never) }, ...given);
      },
    }),
  },
  'messages/page': {
    does: 'leads to the page of an answer by a button without a word',
    says: 'does not say so',
    handover: (message) => ({
      ...soundly(message),
      links: message.reply.link === undefined ? [] : [{ label: '', url: message.reply.link.url }],
    }),
  },
  'inbound/receipt': {
    does: 'tells of deliveries, and declares that it tells of none',
    breaks: (sound) => declaring(sound, { evidence: { now: 'accepted', later: 'none' } }),
  },
  'inbound/reply': {
    does: 'hears answers, and declares that nobody can answer',
    breaks: (sound) => declaring(sound, { answers: [] }),
  },
  'listening/reply': {
    does: 'hears answers that wait, and declares that nobody can answer',
    breaks: (sound) => declaring(sound, { answers: [] }),
  },
  'closed/later': [
    {
      does: 'sends until its closing is over',
      breaks: (sound) => ({
        ...sound,
        async close() {
          for (let turn = 0; turn < 3; turn += 1) await setImmediate();
          await sound.close();
        },
      }),
    },
    {
      does: 'calls every address unusable once it is closed',
      breaks(sound) {
        let closed = false;
        return {
          ...sound,
          checkAddress: (address) => (closed ? { type: 'unusable', reason: 'malformed' } : sound.checkAddress(address)),
          close() {
            closed = true;
            return sound.close();
          },
        };
      },
    },
  ],
  'outcomes/silent': {
    does: 'sends three messages at a time, each in the time that it is given',
    breaks(sound) {
      let [underWay, waiting]: [number, (() => void)[]] = [0, []];
      return {
        ...sound,
        async send(message, limits) {
          if (underWay >= 3) await new Promise<void>((resolve) => void waiting.push(resolve));
          underWay += 1;
          return await sound.send(message, limits).finally(() => {
            underWay -= 1;
            waiting.shift()?.();
          });
        },
      };
    },
  },
  'outcomes/well-formed': [
    {
      does: 'throws where the time of a message is over',
      breaks: (sound) => ({
        ...sound,
        async send(message, limits) {
          if (message.notAfter <= Date.now()) throw new RangeError('The time is over.');
          return await sound.send(message, limits);
        },
      }),
    },
    {
      does: 'gives no type where one part of a message was taken',
      breaks: (sound) =>
        sending(sound, (outcome) =>
          'code' in outcome && outcome.code === 'in-parts' ? ({ code: 'in-parts' } as typeof outcome) : outcome,
        ),
    },
    {
      does: "hands the provider's description on",
      breaks: (sound) =>
        sending(sound, (outcome) => ('code' in outcome ? { ...outcome, code: 'The user is not available.' } : outcome)),
    },
  ],
  'outcomes/partly': {
    does: 'gives a handle to what is taken in part, and it is too long',
    says: 'handle',
    breaks: (sound) =>
      sending(sound, (outcome) =>
        'code' in outcome && outcome.code === 'in-parts'
          ? Object.assign({ ...outcome }, { handle: 'x'.repeat(129) })
          : outcome,
      ),
  },
  'preview/shows': {
    does: 'shows messages in Indonesian and English alone',
    breaks: (sound) => ({
      ...sound,
      preview(message) {
        if (!['id', 'en'].includes(message.language)) throw new TypeError('There are no words for it.');
        return sound.preview?.(message) ?? [];
      },
    }),
  },
};
