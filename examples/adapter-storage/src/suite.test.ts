import { storageCases } from '@kawal/sdk/conformance';
import { describeStorage } from '@kawal/sdk/vitest';
import { beforeEach, expect, test } from 'vitest';
import conformance from './conformance.ts';

const { crash } = conformance;
const { KAWAL_CRASH_SCRIPTS: scripts } = process.env;
// The same script in one file, where the tests of this repository have made it.
const script = scripts === undefined ? {} : { script: `${scripts}/contoh.mjs` };

// Half of the time of all 184 goes to these two. Before the tests `.ci/run` plays each case on this storage in its turn, in
// the scaffold that is made of it, and says so (1222).
const leftOut = ['lifecycle/nothing-forgotten', 'crash/many-parts'];
const wasPlayed = process.env['KAWAL_SCAFFOLD'] === 'played';
const isOf = (name: string, id: string): boolean => name.startsWith(`${id}: `);
beforeEach(({ task, skip }) =>
  skip(
    leftOut.some((id) => isOf(task.name, id)) || (wasPlayed && storageCases.some(({ id }) => isOf(task.name, id))),
    '`.ci/run` plays it, on the scaffold',
  ),
);

test('leaves out cases that there are', () => {
  expect(storageCases.map(({ id }) => id)).toEqual(expect.arrayContaining(leftOut));
});

describeStorage('contohStorage', {
  ...conformance,
  ...(crash === undefined ? {} : { crash: { ...crash, ...script, kills: 6 } }),
});
