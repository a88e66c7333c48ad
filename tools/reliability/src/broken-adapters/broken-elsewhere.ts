import { randomUUID } from 'node:crypto';
import type { Keep, Notifier } from '@kawal/sdk';
import type { OneOrMore } from './flaw.ts';
import { type NotifierFlaw, soundly } from './memory-provider.ts';

/** Drawn once for the process, as whatever a module makes when it is loaded. */
const run = randomUUID().slice(0, 8);

/** Keeps its offset by another name and value than it is asked to. */
function keeping(nameOf: (name: string) => string, write: (value: string) => string): (sound: Notifier) => Notifier {
  return (sound) => ({
    ...sound,
    async listen(commit, keep, signal, reception) {
      const own: Keep = {
        async get(name) {
          const value = await keep.get(nameOf(name));
          const bare = value?.split('.').at(-1) ?? '0';
          return value === undefined || value !== write(bare) ? undefined : bare;
        },
        set: (name, value) => keep.set(nameOf(name), write(value)),
      };
      await sound.listen?.(commit, own, signal, reception);
    },
  });
}

/** Notifiers that make by their process what has to be the same in the next. */
export const elsewhereFlaws: OneOrMore<NotifierFlaw> = {
  'messages/other-process': [
    {
      does: 'keeps its offset under a name that its process drew',
      breaks: keeping((name) => `${name}-${run}`, String),
    },
    { does: 'believes an offset of its own process alone', breaks: keeping(String, (value) => `${run}.${value}`) },
    {
      does: 'names an event by its process',
      breaks: (sound) => ({
        ...sound,
        async receive(request, reception) {
          const received = (await sound.receive?.(request, reception)) ?? { answer: { status: 404 }, events: [] };
          return { ...received, events: received.events.map((one) => ({ ...one, event: `${run}-${one.event}` })) };
        },
      }),
    },
    {
      does: 'marks a message by its id and its process',
      handover: (message) => ({ ...soundly(message), repeatKey: `${message.id}.${run}` }),
    },
  ],
};
