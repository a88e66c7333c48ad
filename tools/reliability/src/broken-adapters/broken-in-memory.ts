import type { Notifier, NotifierEvent } from '@kawal/sdk';
import { type NotifierFlaw, sending } from './memory-provider.ts';

/** Notifiers that go by what they hold in memory, which is gone after a restart, or go on past what they could not commit. */

type Commit = Parameters<Required<Notifier>['listen']>[0];

/** Passes over what quotes a message that it did not send itself. */
const remembering = (does: string, hears: (sound: Notifier, isOwn: (event: NotifierEvent) => boolean) => Notifier) =>
  ({
    does,
    breaks(sound) {
      const own = new Set<string | undefined>();
      const sent = sending(sound, (outcome) => {
        if (outcome.type === 'accepted') own.add(outcome.handle);
        return outcome;
      });
      return hears(sent, (event) => event.type !== 'quoting-reply' || own.has(event.handle));
    },
  }) satisfies NotifierFlaw;

export const readsOwnQuotes: NotifierFlaw = {
  ...remembering('makes nothing of an answer that quotes a message of before it was opened', (sent, isOwn) => ({
    ...sent,
    async receive(request, reception) {
      const received = (await sent.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
      return { ...received, events: received.events.filter(isOwn) };
    },
  })),
  says: 'a repeat looks like news',
};

export const hearsOwnQuotes = remembering(
  'hears nobody who quotes a message of before it was opened',
  (sent, isOwn) => ({
    ...sent,
    listen: async (commit, keep, signal, reception) =>
      await sent.listen?.((events) => commit(events.filter(isOwn)), keep, signal, reception),
  }),
);

export const tellsToWhom: NotifierFlaw = {
  does: 'names an event by the number of whoever it wrote to last, in another form',
  says: 'An event, or an offset,',
  breaks(sound) {
    let last = '';
    const sent = sending(sound, (outcome, { address }) => {
      last = Buffer.from(address).toString('base64url');
      return outcome;
    });
    const named = (event: NotifierEvent): NotifierEvent => ({
      ...event,
      event: `${event.event}.${last}`.slice(0, 256),
    });
    return {
      ...sent,
      listen: async (commit, keep, signal, reception) =>
        await sent.listen?.((events) => commit(events.map(named)), keep, signal, reception),
    };
  },
};

export const passesTheEarlier: NotifierFlaw = {
  does: 'commits one answer after the other, and goes on past an earlier one that fails',
  says: 'The earlier answer, whose commit failed, is lost.',
  breaks: (sound) => ({
    ...sound,
    async listen(commit, keep, signal, reception) {
      const past: Commit = async (events) => {
        const next = String(Number((await keep.get('event')) ?? 0) + events.length);
        const [first, ...others] = events;
        if (first === undefined || others.length === 0) return await commit(events);
        const failed = await commit([first]).catch((error: unknown) => ({ error }));
        await commit(others);
        if (failed === undefined) return;
        await keep.set('event', next);
        throw failed.error;
      };
      await sound.listen?.(past, keep, signal, reception);
    },
  }),
};
