import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutants, root } from './mutants/every-mutant.ts';
import { hunt } from './mutants/hunt.ts';

/** Found within the first weeks; `pnpm reliability mutants` hunts them all. */
const subset = ['bars nobody who is named'];
const patience = 120_000;

describe('planted bugs', () => {
  test('have names of their own, and are many', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  test.each(mutants)('$name: stands in one place of $file', ({ file, sound, broken }) => {
    expect(readFileSync(`${root}${file}`, 'utf8').split(sound)).toHaveLength(2);
    expect(broken).not.toBe(sound);
  });

  test.each(subset)('fails a test: %s', async (name) => {
    const bug = mutants.find((one) => one.name === name);
    if (bug === undefined) throw new RangeError(name);
    const { found } = await hunt(bug, patience);
    expect(found?.simulation?.what).toBeTypeOf('string');
  });
});
