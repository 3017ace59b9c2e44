#define _GNU_SOURCE

#include "CTextKernels.h"

#include <string.h>

size_t tx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count) {
  const uint8_t *found = memmem(bytes, count, wanted, wanted_count);
  return found == NULL ? count : (size_t)(found - bytes);
}
