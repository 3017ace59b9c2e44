#define _GNU_SOURCE

#include "CTextKernels.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

size_t tx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count) {
#if defined(__SSE2__)
  // Where the first byte and the last stand so far apart, 16 places a step; what is between is compared there. Only for
  // short ones, so that no text makes it slow.
  if (wanted_count >= 2 && wanted_count <= 32 && count >= wanted_count + 15) {
    const __m128i first = _mm_set1_epi8((char)wanted[0]);
    const __m128i last = _mm_set1_epi8((char)wanted[wanted_count - 1]);
    size_t index = 0;
    for (; index + wanted_count + 15 <= count; index += 16) {
      __m128i here = _mm_loadu_si128((const __m128i *)(bytes + index));
      __m128i there = _mm_loadu_si128((const __m128i *)(bytes + index + wanted_count - 1));
      unsigned marks = (unsigned)_mm_movemask_epi8(
          _mm_and_si128(_mm_cmpeq_epi8(here, first), _mm_cmpeq_epi8(there, last)));
      while (marks != 0) {
        size_t place = index + (size_t)__builtin_ctz(marks);
        marks &= marks - 1;
        if (memcmp(bytes + place, wanted, wanted_count) == 0) return place;
      }
    }
    const uint8_t *rest = memmem(bytes + index, count - index, wanted, wanted_count);
    return rest == NULL ? count : (size_t)(rest - bytes);
  }
#endif
  const uint8_t *found = memmem(bytes, count, wanted, wanted_count);
  return found == NULL ? count : (size_t)(found - bytes);
}

size_t tx_find_spaces(const uint8_t *bytes, size_t count) {
  size_t index = 0;
#if defined(__SSE2__)
  // Each step sees the 14 places at which three spaces can begin within its 16 bytes.
  const __m128i space = _mm_set1_epi8(' ');
  for (; index + 16 <= count; index += 14) {
    __m128i value = _mm_loadu_si128((const __m128i *)(bytes + index));
    unsigned spaces = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(value, space));
    unsigned found = spaces & spaces >> 1 & spaces >> 2;
    if (found != 0) return index + (size_t)__builtin_ctz(found);
  }
#endif
  for (; index + 3 <= count; index++) {
    if (bytes[index] == ' ' && bytes[index + 1] == ' ' && bytes[index + 2] == ' ') return index;
  }
  return count;
}

// Whether a byte is an ASCII letter or belongs to a longer scalar.
static inline int is_letter(uint8_t byte) {
  return byte >= 0x80 || (uint8_t)((byte | 0x20) - 'a') < 26;
}

size_t tx_find_initial(const uint8_t *bytes, size_t count, size_t start) {
  if (count < 4) return count;
  size_t end = count - 3;
  size_t index = start;
  while (index < end) {
#if defined(__SSE2__)
    // 16 places a step, where a byte stands before the first of them.
    if (index > 0 && index + 17 <= count) {
      __m128i before = _mm_loadu_si128((const __m128i *)(bytes + index - 1));
      __m128i here = _mm_loadu_si128((const __m128i *)(bytes + index));
      __m128i behind = _mm_loadu_si128((const __m128i *)(bytes + index + 1));
      __m128i is_capital = _mm_and_si128(
          _mm_cmpgt_epi8(here, _mm_set1_epi8('A' - 1)), _mm_cmplt_epi8(here, _mm_set1_epi8('Z' + 1)));
      __m128i follows_space =
          _mm_cmpeq_epi8(_mm_min_epu8(before, _mm_set1_epi8(0x20)), before);
      __m128i all = _mm_and_si128(
          _mm_and_si128(is_capital, follows_space), _mm_cmpeq_epi8(behind, _mm_set1_epi8(0x20)));
      unsigned marks = (unsigned)_mm_movemask_epi8(all);
      while (marks != 0) {
        size_t place = index + (size_t)__builtin_ctz(marks);
        marks &= marks - 1;
        if (place < end && is_letter(bytes[place + 2])) return place;
      }
      index += 16;
      continue;
    }
#endif
    if (bytes[index + 1] == 0x20 && bytes[index] >= 'A' && bytes[index] <= 'Z' &&
        (index == 0 || bytes[index - 1] <= 0x20) && is_letter(bytes[index + 2])) {
      return index;
    }
    index++;
  }
  return count;
}

size_t tx_find_odd(const uint8_t *bytes, size_t count, size_t start) {
  size_t index = start;
#if defined(__SSE2__)
  for (; index + 16 <= count; index += 16) {
    __m128i value = _mm_loadu_si128((const __m128i *)(bytes + index));
    // As signed numbers, bytes of 0x80 and more lie below 0x20 too.
    __m128i low = _mm_cmplt_epi8(value, _mm_set1_epi8(0x20));
    __m128i plain = _mm_or_si128(
        _mm_cmpeq_epi8(value, _mm_set1_epi8('\n')),
        _mm_or_si128(
            _mm_cmpeq_epi8(value, _mm_set1_epi8('\t')), _mm_cmpeq_epi8(value, _mm_set1_epi8('\f'))));
    unsigned marks = (unsigned)_mm_movemask_epi8(_mm_andnot_si128(plain, low));
    if (marks != 0) return index + (size_t)__builtin_ctz(marks);
  }
#endif
  for (; index < count; index++) {
    uint8_t byte = bytes[index];
    if (byte >= 0x80) return index;
    if (byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\f') return index;
  }
  return count;
}
