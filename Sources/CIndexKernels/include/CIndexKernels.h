// Kernels of the index codec. Plain C with the best instructions of the processor at hand, chosen at run
// time; every variant gives the same result, bit for bit. No kernel allocates. Buffers that are read as
// packed data must be readable for 16 bytes past their end, decoded arrays writable for
// KX_BLOCK + KX_PAD values.
#ifndef CINDEXKERNELS_H
#define CINDEXKERNELS_H

#include <stddef.h>
#include <stdint.h>

#define KX_BLOCK 128
#define KX_PAD 32

// Instruction set in use: 0 baseline, 1 AVX2, 2 AVX-512. kx_limit_level lowers it (tests compare variants).
int kx_level(void);
void kx_limit_level(int level);

// Lower-cases the ASCII letters of a text into `folded`, which has room for the next multiple of 64 bytes. For every 64
// bytes, a word of bits for those of words (ASCII letters, digits, and all bytes above 127), and one for the bytes above 127.
void kx_fold_words(
    const uint8_t *text, size_t length, uint8_t *folded, uint64_t *words, uint64_t *high);

// 128 values of `width` bits (0...32) <-> 16 * width bytes. Four lanes: value i sits in lane i % 4.
void kx_pack128(const uint32_t *in, uint8_t *out, unsigned width);
void kx_unpack128(const uint8_t *in, uint32_t *out, unsigned width);
// As kx_unpack128, then out[i] = base + sum of (value + 1) over 0...i.
void kx_unpack128_sum(const uint8_t *in, uint32_t base, uint32_t *out, unsigned width);

// Bit set of `bytes` bytes: out gets base + index of each set bit, at most KX_BLOCK; returns their number.
unsigned kx_bitset_decode(const uint8_t *in, size_t bytes, uint32_t base, uint32_t *out);
// dst |= src, src being `bits` bits that begin at bit `offset` of dst; returns how many of them are set.
size_t kx_bitset_add(uint64_t *dst, size_t offset, const uint8_t *src, size_t bits);
// Sets the bits of ascending values.
void kx_bits_set(uint64_t *dst, const uint32_t *values, size_t count);
// Combines sets word by word; returns the number of bits left.
size_t kx_words_and(uint64_t *dst, const uint64_t *src, size_t words);
size_t kx_words_or(uint64_t *dst, const uint64_t *src, size_t words);
size_t kx_words_andnot(uint64_t *dst, const uint64_t *src, size_t words);
size_t kx_words_count(const uint64_t *src, size_t words);

// Index of the first of `count` (<= KX_BLOCK) ascending values that is >= target; count when none is.
unsigned kx_lower_bound(const uint32_t *values, unsigned count, uint32_t target);
// Values common to two ascending lists of at most KX_BLOCK values (b padded with UINT32_MAX): their
// places in a and b; returns their number.
unsigned kx_intersect(
    const uint32_t *a, unsigned a_count, const uint32_t *b, uint8_t *a_at, uint8_t *b_at);

// BM25 in fixed point: out[i] = max(1, round(weight * tf / (tf + length[norms[doc]]))). Norms are readable for
// 3 bytes past the last document.
void kx_scores(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, int32_t *out);
// sums[doc] += the score, and touched[doc / KX_WINDOW] = 1.
#define KX_WINDOW 1024
void kx_scores_sum(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length, float weight, uint32_t *sums, uint8_t *touched);
// Indexes of the values > cutoff among count values; returns their number.
unsigned kx_above(const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out);
// Moves the values > cutoff to `scores`, and base + their indexes to `out`; returns their number. All values are 0
// afterwards.
unsigned kx_take_above(
    int32_t *values, unsigned count, int32_t cutoff, uint32_t base, uint32_t *out, int32_t *scores);
// Lists the documents with values > cutoff, and these; returns their number. There is room for KX_PAD more.
unsigned kx_list_above(
    const uint32_t *docs, const int32_t *values, unsigned count, int32_t cutoff, uint32_t *out,
    int32_t *scores);
