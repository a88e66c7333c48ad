import { expect, test } from 'vitest';
import { heldBeside } from './held-namesakes.ts';

const long = 'petugas-'.repeat(7);

test('gives each person who is held a reference of their own, however alike their ids begin', () => {
  const people = [`${long}satu`, `${long}dua`, `${long}tiga`];
  const meant = people.map((directoryPerson) => ({ directoryPerson }));
  const held = heldBeside(meant, [{ ref: `disebut-${long}` }]);
  expect(new Set(held.map(({ ref }) => ref)).size).toBe(3);
  expect(held).toMatchObject(meant);
  for (const { ref } of held) expect(ref.length).toBeLessThanOrEqual(64);
});
