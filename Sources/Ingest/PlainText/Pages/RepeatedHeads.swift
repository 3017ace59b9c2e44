/// The head that a ministry prints on every page, wherever an extractor puts it: "Ministerie van Landbouw, | Natuur en
/// Voedselkwaliteit", "Ons kenmerk | FEZ / 20186734".
struct RepeatedHeads {
  private let source: TextSource
  /// The page of each line, from 0.
  private var pages: [Int32] = []
  /// The lines that may belong to such a head, in order.
  private var short: [Int] = []

  /// Lines of a head are no longer, in bytes.
  private static let longest = 60
  /// Where the words are that tell of such heads, in bytes from the beginning.
  private static let depth = 6_000

  /// Marks two short lines or more that come back together: on most pages, or three times with words that only a head has.
  static func mark(_ source: TextSource, _ roles: inout [LineRole]) {
    let top = UnsafeBufferPointer(rebasing: source.text.prefix(depth))
    guard top.find("enmerk") != nil || top.find("eferentie") != nil else { return }
    RepeatedHeads(source, roles).mark(&roles)
  }

  private init(_ source: TextSource, _ roles: [LineRole]) {
    self.source = source
    var page: Int32 = 0
    var isBehindFoot = false
    for line in source.lines.indices {
      if source.lines[line].startsPage && line > 0 || isBehindFoot { page += 1 }
      pages.append(page)
      isBehindFoot = roles[line] == .furniture && Furniture.isPageOf(source, line)
      if roles[line] == .body, source.lines[line].count <= Self.longest,
        source.number(line) == nil
      {
        short.append(line)
      }
    }
  }

  private func mark(_ roles: inout [LineRole]) {
    var places: [UInt64: [Int]] = [:]
    for (line, next) in zip(short, short.dropFirst())
    where next == line + 1 && source.lines[next].gap <= 2 && pages[line] == pages[next] {
      places[key(line, next), default: []].append(line)
    }
    let last = pages.last ?? 0
    markSingle(&roles, last)
    for found in places.values where found.count >= 2 {
      let own = found.map { pages[$0] }
      let isOnPages =
        Set(own).count == own.count && own.count * 2 > Int(last) && (own.count > 2 || own[0] == 0)
      guard isOnPages || found.count >= 3 && isLabelled(found[0]) else { continue }
      // On the first page the head stands among what the reader of letterheads wants to see.
      for line in found where last == 0 || pages[line] > 0 {
        roles[line] = .furniture
        roles[line + 1] = .furniture
      }
    }
  }

  /// Marks lines that come back alone on most pages: an extractor may put a line of the letter between two of the head.
  private func markSingle(_ roles: inout [LineRole], _ last: Int32) {
    var places: [UInt64: [Int]] = [:]
    for line in short where source.lines[line].count >= 8 {
      places[key(line, line), default: []].append(line)
    }
    for found in places.values where found.count >= 3 && found.count * 2 > Int(last) + 1 {
      guard Set(found.map { pages[$0] }).count == found.count,
        !FootnoteLabel.isSource(source, found[0])
      else { continue }
      for line in found where pages[line] > 0 { roles[line] = .furniture }
    }
  }

  /// Whether one of two lines has words that only a letterhead has.
  private func isLabelled(_ line: Int) -> Bool {
    for one in [line, line + 1] {
      if Letterhead.isAnyLabel(source, one) || source.has(one, "Ministerie van") { return true }
    }
    return false
  }

  private func key(_ line: Int, _ next: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in source.bytes(line) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ 0x0A) &* 0x0000_0100_0000_01b3
    for byte in source.bytes(next) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
