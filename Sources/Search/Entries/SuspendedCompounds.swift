internal import Glibc

/// Finds the words that a suspended hyphen leaves out: "jeugd- en jongerenwerk" also says "jeugdwerk".
struct SuspendedCompounds {
  /// The words of a text in UTF-8 that stand in it only with a suspended hyphen: the first part joined
  /// with each end of the second word that is long enough to be one ("jeugdwerk", and by the way
  /// "jeugdrenwerk", which nobody looks for), each with a space behind it. O(n), at most 8 for each hyphen.
  func words(of text: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    text.withUnsafeBufferPointer { bytes in
      var index = 1
      while index + 6 < bytes.count, let base = bytes.baseAddress {
        guard let hyphen = memchr(base + index, 0x2D, bytes.count - 6 - index) else { break }
        index = UnsafeRawPointer(hyphen) - UnsafeRawPointer(base)
        guard bytes[index + 1] == 0x20, Self.isLetter(bytes[index - 1]) else {
          index += 1
          continue
        }
        let next = index + 2
        let conjunctions = ["en ", "of ", "tot "]
        guard
          let conjunction = conjunctions.first(where: { word in
            bytes[next...].starts(with: word.utf8)
          })
        else {
          index += 1
          continue
        }
        var start = index
        while start > 0, Self.isLetter(bytes[start - 1]) { start -= 1 }
        let second = next + conjunction.utf8.count
        var end = second
        while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
        append(bytes, first: start..<index, second: second..<end, &words)
        index = max(end, index + 1)
      }
    }
    return words
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, first: Range<Int>, second: Range<Int>,
    _ words: inout [UInt8]
  ) {
    guard first.count >= 3, first.count <= 40, second.count >= 6, second.count <= 60 else { return }
    // A compound's last part has at least three letters, its first one too.
    for length in 3...min(10, second.count - 3) {
      let start = second.upperBound - length
      guard bytes[start] & 0xC0 != 0x80 else { continue }
      words += bytes[first]
      words += bytes[start..<second.upperBound]
      words.append(0x20)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
