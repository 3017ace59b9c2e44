/// Endnotes that lost their numbers in a word processor: the markers "1)", "2)" stand in the text, and as many lines with
/// sources at its end.
struct LooseEndnotes {
  /// The notes in order.
  private(set) var notes: [FootnoteText] = []
  /// Their markers in order.
  private(set) var markers: [FootnoteMarker] = []

  /// More lines than this at the end of a text are no notes.
  private static let most = 40

  /// Nil where the markers do not run 1, 2, 3, or the last lines do not look like sources.
  init?(_ source: TextSource, _ roles: [LineRole]) {
    var sources = Self.lastSources(source, roles)
    // Most texts have no "1)" at all.
    guard !sources.isEmpty, Self.mayHaveMarkers(source.text) else { return nil }
    var scanner = MarkerScanner(source: source, usesBrackets: false, usesParentheses: true)
    var line = 0
    /// Where the next bracket stands that may close the marker that is looked for.
    var bracket = -1
    while line < sources[0], markers.count < sources.count {
      if bracket < Int(source.lines[line].start) {
        bracket = Self.bracket(behind: markers.count + 1, in: source, from: line)
      }
      guard roles[line] == .body, bracket < Int(source.lines[line].end) else {
        line += 1
        continue
      }
      var offset = Int(source.lines[line].start)
      while markers.count < Self.most,
        let marker = scanner.marker(markers.count + 1, in: line, from: offset)
      {
        offset = marker.range.upperBound
        guard Self.hangs(source, line, marker.range) else { continue }
        markers.append(marker)
      }
      bracket = -1
      line += 1
    }
    guard !markers.isEmpty, markers.count <= sources.count else { return nil }
    sources.removeFirst(sources.count - markers.count)
    // Before the first note a sentence ends.
    guard let first = sources.first, first > 0, source.closing(first - 1) != 0 else { return nil }
    notes = sources.enumerated().map {
      FootnoteText(value: $0 + 1, textStart: Int(source.lines[$1].start), lines: [$1])
    }
  }

  /// The first closing bracket from a line on that stands behind the last digit of a number; `Int.max` where none does.
  private static func bracket(behind value: Int, in source: TextSource, from line: Int) -> Int {
    let digit = UInt8(truncatingIfNeeded: 0x30 + value % 10)
    var index = Int(source.lines[line].start) + 1
    while let bracket = source.text.find(byte: 0x29, from: index) {
      if source.text[bracket - 1] == digit { return bracket }
      index = bracket + 1
    }
    return .max
  }

  /// Whether "1)" stands anywhere.
  private static func mayHaveMarkers(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 1
    while let bracket = text.find(byte: 0x29, from: index) {
      if text[bracket - 1] == 0x31 { return true }
      index = bracket + 1
    }
    return false
  }

  /// Whether a marker is one: behind the end of a sentence, or glued to a word. "de volgende: 1) eerst" is none.
  private static func hangs(
    _ source: TextSource, _ line: Int, _ range: Range<Int>
  ) -> Bool {
    let text = source.text
    let line = source.lines[line].range
    guard range.lowerBound > line.lowerBound, text[range.upperBound - 1] == 0x29 else {
      return false
    }
    guard text[range.lowerBound] == 0x20 else { return text[range.lowerBound - 1].isLetterByte }
    switch text[range.lowerBound - 1] {
    case 0x2E, 0x3F, 0x21, 0x22, 0x27, 0x29: return true
    case 0x99, 0x9D, 0xBB: return true
    default: return false
    }
  }

  /// The last lines of running text that look like sources: with a web address, or without the end of a sentence.
  private static func lastSources(_ source: TextSource, _ roles: [LineRole]) -> [Int] {
    var sources: [Int] = []
    var line = source.lines.count - 1
    while line > 0, sources.count < most, roles[line] == .body, isSource(source, line) {
      sources.append(line)
      line -= 1
    }
    return sources.reversed()
  }

  private static func isSource(_ source: TextSource, _ line: Int) -> Bool {
    let bytes = source.bytes(line)
    guard bytes.count >= 8, bytes.count <= 400 else { return false }
    return !source.startsSmall(line) && source.closing(line) == 0 || hasAddress(bytes)
  }

  /// "www.", "http", or a name such as "defensie.nl".
  private static func hasAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = PhraseScanner(utf8: bytes)
    for part in ["http", "www.", ".nl", ".com", ".eu", ".org"] as [StaticString]
    where words.find(part, from: 0) != nil {
      return true
    }
    return false
  }
}
