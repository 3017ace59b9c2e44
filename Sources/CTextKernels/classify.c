#include "CTextKernels.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>

// Whether each byte lies in low ... high (both below 0x80), as 16 bits.
static inline unsigned in_range(__m128i bytes, char low, char high) {
  __m128i above = _mm_cmpgt_epi8(bytes, _mm_set1_epi8((char)(low - 1)));
  __m128i below = _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(high + 1)));
  return (unsigned)_mm_movemask_epi8(_mm_and_si128(above, below));
}

static inline void classify64(const uint8_t *bytes, tx_classes *out) {
  uint64_t digit = 0, capital = 0, letter = 0, high = 0, visible = 0, apostrophe = 0;
  for (int part = 0; part < 4; part++) {
    __m128i value = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    __m128i folded = _mm_or_si128(value, _mm_set1_epi8(0x20));
    int shift = 16 * part;
    digit |= (uint64_t)in_range(value, '0', '9') << shift;
    capital |= (uint64_t)in_range(value, 'A', 'Z') << shift;
    letter |= (uint64_t)in_range(folded, 'a', 'z') << shift;
    high |= (uint64_t)(unsigned)_mm_movemask_epi8(value) << shift;
    visible |= (uint64_t)in_range(value, '!', '~') << shift;
    apostrophe |=
        (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(value, _mm_set1_epi8('\'')))
        << shift;
  }
  out->digit = digit;
  out->capital = capital;
  out->high = high;
  out->word = letter | digit | high;
  out->sign = visible & ~(letter | digit);
  out->odd = digit | capital | high | apostrophe;
}
#else
static inline void classify64(const uint8_t *bytes, tx_classes *out) {
  memset(out, 0, sizeof *out);
  for (int index = 0; index < 64; index++) {
    uint8_t byte = bytes[index];
    uint64_t bit = (uint64_t)1 << index;
    if (byte >= 0x80) {
      out->high |= bit;
      out->word |= bit;
    } else if (byte >= '0' && byte <= '9') {
      out->digit |= bit;
      out->word |= bit;
    } else if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') {
      if (byte < 'a') out->capital |= bit;
      out->word |= bit;
    } else if (byte > 0x20 && byte < 0x7F) {
      out->sign |= bit;
      if (byte == '\'') out->odd |= bit;
    }
  }
  out->odd |= out->digit | out->capital | out->high;
}
#endif

size_t tx_classify(const uint8_t *bytes, size_t count, tx_classes *out) {
  size_t tokens = 0;
  uint64_t carry = 0;
  size_t full = count / 64;
  for (size_t chunk = 0; chunk * 64 < count; chunk++) {
    if (chunk < full) {
      classify64(bytes + 64 * chunk, &out[chunk]);
    } else {
      uint8_t rest[64] = {0};
      memcpy(rest, bytes + 64 * chunk, count - 64 * chunk);
      classify64(rest, &out[chunk]);
    }
    uint64_t word = out[chunk].word;
    tokens += (size_t)__builtin_popcountll(word & ~(word << 1 | carry));
    tokens += (size_t)__builtin_popcountll(out[chunk].sign);
    tokens += (size_t)__builtin_popcountll(out[chunk].high);
    carry = word >> 63;
  }
  return tokens;
}
