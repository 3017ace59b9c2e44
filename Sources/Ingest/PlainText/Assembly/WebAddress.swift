/// Web addresses in running text.
enum WebAddress {
  /// Whether a word is (the beginning of) a web address: "https://…", "www.…", "(http://…".
  static func isAddress(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < word.count, !word[start].isWordByte || word[start] >= 0x80 { start += 1 }
    guard start < word.count else { return false }
    let rest = UnsafeBufferPointer(rebasing: word[start...])
    return has(rest, "http") || has(rest, "www.")
  }

  private static func has(_ word: UnsafeBufferPointer<UInt8>, _ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard word.count >= count else { return false }
    return literal.withUTF8Buffer { wanted in
      for offset in 0..<count where word[offset] | 0x20 != wanted[offset] | 0x20 { return false }
      return true
    }
  }

  /// Whether a line ends in a web address that goes on in the next: "https://open.overheid.|nl/repository".
  static func isBroken(_ source: TextSource, _ line: Int) -> Bool {
    guard line + 1 < source.lines.count else { return false }
    let range = source.lines[line].range
    var start = range.upperBound
    let floor = max(range.lowerBound, range.upperBound - 400)
    while start > floor, source.text[start - 1] > 0x20 { start -= 1 }
    let word = UnsafeBufferPointer(rebasing: source.text[start..<range.upperBound])
    return isAddress(word) && goesOn(source, word, line + 1)
  }

  /// Whether a web address at the end of a line goes on in the next.
  static func goesOn(
    _ source: TextSource, _ word: UnsafeBufferPointer<UInt8>, _ next: Int
  ) -> Bool {
    // Another address; not "https://|www.rijksoverheid.nl".
    if word.count > 10,
      source.has(next, "http://") || source.has(next, "https://") || source.has(next, "www.")
    {
      return false
    }
    let last = word[word.count - 1]
    let first = source.first(next)
    switch last {
    case 0x2F, 0x2D, 0x3F, 0x3D, 0x26, 0x5F, 0x25, 0x23, 0x7E: return first > 0x20
    case 0x2E:
      // "www.|rijksoverheid.nl"; a period behind a whole address ends the sentence.
      guard first.isLower || first.isDigit else { return false }
      return word.count <= 12 && word.filter { $0 == 0x2E }.count == 1
        || endsHost(source, word, next)
    default: break
    }
    switch first {
    case 0x2F, 0x3F, 0x25, 0x26, 0x3D, 0x23, 0x5F: return true
    default: break
    }
    // A word of an address: small letters, digits and hyphens up to a slash or a period with letters behind it.
    guard first.isLower || first.isDigit else { return false }
    let range = source.lines[next].range
    var index = range.lowerBound
    var hyphens = 0
    while index < range.upperBound, source.text[index] > 0x20 {
      let byte = source.text[index]
      if byte == 0x2D { hyphens += 1 }
      if byte == 0x2F && index > range.lowerBound {
        return !isHost(source, range.lowerBound..<index)
      }
      index += 1
    }
    return hyphens >= 2
  }

  /// Whether a line begins with the rest of a host whose address ends in a period: "nl/repository", "trimbos.nl".
  private static func endsHost(
    _ source: TextSource, _ word: UnsafeBufferPointer<UInt8>, _ next: Int
  ) -> Bool {
    // Behind the host, a period ends the sentence.
    var slashes = 0
    for byte in word where byte == 0x2F { slashes += 1 }
    guard slashes <= 2 else { return false }
    let bytes = source.bytes(next)
    var end = 0
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == 0x2D || bytes[end] == 0x2E {
      end += 1
    }
    while end > 0, bytes[end - 1] == 0x2E { end -= 1 }
    let domain = bytes[..<end].split(separator: 0x2E).last
    return domain.map { domain in domains.contains { domain.elementsEqual($0.utf8) } } ?? false
  }

  private static let domains = [
    "nl", "eu", "com", "org", "net", "be", "de", "int", "info", "uk", "fr",
  ]

  /// "vng.nl": the begin of another address.
  private static func isHost(_ source: TextSource, _ range: Range<Int>) -> Bool {
    let text = source.text
    guard let period = range.last(where: { text[$0] == 0x2E }) else { return false }
    let domain = period + 1..<range.upperBound
    return (2...4).contains(domain.count) && period > range.lowerBound
      && domain.allSatisfy { text[$0].isLower }
  }
}
