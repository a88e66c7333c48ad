/*
 * Stands between a program and its disk (LD_PRELOAD), and sees what is done to the files of one folder, KAWAL_DISK:
 *
 * - KAWAL_DISK_LOG=<file>: writes everything that changes those files into a log, in the order in which it came about.
 *   disk-log.ts reads it.
 * - KAWAL_DISK_FAULT=<kind>:<n>: at the n-th call that writes or syncs, `die` ends the process before it, and `tear` after
 *   half of what it was to write.
 * - unlink("<folder>/fault:<kind>:<n>") asks for a fault from inside: `full` (ENOSPC) and `broken` (EIO), once at the n-th
 *   call from here, `full-on` and `broken-on` at that one and all that follow, and `sound` ends it. `half` fails the write
 *   (ENOSPC) after half of it, and `short` writes half, says so, and fails the next call:
 *   it has struck by then, for some take a short write for a failed one. `unsynced` counts
 *   syncs alone, and fails the n-th. `folder` counts syncs of folders alone, that of the folder around KAWAL_DISK too.
 *   `opened` (EMFILE) counts files that are opened to be written, and `renamed` (EACCES) what is renamed, alone.
 *   access("<folder>/fault") succeeds if one has struck since.
 * - KAWAL_DISK_SAID=1: notes in the log what the program says on its standard output, too.
 *
 * KAWAL_DISK may also name a file: then every file whose path begins so is watched.
 *
 * What is written by mapped memory goes through no call. The log says that a file was mapped to be written, and when it was
 * synced (`msync`), and not what.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC, TRUNCATE, UNLINK, RENAME, CREATE, LINK, SAID, MAP, UNSYNCED, MKDIR, RMDIR };
enum { NO_FAULT, DIE, TEAR, FAIL, FAIL_ON, HALF, SHORT };

#define FILES 4096
/* By descriptor, of watched files only, each with the file that was opened. */
static char *paths[FILES];
static struct stat files[FILES];
#define MAPPINGS 256
static struct { char *start; size_t length; char *path; } mappings[MAPPINGS];
static int mapping_count = 0;
static const char *folder;
static size_t folder_length;
static int log_fd = -1, notes_said = 0;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int fault_kind = NO_FAULT, fault_errno = EIO, struck = 0, only_syncs = 0, only_folders = 0, only_names = 0;
static long fault_after = 0;

#define REAL(name) \
  static __typeof__(name) *real = NULL; \
  if (real == NULL) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void set_fault(const char *text) {
  char kind[32] = "";
  long after = 1;
  sscanf(text, "%31[^:]:%ld", kind, &after);
  struck = 0;
  fault_after = after;
  only_folders = strcmp(kind, "folder") == 0;
  only_names = strcmp(kind, "opened") == 0 ? CREATE : strcmp(kind, "renamed") == 0 ? RENAME : 0;
  only_syncs = only_folders || strcmp(kind, "unsynced") == 0;
  fault_errno = only_syncs || strncmp(kind, "broken", 6) == 0 ? EIO : only_names == CREATE ? EMFILE : only_names == RENAME ? EACCES : ENOSPC;
  if (strcmp(kind, "die") == 0) fault_kind = DIE;
  else if (strcmp(kind, "tear") == 0) fault_kind = TEAR;
  else if (only_syncs || only_names || strcmp(kind, "full") == 0 || strcmp(kind, "broken") == 0) fault_kind = FAIL;
  else if (strcmp(kind, "full-on") == 0 || strcmp(kind, "broken-on") == 0) fault_kind = FAIL_ON;
  else if (strcmp(kind, "half") == 0) fault_kind = HALF;
  else if (strcmp(kind, "short") == 0) fault_kind = SHORT;
  else fault_kind = NO_FAULT;
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("KAWAL_DISK");
  if (folder == NULL) return;
  folder_length = strlen(folder);
  const char *log = getenv("KAWAL_DISK_LOG");
  if (log != NULL) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  notes_said = getenv("KAWAL_DISK_SAID") != NULL;
  const char *fault = getenv("KAWAL_DISK_FAULT");
  if (fault != NULL) set_fault(fault);
}

