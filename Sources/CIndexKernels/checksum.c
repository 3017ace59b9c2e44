#include "kernels.h"

static uint32_t table[256];

__attribute__((constructor)) static void fill(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t c = i;
    for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0x82F63B78u : c >> 1;
    table[i] = c;
  }
}

static uint32_t crc_plain(uint32_t crc, const uint8_t *p, size_t count) {
  while (count--) crc = crc >> 8 ^ table[(crc ^ *p++) & 0xFF];
  return crc;
}

#if KX_X86
__attribute__((target("sse4.2"))) static uint32_t crc_sse42(
    uint32_t crc, const uint8_t *p, size_t count) {
  uint64_t c = crc;
  for (; count >= 8; count -= 8, p += 8) c = _mm_crc32_u64(c, load64(p));
  crc = (uint32_t)c;
  while (count--) crc = _mm_crc32_u8(crc, *p++);
  return crc;
}
#endif

uint32_t kx_crc32c(uint32_t crc, const void *bytes, size_t count) {
  crc = ~crc;
#if KX_X86
  if (level_in_use()) return ~crc_sse42(crc, bytes, count);
#endif
  return ~crc_plain(crc, bytes, count);
}
