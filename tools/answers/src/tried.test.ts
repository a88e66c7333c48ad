import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { sampleOf } from './regression.ts';
import { triedOn } from './tried.ts';

const samples = corpus().map(sampleOf);

/** These files hold most of what was written to look like a yes. */
test.each(['never', 'last', 'strangers', 'shapes', 'fifteenth', 'sixteenth', 'cores'])(
  'takes nothing on by the second opinion in the file of samples %s, which it was not trained on',
  (file) => {
    const { taken, now, byShapes } = triedOn(file, samples);
    expect(taken).toEqual([]);
    expect(now).toBeGreaterThanOrEqual(byShapes);
  },
);
