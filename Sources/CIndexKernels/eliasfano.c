// Elias-Fano codes (Elias 1974, Fano 1971) of ascending values below a universe that both sides know. With
// l = floor(log2(universe / count)): first the high parts in unary (bit i + (value_i >> l) is set for the
// i-th value), count + ((universe - 1) >> l) bits; then the l low bits of each value.
#include "kernels.h"

KX_INLINE unsigned length_of(uint32_t x) { return x ? 32u - (unsigned)__builtin_clz(x) : 0; }

KX_INLINE unsigned low_bits(uint32_t count, uint32_t universe) {
  if (universe <= count) return 0;
  unsigned l = length_of(universe) - length_of(count);
  return l - (((uint64_t)count << l) > universe);
}

KX_INLINE uint64_t bits_of(uint32_t count, uint32_t universe) {
  if (universe == 0) universe = 1;
  if (count == 1) return length_of(universe - 1);
  unsigned l = low_bits(count, universe);
  return (uint64_t)count * (l + 1) + ((universe - 1) >> l);
}

uint64_t kx_ef_bits(uint32_t count, uint32_t universe) { return bits_of(count, universe); }

KX_INLINE void encode(
    uint8_t *out, uint64_t offset, const uint32_t *values, uint32_t count, uint32_t base,
    uint32_t universe) {
  if (universe == 0) universe = 1;
  if (count == 1) { put_bits(out, offset, values[0] - base); return; }
  unsigned l = low_bits(count, universe);
  uint64_t low = offset + count + ((universe - 1) >> l);
  uint32_t mask = l ? 0xFFFFFFFFu >> (32 - l) : 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t v = values[i] - base;
    uint64_t high = offset + i + (v >> l);
    out[high / 8] |= (uint8_t)(1u << (high % 8));
    if (l) put_bits(out, low, v & mask);
    low += l;
  }
}

void kx_ef_encode(
    uint8_t *out, uint64_t offset, const uint32_t *values, uint32_t count, uint32_t base,
    uint32_t universe) {
  encode(out, offset, values, count, base, universe);
}

void kx_ef_encode_lists(
    uint8_t *out, uint64_t offset, const uint32_t *values, const uint32_t *docs,
    const uint32_t *freqs, unsigned count, const uint32_t *bases, const uint8_t *norms,
    const uint32_t *universes) {
  for (unsigned i = 0; i < count; i++) {
    uint32_t doc = docs[i], freq = freqs[i], universe = universes[norms[doc]];
    encode(out, offset, values, freq, bases ? bases[doc] : 0, universe);
    offset += bits_of(freq, universe);
    values += freq;
  }
}

KX_INLINE uint32_t decode_body(
    const uint8_t *in, uint64_t offset, uint32_t count, uint32_t base, uint32_t universe,
    uint32_t *out) {
  if (universe == 0) universe = 1;
  if (count == 1) {
    uint64_t x = load64(in + offset / 8) >> (offset % 8);
    out[0] = base + (uint32_t)(x & ((1ull << length_of(universe - 1)) - 1));
    return 1;
  }
  unsigned l = low_bits(count, universe);
  uint64_t high_bits = count + (uint64_t)((universe - 1) >> l);
  uint64_t low = offset + high_bits, end = offset + high_bits;
  uint32_t mask = l ? 0xFFFFFFFFu >> (32 - l) : 0;
  uint32_t i = 0, bucket = 0;  // bucket = index of the word's first bit in the high part
  const uint8_t *p = in + offset / 8;
  unsigned skip = offset % 8;
  uint64_t word = (load64(p) >> skip) << skip;
  uint64_t first = (uint64_t)0 - skip;  // position of bit 0 of `word` relative to offset
  (void)bucket;
  while (1) {
    while (word) {
      uint64_t at = first + (uint64_t)__builtin_ctzll(word);
      word &= word - 1;
      uint32_t high = (uint32_t)(at - i);
      uint32_t v = (uint32_t)(load64(in + low / 8) >> (low % 8)) & mask;
      out[i] = base + (high << l | v);
      low += l;
      if (++i == count) return offset + at < end ? count : 0;
    }
    first += 64;
    p += 8;
    if ((int64_t)first >= (int64_t)high_bits) return i;
    word = load64(p);
  }
}

#if KX_X86
KX_AVX2 static uint32_t decode_avx2(
    const uint8_t *in, uint64_t offset, uint32_t count, uint32_t base, uint32_t universe,
    uint32_t *out) {
  return decode_body(in, offset, count, base, universe, out);
}
#endif

uint32_t kx_ef_decode(
    const uint8_t *in, uint64_t offset, uint32_t count, uint32_t base, uint32_t universe,
    uint32_t *out) {
#if KX_X86
  if (level_in_use()) return decode_avx2(in, offset, count, base, universe, out);
#endif
  return decode_body(in, offset, count, base, universe, out);
}

