// prlimit(2), which the Glibc module of Swift does not show: it needs _GNU_SOURCE.
#ifndef KAMERSTUK_CPROCESS_H
#define KAMERSTUK_CPROCESS_H

#include <stdint.h>

struct kamerstuk_rlimit {
  uint64_t soft;
  uint64_t hard;
};

extern int prlimit64(
    int process, unsigned int resource, const struct kamerstuk_rlimit *limit,
    struct kamerstuk_rlimit *old);

/// Limits a resource (RLIMIT_AS, RLIMIT_CPU) of another process of the same user; 0, or -1 and errno.
static inline int kamerstuk_limit_process(int process, unsigned int resource, uint64_t limit) {
  struct kamerstuk_rlimit both = {limit, limit};
  return prlimit64(process, resource, &both, 0);
}

#endif
