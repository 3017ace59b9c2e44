// What scores above a limit.
#include "kernels.h"

static unsigned above_plain(const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out) {
  unsigned n = 0;
  for (unsigned i = 0; i < count; i++) {
    out[n] = i;
    n += values[i] > cutoff;
  }
  return n;
}

#if KX_X86
KX_AVX2 static unsigned above_avx2(
    const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out) {
  const __m256i c = _mm256_set1_epi32(cutoff);
  unsigned n = 0, i = 0;
  for (; i + 32 <= count; i += 32) {
    const __m256i *p = (const __m256i *)(values + i);
    __m256i a = _mm256_cmpgt_epi32(_mm256_loadu_si256(p), c);
    __m256i b = _mm256_cmpgt_epi32(_mm256_loadu_si256(p + 1), c);
    __m256i d = _mm256_cmpgt_epi32(_mm256_loadu_si256(p + 2), c);
    __m256i e = _mm256_cmpgt_epi32(_mm256_loadu_si256(p + 3), c);
    __m256i any = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_or_si256(d, e));
    if (_mm256_testz_si256(any, any)) continue;
    uint32_t mask = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(a)) |
                    (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(b)) << 8 |
                    (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(d)) << 16 |
                    (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(e)) << 24;
    while (mask) {
      out[n++] = i + _tzcnt_u32(mask);
      mask &= mask - 1;
    }
  }
  for (; i < count; i++) {
    if (values[i] > cutoff) out[n++] = i;
  }
  return n;
}
#endif

unsigned kx_above(const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out) {
#if KX_X86
  if (level_in_use()) return above_avx2(values, count, cutoff, out);
#endif
  return above_plain(values, count, cutoff, out);
}

static unsigned take_plain(
    int32_t *values, unsigned count, int32_t cutoff, uint32_t base, uint32_t *out, int32_t *scores) {
  unsigned n = 0;
  for (unsigned i = 0; i < count; i++) {
    int32_t x = values[i];
    values[i] = 0;
    out[n] = base + i;
    scores[n] = x;
    n += x > cutoff;
  }
  return n;
}

#if KX_X86
KX_AVX512 static unsigned take_avx512(
    int32_t *values, unsigned count, int32_t cutoff, uint32_t base, uint32_t *out, int32_t *scores) {
  const __m512i c = _mm512_set1_epi32(cutoff), zero = _mm512_setzero_si512();
  const __m512i sixteen = _mm512_set1_epi32(16);
  __m512i at = _mm512_add_epi32(
      _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
      _mm512_set1_epi32((int)base));
  unsigned n = 0, i = 0;
  for (; i + 16 <= count; i += 16) {
    __m512i x = _mm512_loadu_si512(values + i);
    __mmask16 m = _mm512_cmpgt_epi32_mask(x, c);
    _mm512_storeu_si512(values + i, zero);
    if (m) {
      _mm512_storeu_si512(out + n, _mm512_maskz_compress_epi32(m, at));
      _mm512_storeu_si512(scores + n, _mm512_maskz_compress_epi32(m, x));
      n += (unsigned)__builtin_popcount(m);
    }
    at = _mm512_add_epi32(at, sixteen);
  }
  return n + take_plain(values + i, count - i, cutoff, base + i, out + n, scores + n);
}

KX_AVX2 static unsigned take_avx2(
    int32_t *values, unsigned count, int32_t cutoff, uint32_t base, uint32_t *out, int32_t *scores) {
  const __m256i c = _mm256_set1_epi32(cutoff), zero = _mm256_setzero_si256();
  unsigned n = 0, i = 0;
  for (; i + 8 <= count; i += 8) {
    __m256i x = _mm256_loadu_si256((const __m256i *)(values + i));
    unsigned mask = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(x, c)));
    while (mask) {
      unsigned at = i + _tzcnt_u32(mask);
      out[n] = base + at;
      scores[n++] = values[at];
      mask &= mask - 1;
    }
    _mm256_storeu_si256((__m256i *)(values + i), zero);
  }
  return n + take_plain(values + i, count - i, cutoff, base + i, out + n, scores + n);
}
#endif

unsigned kx_take_above(
    int32_t *values, unsigned count, int32_t cutoff, uint32_t base, uint32_t *out, int32_t *scores) {
#if KX_X86
  if (level_in_use() == 2) return take_avx512(values, count, cutoff, base, out, scores);
  if (level_in_use() == 1) return take_avx2(values, count, cutoff, base, out, scores);
#endif
  return take_plain(values, count, cutoff, base, out, scores);
}

static unsigned list_plain(
    const uint32_t *docs, const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out,
    int32_t *scores) {
  unsigned n = 0;
  for (unsigned i = 0; i < count; i++) {
    out[n] = docs[i];
    scores[n] = values[i];
    n += values[i] > cutoff;
  }
  return n;
}

#if KX_X86
KX_AVX512 static unsigned list_avx512(
    const uint32_t *docs, const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out,
    int32_t *scores) {
  const __m512i c = _mm512_set1_epi32(cutoff);
  unsigned n = 0;
  for (unsigned i = 0; i < count; i += 16) {
    __mmask16 some = count - i >= 16 ? 0xFFFF : (__mmask16)((1u << (count - i)) - 1);
    __m512i x = _mm512_maskz_loadu_epi32(some, values + i);
    __m512i d = _mm512_maskz_loadu_epi32(some, docs + i);
    __mmask16 m = _mm512_mask_cmpgt_epi32_mask(some, x, c);
    _mm512_storeu_si512(out + n, _mm512_maskz_compress_epi32(m, d));
    _mm512_storeu_si512(scores + n, _mm512_maskz_compress_epi32(m, x));
    n += (unsigned)__builtin_popcount(m);
  }
  return n;
}
#endif

unsigned kx_list_above(
    const uint32_t *docs, const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out,
    int32_t *scores) {
#if KX_X86
  if (level_in_use() == 2) return list_avx512(docs, values, count, cutoff, out, scores);
#endif
  return list_plain(docs, values, count, cutoff, out, scores);
}
