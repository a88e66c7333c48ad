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
 *   access("<folder>/fault") succeeds if one has struck since. It meets the programs that this one starts, too.
 * - KAWAL_DISK_SAID=1: notes in the log what the program says on its standard output, too.
 *
 * KAWAL_DISK may also name a file: then every file whose path begins so is watched.
 *
 * What is written by mapped memory goes through no call. The log says that a file was mapped to be written, and when it was
 * synced (`msync`), and not what. Of `aio_write`, of links by `symlink`, of names that change places and of streams that
 * write elsewhere than at the end it says that they are UNSEEN. Of calls past the C library nothing is recorded: whoever
 * reads the log compares it with the files. `io_uring` is refused, so that a program goes on by calls.
 */
#define _GNU_SOURCE
#include <aio.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/fs.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SYNC, TRUNCATE, UNLINK, RENAME, CREATE, LINK, SAID, MAP, UNSYNCED, MKDIR, RMDIR, UNSEEN };
enum { NO_FAULT, DIE, TEAR, FAIL, FAIL_ON, HALF, SHORT };

#define MAPPINGS 256
static struct { char *start; size_t length; char *path; } mappings[MAPPINGS];
static int mapping_count = 0;
static char folder_place[PATH_MAX], *folder;
static size_t folder_length;
static int log_fd = -1, notes_said = 0;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
struct fault { int kind, number, struck, only_syncs, only_folders, only_names; long after; };
/* Of this process; one that is asked for is shared with the programs that it starts, by a file beside this library. */
static struct fault own, *fault = &own;
static char shared_file[PATH_MAX];

static long call(long number, long one, long two, long three, long four, long five, long six);

