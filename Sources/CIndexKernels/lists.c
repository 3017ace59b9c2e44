#include "kernels.h"

unsigned kx_lower_bound(const uint32_t *values, unsigned count, uint32_t target) {
  unsigned at = 0, left = count;
  while (left > 1) {
    unsigned half = left / 2;
    at += (values[at + half - 1] < target) ? half : 0;
    left -= half;
  }
  return at + (left == 1 && values[at] < target);
}

static unsigned intersect_plain(
    const uint32_t *a, unsigned a_count, const uint32_t *b, uint8_t *a_at, uint8_t *b_at) {
  unsigned n = 0, j = 0;
  for (unsigned i = 0; i < a_count; i++) {
    uint32_t x = a[i];
    while (b[j] < x) j++;
    a_at[n] = (uint8_t)i;
    b_at[n] = (uint8_t)j;
    n += b[j] == x && j < KX_BLOCK;
  }
  return n;
}

#if KX_X86
KX_AVX2 static unsigned intersect_avx2(
    const uint32_t *a, unsigned a_count, const uint32_t *b, uint8_t *a_at, uint8_t *b_at) {
  unsigned n = 0, j = 0;
  for (unsigned i = 0; i < a_count; i++) {
    uint32_t x = a[i];
    while (b[j + 7] < x) j += 8;
    __m256i same = _mm256_cmpeq_epi32(
        _mm256_loadu_si256((const __m256i *)(b + j)), _mm256_set1_epi32((int)x));
    unsigned mask = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(same));
    unsigned at = j + _tzcnt_u32(mask | 0x100);
    a_at[n] = (uint8_t)i;
    b_at[n] = (uint8_t)at;
    n += mask != 0 && at < KX_BLOCK;
  }
  return n;
}

KX_AVX512 static unsigned intersect_avx512(
    const uint32_t *a, unsigned a_count, const uint32_t *b, uint8_t *a_at, uint8_t *b_at) {
  unsigned n = 0, j = 0;
  for (unsigned i = 0; i < a_count; i++) {
    uint32_t x = a[i];
    while (b[j + 15] < x) j += 16;
    unsigned mask = _mm512_cmpeq_epi32_mask(_mm512_loadu_si512(b + j), _mm512_set1_epi32((int)x));
    unsigned at = j + _tzcnt_u32(mask | 0x10000);
    a_at[n] = (uint8_t)i;
    b_at[n] = (uint8_t)at;
    n += mask != 0 && at < KX_BLOCK;
  }
  return n;
}
#endif

unsigned kx_intersect(
    const uint32_t *a, unsigned a_count, const uint32_t *b, uint8_t *a_at, uint8_t *b_at) {
  if (a_count && a[a_count - 1] == UINT32_MAX) return 0;
#if KX_X86
  if (level_in_use() == 2) return intersect_avx512(a, a_count, b, a_at, b_at);
  if (level_in_use() == 1) return intersect_avx2(a, a_count, b, a_at, b_at);
#endif
  return intersect_plain(a, a_count, b, a_at, b_at);
}
