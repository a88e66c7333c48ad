import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { generationalCache } from './generational-cache.ts';

test.prop([fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }).map(String), fc.nat())), fc.integer({ min: 1, max: 9 })])(
  'the last names are there with their last value, and no other value ever',
  (put, least) => {
    const kept = generationalCache<number>(least);
    const last = new Map<string, number>();
    for (const [name, value] of put) {
      kept.set(name, value);
      last.delete(name);
      last.set(name, value);
      for (const [one, expected] of [...last].slice(-least)) expect(kept.get(one)).toBe(expected);
      for (const [one, expected] of last) expect([expected, undefined]).toContain(kept.get(one));
    }
  },
);

test('forgets entries that were put in long ago', () => {
  const kept = generationalCache<number>(4);
  for (let name = 0; name < 12; name += 1) kept.set(String(name), name);
  expect(Array.from({ length: 12 }, (_, name) => kept.get(String(name)) !== undefined).filter(Boolean)).toHaveLength(8);
});
