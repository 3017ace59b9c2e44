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
