#include "CIndexKernels.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

int kx_errno(void) { return errno; }
int kx_open(const char *path, int flags, unsigned mode) { return open(path, flags, mode); }
int kx_lock(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB); }
