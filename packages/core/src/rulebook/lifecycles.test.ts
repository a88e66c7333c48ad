import { expect, it } from 'vitest';
import { commandSchemas } from '../schemas.ts';
import { lifecycles } from './lifecycles.sample.ts';

it('draws every concept that takes commands', () => {
  expect(Object.keys(lifecycles).toSorted()).toEqual([...Object.keys(commandSchemas), 'delivery'].toSorted());
});

it.each(Object.entries(lifecycles))(
  '%s is reached in every state that has a word, and begins with none',
  (_, drawn) => {
    const reached = new Set(['none', ...drawn.transitions.map(([, , to]) => to)]);
    expect([...reached].toSorted()).toEqual(Object.keys(drawn.states).toSorted());
    const left = drawn.transitions.map(([from]) => from).filter((from) => !reached.has(from));
    expect(left).toEqual([]);
  },
);

it.each(Object.entries(lifecycles))('%s is drawn without an arrow twice', (_, { transitions }) => {
  const lines = transitions.map((line) => line.join(' '));
  expect(new Set(lines).size).toBe(lines.length);
});
