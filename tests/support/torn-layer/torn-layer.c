/*
 * A layer under one program (LD_PRELOAD) that keeps a log of everything the program does to the files of one folder,
 * with the data, in order, so that a crash of the disk can be played at any point of the log afterwards.
 *
 *   TORN_FOLDER   the folder that is watched, an absolute path without a slash at the end
 *   TORN_LOG      where the log goes; it must lie outside of the folder
 *
 * What the program writes to standard output is logged as well: that is where it says that something is saved.
 *
 * One record: kind (1 byte), file (4), number (8), length (4), bytes; little endian. Kinds, with number and bytes:
 *   C created (path)   O opened (path)   W written at offset (data)   T cut or stretched to size   S synced
 *   D folder synced (path)   U unlinked (path)   R renamed (old, zero, new)   A said (text)   X not modelled (what)
 *
 * Each operation is done and logged under one lock, so that the log is in the order the kernel saw. Shared memory
 * files (-shm) are mapped and rebuilt by SQLite itself; a map with write access to any other file is an X.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
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

/* Where a directory open as a file stands in the table of fds. */
#define FOLDER (-1)
#define MOST_FDS 4096
#define MOST_FILES 4096

struct file { ino_t inode; int id; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_fd = -1;
static struct file by_fd[MOST_FDS];
static struct file known[MOST_FILES];
static int files;

/* The libc function behind one of ours. */
#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static void die(const char *why) {
  dprintf(2, "torn layer: %s\n", why);
  _exit(99);
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("TORN_FOLDER");
  const char *path = getenv("TORN_LOG");
  if (!folder || !path) die("TORN_FOLDER and TORN_LOG must be set");
  folder_length = strlen(folder);
  log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log_fd < 0) die("the log cannot be opened");
}

