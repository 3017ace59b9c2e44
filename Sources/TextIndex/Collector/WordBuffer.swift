import CIndexKernels
import Glibc

/// A set of documents of a segment, a bit for each.
final class WordBuffer {
  private(set) var words: UnsafeMutablePointer<UInt64> = .allocate(capacity: 1)
  private(set) var wordCount = 0
  private var capacity = 1
  /// Documents that the set can have.
  private(set) var limit = 0

  deinit { words.deallocate() }

  /// Makes this the empty set of `count` documents.
  func clear(_ count: Int) {
    limit = count
    wordCount = (count + 63) / 64
    // Two words more: sets are combined by whole words at any bit.
    if capacity < wordCount + 2 {
      words.deallocate()
      capacity = wordCount + 2
      words = .allocate(capacity: capacity)
    }
    memset(words, 0, (wordCount + 2) * 8)
  }

  /// Puts in all documents.
  func fill() {
    memset(words, 0xFF, wordCount * 8)
    trim()
  }

  private func trim() {
    if limit % 64 != 0, wordCount > 0 { words[wordCount - 1] &= (1 << UInt64(limit % 64)) - 1 }
  }

  func remove(_ deletes: DeletedDocuments) {
    for index in 0..<min(wordCount, deletes.wordCount) { words[index] &= ~deletes.word(index) }
  }

  @inline(__always)
  func insert(_ document: UInt32) {
    words[Int(document >> 6)] |= 1 << UInt64(document & 63)
  }

  @inline(__always)
  func contains(_ document: UInt32) -> Bool {
    words[Int(document >> 6)] >> UInt64(document & 63) & 1 == 1
  }

  /// How many documents are in it.
  var count: Int { kx_words_count(words, wordCount) }

  /// Calls `body` with each document, ascending.
  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    for index in 0..<wordCount {
      var word = words[index]
      while word != 0 {
        body(UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
      }
    }
  }
}
