// Shared by the kernel files only.
#ifndef KERNELS_H
#define KERNELS_H
#include "CIndexKernels.h"
#include <string.h>

#if defined(__x86_64__)
#define KX_X86 1
#include <immintrin.h>
#define KX_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define KX_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512cd,avx512vpopcntdq,avx2,bmi,bmi2,lzcnt,popcnt")))
#else
#define KX_X86 0
#endif

#define KX_INLINE static inline __attribute__((always_inline))

// Read by any thread while a test lowers it.
extern int kx_level_in_use;
KX_INLINE int level_in_use(void) { return __atomic_load_n(&kx_level_in_use, __ATOMIC_RELAXED); }

KX_INLINE uint64_t load64(const uint8_t *p) {
  uint64_t x;
  memcpy(&x, p, 8);
  return x;
}
KX_INLINE void store64(uint8_t *p, uint64_t x) { memcpy(p, &x, 8); }

// Adds up to 56 bits at a bit offset; the bits are zero before.
KX_INLINE void put_bits(uint8_t *out, uint64_t offset, uint64_t value) {
  uint8_t *p = out + offset / 8;
  store64(p, load64(p) | value << (offset % 8));
}
#endif
