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
