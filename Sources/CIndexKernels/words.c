// Which bytes of a text belong to words, and what they become in lower case.
#include "kernels.h"

KX_INLINE uint8_t lower(uint8_t c) { return (uint8_t)(c | ((uint8_t)(c - 'A') < 26) << 5); }

#if KX_X86
// SSE2, which every processor of this kind has: bytes from `first` on, `count` of them, as 0xFF.
KX_INLINE __m128i within(__m128i c, char first, char count) {
  __m128i moved = _mm_sub_epi8(c, _mm_set1_epi8((char)(first + 128)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8((char)(count - 128)));
}

KX_INLINE void fold64(const uint8_t *in, uint8_t *out, uint64_t *words, uint64_t *high) {
  uint64_t w = 0, h = 0;
  for (int i = 0; i < 4; i++) {
    __m128i c = _mm_loadu_si128((const __m128i *)(in + 16 * i));
    __m128i folded = _mm_or_si128(c, _mm_and_si128(within(c, 'A', 26), _mm_set1_epi8(32)));
    _mm_storeu_si128((__m128i *)(out + 16 * i), folded);
    __m128i word = _mm_or_si128(within(folded, 'a', 26), within(c, '0', 10));
    uint64_t beyond = (uint16_t)_mm_movemask_epi8(c);
    w |= ((uint16_t)_mm_movemask_epi8(word) | beyond) << (16 * i);
    h |= beyond << (16 * i);
  }
  *words = w;
  *high = h;
}
#else
KX_INLINE void fold64(const uint8_t *in, uint8_t *out, uint64_t *words, uint64_t *high) {
  uint64_t w = 0, h = 0;
  for (int i = 0; i < 64; i++) {
    uint8_t c = lower(in[i]);
    out[i] = c;
    h |= (uint64_t)(in[i] >> 7) << i;
    w |= (uint64_t)((uint8_t)(c - 'a') < 26 || (uint8_t)(c - '0') < 10 || c > 127) << i;
  }
  *words = w;
  *high = h;
}
#endif

void kx_fold_words(
    const uint8_t *text, size_t length, uint8_t *folded, uint64_t *words, uint64_t *high) {
  size_t at = 0;
  for (; at + 64 <= length; at += 64) fold64(text + at, folded + at, words++, high++);
  if (at < length) {
    uint8_t last[64] = {0};
    memcpy(last, text + at, length - at);
    fold64(last, folded + at, words, high);
  }
}
