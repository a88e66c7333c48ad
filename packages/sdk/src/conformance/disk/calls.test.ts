import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDiskLog } from './disk-log.ts';
import { diskLibrary } from './library.ts';
import { diskFrom } from './power-cut.ts';

/** Call by call, the work of a program in a folder in which `kept` holds "kept words" and `far/` is a folder. */
const calls: Readonly<Record<string, string>> = {
  open: 'int fd = open("file", O_RDWR | O_CREAT, 0600); put(fd)',
  'open of a hardened program': 'int fd = __open64_2("kept", O_WRONLY | O_TRUNC); put(fd)',
  'open by another way to the same folder': 'int fd = open("far/../file", O_WRONLY | O_CREAT, 0600); put(fd)',
  openat: 'int at = open("far", O_RDONLY), fd = openat(at, "file", O_WRONLY | O_CREAT, 0600); put(fd)',
  creat: 'int fd = creat("kept", 0600); put(fd)',
  mkstemp: 'char form[] = "file-XXXXXX"; int fd = mkstemp(form); put(fd)',
  'a file that appends': 'int fd = open("kept", O_WRONLY | O_APPEND); put(fd)',
  dup: 'int fd = dup(open("kept", O_RDWR)); put(fd)',
  dup2: 'int fd = dup2(open("kept", O_RDWR), 9); put(fd)',
  fcntl: 'int fd = fcntl(open("kept", O_RDWR), F_DUPFD_CLOEXEC, 7); put(fd)',
  'a file that is renamed while it is open': 'int fd = open("kept", O_RDWR); must(rename("kept", "file")); put(fd)',
  'a file whose name another one gets':
    'int fd = open("kept", O_RDWR); must(rename("kept", "file")); int other = open("kept", O_WRONLY | O_CREAT, 0600); put(fd); must(write(other, "b", 1) - 1)',
  'a file without a name': 'int fd = open("kept", O_RDWR); must(unlink("kept")); put(fd)',
  O_TMPFILE: 'int fd = open(".", O_WRONLY | O_TMPFILE, 0600); if (fd >= 0) put(fd)',
  pwritev: 'struct iovec parts[2] = {{"ab", 2}, {"cd", 2}}; must(pwritev(open("kept", O_RDWR), parts, 2, 3) - 4)',
  copy_file_range:
    'int fd = open("file", O_RDWR | O_CREAT, 0600); must(copy_file_range(open("kept", O_RDONLY), NULL, fd, NULL, 10, 0) - 10)',
  'copy_file_range as Node asks for it':
    'int fd = open("file", O_WRONLY | O_CREAT, 0600); must(syscall(SYS_copy_file_range, open("kept", O_RDONLY), NULL, fd, NULL, 10, 0) - 10)',
  sendfile:
    'int fd = open("file", O_WRONLY | O_CREAT, 0600); must(sendfile(fd, open("kept", O_RDONLY), NULL, 10) - 10)',
  splice:
    'int two[2], fd = open("file", O_WRONLY | O_CREAT, 0600); off64_t to = 3; must(pipe(two)); put(two[1]); must(splice(two[0], NULL, fd, &to, 5, 0) - 5)',
  'a copy that shares its bytes':
    'int fd = open("file", O_WRONLY | O_CREAT, 0600); if (ioctl(fd, FICLONE, open("kept", O_RDONLY)) == 0) return 3',
  ftruncate: 'must(ftruncate(open("kept", O_RDWR), 4))',
  truncate: 'must(truncate("kept", 20))',
  fallocate:
    'int fd = open("kept", O_RDWR); must(fallocate(fd, 0, 0, 5000)); must(fallocate(fd, FALLOC_FL_KEEP_SIZE | FALLOC_FL_PUNCH_HOLE, 2, 4))',
  posix_fallocate: 'must(posix_fallocate(open("file", O_RDWR | O_CREAT, 0600), 0, 5000))',
  mkdir: 'must(mkdir("new", 0700)); must(rmdir("far"))',
  mkdirat: 'must(mkdirat(AT_FDCWD, "new", 0700)); must(unlinkat(AT_FDCWD, "far", AT_REMOVEDIR))',
  mkdtemp: 'char form[] = "new-XXXXXX"; if (mkdtemp(form) == NULL) return 3',
  unlinkat: 'must(unlinkat(open(".", O_RDONLY), "kept", 0))',
  remove: 'must(remove("kept")); must(remove("far"))',
  renameat: 'must(renameat(AT_FDCWD, "kept", open("far", O_RDONLY), "file"))',
  renameat2: 'must(renameat2(AT_FDCWD, "kept", AT_FDCWD, "file", RENAME_NOREPLACE))',
  'a name that is given from outside of the folder': 'must(rename("kept", "../gone"))',
  linkat: 'must(linkat(AT_FDCWD, "kept", AT_FDCWD, "file", 0)); must(unlink("kept"))',
  'mapped memory that is left as it was':
    'mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, open("kept", O_RDWR), 0)',
  fopen: 'FILE *file = fopen("file", "w"); must(fputs("words", file) < 0); must(fclose(file))',
  'a stream that appends':
    'FILE *file = fopen("kept", "a"); must(fputs("a", file) < 0); must(fflush(NULL)); must(fputs("b", file) < 0); must(fclose(file))',
  'a stream that is left open': 'FILE *file = fdopen(creat("file", 0600), "w"); must(fputs("words", file) < 0)',
  'a stream beside its descriptor':
    'FILE *file = fopen("file", "w"); put(fileno(file)); must(fsync(fileno(file))); must(fclose(file))',
  'a child that is started': 'if (fork() == 0) { put(creat("file", 0600)); _exit(0); } int how; must(wait(&how) < 0)',
};