// The place of the n-th (from 0) set bit of a word that has so many.
KX_INLINE unsigned select_plain(uint64_t word, unsigned n) {
  while (n--) word &= word - 1;
  return (unsigned)__builtin_ctzll(word);
}

#if KX_X86
__attribute__((target("bmi,bmi2"))) static inline unsigned select_bmi2(uint64_t word, unsigned n) {
  return (unsigned)_tzcnt_u64(_pdep_u64(1ull << n, word));
}
#endif

#define FILTER_BODY(SELECT) \
  if (universe == 0) universe = 1; \
  if (size == 1) { \
    uint32_t only; \
    decode_body(in, offset, 1, 0, universe, &only); \
    for (uint32_t i = 0; i < count; i++) { \
      if ((int64_t)targets[i] + shift == (int64_t)only) { kept[0] = targets[i]; return 1; } \
    } \
    return 0; \
  } \
  unsigned l = low_bits(size, universe); \
  uint64_t high_bits = size + (uint64_t)((universe - 1) >> l); \
  uint64_t low = offset + high_bits; \
  uint32_t mask = l ? 0xFFFFFFFFu >> (32 - l) : 0; \
  uint32_t n = 0; \
  uint64_t at = 0, zeros = 0; /* of the word that begins at `at`, and zeros before it */ \
  for (uint32_t i = 0; i < count; i++) { \
    int64_t wanted = (int64_t)targets[i] + shift; \
    if (wanted < 0) continue; \
    if (wanted >= (int64_t)universe) break; \
    uint64_t bucket = (uint64_t)wanted >> l; \
    uint32_t rest = (uint32_t)wanted & mask; \
    uint64_t place = 0; \
    if (bucket) { \
      /* Behind the zero number bucket - 1. */ \
      while (1) { \
        uint64_t word = window64(in, offset + at); \
        uint64_t more = 64 - (uint64_t)__builtin_popcountll(word); \
        if (zeros + more >= bucket) { place = at + SELECT(~word, (unsigned)(bucket - 1 - zeros)) + 1; break; } \
        zeros += more; \
        at += 64; \
        if (at >= high_bits) return n; \
      } \
    } \
    while (place < high_bits && (in[(offset + place) / 8] >> ((offset + place) % 8) & 1)) { \
      uint64_t index = place - bucket; \
      if (index >= size) break; \
      uint32_t v = (uint32_t)(load64(in + (low + index * l) / 8) >> ((low + index * l) % 8)) & mask; \
      if (v >= rest) { \
        if (v == rest) kept[n++] = targets[i]; \
        break; \
      } \
      place++; \
    } \
  } \
  return n;

KX_INLINE uint64_t window64(const uint8_t *in, uint64_t bit) {
  unsigned shift = bit % 8;
  uint64_t x = load64(in + bit / 8) >> shift;
  return shift ? x | (uint64_t)in[bit / 8 + 8] << (64 - shift) : x;
}

static uint32_t filter_plain(
    const uint8_t *in, uint64_t offset, uint32_t size, uint32_t universe, const uint32_t *targets,
    uint32_t count, int32_t shift, uint32_t *kept) {
  FILTER_BODY(select_plain)
}

#if KX_X86
KX_AVX2 static uint32_t filter_avx2(
    const uint8_t *in, uint64_t offset, uint32_t size, uint32_t universe, const uint32_t *targets,
    uint32_t count, int32_t shift, uint32_t *kept) {
  FILTER_BODY(select_bmi2)
}
#endif

uint32_t kx_ef_filter(
    const uint8_t *in, uint64_t offset, uint32_t size, uint32_t universe, const uint32_t *targets,
    uint32_t count, int32_t shift, uint32_t *kept) {
#if KX_X86
  if (level_in_use())
    return filter_avx2(in, offset, size, universe, targets, count, shift, kept);
#endif
  return filter_plain(in, offset, size, universe, targets, count, shift, kept);
}

KX_INLINE uint64_t sum_body(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const uint32_t *universes) {
  uint64_t sum = 0;
  for (unsigned i = 0; i < count; i++) sum += bits_of(freqs[i], universes[norms[docs[i]]]);
  return sum;
}

#if KX_X86
KX_AVX512 static uint64_t sum_avx512(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const uint32_t *universes) {
  return sum_body(docs, freqs, count, norms, universes);
}
KX_AVX2 static uint64_t sum_avx2(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const uint32_t *universes) {
  return sum_body(docs, freqs, count, norms, universes);
}
#endif

uint64_t kx_ef_bits_sum(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const uint32_t *universes) {
#if KX_X86
  if (level_in_use() == 2) return sum_avx512(docs, freqs, count, norms, universes);
  if (level_in_use()) return sum_avx2(docs, freqs, count, norms, universes);
#endif
  return sum_body(docs, freqs, count, norms, universes);
}