static void note(char kind, int file, uint64_t number, const void *bytes, uint32_t length) {
  unsigned char head[17];
  uint32_t id = (uint32_t)file;
  head[0] = (unsigned char)kind;
  memcpy(head + 1, &id, 4);
  memcpy(head + 5, &number, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  if (syscall(SYS_writev, log_fd, parts, length ? 2 : 1) != (long)(sizeof head + length)) die("the log is full");
}

static void note_text(char kind, const char *text) { note(kind, 0, 0, text, (uint32_t)strlen(text)); }

/* Writes the absolute path to `out` and says whether it is in the folder and to be modelled. */
static int watched(const char *path, char *out) {
  if (path[0] == '/') snprintf(out, PATH_MAX, "%s", path);
  else {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return 0;
    if (snprintf(out, PATH_MAX, "%s/%s", here, path) >= PATH_MAX) return 0;
  }
  if (strncmp(out, folder, folder_length) != 0) return 0;
  if (out[folder_length] != '/' && out[folder_length] != 0) return 0;
  size_t length = strlen(out);
  return !(length > 4 && strcmp(out + length - 4, "-shm") == 0);
}

static int id_of(ino_t inode, int created) {
  for (int i = files - 1; i >= 0; i--) {
    if (known[i].inode != inode) continue;
    if (!created) return known[i].id;
    known[i].inode = 0; /* the number of a file that is gone, used again */
  }
  if (files == MOST_FILES) die("too many files");
  known[files].inode = inode;
  known[files].id = files + 1;
  files++;
  return files;
}

/* The file behind an fd, or 0. A number that was closed behind our back and used again is noticed by its inode. */
static int tracked(int fd) {
  struct stat now;
  if (fd < 0 || fd >= MOST_FDS || by_fd[fd].id == 0) return 0;
  if (fstat(fd, &now) != 0 || now.st_ino != by_fd[fd].inode) return 0;
  return by_fd[fd].id;
}

/* ---- names ---- */

static int opened(int at, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  struct stat now;
  int ours = at == AT_FDCWD || path[0] == '/' ? watched(path, full) : 0;
  pthread_mutex_lock(&lock);
  int existed = ours && lstat(full, &now) == 0;
  int fd = (int)syscall(SYS_openat, at, path, flags, mode);
  int failure = errno;
  if (fd >= 0 && fd < MOST_FDS) by_fd[fd].id = 0;
  if (fd >= 0 && ours) {
    if (fd >= MOST_FDS) die("too many open files");
    if (fstat(fd, &now) != 0) die("an open file cannot be looked at");
    int folder_itself = S_ISDIR(now.st_mode);
    by_fd[fd].inode = now.st_ino;
    by_fd[fd].id = folder_itself ? FOLDER : id_of(now.st_ino, !existed);
    if (!folder_itself) {
      note(existed ? 'O' : 'C', by_fd[fd].id, 0, full, (uint32_t)strlen(full));
      if (existed && (flags & O_TRUNC)) note('T', by_fd[fd].id, 0, NULL, 0);
    }
  }
  pthread_mutex_unlock(&lock);
  errno = failure;
  return fd;
}

#define WITH_MODE(flags) \
  mode_t mode = 0; \
  if (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { WITH_MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { WITH_MODE(flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { WITH_MODE(flags) return opened(at, path, flags, mode); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  char full[PATH_MAX];
  pthread_mutex_lock(&lock);
  int done = real(path);
  int failure = errno;
  if (done == 0 && watched(path, full)) note_text('U', full);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  char full_from[PATH_MAX], full_to[PATH_MAX], both[2 * PATH_MAX];
  pthread_mutex_lock(&lock);
  int done = real(from, to);
  int failure = errno;
  int ours_from = watched(from, full_from), ours_to = watched(to, full_to);
  if (done == 0 && ours_from && ours_to) {
    size_t first = strlen(full_from) + 1, second = strlen(full_to);
    memcpy(both, full_from, first);
    memcpy(both + first, full_to, second);
    note('R', 0, 0, both, (uint32_t)(first + second));
  } else if (done == 0 && (ours_from || ours_to)) note_text('X', "a rename into or out of the folder");
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

/* ---- contents ---- */

/* Notes what a write left, `offset` being where it began. */
static void wrote(int file, off_t offset, const struct iovec *parts, int count, ssize_t done) {
  ssize_t left = done;
  for (int i = 0; i < count && left > 0; i++) {
    size_t length = (ssize_t)parts[i].iov_len < left ? parts[i].iov_len : (size_t)left;
    note('W', file, (uint64_t)offset, parts[i].iov_base, (uint32_t)length);
    offset += (off_t)length;
    left -= (ssize_t)length;
  }
}

static off_t here(int fd) {
  struct stat now;
  int flags = fcntl(fd, F_GETFL);
  if (flags >= 0 && (flags & O_APPEND)) return fstat(fd, &now) == 0 ? now.st_size : 0;
  return lseek(fd, 0, SEEK_CUR);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  int file = tracked(fd);
  if (fd != STDOUT_FILENO && file <= 0) return real(fd, parts, count);
  pthread_mutex_lock(&lock);
  /* Before it is said: from here on the program may not take it back. */
  if (fd == STDOUT_FILENO) for (int i = 0; i < count; i++) note('A', 0, 0, parts[i].iov_base, (uint32_t)parts[i].iov_len);
  off_t offset = file > 0 ? here(fd) : 0;
  ssize_t done = real(fd, parts, count);
  int failure = errno;
  if (file > 0) wrote(file, offset, parts, count, done);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  if (fd != STDOUT_FILENO && tracked(fd) <= 0) return real(fd, bytes, length);
  struct iovec part = {(void *)bytes, length};
  return writev(fd, &part, 1);
}

static ssize_t written_at(int fd, const void *bytes, size_t length, off_t offset) {
  struct iovec part = {(void *)bytes, length};
  int file = tracked(fd);
  if (file <= 0) return syscall(SYS_pwrite64, fd, bytes, length, offset);
  pthread_mutex_lock(&lock);
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, offset);
  int failure = errno;
  wrote(file, offset, &part, 1, done);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return written_at(fd, bytes, length, offset); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return written_at(fd, bytes, length, offset); }

static int sized(int fd, off_t size) {
  int file = tracked(fd);
  if (file <= 0) return (int)syscall(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&lock);
  int done = (int)syscall(SYS_ftruncate, fd, size);
  int failure = errno;
  if (done == 0) note('T', file, (uint64_t)size, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = failure;
  return done;
}

int ftruncate(int fd, off_t size) { return sized(fd, size); }
int ftruncate64(int fd, off64_t size) { return sized(fd, size); }

/*
 * A sync is noted once it is done; the disk below is not asked for one, because the crash is played from the log: on a
 * real disk the file is as safe as the log says either way, and 500 runs are minutes shorter.
 */
static int synced(int fd) {
  int file = tracked(fd);
  if (file == 0) return (int)syscall(SYS_fsync, fd);
  pthread_mutex_lock(&lock);
  if (file > 0) note('S', file, 0, NULL, 0);
  else note_text('D', folder);
  pthread_mutex_unlock(&lock);
  return 0;
}

int fsync(int fd) { return synced(fd); }
int fdatasync(int fd) { return synced(fd); }

/* ---- what the model does not know ---- */

static void *mapped(void *at, size_t length, int access, int flags, int fd, off_t offset) {
  if ((access & PROT_WRITE) && (flags & MAP_SHARED) && !(flags & MAP_ANONYMOUS) && tracked(fd) > 0) {
    pthread_mutex_lock(&lock);
    note_text('X', "a file mapped for writing");
    pthread_mutex_unlock(&lock);
  }
  return (void *)syscall(SYS_mmap, at, length, access, flags, fd, offset);
}

void *mmap(void *at, size_t length, int access, int flags, int fd, off_t offset) {
  return mapped(at, length, access, flags, fd, offset);
}
void *mmap64(void *at, size_t length, int access, int flags, int fd, off64_t offset) {
  return mapped(at, length, access, flags, fd, offset);
}

static void set_aside(int fd) {
  if (tracked(fd) <= 0) return;
  pthread_mutex_lock(&lock);
  note_text('X', "space set aside in a file");
  pthread_mutex_unlock(&lock);
}

int fallocate(int fd, int mode, off_t offset, off_t length) {
  set_aside(fd);
  return (int)syscall(SYS_fallocate, fd, mode, offset, length);
}
int posix_fallocate(int fd, off_t offset, off_t length) {
  set_aside(fd);
  return syscall(SYS_fallocate, fd, 0, offset, length) == 0 ? 0 : errno;
}