// Adds the scores of a block of postings (padded with UINT32_MAX; no document is greater than its last) to those of
// ascending documents, and keeps the documents that then score > cutoff; returns their number.
unsigned kx_scores_add(
    uint32_t *docs, int32_t *scores, unsigned count, const uint32_t *block, const uint32_t *freqs,
    const uint8_t *norms, const float *length, float weight, int32_t cutoff);
// The largest value.
uint16_t kx_max16(const uint8_t *values, size_t count);
// The largest tf / (tf + length[norms[doc]]), times 65535, rounded up.
uint16_t kx_impact(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const float *length);

// Elias-Fano of `count` ascending values below `universe`: how many bits; one value is plain binary.
uint64_t kx_ef_bits(uint32_t count, uint32_t universe);
// Writes values[i] - base at a bit offset into zeroed bytes.
void kx_ef_encode(
    uint8_t *out, uint64_t offset, const uint32_t *values, uint32_t count, uint32_t base,
    uint32_t universe);
// Writes a code for each of `count` documents, one after the other: the next freqs[i] values, less bases[docs[i]]
// where there are bases, below universes[norms[docs[i]]].
void kx_ef_encode_lists(
    uint8_t *out, uint64_t offset, const uint32_t *values, const uint32_t *docs,
    const uint32_t *freqs, unsigned count, const uint32_t *bases, const uint8_t *norms,
    const uint32_t *universes);
// Reads them, each plus `base`; returns how many were there (less than count only in damaged data).
uint32_t kx_ef_decode(
    const uint8_t *in, uint64_t offset, uint32_t count, uint32_t base, uint32_t universe,
    uint32_t *out);
// Of `count` ascending targets keeps those for which target + shift is among `size` encoded values; sums that
// are negative are not. `kept` may be `targets`. Returns how many are kept.
uint32_t kx_ef_filter(
    const uint8_t *in, uint64_t offset, uint32_t size, uint32_t universe, const uint32_t *targets,
    uint32_t count, int32_t shift, uint32_t *kept);
// The sum of kx_ef_bits(freqs[i], universes[norms[docs[i]]]).
uint64_t kx_ef_bits_sum(
    const uint32_t *docs, const uint32_t *freqs, unsigned count, const uint8_t *norms,
    const uint32_t *universes);

// The same sums over 0..<i for each i in from...count, in 32 bits; offsets[from] is there already. `universes` must be
// those of FieldNorm.
void kx_ef_bits_offsets(
    const uint32_t *docs, const uint32_t *freqs, unsigned from, unsigned count,
    const uint8_t *norms, const uint32_t *universes, uint32_t *offsets);

// Copies `bits` bits between bit offsets; the target bits are zero before.
void kx_bits_copy(
    uint8_t *dst, uint64_t dst_offset, const uint8_t *src, uint64_t src_offset, uint64_t bits);

// CRC-32C (Castagnoli) of bytes, continued from `crc` (0 to begin).
uint32_t kx_crc32c(uint32_t crc, const void *bytes, size_t count);

// Asks for a cache line.
static inline void kx_prefetch(const void *address) { __builtin_prefetch(address); }

// How letters are folded; data/make_folding.py describes the layout.
extern const uint8_t kx_folding[];
static inline const uint8_t *kx_folding_address(void) { return kx_folding; }
extern const size_t kx_folding_size;

// errno, and open(2), which is variadic and so out of Swift's reach.
int kx_errno(void);
int kx_open(const char *path, int flags, unsigned mode);
// flock(2) for writing, without waiting; Swift sees the structure of that name only.
int kx_lock(int descriptor);
// Begins to write bytes of a file to the disk, and does not wait.
void kx_begin_writing(int descriptor, long offset, long length);
// A new mapping of zeros, in huge pages where there are any; NULL where there is no memory.
void *kx_map(size_t bytes);
// The same mapping with another length, maybe elsewhere; NULL where there is no memory.
void *kx_remap(void *block, size_t old, size_t bytes);
void kx_unmap(void *block, size_t bytes);
// From now on freed memory is kept for what is allocated next.
void kx_keep_freed_memory(void);

#endif
