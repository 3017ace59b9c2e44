// BM25 scores of a block of postings. One multiplication, one addition, one division and one rounding (to
// nearest, ties to even) in every variant and in this order, so that all give the same integers.
#include "kernels.h"
#include <math.h>

KX_INLINE int32_t round_even(float x) {
#if KX_X86
  return _mm_cvtss_si32(_mm_set_ss(x));
#else
  return (int32_t)lrintf(x);
#endif
}

KX_INLINE int32_t score_one(uint32_t freq, uint8_t norm, const float *length, float weight) {
  float tf = (float)(int32_t)freq;
  int32_t score = round_even(weight * tf / (tf + length[norm]));
  return score < 1 ? 1 : score;
}

static void scores_plain(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, int32_t *out) {
  for (unsigned i = 0; i < count; i++)
    out[i] = score_one(freqs[i], norms[docs[i]], length, weight);
}

#if KX_X86
KX_AVX2 static void scores_avx2(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, int32_t *out) {
  const __m256 w = _mm256_set1_ps(weight);
  unsigned i = 0;
  for (; i + 8 <= count; i += 8) {
    float k[8];
    for (int j = 0; j < 8; j++) k[j] = length[norms[docs[i + j]]];
    __m256 tf = _mm256_cvtepi32_ps(_mm256_loadu_si256((const __m256i *)(freqs + i)));
    __m256 s = _mm256_div_ps(_mm256_mul_ps(w, tf), _mm256_add_ps(tf, _mm256_loadu_ps(k)));
    _mm256_storeu_si256(
        (__m256i *)(out + i), _mm256_max_epi32(_mm256_cvtps_epi32(s), _mm256_set1_epi32(1)));
  }
  for (; i < count; i++) out[i] = score_one(freqs[i], norms[docs[i]], length, weight);
}
#endif

void kx_scores(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, int32_t *out) {
#if KX_X86
  if (level_in_use()) { scores_avx2(docs, freqs, count, norms, length, weight, out); return; }
#endif
  scores_plain(docs, freqs, count, norms, length, weight, out);
}

void kx_scores_sum(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, uint32_t *sums, uint8_t *touched) {
  if (count <= 2) {  // most lists of a prefix
    for (unsigned i = 0; i < count; i++) {
      sums[docs[i]] += (uint32_t)score_one(freqs[i], norms[docs[i]], length, weight);
      touched[docs[i] / KX_WINDOW] = 1;
    }
    return;
  }
  int32_t s[KX_BLOCK];
  while (count) {
    unsigned n = count < KX_BLOCK ? count : KX_BLOCK;
    kx_scores(docs, freqs, n, norms, length, weight, s);
    for (unsigned i = 0; i < n; i++) {
      sums[docs[i]] += (uint32_t)s[i];
      touched[docs[i] / KX_WINDOW] = 1;
    }
    docs += n;
    freqs += n;
    count -= n;
  }
}

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

// The place of the first value >= x in a block; the padding is greater than all.
#define ADD_BODY(ADVANCE) \
  unsigned n = 0, j = 0; \
  for (unsigned i = 0; i < count; i++) { \
    uint32_t x = docs[i]; \
    int32_t s = scores[i]; \
    ADVANCE \
    if (block[j] == x) s += score_one(freqs[j], norms[x], length, weight); \
    docs[n] = x; \
    scores[n] = s; \
    n += s > cutoff; \
  } \
  return n;

static unsigned add_plain(
    uint32_t *docs, int32_t *scores, unsigned count, const uint32_t *block, const uint32_t *freqs,
    const uint8_t *norms, const float *length, float weight, int32_t cutoff) {
  ADD_BODY(while (block[j] < x) j++;)
}

#if KX_X86
KX_AVX2 static unsigned add_avx2(
    uint32_t *docs, int32_t *scores, unsigned count, const uint32_t *block, const uint32_t *freqs,
    const uint8_t *norms, const float *length, float weight, int32_t cutoff) {
  // Unsigned order is that of the signed numbers with the highest bit turned over.
  const __m256i turn = _mm256_set1_epi32((int)0x80000000u);
  ADD_BODY(
    __m256i t = _mm256_set1_epi32((int)(x ^ 0x80000000u));
    unsigned less = 8;
    while (1) {
      __m256i b = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(block + j)), turn);
      less = (unsigned)__builtin_popcount(
          (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(t, b))));
      j += less;
      if (less < 8) break;
    })
}

KX_AVX512 static unsigned add_avx512(
    uint32_t *docs, int32_t *scores, unsigned count, const uint32_t *block, const uint32_t *freqs,
    const uint8_t *norms, const float *length, float weight, int32_t cutoff) {
  ADD_BODY(
    __m512i t = _mm512_set1_epi32((int)x);
    unsigned less = 16;
    while (1) {
      less = (unsigned)__builtin_popcount(
          _mm512_cmplt_epu32_mask(_mm512_loadu_si512(block + j), t));
      j += less;
      if (less < 16) break;
    })
}
#endif

unsigned kx_scores_add(
    uint32_t *docs, int32_t *scores, unsigned count, const uint32_t *block, const uint32_t *freqs,
    const uint8_t *norms, const float *length, float weight, int32_t cutoff) {
#if KX_X86
  if (level_in_use() == 2)
    return add_avx512(docs, scores, count, block, freqs, norms, length, weight, cutoff);
  if (level_in_use() == 1)
    return add_avx2(docs, scores, count, block, freqs, norms, length, weight, cutoff);
#endif
  return add_plain(docs, scores, count, block, freqs, norms, length, weight, cutoff);
}

KX_INLINE uint16_t max16_body(const uint8_t *values, size_t count) {
  uint16_t m = 0;
  for (size_t i = 0; i < count; i++) {
    uint16_t x;
    memcpy(&x, values + 2 * i, 2);
    m = x > m ? x : m;
  }
  return m;
}
#if KX_X86
KX_AVX2 static uint16_t max16_avx2(const uint8_t *values, size_t count) {
  return max16_body(values, count);
}
#endif
uint16_t kx_max16(const uint8_t *values, size_t count) {
#if KX_X86
  if (level_in_use()) return max16_avx2(values, count);
#endif
  return max16_body(values, count);
}

uint16_t kx_impact(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length) {
  float best = 0;
  for (unsigned i = 0; i < count; i++) {
    float tf = (float)(int32_t)freqs[i];
    float x = tf / (tf + length[norms[docs[i]]]);
    best = x > best ? x : best;
  }
  float q = ceilf(best * 65535.0f) + 1;
  return q >= 65535.0f ? 65535 : (uint16_t)q;
}
