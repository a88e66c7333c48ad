import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { mutated, mutationsOf } from './mutations.ts';
import { switched, switchName } from './switched.ts';

/** Source that holds a mutation of each kind, some of them within others, and a chain that ends early. */
const text = `
function judge(numbers: readonly number[], most?: number, deep?: { list?: readonly number[] }) {
  const said: unknown[] = [];
  const small = numbers.filter((one) => one < (most ?? 3) && !(one === 2)).toSorted();
  if (small.some((one) => one > 0) || numbers.length === 0) said.push('some', ...small.slice(1));
  else said.push('none');
  for (const one of numbers) if (one !== 1) said.push(Math.max(one + 1, 2) * 2 - 1);
  said.push(deep?.list?.filter((one) => one >= 2).length ?? 'shallow', numbers.length > 1 ? [true] : [false]);
  const isLong = () => said.length >= 6 || small.length === 2;
  said.push(isLong());
  return said;
}
`;

const mutations = mutationsOf('judge.ts', text).map((one, index) => ({ ...one, number: index + 1 }));

const calls = '[judge([]), judge([1, 2]), judge([3, 0, 1], 4, {}), judge([-1], 0, { list: [2, 1, 5] })]';

/** Runs a source, with the mutation of a number in force; 0: none. */
function run(source: string, inForce = 0): unknown {
  const body = stripTypeScriptTypes(source).replace(`globalThis.${switchName}`, 'isInForce');
  try {
    return new Function('isInForce', `${body}\nreturn ${calls};`)((number: number) => number === inForce);
  } catch (error) {
    return String(error);
  }
}

test('a text with all mutations behind switches does as the plain text with one of them planted', () => {
  const all = switched(text, mutations);
  const sound = run(text);
  expect(run(all)).toEqual(sound);
  const planted = mutations.map((one) => [one.line, one.sound, one.broken, run(mutated(text, one))]);
  expect(mutations.map((one) => [one.line, one.sound, one.broken, run(all, one.number)])).toEqual(planted);
  expect(planted.filter(([, , , result]) => JSON.stringify(result) !== JSON.stringify(sound)).length).toBeGreaterThan(
    30,
  );
});