static int is_watched(const char *path) {
  return folder != NULL && path != NULL && strncmp(path, folder, folder_length) == 0;
}

/* The folder in which the store stands: no name is on the disk before it is synced. */
static int is_around(const char *path) {
  if (folder == NULL || path == NULL || log_fd >= 0) return 0;
  size_t length = strlen(path);
  while (length > 1 && path[length - 1] == '/') length--;
  return length < folder_length && strncmp(path, folder, length) == 0 && folder[length] == '/' &&
         strchr(folder + length + 1, '/') == NULL;
}

static int is_folder(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
}

/*
 * A file may be closed by no call that is seen here (Node calls `syscall`), and its descriptor given to a socket or a pipe.
 * A path that is of no use any more is left to `opened`: a child between fork and exec must not wait for the lock.
 */
static const char *path_of(int fd) {
  struct stat now;
  if (fd < 0 || fd >= FILES || paths[fd] == NULL || fstat(fd, &now) != 0) return NULL;
  return now.st_dev == files[fd].st_dev && now.st_ino == files[fd].st_ino ? paths[fd] : NULL;
}

/* One entry: kind, length of the path, length of the data, a number; then the path and the data. */
static void note(int kind, const char *path, int64_t number, const void *data, size_t length) {
  if (log_fd < 0) return;
  const char *name = path + folder_length;
  uint32_t head[3] = {(uint32_t)kind, (uint32_t)strlen(name), (uint32_t)length};
  struct iovec parts[4] = {
    {head, sizeof head}, {&number, sizeof number}, {(void *)name, head[1]}, {(void *)data, length}};
  syscall(SYS_writev, log_fd, parts, 4);
}

/* Whether this call must fail; does not come back where the process is to die. `rest` writes half of what was asked. */
static int strikes(int fd, const void *data, size_t length, int64_t offset) {
  if (fault_kind == NO_FAULT || only_names || (only_syncs && data != NULL) || (only_folders && !is_folder(fd))) return 0;
  if (--fault_after > 0) return 0;
  if (fault_after < 0 && fault_kind != FAIL_ON) return 0;
  if (fault_kind == SHORT && data != NULL && length > 1) {
    /* The caller writes so much and tells it; the rest meets the full disk. */
    fault_kind = FAIL;
    fault_after = 1;
    struck = 1;
    return 2;
  }
  if ((fault_kind == TEAR || fault_kind == HALF) && data != NULL) {
    if (offset >= 0) syscall(SYS_pwrite64, fd, data, length / 2, offset);
    else syscall(SYS_write, fd, data, length / 2);
  }
  if (fault_kind == DIE || fault_kind == TEAR) kill(getpid(), SIGKILL);
  struck = 1;
  errno = fault_errno;
  return 1;
}

/* Whether this file must not be opened, or renamed. */
static int refuses(int call, const char *path) {
  if (only_names != call || !is_watched(path)) return 0;
  pthread_mutex_lock(&lock);
  int is_now = fault_kind != NO_FAULT && --fault_after == 0;
  pthread_mutex_unlock(&lock);
  if (!is_now) return 0;
  struck = 1;
  errno = fault_errno;
  return 1;
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= FILES) return fd;
  pthread_mutex_lock(&lock);
  free(paths[fd]);
  int keeps = (is_watched(path) || is_around(path)) && fstat(fd, &files[fd]) == 0 &&
              (S_ISREG(files[fd].st_mode) || S_ISDIR(files[fd].st_mode));
  paths[fd] = keeps ? strdup(path) : NULL;
  if (paths[fd] != NULL && !existed) note(CREATE, path, 0, NULL, 0);
  else if (paths[fd] != NULL && (flags & O_TRUNC)) note(TRUNCATE, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list more; \
    va_start(more, flags); \
    int mode = va_arg(more, int); \
    va_end(more); \
    if ((flags & O_ACCMODE) != O_RDONLY && refuses(CREATE, path)) return -1; \
    int existed = !(flags & O_CREAT) || !is_watched(path) || syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0; \
    return opened(real(path, flags, mode), path, flags, existed); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < FILES && paths[fd] != NULL) {
    pthread_mutex_lock(&lock);
    free(paths[fd]);
    paths[fd] = NULL;
    pthread_mutex_unlock(&lock);
  }
  return real(fd);
}

