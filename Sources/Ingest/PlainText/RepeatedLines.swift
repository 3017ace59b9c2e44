/// Page headers and footers of any wording: what stands at the edges of most pages.
enum RepeatedLines {
  /// Marks first and last lines of pages that come back on at least three pages and most of them, digits apart.
  static func mark(_ source: TextSource, _ roles: inout [LineRole]) {
    let lines = source.lines
    var pages: [Range<Int>] = []
    var start = 0
    for line in lines.indices where lines[line].startsPage && line > start {
      pages.append(start..<line)
      start = line
    }
    pages.append(start..<lines.count)
    guard pages.count >= 3 else { return }
    var counts: [UInt64: Int] = [:]
    // Numbers alone are no repeated words: they may be those of footnotes.
    func edges(_ page: Range<Int>) -> [Int] {
      let body = page.filter { roles[$0] == .body && source.number($0) == nil }
      return body.count <= 4 ? Array(body.prefix(1)) : Array(body.prefix(2)) + Array(body.suffix(2))
    }
    let candidates = pages.map(edges)
    for page in candidates {
      var seen: Set<UInt64> = []
      for line in page {
        let key = Self.key(source.bytes(line))
        if seen.insert(key).inserted { counts[key, default: 0] += 1 }
      }
    }
    for page in candidates {
      for line in page where lines[line].count <= 200 {
        let count = counts[Self.key(source.bytes(line))] ?? 0
        if count >= 3, count * 2 > pages.count { roles[line] = .furniture }
      }
    }
  }

  /// A hash of a line without digits and white space (FNV-1a).
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes where byte > 0x20 && !byte.isDigit {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