/** The record says of these that there is more than it has, though the file may be gone in the end. */
const unseen: Readonly<Record<string, string>> = {
  'a stream that writes in the middle':
    'FILE *file = fopen("kept", "r+"); must(fputs("ab", file) < 0); must(fclose(file)); must(unlink("kept"))',
  freopen: 'must(freopen("file", "w", stderr) == NULL); must(fputs("ab", stderr) < 0)',
  aio_write:
    'struct aiocb one = {.aio_fildes = open("kept", O_RDWR), .aio_buf = "ab", .aio_nbytes = 2}; must(aio_write(&one)); while (aio_error(&one) == EINPROGRESS) {}',
  symlink: 'must(symlink("kept", "file"))',
  'two names that change places': 'must(renameat2(AT_FDCWD, "kept", AT_FDCWD, "far", RENAME_EXCHANGE))',
};

/** No call tells of these: the files are others than the log has them, so that a case is left out with the reason. */
const unrecorded: Readonly<Record<string, string>> = {
  'mapped memory':
    'char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, open("kept", O_RDWR), 0); memory[0] = 75',
  'a call past the C library':
    'long fd = open("kept", O_RDWR), done; __asm__ volatile("syscall" : "=a"(done) : "a"(SYS_ftruncate), "D"(fd), "S"(4L) : "rcx", "r11", "memory"); must(done)',
};

/** These meet a full disk at their first call. */
const refused = [
  'open',
  'fopen',
  'dup',
  'copy_file_range',
  'sendfile',
  'splice',
  'fallocate',
  'posix_fallocate',
  'ftruncate',
  'truncate',
  'pwritev',
] as const;

const others: Readonly<Record<string, string>> = {
  'asks for io_uring':
    'char none[256] = {0}; if (syscall(425, 4, none) != -1 || errno != ENOSYS) return 3; int raw; __asm__ volatile("syscall" : "=a"(raw) : "a"(425), "D"(4), "S"(none) : "rcx", "r11", "memory"); if (raw != -ENOSYS) return 4',
  'asks for a fault and starts another program':
    'int fd = open("kept", O_RDWR), how; must(unlink("fault:full:1")); if (fork() == 0) { execl(self, self, "dup", ".", NULL); _exit(9); } wait(&how); if (WEXITSTATUS(how) != 28 || access("fault", F_OK) != 0) return 3; put(fd)',
  'syncs all': 'put(creat("file", 0600)); sync()',
  'syncs a file system': 'int fd = creat("file", 0600); put(fd); must(syncfs(fd))',
};

const program = `
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>
int __open64_2(const char *path, int flags);
static void must(long failed) { if (failed != 0) exit(errno == 0 ? 2 : errno); }
static void put(int fd) { must(write(fd, "words", 5) - 5); }
int main(int count, char **given) {
  const char *self = given[0], *name = given[1];
  must(chdir(given[2]));
  if (count > 3) must(unlink(given[3]));
  errno = 0;
${Object.entries({ ...calls, ...unseen, ...unrecorded, ...others })
  .map(([name, does]) => `  if (strcmp(name, "${name}") == 0) { ${does}; return 0; }`)
  .join('\n')}
  return 99;
}`;

