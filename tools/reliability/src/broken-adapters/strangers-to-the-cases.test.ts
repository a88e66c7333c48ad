import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from '../../../../packages/sdk/src/conformance/storage/on-disk.ts';
import { executorFlaws } from './broken-executors.ts';
import { notifierFlaws } from './broken-notifiers.ts';
import { storageFlaws } from './every-flaw.ts';
import { brokenJournals, brokenPairs } from './journal-store.ts';
import { brokenSockets } from './socket-storage.ts';

/** The sources of the suites, without the tests beside them and the words that they print. */
const sources = filesBelow(new URL('../../../../packages/sdk/src/conformance', import.meta.url).pathname).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

const files = [brokenJournals, brokenPairs, brokenSockets].flatMap((flaws) => Object.values(flaws).flat());
const broken = [
  ...[storageFlaws, notifierFlaws].flatMap((flaws) => Object.values(flaws).flat()),
  ...Object.values(executorFlaws),
];

/** Says what is broken, in so many words that no case has them by chance. */
const sentences = [...files, ...broken].map(({ does }) => does).filter((does) => does.split(' ').length > 3);

/** Names of adapters and of flaws: a case that knew one would compare it with a text of its code. */
const names = new Set([...files.map(({ flaw }) => flaw), ...broken.map(({ does }) => does)]);
const adapters = ['storage-journal', 'storage-pair', 'kawal-journal', 'kawal-pair', 'executor-hub'];

function textsIn(code: string): readonly string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');
  return [...bare.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(([, ...quoted]) => quoted.join(''));
}

it('reads the cases and the broken adapters that are there', () => {
  expect([sources.length > 100, sentences.length > 500, names.size > 600]).toEqual([true, true, true]);
  expect(textsIn("if (flaw === 'halves') // 'not'\n  return `a` + \"b\";")).toEqual(['halves', 'a', 'b']);
});

it.each(sources.map((file) => [basename(file), file] as const))('%s knows no broken adapter', (_, file) => {
  const code = readFileSync(file, 'utf8');
  const plain = code.replace(/\s+/g, ' ');
  expect([...sentences, ...adapters].filter((words) => plain.includes(words))).toEqual([]);
  expect(textsIn(code).filter((text) => names.has(text))).toEqual([]);
});
