import { setImmediate } from 'node:timers/promises';
import type { Reception } from '@kawal/sdk';
import type { NotifierFlaw } from './memory-provider.ts';

export const exchangesHandles: NotifierFlaw = {
  does: 'gives each of the messages that go at once the handle of another',
  says: 'Of sends that went on at one moment',
  breaks(sound) {
    const given: (string | undefined)[] = [];
    return {
      ...sound,
      async send(message, limits) {
        const outcome = await sound.send(message, limits);
        if (outcome.type !== 'accepted') return outcome;
        given.push(outcome.handle);
        await setImmediate();
        const handle = given.pop();
        return { type: 'accepted', ...(handle === undefined ? {} : { handle }) };
      },
    };
  },
};

const strangerIfUnread = (reception: Reception): Reception => ({
  ...reception,
  languageOf: (...given) => reception.languageOf(...given).catch(() => undefined),
});

/** Takes whoever cannot be looked up for a stranger. */
export const passesUnread = (
  knowing: (change: (reception: Reception) => Reception) => NonNullable<NotifierFlaw['breaks']>,
  says: string,
): NotifierFlaw => ({
  does: 'takes whoever cannot be looked up for a stranger',
  says,
  breaks: knowing(strangerIfUnread),
});