static void offsets_plain(
    const uint32_t *docs, const uint32_t *freqs, unsigned from, unsigned count,
    const uint8_t *norms, const uint32_t *universes, uint32_t *offsets) {
  uint32_t sum = offsets[from];
  for (unsigned i = from; i < count; i++) {
    offsets[i] = sum;
    sum += (uint32_t)bits_of(freqs[i], universes[norms[docs[i]]]);
  }
  offsets[count] = sum;
}

#if KX_X86
KX_AVX512 static void offsets_avx512(
    const uint32_t *docs, const uint32_t *freqs, unsigned from, unsigned count,
    const uint8_t *norms, uint32_t *offsets) {
  const __m512i one = _mm512_set1_epi32(1), all = _mm512_set1_epi32(32), zero = _mm512_setzero_si512();
  const __m512i eight = _mm512_set1_epi32(8), full = _mm512_set1_epi32(-1);
  uint32_t sum = offsets[from];
  for (unsigned i = from; i < count; i += 16) {
    __mmask16 lanes = count - i >= 16 ? 0xFFFF : (__mmask16)((1u << (count - i)) - 1);
    __m512i doc = _mm512_maskz_loadu_epi32(lanes, docs + i);
    __m512i tf = _mm512_mask_loadu_epi32(one, lanes, freqs + i);
    __m512i norm = _mm512_and_si512(
        _mm512_mask_i32gather_epi32(zero, lanes, doc, norms, 1), _mm512_set1_epi32(255));
    /* universes[norm] = the smallest length with the next code, less 1 */
    __m512i code = _mm512_sub_epi32(norm, _mm512_set1_epi32(23));
    __m512i shift = _mm512_sub_epi32(_mm512_srli_epi32(code, 3), one);
    __m512i high = _mm512_ternarylogic_epi32(code, _mm512_set1_epi32(7), eight, 0xEA);
    __m512i u = _mm512_add_epi32(_mm512_sllv_epi32(high, shift), _mm512_set1_epi32(23));
    u = _mm512_mask_mov_epi32(u, _mm512_cmplt_epi32_mask(norm, _mm512_set1_epi32(40)), norm);
    u = _mm512_mask_mov_epi32(u, _mm512_cmpeq_epi32_mask(norm, _mm512_set1_epi32(255)), full);
    u = _mm512_max_epu32(u, one);
    __m512i last = _mm512_sub_epi32(u, one);
    /* l = floor(log2(u / tf)), 0 where u <= tf */
    __m512i l = _mm512_sub_epi32(_mm512_lzcnt_epi32(tf), _mm512_lzcnt_epi32(u));
    __mmask16 over = _mm512_cmpgt_epu32_mask(u, tf);
    l = _mm512_maskz_mov_epi32(over, l);
    __mmask16 less = _mm512_mask_cmpgt_epu32_mask(over, _mm512_sllv_epi32(tf, l), u);
    l = _mm512_mask_sub_epi32(l, less, l, one);
    __m512i bits = _mm512_add_epi32(
        _mm512_mullo_epi32(tf, _mm512_add_epi32(l, one)), _mm512_srlv_epi32(last, l));
    __m512i plain = _mm512_sub_epi32(all, _mm512_lzcnt_epi32(last));
    bits = _mm512_mask_mov_epi32(bits, _mm512_cmpeq_epi32_mask(tf, one), plain);
    bits = _mm512_maskz_mov_epi32(lanes, bits);
    /* sums of all lanes up to each */
    __m512i x = bits;
    x = _mm512_add_epi32(x, _mm512_alignr_epi32(x, zero, 15));
    x = _mm512_add_epi32(x, _mm512_alignr_epi32(x, zero, 14));
    x = _mm512_add_epi32(x, _mm512_alignr_epi32(x, zero, 12));
    x = _mm512_add_epi32(x, _mm512_alignr_epi32(x, zero, 8));
    __m512i before = _mm512_add_epi32(_mm512_sub_epi32(x, bits), _mm512_set1_epi32((int)sum));
    _mm512_mask_storeu_epi32(offsets + i, lanes, before);
    sum += (uint32_t)_mm_extract_epi32(_mm512_extracti32x4_epi32(x, 3), 3);
  }
  offsets[count] = sum;
}
#endif

void kx_ef_bits_offsets(
    const uint32_t *docs, const uint32_t *freqs, unsigned from, unsigned count,
    const uint8_t *norms, const uint32_t *universes, uint32_t *offsets) {
#if KX_X86
  if (level_in_use() == 2) { offsets_avx512(docs, freqs, from, count, norms, offsets); return; }
#endif
  offsets_plain(docs, freqs, from, count, norms, universes, offsets);
}