static ssize_t put(int fd, const char *path, const void *data, size_t length, int64_t offset) {
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  int strike = strikes(fd, data, length, offset);
  if (strike == 2) length /= 2;
  if (strike != 1) {
    int64_t at = offset;
    if (offset < 0) {
      struct stat found;
      int appends = (fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &found) == 0;
      at = appends ? found.st_size : lseek(fd, 0, SEEK_CUR);
      done = syscall(SYS_write, fd, data, length);
    } else {
      done = syscall(SYS_pwrite64, fd, data, length, offset);
    }
    if (done > 0) note(WRITE, path, at, data, (size_t)done);
    if (done > 0 && (fcntl(fd, F_GETFL) & O_DSYNC)) note(SYNC, path, 0, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

#define PWRITE(name, offset_type) \
  ssize_t name(int fd, const void *data, size_t length, offset_type offset) { \
    REAL(name); \
    const char *path = path_of(fd); \
    return path == NULL ? real(fd, data, length, offset) : put(fd, path, data, length, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  if (fd == STDOUT_FILENO && notes_said) note(SAID, folder, 0, data, length);
  const char *path = path_of(fd);
  return path == NULL ? real(fd, data, length) : put(fd, path, data, length, -1);
}

/* One after the other. Where one fails behind others, the write is short, which every caller has to expect. */
static ssize_t put_all(int fd, const char *path, const struct iovec *parts, int count, int64_t offset) {
  ssize_t all = 0;
  for (int part = 0; part < count; part++) {
    size_t length = parts[part].iov_len;
    if (length == 0) continue;
    ssize_t done = put(fd, path, parts[part].iov_base, length, offset < 0 ? offset : offset + all);
    if (done < 0) return all > 0 ? all : done;
    all += done;
    if ((size_t)done < length) break;
  }
  return all;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  const char *path = path_of(fd);
  return path == NULL ? real(fd, parts, count) : put_all(fd, path, parts, count, -1);
}

#define PWRITEV(name, offset_type) \
  ssize_t name(int fd, const struct iovec *parts, int count, offset_type offset) { \
    REAL(name); \
    const char *path = path_of(fd); \
    return path == NULL ? real(fd, parts, count, offset) : put_all(fd, path, parts, count, offset); \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

#define PWRITEV2(name, offset_type) \
  ssize_t name(int fd, const struct iovec *parts, int count, offset_type offset, int flags) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (path == NULL) return real(fd, parts, count, offset, flags); \
    ssize_t done = put_all(fd, path, parts, count, offset); \
    return done > 0 && (flags & (RWF_DSYNC | RWF_SYNC)) && fdatasync(fd) != 0 ? -1 : done; \
  }
PWRITEV2(pwritev2, off_t)
PWRITEV2(pwritev64v2, off64_t)

static int sync_of(int fd, int (*real)(int), const char *path) {
  if (path == NULL) return real(fd);
  pthread_mutex_lock(&lock);
  int watched = is_watched(path), counts = only_folders || watched;
  /* No power is cut here: what was synced is known by the log, and the disk need not be waited for. */
  int failed = counts && strikes(fd, NULL, 0, 0) ? -1 : watched ? 0 : real(fd);
  note(failed == 0 ? SYNC : UNSYNCED, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

#define SYNC_BY(name) int name(int fd) { REAL(name); return sync_of(fd, real, path_of(fd)); }
SYNC_BY(fsync)
SYNC_BY(fdatasync)

static void *mapped(void *start, size_t length, int protection, int flags, int fd) {
  const char *path = path_of(fd);
  if (start == MAP_FAILED || path == NULL || !(protection & PROT_WRITE) || !(flags & MAP_SHARED)) return start;
  pthread_mutex_lock(&lock);
  note(MAP, path, 0, NULL, 0);
  for (int at = 0; at < MAPPINGS; at++) {
    if (mappings[at].path != NULL) continue;
    mappings[at].start = start;
    mappings[at].length = length;
    mappings[at].path = strdup(path);
    mapping_count++;
    break;
  }
  pthread_mutex_unlock(&lock);
  return start;
}

#define MMAP(name, offset_type) \
  void *name(void *at, size_t length, int protection, int flags, int fd, offset_type offset) { \
    REAL(name); \
    return mapped(real(at, length, protection, flags, fd, offset), length, protection, flags, fd); \
  }
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)

int munmap(void *start, size_t length) {
  REAL(munmap);
  if (mapping_count > 0) {
    pthread_mutex_lock(&lock);
    for (int at = 0; at < MAPPINGS; at++) {
      if (mappings[at].path == NULL || mappings[at].start != (char *)start) continue;
      free(mappings[at].path);
      mappings[at].path = NULL;
      mapping_count--;
    }
    pthread_mutex_unlock(&lock);
  }
  return real(start, length);
}

int msync(void *start, size_t length, int flags) {
  REAL(msync);
  int failed = real(start, length, flags);
  if (failed != 0 || !(flags & MS_SYNC)) return failed;
  const char *from = start, *to = from + length;
  pthread_mutex_lock(&lock);
  for (int at = 0; at < MAPPINGS; at++)
    if (mappings[at].path != NULL && from < mappings[at].start + mappings[at].length && to > mappings[at].start)
      note(SYNC, mappings[at].path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

#define TRUNCATE_TO(name, size_type) \
  int name(int fd, size_type size) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (path == NULL) return real(fd, size); \
    pthread_mutex_lock(&lock); \
    int failed = strikes(fd, NULL, 0, 0) ? -1 : real(fd, size); \
    if (failed == 0) note(TRUNCATE, path, size, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return failed; \
  }
TRUNCATE_TO(ftruncate, off_t)
TRUNCATE_TO(ftruncate64, off64_t)

int unlink(const char *path) {
  REAL(unlink);
  if (!is_watched(path)) return real(path);
  const char *name = path + folder_length;
  pthread_mutex_lock(&lock);
  int failed = 0;
  if (strncmp(name, "/fault:", 7) == 0) set_fault(name + 7);
  else if ((failed = real(path)) == 0) note(UNLINK, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

int access(const char *path, int mode) {
  REAL(access);
  if (is_watched(path) && strcmp(path + folder_length, "/fault") == 0) {
    errno = ENOENT;
    return struck ? 0 : -1;
  }
  return real(path, mode);
}

#define NAMES(name, kind, to, given, ...) \
  int name given { \
    REAL(name); \
    if (!is_watched(path)) return real(__VA_ARGS__); \
    if (refuses(kind, path)) return -1; \
    pthread_mutex_lock(&lock); \
    int failed = real(__VA_ARGS__); \
    if (failed == 0) note(kind, path, 0, to + folder_length, strlen(to + folder_length)); \
    pthread_mutex_unlock(&lock); \
    return failed; \
  }
NAMES(link, LINK, to, (const char *path, const char *to), path, to)
NAMES(rename, RENAME, to, (const char *path, const char *to), path, to)
NAMES(mkdir, MKDIR, path, (const char *path, mode_t mode), path, mode)
NAMES(rmdir, RMDIR, path, (const char *path), path)
