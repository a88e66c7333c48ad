import { globSync, readFileSync } from 'node:fs';
import { type AdapterDirectory, executorCases, notifierCases, storageCases } from '@kawal/sdk/conformance';
import { expect, test } from 'vitest';
import { adaptersPage } from '../pages/adapters.ts';
import { badgesOf } from '../pictures/badges.ts';

const directory: AdapterDirectory = JSON.parse(readFileSync('docs/reference/adapters.json', 'utf8'));

test('the directory lists every package of an adapter', () => {
  const packages = globSync('packages/{notify,storage,executor}-*/package.json').map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).name,
  );
  expect(packages.length).toBeGreaterThan(8);
  expect([...new Set(directory.adapters.map((entry) => entry.package.name))].sort()).toEqual(packages.sort());
});

test('the page of the directory is as the results are; `pnpm docs:pages` writes it anew', () => {
  expect(readFileSync('docs/reference/adapters.md', 'utf8')).toBe(adaptersPage(directory, 'en'));
  expect(readFileSync('docs/reference/adaptor.md', 'utf8')).toBe(adaptersPage(directory, 'id'));
});

test('the badges of the README say what the results and the licence say (else: pnpm docs:pages)', () => {
  for (const [file, badge] of badgesOf(directory)) {
    expect(readFileSync(file, 'utf8')).toBe(badge);
    const title = /<title>(.*)<\/title>/.exec(badge)?.[1];
    expect(readFileSync(file.includes('.id.') ? 'README.id.md' : 'README.md', 'utf8')).toContain(
      `[![${title}](${file})](`,
    );
  }
});

test("each result is of as many cases as today's suite has (else: pnpm docs:adapters)", () => {
  const today: Readonly<Record<string, number>> = {
    'kawal.notifier/1': notifierCases.length,
    'kawal.storage/1': storageCases.length,
    'kawal.executor/1': executorCases.length,
  };
  for (const { adapter, contract, passed, skipped } of directory.adapters)
    expect([adapter, passed + skipped]).toEqual([adapter, today[contract]]);
});

test('a result of an older suite is marked', () => {
  const [entry, ...others] = directory.adapters;
  if (entry === undefined) throw new Error('The directory is empty.');
  const older = { ...directory, adapters: [{ ...entry, passed: entry.passed - 1 }, ...others] };
  expect(adaptersPage(older, 'en')).toMatch(/\(of \d+ today\)/);
});

test('a result of other sources than those of today is marked', () => {
  const marks = (page: string): number => page.split('its sources have changed since').length - 1;
  const [entry, ...others] = directory.adapters;
  if (entry === undefined) throw new Error('The directory is empty.');
  const other = { ...entry, package: { ...entry.package, sources: '0'.repeat(64) } };
  const before = marks(adaptersPage({ ...directory, adapters: others }, 'en'));
  expect(marks(adaptersPage({ ...directory, adapters: [other, ...others] }, 'en'))).toBe(before + 1);
});
