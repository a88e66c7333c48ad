import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { commandSchemas } from '../schemas.ts';
import { lifecycles } from './lifecycles.sample.ts';

const concepts = Object.keys(lifecycles);

it('draws every concept that takes commands', () => {
  expect(concepts.toSorted()).toEqual([...Object.keys(commandSchemas), 'delivery'].toSorted());
  const drawn = globSync('docs/reference/lifecycles/*.mmd').map((file) => basename(file, '.mmd'));
  expect(drawn.toSorted()).toEqual(concepts.toSorted());
});

it.each(Object.entries(lifecycles))(
  '%s is reached in every state that has a word, and begins with none',
  (name, drawn) => {
    const diagram = readFileSync(`docs/reference/lifecycles/${name}.mmd`, 'utf8');
    const arrows = [...diagram.matchAll(/^ {2}(\S+) --> (\S+?):/gm)].map(
      ([, from = '', to = '']) => [from, to] as const,
    );
    const reached = new Set(['none', ...arrows.map(([, to]) => to)]);
    expect([...reached].toSorted()).toEqual(Object.keys(drawn.states).toSorted());
    expect(arrows.map(([from]) => from).filter((from) => from !== '[*]' && !reached.has(from))).toEqual([]);
  },
);