const root = mkdtempSync(join(realpathSync(tmpdir()), 'kawal-calls-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const library = diskLibrary(root);
const built = join(root, 'program');
beforeAll(() => {
  writeFileSync(`${built}.c`, program);
  const { stderr } = spawnSync(process.env['CC'] ?? 'cc', ['-Wno-unused-result', '-o', built, `${built}.c`]);
  expect(String(stderr)).toBe('');
});

/** Lets a program work in a folder of its own; returns how it ended, the record, and the files as both have them. */
function played(file: string, ...given: readonly string[]) {
  const folder = mkdtempSync(join(root, 'one-'));
  const [place, log] = [join(folder, 'place'), join(folder, 'log')];
  mkdirSync(join(place, 'far'), { recursive: true });
  writeFileSync(join(place, 'kept'), 'kept words');
  const before = standing(place);
  const env = {
    LD_PRELOAD: library.ok ? library.file : '',
    KAWAL_DISK: place,
    KAWAL_DISK_LOG: log,
    UV_USE_IO_URING: '0',
  };
  const [first = '', ...rest] = given;
  const { status, stderr } = spawnSync(file, [first, place, ...rest], { env, encoding: 'utf8' });
  const entries = readDiskLog(log);
  const disk = diskFrom(before);
  for (const entry of entries) disk.take(entry);
  return { status, stderr, entries, disk, recorded: shown(disk.whole()), found: shown(standing(place)) };
}

function standing(place: string, below = '') {
  const [files, folders] = [new Map<string, Buffer>(), new Set<string>()];
  for (const name of readdirSync(join(place, below))) {
    const path = `${below}/${name}`;
    if (!statSync(join(place, path)).isDirectory()) files.set(path, readFileSync(join(place, path)));
    else {
      folders.add(path);
      const inner = standing(place, path);
      for (const [own, bytes] of inner) files.set(own, bytes);
      for (const own of inner.folders) folders.add(own);
    }
  }
  return Object.assign(files, { folders });
}

const shown = (files: ReadonlyMap<string, Buffer> & { readonly folders?: ReadonlySet<string> }) => ({
  files: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.toString('latin1')])),
  folders: [...(files.folders ?? [])].sort(),
});

describe.skipIf(!library.ok)('the record of a disk', () => {
  test.each(Object.keys(calls))('has what is done by %s', (name) => {
    const { status, stderr, recorded, found } = played(built, name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(recorded).toEqual(found);
  });

  test.each(Object.keys(unrecorded))('differs from the files after %s', (name) => {
    const { status, recorded, found } = played(built, name);
    expect(status).toBe(0);
    expect(recorded).not.toEqual(found);
  });

  test.each(Object.keys(unseen))('says that there is more after %s', (name) => {
    const { status, entries } = played(built, name);
    expect(status).toBe(0);
    expect(entries).toContainEqual({
      kind: 'unseen',
      name: name === 'freopen' || name === 'symlink' ? '/file' : '/kept',
    });
  });

  test.each(refused)('lets a full disk meet %s', (name) => {
    const { status, recorded, found } = played(built, name, 'fault:full:1');
    expect(status).toBe(28);
    expect(recorded).toEqual(found);
  });

  test('refuses io_uring, by whatever way a program asks for it', () => {
    expect(played(built, 'asks for io_uring').status).toBe(0);
  });

  test('strikes a program that another one has started, once', () => {
    const { status, recorded, found } = played(built, 'asks for a fault and starts another program');
    expect(status).toBe(0);
    expect(recorded).toEqual(found);
  });

  test.each(['syncs all', 'syncs a file system'])('knows what is synced where a program %s', (name) => {
    const { disk } = played(built, name);
    expect(disk.unsynced).toBe(0);
    expect(
      disk
        .image(() => 0)
        .get('/file')
        ?.toString(),
    ).toBe('words');
  });
});

/** Uses all that Node offers to a store, in the same folder. */
const ofNode = `
import fs, { promises } from 'node:fs';
process.chdir(process.argv[2]);
fs.writeFileSync('sync', 'a');
fs.appendFileSync('sync', 'b');
await promises.writeFile('async', ['c', 'd']);
await promises.appendFile('async', 'e');
fs.copyFileSync('kept', 'copied');
await promises.copyFile('kept', 'copied too');
fs.copyFileSync('kept', 'shared', fs.constants.COPYFILE_FICLONE);
fs.mkdirSync('deep/deeper', { recursive: true });
fs.writeFileSync('deep/deeper/file', 'f');
fs.cpSync('deep', 'deep copy', { recursive: true });
await promises.cp('deep', 'deep copy too', { recursive: true });
fs.rmSync('deep', { recursive: true });
await promises.rm('far', { recursive: true });
fs.mkdtempSync('made-');
const handle = await promises.open('handle', 'w+');
await handle.writev([Buffer.from('g'), Buffer.from('h')]);
await handle.truncate(9);
await promises.rename('handle', 'handled');
await handle.write('i', 4);
await handle.datasync();
await handle.close();
fs.truncateSync('kept', 4);
fs.linkSync('kept', 'linked');
fs.renameSync('kept', 'deep copy/kept');
await new Promise((resolve) => fs.createWriteStream('stream').end('j', resolve));
`;

test.skipIf(!library.ok)('the record of a disk has what Node does to files and folders', () => {
  const main = join(root, 'of-node.mjs');
  writeFileSync(main, ofNode);
  const { status, stderr, recorded, found } = played(process.execPath, main);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(recorded).toEqual(found);
  expect(Object.keys(found.files)).toHaveLength(11);
});
