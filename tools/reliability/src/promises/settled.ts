import type { Wrong } from '../simulation/scene.ts';
import type { Promised } from './promised.ts';

/** Promise 2: whoever puts a chapter into force owes it to the cases that run, in the same commit, and somebody does it. */
export const newChaptersSettled: Promised = (_, { entries, streams }) => {
  const promise = 'cases that run hear of a new chapter';
  const wrong: Wrong[] = [];
  const owed = new Set(entries.flatMap(({ event }) => (event.type === 'settlement-owed' ? [event.cause] : [])));
  for (const { event } of entries) {
    if (event.type === 'bundle-applied' && !owed.has(event.cause)) wrong.push({ promise, what: 'it was not owed' });
  }
  for (const [stream, all] of streams) {
    if (stream.startsWith('settlement/') && !all.some(({ event }) => event.type === 'settled')) {
      wrong.push({ promise, what: `${stream} was never done` });
    }
  }
  return wrong;
};
