import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type DiskEntry, readDiskLog } from './disk-log.ts';
import { diskLibrary } from './library.ts';
import { diskFrom } from './power-cut.ts';

/** Writes as databases do: several parts in one call, and by mapped memory. */
const program = `
#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>
int main(int count, char **given) {
  int fd = open(given[count - 1], O_RDWR | O_CREAT, 0600);
  struct iovec parts[3] = {{"ab", 2}, {"", 0}, {"cd", 2}};
  if (writev(fd, parts, 3) != 4 || pwritev(fd, parts, 3, 4) != 4 || pwritev2(fd, parts, 3, 8, RWF_DSYNC) != 4) return 1;
  if (ftruncate(fd, 4096) != 0) return 2;
  char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  memory[12] = 'e';
  if (msync(memory, 4096, MS_ASYNC) + msync(memory, 4096, MS_SYNC) + munmap(memory, 4096) + close(fd) != 0) return 3;
  fd = open(given[count - 1], O_WRONLY | O_TRUNC);
  if (unlink(given[1]) != 0 || fsync(fd) != -1 || fsync(fd) != 0) return 4;
  if (unlink(given[2]) != 0 || access(given[3], F_OK) == 0) return 5;
  return write(fd, "abcd", 4) != 2 || access(given[3], F_OK) != 0;
}`;

test('the log of a disk has every part of a call, and says what was mapped, synced and not synced; a short write is a fault', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const library = diskLibrary(folder);
  if (!library.ok) return context.skip(library.reason);
  const [source, built, place, log] = ['program.c', 'program', 'place', 'log'].map((name) => join(folder, name));
  if (source === undefined || built === undefined || place === undefined || log === undefined) return;
  writeFileSync(source, program);
  mkdirSync(place);
  spawnSync(process.env['CC'] ?? 'cc', ['-o', built, source]);
  const env = { LD_PRELOAD: library.file, KAWAL_DISK: place, KAWAL_DISK_LOG: log };
  const given = ['fault:unsynced:1', 'fault:short:1', 'fault', 'file'].map((name) => join(place, name));
  expect(spawnSync(built, given, { env }).status).toBe(0);
  const told = readDiskLog(log).map((entry) =>
    entry.kind === 'write' ? `${entry.kind} ${entry.offset} ${entry.data}` : `${entry.kind} ${entry.name}`,
  );
  expect(told).toEqual([
    'create /file',
    ...['write 0 ab', 'write 2 cd', 'write 4 ab', 'write 6 cd', 'write 8 ab', 'write 10 cd', 'sync /file'],
    ...['truncate /file', 'map /file', 'sync /file', 'truncate /file', 'unsynced /file', 'sync /file', 'write 0 ab'],
  ]);
});

test('a power cut loses what a failed sync had to keep, though a later sync succeeds, and keeps what was written again', () => {
  const disk = diskFrom(new Map([['/file', Buffer.from('old')]]));
  const write = (text: string): DiskEntry => ({ kind: 'write', name: '/file', offset: 0, data: Buffer.from(text) });
  const shown = (files: ReadonlyMap<string, Buffer>): string => String(files.get('/file'));
  for (const entry of [write('new'), unsynced, synced]) disk.take(entry);
  expect([shown(disk.whole()), shown(disk.image(() => 0))]).toEqual(['new', 'old']);
  for (const entry of [write('new'), synced]) disk.take(entry);
  expect([shown(disk.whole()), shown(disk.image(() => 0))]).toEqual(['new', 'new']);
});

const [synced, unsynced] = [{ kind: 'sync', name: '/file' } as const, { kind: 'unsynced', name: '/file' } as const];
