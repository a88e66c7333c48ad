import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { type DiskEntry, readDiskLog } from './disk-log.ts';
import { diskLibrary } from './library.ts';

/** Closes two files by the call that Node makes, which the library does not see; then a socket, and a pipe, get their numbers. */
const program = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>
int main(int count, char **given) {
  struct iovec part = {"secret", 6};
  for (int is_pipe = 0; is_pipe < 2; is_pipe++) {
    int files[2] = {open(given[count - 1], O_RDWR | O_CREAT, 0600), open(given[count - 1], O_RDWR)}, two[2];
    if (pwrite(files[1], "kept", 4, 0) != 4 || syscall(SYS_close, files[0]) + syscall(SYS_close, files[1]) != 0) return 1;
    if ((is_pipe ? pipe(two) : socketpair(AF_UNIX, SOCK_STREAM, 0, two)) != 0 || two[1] != files[1]) return 2;
    if (unlink(given[1]) != 0 || write(two[1], "secret", 6) != 6 || writev(two[1], &part, 1) != 6) return 3;
    if (fsync(two[1]) != -1 || errno != EINVAL || access(given[2], F_OK) == 0) return 4;
    if (unlink(given[3]) != 0 || close(two[0]) + close(two[1]) != 0) return 5;
  }
  int again = open(given[count - 1], O_RDWR);
  return write(again, "after", 5) != 5 || fsync(again) != 0;
}`;

test('a socket or a pipe that gets the number of a file is neither recorded nor met by a fault', (context) => {
  const disk = watched(context);
  if (disk === undefined) return;
  const [source, built] = [join(disk.folder, 'program.c'), join(disk.folder, 'program')];
  writeFileSync(source, program);
  spawnSync(process.env['CC'] ?? 'cc', ['-o', built, source]);
  const given = ['fault:full:1', 'fault', 'fault:sound', 'file'].map((name) => join(disk.place, name));
  const told = disk.told(built, given);
  expect(told).toEqual(['create', 'write 0 kept', 'write 0 kept', 'write 0 after', 'sync']);
});

/** A store that asks a server over a socket, and a child over its channel, between its writes. */
const store = `
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
const [file, address] = process.argv.slice(2);
if (file === 'child') process.once('message', () => process.disconnect());
else {
  const server = createServer((socket) => socket.resume()).listen(address);
  await once(server, 'listening');
  for (let round = 0; round < 3; round++) {
    writeFileSync(file, 'kept');
    const socket = connect(address);
    socket.write('secret');
    await once(socket, 'connect');
    writeFileSync(file, 'kept');
    const child = fork(new URL(import.meta.url), ['child'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.send('secret');
    await once(child, 'exit');
    socket.destroy();
  }
  server.close();
}`;

test('of a store that speaks over a socket and to a child, the log has what it wrote into its file alone', (context) => {
  const disk = watched(context);
  if (disk === undefined) return;
  const main = join(disk.folder, 'store.mjs');
  writeFileSync(main, store);
  const told = disk.told(process.execPath, [main, join(disk.place, 'file'), join(disk.folder, 'socket')]);
  expect(told.filter((entry) => entry.startsWith('write'))).toEqual(Array(6).fill('write 0 kept'));
});

interface Watched {
  readonly folder: string;
  readonly place: string;
  /** Runs a program to its end, and gives what was recorded of it. */
  told(program: string, given: readonly string[]): readonly string[];
}

function watched(context: TestContext): Watched | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const library = diskLibrary(folder);
  if (!library.ok) return context.skip(library.reason);
  const [place, log] = [join(folder, 'place'), join(folder, 'log')];
  mkdirSync(place);
  const env = { LD_PRELOAD: library.file, KAWAL_DISK: place, KAWAL_DISK_LOG: log };
  return {
    folder,
    place,
    told(program, given) {
      const { status, stderr } = spawnSync(program, given, { env, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return readDiskLog(log).map(shown);
    },
  };
}

const shown = (entry: DiskEntry): string =>
  entry.kind === 'write' ? `write ${entry.offset} ${entry.data}` : entry.kind;
