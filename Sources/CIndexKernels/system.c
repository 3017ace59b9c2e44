#define _GNU_SOURCE
#include "CIndexKernels.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <sys/file.h>
#include <sys/mman.h>

int kx_errno(void) { return errno; }
int kx_open(const char *path, int flags, unsigned mode) { return open(path, flags, mode); }
int kx_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }

void kx_begin_writing(int descriptor, long offset, long length) {
  // Only a hint: what fails here fails again, and is reported, when the file is synced.
  sync_file_range(descriptor, offset, length, SYNC_FILE_RANGE_WRITE);
}

void *kx_map(size_t bytes) {
  void *block = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED) return NULL;
  madvise(block, bytes, MADV_HUGEPAGE);
  return block;
}

void *kx_remap(void *block, size_t old, size_t bytes) {
  void *other = mremap(block, old, bytes, MREMAP_MAYMOVE);
  if (other == MAP_FAILED) return NULL;
  madvise(other, bytes, MADV_HUGEPAGE);
  return other;
}

void kx_unmap(void *block, size_t bytes) { munmap(block, bytes); }

void kx_keep_freed_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}