#define REAL(name) \
  static __typeof__(name) *real = NULL; \
  if (real == NULL) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void share_fault(void) {
  if (fault != &own || shared_file[0] == 0) return;
  int fd = (int)call(SYS_openat, AT_FDCWD, (long)shared_file, O_RDWR | O_CREAT | O_CLOEXEC, 0600, 0, 0);
  if (fd < 0) return;
  void *page = MAP_FAILED;
  if (call(SYS_ftruncate, fd, sizeof *fault, 0, 0, 0, 0) == 0)
    page = (void *)call(SYS_mmap, 0, sizeof *fault, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  call(SYS_close, fd, 0, 0, 0, 0, 0);
  if (page != MAP_FAILED) fault = page;
}

static void set_fault(const char *text) {
  char kind[32] = "";
  struct fault next = {.after = 1};
  sscanf(text, "%31[^:]:%ld", kind, &next.after);
  next.only_folders = strcmp(kind, "folder") == 0;
  next.only_names = strcmp(kind, "opened") == 0 ? CREATE : strcmp(kind, "renamed") == 0 ? RENAME : 0;
  next.only_syncs = next.only_folders || strcmp(kind, "unsynced") == 0;
  if (next.only_syncs || strncmp(kind, "broken", 6) == 0) next.number = EIO;
  else next.number = next.only_names == CREATE ? EMFILE : next.only_names == RENAME ? EACCES : ENOSPC;
  if (strcmp(kind, "die") == 0) next.kind = DIE;
  else if (strcmp(kind, "tear") == 0) next.kind = TEAR;
  else if (next.only_syncs || next.only_names || strcmp(kind, "full") == 0 || strcmp(kind, "broken") == 0) next.kind = FAIL;
  else if (strcmp(kind, "full-on") == 0 || strcmp(kind, "broken-on") == 0) next.kind = FAIL_ON;
  else if (strcmp(kind, "half") == 0) next.kind = HALF;
  else if (strcmp(kind, "short") == 0) next.kind = SHORT;
  *fault = next;
}

/* Refused by the kernel, for some ask for it past the C library. */
static void refuse_io_uring(void) {
  struct sock_filter filter[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 425 /* io_uring_setup, on every processor */, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/* The place of a name, which need not be there: whatever links and dots lead to it, as the system names open files. */
static const char *placed(int at, const char *path, char *place) {
  char joined[PATH_MAX], base[PATH_MAX] = "", link[48];
  if (path == NULL) return NULL;
  if (path[0] != '/' && at == AT_FDCWD && getcwd(base, sizeof base) == NULL) return NULL;
  if (path[0] != '/' && at != AT_FDCWD) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return NULL;
    base[length] = 0;
  }
  size_t length = (size_t)snprintf(joined, sizeof joined, "%s/%s", base, path);
  if (length >= sizeof joined) return NULL;
  while (length > 1 && joined[length - 1] == '/') joined[--length] = 0;
  char *slash = strrchr(joined, '/'), *name = slash + 1;
  if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) return realpath(joined, place);
  *slash = 0;
  if (realpath(slash == joined ? "/" : joined, base) == NULL) strcpy(base, joined);
  length = strcmp(base, "/") == 0 ? 0 : strlen(base);
  if (length + 1 + strlen(name) >= PATH_MAX) return NULL;
  memmove(place, base, length);
  place[length] = '/';
  strcpy(place + length + 1, name);
  return place;
}

__attribute__((constructor)) static void begin(void) {
  const char *given = getenv("KAWAL_DISK"), *fault_of = getenv("KAWAL_DISK_FAULT"), *first = getenv("KAWAL_DISK_FIRST");
  if (given == NULL || placed(AT_FDCWD, given, folder_place) == NULL) return;
  folder = folder_place;
  folder_length = strlen(folder);
  const char *log = getenv("KAWAL_DISK_LOG");
  if (log != NULL) log_fd = (int)call(SYS_openat, AT_FDCWD, (long)log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600, 0, 0);
  notes_said = getenv("KAWAL_DISK_SAID") != NULL;
  refuse_io_uring();
  if (fault_of != NULL) {
    set_fault(fault_of);
    return;
  }
  char number[16];
  snprintf(number, sizeof number, "%d", (int)getpid());
  Dl_info library;
  if (dladdr((void *)begin, &library) != 0)
    snprintf(shared_file, sizeof shared_file, "%s.%s", library.dli_fname, first == NULL ? number : first);
  if (first == NULL) setenv("KAWAL_DISK_FIRST", number, 1);
  else share_fault();
}

static int is_watched(const char *path) {
  return folder != NULL && path != NULL && strncmp(path, folder, folder_length) == 0;
}

/* The folder in which the store stands: no name is on the disk before it is synced. */
static int is_around(const char *path) {
  if (folder == NULL || log_fd >= 0) return 0;
  size_t length = strlen(path);
  return length < folder_length && strncmp(path, folder, length) == 0 && folder[length] == '/' &&
         strchr(folder + length + 1, '/') == NULL;
}

static int is_folder(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 && S_ISDIR(found.st_mode);
}

/*
 * Asked anew each time: a file may be closed, copied or renamed by no call that is seen here, and its number given to a
 * socket. One without a name is of no use to anybody. A child between fork and exec waits for no lock here.
 */
static const char *path_of(int fd) {
  static __thread char path[PATH_MAX];
  char link[48];
  if (folder == NULL || fd < 0) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0 || path[0] != '/') return NULL;
  path[length] = 0;
  if (length > 10 && strcmp(path + length - 10, " (deleted)") == 0) return NULL;
  return is_watched(path) || is_around(path) ? path : NULL;
}

/* One entry: kind, length of the path, length of the data, a number; then the path and the data. */
static void note(int kind, const char *path, int64_t number, const void *data, size_t length) {
  if (log_fd < 0) return;
  const char *name = path + folder_length;
  if (kind == UNSEEN) {
    kind = MAP;
    number = 1;
  }
  uint32_t head[3] = {(uint32_t)kind, (uint32_t)strlen(name), (uint32_t)length};
  struct iovec parts[4] = {
    {head, sizeof head}, {&number, sizeof number}, {(void *)name, head[1]}, {(void *)data, length}};
  call(SYS_writev, log_fd, (long)parts, 4, 0, 0, 0);
}

/* Notes what stands in a file now, where the system itself wrote into it. */
static void note_back(int fd, const char *path, int64_t offset, int64_t length) {
  if (log_fd < 0) return;
  static char part[1 << 16];
  char link[48];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int read_fd = (int)call(SYS_openat, AT_FDCWD, (long)link, O_RDONLY | O_CLOEXEC, 0, 0, 0);
  while (length > 0) {
    size_t most = length < (int64_t)sizeof part ? (size_t)length : sizeof part;
    ssize_t read = call(SYS_pread64, read_fd, (long)part, (long)most, offset, 0, 0);
    if (read <= 0) break;
    note(WRITE, path, offset, part, (size_t)read);
    offset += read;
    length -= read;
  }
  if (read_fd >= 0) call(SYS_close, read_fd, 0, 0, 0, 0, 0);
}

