import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The files that are loaded with one, and the packages that they import; what is imported later, or as types alone, is not. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, named = '', from = ''] of text.matchAll(/^(?:import|export) ([^;']*?) ?(?:from )?'([^']+)';$/gms)) {
    if (named.startsWith('type ')) continue;
    if (from.startsWith('.')) loadedWith(resolve(dirname(file), from), seen);
    else seen.add(from);
  }
  return seen;
}

test('a check without a config loads no engine, which would take it longer than all else', () => {
  const loaded = loadedWith(resolve(import.meta.dirname, 'check.ts'));
  expect(loaded).toContain('@kawal/policy');
  expect([...loaded].filter((one) => /@kawal\/engine|^zod$/.test(one))).toEqual([]);
  expect(loadedWith(resolve(import.meta.dirname, '../config/served-channels.ts'))).toContain('@kawal/engine');
});
