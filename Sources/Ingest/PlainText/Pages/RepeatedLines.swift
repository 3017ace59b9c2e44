/// Page headers and footers of any wording: what stands at the edges of most pages.
enum RepeatedLines {
  /// Marks first and last lines of pages that come back on at least three pages and most of them, the page number apart.
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
    // Numbers alone are no repeated words: they may be those of footnotes. A source is none either, however often it is cited.
    func edges(_ page: Range<Int>) -> [Int] {
      let body = page.filter { roles[$0] == .body && source.number($0) == nil }
      let edges =
        body.count <= 4 ? Array(body.prefix(1)) : Array(body.prefix(2)) + Array(body.suffix(2))
      return edges.filter { lines[$0].count <= 200 && !FootnoteLabel.isSource(source, $0) }
    }
    var places: [UInt64: [Int]] = [:]
    let candidates = pages.map(edges)
    for page in candidates {
      var seen: Set<UInt64> = []
      for line in page {
        let key = Self.key(source.bytes(line))
        if seen.insert(key).inserted { places[key, default: []].append(line) }
      }
    }
    for (key, found) in places where found.count >= 3 && found.count * 2 > pages.count {
      guard differInPage(source, found) else { continue }
      for page in candidates {
        for line in page where Self.key(source.bytes(line)) == key {
          roles[line] = .furniture
        }
      }
    }
  }

  /// Whether lines that are the same but for their numbers differ in one of them at most, as the page number does.
  private static func differInPage(_ source: TextSource, _ lines: [Int]) -> Bool {
    guard let first = lines.first else { return false }
    let numbers = numbers(source.bytes(first))
    var differing = Set<Int>()
    for line in lines.dropFirst() {
      let others = Self.numbers(source.bytes(line))
      guard others.count == numbers.count else { return false }
      for (place, number) in others.enumerated() where number != numbers[place] {
        differing.insert(place)
      }
    }
    return differing.count <= 1
  }

  /// The numbers of a line, with no regard to their length.
  private static func numbers(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var isOpen = false
    for byte in bytes {
      if byte.isDigit {
        if !isOpen { numbers.append(0) }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] &* 10 &+ Int(byte - 0x30)
      }
      isOpen = byte.isDigit
    }
    return numbers
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