/* Whether this call must fail; does not come back where the process is to die. `rest` writes half of what was asked. */
static int strikes(int fd, const void *data, size_t length, int64_t offset) {
  if (fault->kind == NO_FAULT || fault->only_names || (fault->only_syncs && data != NULL)) return 0;
  if (fault->only_folders && !is_folder(fd)) return 0;
  long after = __atomic_sub_fetch(&fault->after, 1, __ATOMIC_SEQ_CST);
  if (after > 0 || (after < 0 && fault->kind != FAIL_ON)) return 0;
  if (fault->kind == SHORT && data != NULL && length > 1) {
    /* The caller writes so much and tells it; the rest meets the full disk. */
    fault->kind = FAIL;
    fault->after = 1;
    fault->struck = 1;
    return 2;
  }
  if ((fault->kind == TEAR || fault->kind == HALF) && data != NULL) {
    if (offset >= 0) call(SYS_pwrite64, fd, (long)data, (long)length / 2, offset, 0, 0);
    else call(SYS_write, fd, (long)data, (long)length / 2, 0, 0, 0);
  }
  if (fault->kind == DIE || fault->kind == TEAR) kill(getpid(), SIGKILL);
  fault->struck = 1;
  errno = fault->number;
  return 1;
}

/* Whether this file must not be opened, or renamed. */
static int refuses(int kind, const char *path) {
  if (fault->only_names != kind || fault->kind == NO_FAULT || !is_watched(path)) return 0;
  if (__atomic_sub_fetch(&fault->after, 1, __ATOMIC_SEQ_CST) != 0) return 0;
  fault->struck = 1;
  errno = fault->number;
  return 1;
}

