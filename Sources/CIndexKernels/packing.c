// Bit packing in blocks of 128, the layout of SIMD-BP128 (Lemire and Boytsov, 2015): four 32-bit lanes,
// 32 rows, each row `width` bits per lane.
#include "kernels.h"

typedef uint32_t row __attribute__((vector_size(16), aligned(1)));
typedef uint32_t vec __attribute__((vector_size(16)));

KX_INLINE vec mask_of(unsigned width) {
  uint32_t m = width == 32 ? 0xFFFFFFFFu : (1u << width) - 1;
  return (vec){m, m, m, m};
}

KX_INLINE void pack_width(const uint32_t *in, uint8_t *out, const unsigned width) {
  const row *src = (const row *)in;
  row *dst = (row *)out;
  vec mask = mask_of(width), word = {0, 0, 0, 0};
  unsigned used = 0;
#pragma clang loop unroll(full)
  for (int i = 0; i < 32; i++) {
    vec x = (vec)src[i] & mask;
    word |= x << used;
    used += width;
    if (used >= 32) {
      *dst++ = word;
      used -= 32;
      word = used ? x >> (width - used) : (vec){0, 0, 0, 0};
    }
  }
}

KX_INLINE vec row_at(const row *src, int i, const unsigned width, vec mask) {
  unsigned bit = (unsigned)i * width, word = bit / 32, shift = bit % 32;
  vec x = (vec)src[word] >> shift;
  if (shift + width > 32) x |= (vec)src[word + 1] << (32 - shift);
  return x & mask;
}

KX_INLINE void unpack_width(const uint8_t *in, uint32_t *out, const unsigned width) {
  const row *src = (const row *)in;
  row *dst = (row *)out;
  vec mask = mask_of(width);
#pragma clang loop unroll(full)
  for (int i = 0; i < 32; i++) dst[i] = row_at(src, i, width, mask);
}

KX_INLINE void sum_width(const uint8_t *in, uint32_t base, uint32_t *out, const unsigned width) {
  const row *src = (const row *)in;
  row *dst = (row *)out;
  vec mask = mask_of(width), carry = {base, base, base, base}, zero = {0, 0, 0, 0};
  const vec step = {1, 2, 3, 4};
#pragma clang loop unroll(full)
  for (int i = 0; i < 32; i++) {
    vec x = width ? row_at(src, i, width, mask) : zero;
    x += __builtin_shufflevector(x, zero, 4, 0, 1, 2);
    x += __builtin_shufflevector(x, zero, 4, 4, 0, 1);
    x += step + carry;
    dst[i] = x;
    carry = __builtin_shufflevector(x, x, 3, 3, 3, 3);
  }
}

#define CASES(F) \
  F(1) F(2) F(3) F(4) F(5) F(6) F(7) F(8) F(9) F(10) F(11) F(12) F(13) F(14) F(15) F(16) F(17) F(18) \
  F(19) F(20) F(21) F(22) F(23) F(24) F(25) F(26) F(27) F(28) F(29) F(30) F(31) F(32)

void kx_pack128(const uint32_t *in, uint8_t *out, unsigned width) {
#define CASE(W) case W: pack_width(in, out, W); break;
  switch (width) { CASES(CASE) default: break; }
#undef CASE
}

KX_INLINE void unpack_any(const uint8_t *in, uint32_t *out, unsigned width) {
#define CASE(W) case W: unpack_width(in, out, W); break;
  switch (width) { CASES(CASE) default: memset(out, 0, 512); break; }
#undef CASE
}

KX_INLINE void sum_any(const uint8_t *in, uint32_t base, uint32_t *out, unsigned width) {
#define CASE(W) case W: sum_width(in, base, out, W); break;
  switch (width) { CASES(CASE) default: sum_width(in, base, out, 0); break; }
#undef CASE
}

#if KX_X86
KX_AVX2 static void unpack_avx2(const uint8_t *in, uint32_t *out, unsigned width) {
  unpack_any(in, out, width);
}
KX_AVX2 static void sum_avx2(const uint8_t *in, uint32_t base, uint32_t *out, unsigned width) {
  sum_any(in, base, out, width);
}
#endif

void kx_unpack128(const uint8_t *in, uint32_t *out, unsigned width) {
#if KX_X86
  if (level_in_use()) { unpack_avx2(in, out, width); return; }
#endif
  unpack_any(in, out, width);
}

void kx_unpack128_sum(const uint8_t *in, uint32_t base, uint32_t *out, unsigned width) {
#if KX_X86
  if (level_in_use()) { sum_avx2(in, base, out, width); return; }
#endif
  sum_any(in, base, out, width);
}
