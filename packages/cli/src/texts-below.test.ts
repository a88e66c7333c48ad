import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { helpWords } from './command/help.ts';

const packages = join(import.meta.dirname, '..', '..');

/** A part of a hash, which nobody reads. */
const unread = 'kawal reply code\\n';

test('finds no command of the terminal in a text of core, policy or engine, because an app has no terminal', () => {
  const names = Object.entries(helpWords).flatMap(([name, word]) => ('about' in word ? [name] : []));
  expect(names).toContain('reply');
  const command = new RegExp(`\\bkawal (${names.join('|')})\\b`);
  const files = globSync('{core,policy,engine}/src/**/*.{ts,json}', { cwd: packages }).filter(
    (file) => !/\.(test|test-d|sample)\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const named = files.filter((file) => command.test(textsOf(readFileSync(join(packages, file), 'utf8'))));
  expect(named).toEqual([]);
});

/** Leaves out comments: a reader of the source may be told of a command. */
function textsOf(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replaceAll(unread, '');
}
