import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DiskEntry } from '../disk/disk-log.ts';
import { filesOf, filesThatTell, filesWith, hasLink } from './on-disk.ts';
import { writtenPastCalls } from './recorded.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-recorded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'store');
}

test('files that were written, made or removed past the record are named, and no others', () => {
  const location = place();
  for (const name of ['', '-kept', '-written', '-made']) writeFileSync(`${location}${name}`, 'now');
  const before = new Map(['', '-kept', '-written', '-removed'].map((name) => [`/store${name}`, Buffer.from('before')]));
  const writes = ['', '-kept'].map(
    (name): DiskEntry => ({ kind: 'write', name: `/store${name}`, offset: 0, data: Buffer.from('now') }),
  );
  const shorter = ['', '-kept'].map((name): DiskEntry => ({ kind: 'truncate', name: `/store${name}`, size: 3 }));
  const said: DiskEntry = { kind: 'said', name: '', text: '1' };
  const past = writtenPastCalls(before, [...writes, ...shorter, said], location);
  expect([...past].sort()).toEqual(['/store-made', '/store-removed', '/store-written']);
});

test('a file of a store that is too long to be read is told by its name, with what to do', () => {
  const location = place();
  writeFileSync(location, '');
  truncateSync(location, 2 ** 31);
  const reads = [filesWith, filesThatTell].map((look) => () => look([location], Buffer.alloc(8, 1)));
  for (const read of [...reads, () => filesOf(location)])
    expect(read).toThrow(/^store is longer than 2 GiB, .* a smaller one\.$/);
});

test('a link in a store is seen, beside it and in a folder of it', () => {
  const [beside, inside] = [place(), place()];
  writeFileSync(beside, '');
  mkdirSync(join(inside, 'parts'), { recursive: true });
  writeFileSync(join(inside, 'parts', 'one'), '');
  expect([hasLink(beside), hasLink(inside)]).toEqual([false, false]);
  symlinkSync('store', `${beside}-now`);
  symlinkSync('one', join(inside, 'parts', 'now'));
  expect([hasLink(beside), hasLink(inside)]).toEqual([true, true]);
});