static int opened(int fd, int flags, int existed) {
  const char *path = (flags & (O_CREAT | O_TRUNC)) && (flags & O_TMPFILE) != O_TMPFILE ? path_of(fd) : NULL;
  if (path == NULL || !is_watched(path)) return fd;
  pthread_mutex_lock(&lock);
  if (!existed) note(CREATE, path, 0, NULL, 0);
  else if (flags & O_TRUNC) note(TRUNCATE, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return fd;
}

static int may_open(int at, const char *path, int flags) {
  char place[PATH_MAX];
  return fault->only_names != CREATE || (flags & O_ACCMODE) == O_RDONLY || !refuses(CREATE, placed(at, path, place));
}

static int is_there(int at, const char *path, int flags) {
  int before = errno;
  int found = !(flags & O_CREAT) || call(SYS_faccessat, at, (long)path, F_OK, 0, 0, 0) == 0;
  errno = before;
  return found;
}

/* Each way to open; those with `_2` are what a compiler makes of `open` where it hardens a program. */
#define OPEN_AT(name, at, given, more, asked) \
  int name given { \
    REAL(name); \
    more \
    if (folder == NULL) return real asked; \
    if (!may_open(at, path, flags)) return -1; \
    int existed = is_there(at, path, flags); \
    return opened(real asked, flags, existed); \
  }
#define WITH_MODE \
  va_list rest; \
  va_start(rest, flags); \
  int mode = va_arg(rest, int); \
  va_end(rest);
int __open_2(const char *path, int flags), __open64_2(const char *path, int flags);
int __openat_2(int at, const char *path, int flags), __openat64_2(int at, const char *path, int flags);
OPEN_AT(open, AT_FDCWD, (const char *path, int flags, ...), WITH_MODE, (path, flags, mode))
OPEN_AT(open64, AT_FDCWD, (const char *path, int flags, ...), WITH_MODE, (path, flags, mode))
OPEN_AT(__open_2, AT_FDCWD, (const char *path, int flags), , (path, flags))
OPEN_AT(__open64_2, AT_FDCWD, (const char *path, int flags), , (path, flags))
OPEN_AT(openat, at, (int at, const char *path, int flags, ...), WITH_MODE, (at, path, flags, mode))
OPEN_AT(openat64, at, (int at, const char *path, int flags, ...), WITH_MODE, (at, path, flags, mode))
OPEN_AT(__openat_2, at, (int at, const char *path, int flags), , (at, path, flags))
OPEN_AT(__openat64_2, at, (int at, const char *path, int flags), , (at, path, flags))
int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return open64(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

#define TEMPORARY(name, given, ...) \
  int name given { REAL(name); return opened(real(__VA_ARGS__), O_CREAT, 0); }
TEMPORARY(mkstemp, (char *form), form)
TEMPORARY(mkstemp64, (char *form), form)
TEMPORARY(mkostemp, (char *form, int flags), form, flags)
TEMPORARY(mkostemp64, (char *form, int flags), form, flags)

/* Streams of the C library, with as much of each file as was noted: they write by no call that is seen here. */
#define STREAMS 64
static struct { FILE *stream; int fd; int64_t noted; } streams[STREAMS];
static int stream_count = 0;

/* Where the next write without a place goes. */
static int64_t end_of(int fd) {
  struct stat found;
  int appends = (fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &found) == 0;
  return appends ? found.st_size : lseek(fd, 0, SEEK_CUR);
}

static ssize_t put(int fd, const char *path, const void *data, size_t length, int64_t offset) {
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  int strike = strikes(fd, data, length, offset);
  if (strike == 2) length /= 2;
  if (strike != 1) {
    int64_t at = offset;
    if (offset < 0) {
      at = end_of(fd);
      done = call(SYS_write, fd, (long)data, (long)length, 0, 0, 0);
    } else {
      done = call(SYS_pwrite64, fd, (long)data, (long)length, offset, 0, 0);
    }
    if (done > 0) note(WRITE, path, at, data, (size_t)done);
    for (int each = 0; stream_count > 0 && each < STREAMS; each++)
      if (done > 0 && streams[each].stream != NULL && streams[each].fd == fd && streams[each].noted < at + done)
        streams[each].noted = at + done;
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

/* The system copies from file to file by itself: what came there is read back. */
#define COPY(name, given, to, offset, ...) \
  ssize_t name given { \
    REAL(name); \
    const char *path = path_of(to); \
    if (path == NULL) return real(__VA_ARGS__); \
    pthread_mutex_lock(&lock); \
    int64_t at = offset; \
    ssize_t done = strikes(to, "", 0, 0) ? -1 : real(__VA_ARGS__); \
    if (done > 0) note_back(to, path, at, done); \
    pthread_mutex_unlock(&lock); \
    return done; \
  }
COPY(copy_file_range, (int from, off64_t *in, int to, off64_t *out, size_t length, unsigned flags), to,
     out == NULL ? end_of(to) : *out, from, in, to, out, length, flags)
COPY(splice, (int from, off64_t *in, int to, off64_t *out, size_t length, unsigned flags), to,
     out == NULL ? end_of(to) : *out, from, in, to, out, length, flags)
COPY(sendfile, (int to, int from, off_t *in, size_t length), to, end_of(to), to, from, in, length)
COPY(sendfile64, (int to, int from, off64_t *in, size_t length), to, end_of(to), to, from, in, length)

/* A copy that shares its bytes with what it is of: whoever is refused one copies. */
int ioctl(int fd, unsigned long asked, ...) {
  REAL(ioctl);
  va_list rest;
  va_start(rest, asked);
  void *given = va_arg(rest, void *);
  va_end(rest);
  if ((asked != FICLONE && asked != FICLONERANGE && asked != FIDEDUPERANGE) || path_of(fd) == NULL) return real(fd, asked, given);
  errno = EOPNOTSUPP;
  return -1;
}

#define FALLOCATE(name, offset_type) \
  int name(int fd, int mode, offset_type offset, offset_type length) { \
    REAL(name); \
    const char *path = path_of(fd); \
    if (path == NULL) return real(fd, mode, offset, length); \
    struct stat before, after; \
    pthread_mutex_lock(&lock); \
    int failed = fstat(fd, &before) != 0 || strikes(fd, "", 0, 0) ? -1 : real(fd, mode, offset, length); \
    if (failed == 0 && fstat(fd, &after) == 0) { \
      if (after.st_size != before.st_size) note(TRUNCATE, path, after.st_size, NULL, 0); \
      if (mode & ~FALLOC_FL_KEEP_SIZE) note_back(fd, path, offset, after.st_size - offset); \
    } \
    pthread_mutex_unlock(&lock); \
    return failed; \
  }
FALLOCATE(fallocate, off_t)
FALLOCATE(fallocate64, off64_t)

#define POSIX_FALLOCATE(name, by, offset_type) \
  int name(int fd, offset_type offset, offset_type length) { \
    REAL(name); \
    if (path_of(fd) == NULL) return real(fd, offset, length); \
    return by(fd, 0, offset, length) == 0 ? 0 : errno; \
  }
POSIX_FALLOCATE(posix_fallocate, fallocate, off_t)
POSIX_FALLOCATE(posix_fallocate64, fallocate64, off64_t)

static int sync_of(int fd, int (*real)(int), const char *path) {
  if (path == NULL) return real(fd);
  pthread_mutex_lock(&lock);
  int watched = is_watched(path), counts = fault->only_folders || watched;
  /* No power is cut here: what was synced is known by the log, and the disk need not be waited for. */
  int failed = counts && strikes(fd, NULL, 0, 0) ? -1 : watched ? 0 : real(fd);
  note(failed == 0 ? SYNC : UNSYNCED, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return failed;
}

#define SYNC_BY(name) int name(int fd) { REAL(name); return sync_of(fd, real, path_of(fd)); }
SYNC_BY(fsync)
SYNC_BY(fdatasync)

static void unseen(const char *path) {
  if (!is_watched(path)) return;
  pthread_mutex_lock(&lock);
  note(UNSEEN, path, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
}

/* Follows a stream that is opened to write. */
static FILE *streaming(FILE *stream, const char *mode) {
  struct stat found;
  if (stream == NULL || strpbrk(mode, "wa+") == NULL) return stream;
  int fd = fileno(stream), at = 0;
  const char *path = path_of(fd);
  if (path == NULL || !is_watched(path) || fstat(fd, &found) != 0) return stream;
  pthread_mutex_lock(&lock);
  while (at < STREAMS && streams[at].stream != NULL) at++;
  if (at == STREAMS || mode[0] == 'r') note(UNSEEN, path, 0, NULL, 0);
  else {
    streams[at].stream = stream;
    streams[at].fd = fd;
    streams[at].noted = found.st_size;
    stream_count++;
  }
  pthread_mutex_unlock(&lock);
  return stream;
}

/* Flushes a stream that is followed; `ends` follows it no longer. */
static int flushed(int at, int (*flush)(FILE *), int ends) {
  struct stat found;
  FILE *stream = streams[at].stream;
  const char *path = path_of(streams[at].fd);
  pthread_mutex_lock(&lock);
  int failed = path != NULL && __fpending(stream) > 0 && strikes(streams[at].fd, "", 0, 0) ? EOF : flush(stream);
  if (path != NULL && fstat(streams[at].fd, &found) == 0 && found.st_size > streams[at].noted) {
    note_back(streams[at].fd, path, streams[at].noted, found.st_size - streams[at].noted);
    streams[at].noted = found.st_size;
  }
  if (ends) {
    if (failed != 0) __fpurge(stream);
    streams[at].stream = NULL;
    stream_count--;
  }
  pthread_mutex_unlock(&lock);
  return failed;
}

int fflush(FILE *stream) {
  REAL(fflush);
  int failed = 0;
  for (int at = 0; stream_count > 0 && at < STREAMS; at++)
    if (streams[at].stream != NULL && (stream == NULL || streams[at].stream == stream)) failed |= flushed(at, real, 0);
  return failed != 0 ? EOF : real(stream);
}

int fclose(FILE *stream) {
  REAL(fclose);
  static int (*flush)(FILE *) = NULL;
  if (flush == NULL) flush = (int (*)(FILE *))dlsym(RTLD_NEXT, "fflush");
  int failed = 0, number = 0;
  for (int at = 0; stream_count > 0 && at < STREAMS; at++)
    if (streams[at].stream == stream && (failed = flushed(at, flush, 1)) != 0) number = errno;
  int closed = real(stream);
  if (failed != 0) errno = number;
  return failed != 0 ? EOF : closed;
}

__attribute__((destructor)) static void end(void) {
  if (stream_count > 0) fflush(NULL);
}

static int flags_of(const char *mode) {
  int flags = strchr(mode, '+') != NULL ? O_RDWR : mode[0] == 'r' ? O_RDONLY : O_WRONLY;
  return mode[0] == 'w' ? flags | O_CREAT | O_TRUNC : mode[0] == 'a' ? flags | O_CREAT : flags;
}

#define FOPEN(name) \
  FILE *name(const char *path, const char *mode) { \
    REAL(name); \
    int flags = flags_of(mode); \
    if (folder == NULL) return real(path, mode); \
    if (!may_open(AT_FDCWD, path, flags)) return NULL; \
    int existed = is_there(AT_FDCWD, path, flags); \
    FILE *stream = real(path, mode); \
    if (stream != NULL) opened(fileno(stream), flags, existed); \
    return streaming(stream, mode); \
  }
FOPEN(fopen)
FOPEN(fopen64)

FILE *fdopen(int fd, const char *mode) {
  REAL(fdopen);
  return streaming(real(fd, mode), mode);
}

#define FREOPEN(name) \
  FILE *name(const char *path, const char *mode, FILE *stream) { \
    REAL(name); \
    FILE *again = real(path, mode, stream); \
    const char *here = again == NULL ? NULL : path_of(fileno(again)); \
    if (here != NULL && strpbrk(mode, "wa+") != NULL) unseen(here); \
    return again; \
  }
FREOPEN(freopen)
FREOPEN(freopen64)

#define AIO(name, request) \
  int name(struct request *asked) { \
    REAL(name); \
    const char *path = path_of(asked->aio_fildes); \
    if (path != NULL) unseen(path); \
    return real(asked); \
  }
AIO(aio_write, aiocb)
AIO(aio_write64, aiocb64)

#define LIO(name, request) \
  int name(int mode, struct request *const asked[], int count, struct sigevent *event) { \
    REAL(name); \
    for (int at = 0; at < count; at++) { \
      const char *path = asked[at] == NULL || asked[at]->aio_lio_opcode != LIO_WRITE ? NULL : path_of(asked[at]->aio_fildes); \
      if (path != NULL) unseen(path); \
    } \
    return real(mode, asked, count, event); \
  }
LIO(lio_listio, aiocb)
LIO(lio_listio64, aiocb64)

static int noted(const char *path, const struct stat *found, int kind, struct FTW *depth) {
  (void)found, (void)kind, (void)depth;
  if (is_watched(path)) note(SYNC, path, 0, NULL, 0);
  return 0;
}

/* All that is on a disk is synced at once, files that are closed and every folder too. */
static void sync_all(void) {
  if (log_fd < 0) return;
  pthread_mutex_lock(&lock);
  nftw(folder, noted, 64, FTW_PHYS);
  pthread_mutex_unlock(&lock);
}

void sync(void) {
  REAL(sync);
  real();
  sync_all();
}

int syncfs(int fd) {
  REAL(syncfs);
  int failed = path_of(fd) != NULL && strikes(fd, NULL, 0, 0) ? -1 : real(fd);
  if (failed == 0 && path_of(fd) != NULL) sync_all();
  return failed;
}

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
    int failed = strikes(fd, "", 0, 0) ? -1 : real(fd, size); \
    if (failed == 0) note(TRUNCATE, path, size, NULL, 0); \
    pthread_mutex_unlock(&lock); \
    return failed; \
  }
TRUNCATE_TO(ftruncate, off_t)
TRUNCATE_TO(ftruncate64, off64_t)

#define TRUNCATE_AT(name, size_type) \
  int name(const char *path, size_type size) { \
    REAL(name); \
    char place[PATH_MAX]; \
    if (folder == NULL || !is_watched(placed(AT_FDCWD, path, place))) return real(path, size); \
    int fd = open(path, O_WRONLY | O_CLOEXEC); \
    if (fd < 0) return -1; \
    int failed = ftruncate64(fd, size), number = errno; \
    close(fd); \
    errno = number; \
    return failed; \
  }
TRUNCATE_AT(truncate, off_t)
TRUNCATE_AT(truncate64, off64_t)

/* Whether a name that is taken away asks for a fault. */
static int asks_fault(const char *path) {
  if (!is_watched(path) || strncmp(path + folder_length, "/fault:", 7) != 0) return 0;
  share_fault();
  set_fault(path + folder_length + 7);
  return 1;
}

int access(const char *path, int mode) {
  REAL(access);
  char place[PATH_MAX];
  if (folder == NULL || strstr(path, "fault") == NULL) return real(path, mode);
  const char *at = placed(AT_FDCWD, path, place);
  if (!is_watched(at) || strcmp(at + folder_length, "/fault") != 0) return real(path, mode);
  errno = ENOENT;
  return fault->struck ? 0 : -1;
}

/* A name that is given or taken away; `second` is the other name, or the same. */
static int named(int kind, const char *path, const char *second, int failed) {
  if (failed != 0 || !is_watched(path)) return failed;
  if (is_watched(second)) {
    pthread_mutex_lock(&lock);
    note(kind, path, 0, second + folder_length, strlen(second + folder_length));
    pthread_mutex_unlock(&lock);
  } else if (kind == RENAME) {
    note(UNLINK, path, 0, NULL, 0);
  }
  return failed;
}

#define NAME(name, kind, at, given, ...) \
  int name given { \
    REAL(name); \
    char one[PATH_MAX]; \
    const char *here = folder == NULL ? NULL : placed(at, path, one); \
    if (kind == UNLINK && asks_fault(here)) return 0; \
    return named(kind, here, here, real(__VA_ARGS__)); \
  }
NAME(unlink, UNLINK, AT_FDCWD, (const char *path), path)
NAME(rmdir, RMDIR, AT_FDCWD, (const char *path), path)
NAME(mkdir, MKDIR, AT_FDCWD, (const char *path, mode_t mode), path, mode)
NAME(mkdirat, MKDIR, at, (int at, const char *path, mode_t mode), at, path, mode)
NAME(unlinkat, (flags & AT_REMOVEDIR ? RMDIR : UNLINK), at, (int at, const char *path, int flags), at, path, flags)

int remove(const char *path) {
  struct stat found;
  return lstat(path, &found) == 0 && S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}

char *mkdtemp(char *form) {
  REAL(mkdtemp);
  char place[PATH_MAX], *made = real(form);
  const char *here = made == NULL || folder == NULL ? NULL : placed(AT_FDCWD, made, place);
  named(MKDIR, here, here, 0);
  return made;
}

#define NAMES(name, kind, at, to_at, given, ...) \
  int name given { \
    REAL(name); \
    char one[PATH_MAX], two[PATH_MAX]; \
    const char *from = folder == NULL ? NULL : placed(at, path, one), *there = folder == NULL ? NULL : placed(to_at, to, two); \
    if (refuses(kind, from)) return -1; \
    return named(kind, from, there, real(__VA_ARGS__)); \
  }
NAMES(link, LINK, AT_FDCWD, AT_FDCWD, (const char *path, const char *to), path, to)
NAMES(rename, RENAME, AT_FDCWD, AT_FDCWD, (const char *path, const char *to), path, to)
NAMES(linkat, LINK, at, to_at, (int at, const char *path, int to_at, const char *to, int flags), at, path, to_at, to, flags)
NAMES(renameat, RENAME, at, to_at, (int at, const char *path, int to_at, const char *to), at, path, to_at, to)
/* Two names that change places are no rename. */
NAMES(renameat2, (flags & RENAME_EXCHANGE ? UNSEEN : RENAME), at, to_at,
      (int at, const char *path, int to_at, const char *to, unsigned flags), at, path, to_at, to, flags)

int symlinkat(const char *to, int at, const char *path) {
  REAL(symlinkat);
  char place[PATH_MAX];
  const char *here = folder == NULL ? NULL : placed(at, path, place);
  return named(UNSEEN, here, here, real(to, at, path));
}

int symlink(const char *to, const char *path) { return symlinkat(to, AT_FDCWD, path); }

static long call(long number, long one, long two, long three, long four, long five, long six) {
  static long (*real)(long, ...) = NULL;
  if (real == NULL) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return real(number, one, two, three, four, five, six);
}

/* Node copies files by it. */
long syscall(long number, ...) {
  long given[6];
  va_list rest;
  va_start(rest, number);
  for (int at = 0; at < 6; at++) given[at] = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range)
    return copy_file_range((int)given[0], (off64_t *)given[1], (int)given[2], (off64_t *)given[3], (size_t)given[4], (unsigned)given[5]);
  return call(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}
