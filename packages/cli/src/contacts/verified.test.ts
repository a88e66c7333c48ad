import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment, inFolder } from '../kawal.sample.ts';
import { markVerified, withdrawVerified } from './verified-edits.ts';

test('notes a new date for contacts of people and shared ones, and leaves every other word alone', async () => {
  const { kawal, folder } = deployment();
  const file = join(folder, 'lembaga/directory.yaml');
  const before = readFileSync(file, 'utf8').split('\n');
  const ran = await kawal('verified', 'lembaga', 'surel-koordinator-kotalama', 'surel-uptd-ppa', '--on', '2019-02-01');
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('2 kontak dicatat diperiksa pada 2019-02-01.');
  const changed = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line, place) => line !== before[place]);
  expect(changed.map((line) => /(surel-\S+):|diperiksa: (.*)/.exec(line)?.[0])).toEqual([
    'surel-koordinator-kotalama:',
    'diperiksa: 2019-02-01',
  ]);
  expect(changed[0]).toContain('diperiksa: 2019-02-01, berdering: ya }');
});

test('changes nothing where a contact is not in the directory', async () => {
  const { kawal, folder } = deployment();
  const file = join(folder, 'lembaga/directory.yaml');
  const before = readFileSync(file, 'utf8');
  const { code, err } = await kawal('verified', 'lembaga', 'surel-uptd-ppa', 'surel-salah');
  expect([code, err.includes('surel-salah'), readFileSync(file, 'utf8') === before]).toEqual([1, true, true]);
});

test.each([
  ['kontak:\n  a: { saluran: email }\n', 'kontak:\n  a: { saluran: email, diperiksa: 2019-02-01 }\n'],
  ['kontak:\n  a:\n    saluran: email\n', 'kontak:\n  a:\n    saluran: email\n    diperiksa: 2019-02-01\n'],
])('adds a date to a contact that has none: %j', (before, after) => {
  expect(markVerified(before, ['a'], '2019-02-01')).toEqual({ text: after, unknown: [] });
  expect(withdrawVerified(after, ['a'])).toBe(before);
  const first = after.replace(/(saluran: email)(.*)(diperiksa: 2019-02-01)/s, '$3$2$1');
  expect(withdrawVerified(first, ['a'])).toBe(before);
});

test('doubts a date where messages only lie in a folder', async () => {
  const noted = ['terperiksa', 'lembaga', 'surel-uptd-ppa', '--on', '2019-02-01'];
  const { kawal, reconfigured } = deployment();
  expect((await kawal(...noted)).err).toBe('');
  const { code, err } = await reconfigured('return [email]', inFolder)(...noted);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining('hanya ditulis ke folder dan tidak sampai kepada siapa pun'),
  ]);
});
