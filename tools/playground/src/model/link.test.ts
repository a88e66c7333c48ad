import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { longestPolicy, packed, unpacked, whyNotShared } from './link.ts';

const malang = (file: string): string =>
  readFileSync(`${import.meta.dirname}/../../../../examples/malang/chapter/${file}.yaml`, 'utf8');

test('brings a policy back from its link as it was, and nothing besides', async () => {
  const text = malang('policy');
  const fragment = await packed(text);
  expect(await unpacked(`#${fragment}`)).toBe(text);
  expect(fragment.length).toBeLessThan(1_500);
});

test('makes no link of a directory, of an address or of a number', () => {
  expect(whyNotShared(malang('directory'))).toBe('directory');
  expect(whyNotShared(malang('directory').replace('kawal: direktori/1', 'kawal: kebijakan/1'))).toBe('directory');
  const policy = malang('policy');
  expect(whyNotShared(policy)).toBeNull();
  expect(whyNotShared(`${policy}\n# tanya petugas@contoh.test`)).toBe('address');
  expect(whyNotShared(`${policy}\n# telepon 0812-0000-0000`)).toBe('address');
  expect(whyNotShared('catatan')).toBe('no-policy');
  expect(whyNotShared(policy + '#'.repeat(longestPolicy))).toBe('too-long');
});

test.each([
  '0812-34-5678',
  '0812-34-56-7890',
  '0812.3456.7890',
  '0812  3456  7890',
  '(0341) 4912345',
  '0812–3456–7890',
  '０８１２３４５６７８９０',
  '3573.0101.1010.0001',
  '3573/0101/1010/0001',
])('makes no link of a number, as people write it: %s', (number) => {
  expect(whyNotShared(`${malang('policy')}\n# ${number}`)).toBe('address');
});

test.each(['x: { nama: Budi Contoh }', '- nama: Budi Contoh', '"nama": Budi Contoh', 'orang:\n  budi: { kontak: {} }'])(
  'makes no link of the name of somebody, as a file holds it: %s',
  (line) => {
    expect(whyNotShared(malang('policy').replace(/^kawal:.*$/m, (kind) => `${kind}\n${line}`))).toBe('directory');
  },
);

test('takes dates, times and areas for no number of somebody', () => {
  const said = 'mulai 2026-03-02T08:00 sampai 2026-12-31, 08.00-12.00 13.00-16.00, 35.73.01.1001 35.73.01.1002';
  expect(whyNotShared(`${malang('policy')}\n# ${said}`)).toBeNull();
});

test.each(['a', '\n', ' ', '1 ', '@', 'nama ', '-'])('reads a policy that is made of %j at once', async (part) => {
  const made = `kawal: kebijakan/1\n#${part.repeat(59_000 / part.length)}`;
  const link = `#${await packed(made)}`;
  const begun = process.cpuUsage();
  await unpacked(link);
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(1_000);
});

test('opens no link that holds what it would not have shared', async () => {
  expect(await unpacked(`#${await packed(malang('directory'))}`)).toBeNull();
});

test('opens no link that unpacks to more than a policy, however small it is', async () => {
  const bomb = await packed(`kawal: kebijakan/1\n${'#'.repeat(5_000_000)}`);
  expect(bomb.length).toBeLessThan(20_000);
  expect(await unpacked(`#${bomb}`)).toBeNull();
});

test.prop([
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String().map((text) => `#1.${text}`),
  ),
])('answers any other fragment with null', async (fragment) => {
  expect(await unpacked(fragment)).toBeNull();
});
