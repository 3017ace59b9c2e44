// Kernels that look at every byte of a text. Plain C; SSE2 where the processor has it (every x86-64), else
// a loop over a table with the same result. No kernel allocates.
#ifndef CTEXTKERNELS_H
#define CTEXTKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Bit sets of a text, one bit a byte, 64 bytes a word, the first byte in bit 0.
typedef struct {
  // ASCII letters and digits, and all bytes of 0x80 and more.
  uint64_t word;
  // ASCII digits.
  uint64_t digit;
  // ASCII capitals.
  uint64_t capital;
  // Bytes of 0x80 and more.
  uint64_t high;
  // Every other byte above space but 0x7F: ASCII signs.
  uint64_t sign;
  // What makes a word no plain one of small ASCII letters: digits, capitals, high bytes, and apostrophes.
  uint64_t odd;
} tx_classes;

// Fills out[0 ..< (count + 63) / 64]; bits behind the last byte are 0. Returns the number of signs, plus
// the number of runs of word bytes, plus the number of high bytes: never fewer than the text has tokens.
size_t tx_classify(const uint8_t *bytes, size_t count, tx_classes *out);

// Where `wanted` stands first in the bytes, or `count` where it does not. Linear.
size_t tx_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count);

// Where three spaces stand in a row first, or `count` where they do not.
size_t tx_find_spaces(const uint8_t *bytes, size_t count);

// Where a capital stands first, from `start` on, with white space or nothing before it, a space and a letter behind it, and
// one byte more; `count` where none does.
size_t tx_find_initial(const uint8_t *bytes, size_t count, size_t start);

// Where a byte stands first, from `start` on, that is neither printable ASCII (or 0x7F) nor a line feed, a tab or a form
// feed; `count` where none does.
size_t tx_find_odd(const uint8_t *bytes, size_t count, size_t start);

#endif
