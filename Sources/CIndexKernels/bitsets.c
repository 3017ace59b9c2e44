#include "kernels.h"

static unsigned decode_plain(const uint8_t *in, size_t bytes, uint32_t base, uint32_t *out) {
  unsigned n = 0;
  for (size_t i = 0; i < bytes; i += 8) {
    uint64_t word = load64(in + i);
    if (bytes - i < 8) word &= (1ull << (8 * (bytes - i))) - 1;
    while (word) {
      if (n == KX_BLOCK) return n;
      out[n++] = base + (uint32_t)(i * 8) + (uint32_t)__builtin_ctzll(word);
      word &= word - 1;
    }
  }
  return n;
}

#if KX_X86
KX_AVX512 static unsigned decode_avx512(
    const uint8_t *in, size_t bytes, uint32_t base, uint32_t *out) {
  const __m512i lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  __m512i at = _mm512_add_epi32(lanes, _mm512_set1_epi32((int)base));
  const __m512i sixteen = _mm512_set1_epi32(16);
  unsigned n = 0;
  for (size_t i = 0; i < bytes; i += 2) {
    uint16_t m;
    memcpy(&m, in + i, 2);
    if (bytes - i < 2) m &= 0xFF;
    unsigned c = (unsigned)__builtin_popcount(m);
    if (n + c > KX_BLOCK) return decode_plain(in, bytes, base, out);
    _mm512_storeu_si512(out + n, _mm512_maskz_compress_epi32(m, at));
    n += c;
    at = _mm512_add_epi32(at, sixteen);
  }
  return n;
}
#endif

unsigned kx_bitset_decode(const uint8_t *in, size_t bytes, uint32_t base, uint32_t *out) {
#if KX_X86
  if (level_in_use() == 2) return decode_avx512(in, bytes, base, out);
#endif
  return decode_plain(in, bytes, base, out);
}

KX_INLINE size_t add_body(uint64_t *dst, size_t offset, const uint8_t *src, size_t bits) {
  uint64_t *word = dst + offset / 64;
  unsigned shift = offset % 64;
  uint64_t over = 0;
  size_t n = 0;
  for (; bits >= 64; bits -= 64) {
    uint64_t x = load64(src);
    n += (size_t)__builtin_popcountll(x);
    *word++ |= x << shift | over;
    over = x >> 1 >> (63 - shift);
    src += 8;
  }
  uint64_t x = load64(src) & ((1ull << bits) - 1);
  n += (size_t)__builtin_popcountll(x);
  word[0] |= x << shift | over;
  word[1] |= x >> 1 >> (63 - shift);
  return n;
}

// A byte at a time: in a sparse set hardly two neighbours share one, so no store waits for the one before.
KX_INLINE void set_body(uint64_t *dst, const uint32_t *values, size_t count) {
  uint8_t *bytes = (uint8_t *)dst;
  for (size_t i = 0; i < count; i++) {
    uint32_t v = values[i];
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    bytes[v / 8] |= (uint8_t)(1u << (v % 8));
#else
    dst[v / 64] |= 1ull << (v % 64);
#endif
  }
}

#if KX_X86
KX_AVX2 static size_t add_avx2(uint64_t *dst, size_t offset, const uint8_t *src, size_t bits) {
  return add_body(dst, offset, src, bits);
}
KX_AVX2 static void set_avx2(uint64_t *dst, const uint32_t *values, size_t count) {
  set_body(dst, values, count);
}
#endif

size_t kx_bitset_add(uint64_t *dst, size_t offset, const uint8_t *src, size_t bits) {
#if KX_X86
  if (level_in_use()) return add_avx2(dst, offset, src, bits);
#endif
  return add_body(dst, offset, src, bits);
}

void kx_bits_set(uint64_t *dst, const uint32_t *values, size_t count) {
#if KX_X86
  if (level_in_use()) { set_avx2(dst, values, count); return; }
#endif
  set_body(dst, values, count);
}

KX_INLINE size_t count_body(const uint64_t *src, size_t words) {
  size_t n = 0;
  for (size_t i = 0; i < words; i++) n += (size_t)__builtin_popcountll(src[i]);
  return n;
}
KX_INLINE size_t and_body(uint64_t *dst, const uint64_t *src, size_t words) {
  size_t n = 0;
  for (size_t i = 0; i < words; i++) n += (size_t)__builtin_popcountll(dst[i] &= src[i]);
  return n;
}
KX_INLINE size_t or_body(uint64_t *dst, const uint64_t *src, size_t words) {
  size_t n = 0;
  for (size_t i = 0; i < words; i++) n += (size_t)__builtin_popcountll(dst[i] |= src[i]);
  return n;
}
KX_INLINE size_t andnot_body(uint64_t *dst, const uint64_t *src, size_t words) {
  size_t n = 0;
  for (size_t i = 0; i < words; i++) n += (size_t)__builtin_popcountll(dst[i] &= ~src[i]);
  return n;
}

#if KX_X86
#define VARIANTS(NAME, PARAMS, ARGS) \
  KX_AVX512 static size_t NAME##_avx512 PARAMS { return NAME##_body ARGS; } \
  KX_AVX2 static size_t NAME##_avx2 PARAMS { return NAME##_body ARGS; } \
  size_t kx_words_##NAME PARAMS { \
    if (level_in_use() == 2) return NAME##_avx512 ARGS; \
    if (level_in_use() == 1) return NAME##_avx2 ARGS; \
    return NAME##_body ARGS; \
  }
#else
#define VARIANTS(NAME, PARAMS, ARGS) size_t kx_words_##NAME PARAMS { return NAME##_body ARGS; }
#endif
VARIANTS(count, (const uint64_t *src, size_t words), (src, words))
VARIANTS(and, (uint64_t *dst, const uint64_t *src, size_t words), (dst, src, words))
VARIANTS(or, (uint64_t *dst, const uint64_t *src, size_t words), (dst, src, words))
VARIANTS(andnot, (uint64_t *dst, const uint64_t *src, size_t words), (dst, src, words))

void kx_bits_copy(
    uint8_t *dst, uint64_t dst_offset, const uint8_t *src, uint64_t src_offset, uint64_t bits) {
  if (dst_offset % 8 == 0 && src_offset % 8 == 0) {
    memcpy(dst + dst_offset / 8, src + src_offset / 8, bits / 8);
    uint64_t whole = bits / 8 * 8;
    dst_offset += whole;
    src_offset += whole;
    bits -= whole;
  }
  while (bits) {
    unsigned n = bits < 56 ? (unsigned)bits : 56;
    uint64_t x = load64(src + src_offset / 8) >> (src_offset % 8);
    put_bits(dst, dst_offset, x & ((1ull << n) - 1));
    dst_offset += n;
    src_offset += n;
    bits -= n;
  }
}
