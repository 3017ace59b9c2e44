/// The footnotes at the bottom of a page as pdftotext prints those of ministries: numbers alone on their lines, over their words,
/// stacked before or behind them ("2 | 3 | words of 2 | words of 3", "words of 8 | words of 9 | 10 | words of 10 | 8 | 9").
struct PageNotes {
  /// The notes in order; their numbers run on.
  let notes: [FootnoteText]
  /// The lines with a number alone.
  let labelLines: [Int]
  /// Its first line, and the line behind it.
  let lines: Range<Int>

  /// The number of the first note.
  var first: Int { notes[0].value }
  /// The number of the last.
  var last: Int { notes[notes.count - 1].value }

  /// Whether the words of all are sources.
  func areSources(_ source: TextSource) -> Bool {
    notes.allSatisfy { FootnoteLabel.opensSource(source.text, $0.textStart) }
  }

  /// The lines above the end of a page that are looked at.
  private static let depth = 48

  /// The blocks of a text by their first line.
  static func blocks(
    _ source: TextSource, _ labels: [Int: FootnoteLabel], _ roles: [LineRole]
  ) -> [Int: PageNotes] {
    var blocks: [Int: PageNotes] = [:]
    var bottom = 0
    // What follows a number at the end of a text without pages may be anything.
    let hasPages = source.lines.indices.dropFirst().contains {
      source.lines[$0].startsPage || roles[$0] == .furniture && Furniture.isPageOf(source, $0)
    }
    for line in labels.keys.sorted() where line >= bottom && labels[line]?.style == .alone {
      bottom = line + 1
      while bottom < source.lines.count, roles[bottom] == .body, !source.lines[bottom].startsPage {
        bottom += 1
        if bottom - line > depth { break }
      }
      guard bottom - line <= depth, hasPages || bottom < source.lines.count,
        let block = PageNotes(source, labels, roles, line, bottom)
      else {
        // A number above those of the notes.
        bottom = line + 1
        continue
      }
      blocks[block.lines.lowerBound] = block
    }
    return blocks
  }

  /// The block whose first number that is alone stands on a line; nil where numbers and words do not pair.
  private init?(
    _ source: TextSource, _ labels: [Int: FootnoteLabel], _ roles: [LineRole], _ alone: Int,
    _ bottom: Int
  ) {
    let found = Self.numbers(labels, roles, alone, bottom)
    let values = found.map(\.label.value).sorted()
    guard let least = values.first, values == Array(least..<(least + values.count)) else {
      return nil
    }
    var texts: [Int: [Int]] = [:]
    var waiting: [Int] = []
    var position = 0
    while position < found.count {
      let (line, label) = found[position]
      position += 1
      let end = position < found.count ? found[position].line : bottom
      let below = Array((line + 1)..<end)
      if label.style == .plain {
        texts[label.value] = [line] + below
        continue
      }
      waiting.append(label.value)
      guard !below.isEmpty else { continue }
      guard let parts = Self.parts(source, below, waiting.count) else { return nil }
      for (value, part) in zip(waiting, parts) { texts[value] = part }
      waiting.removeAll()
    }
    var start = found[0].line
    if !waiting.isEmpty {
      guard
        let before = Self.before(
          source, roles, start, waiting.count, isCut: Self.isCut(source, roles, bottom))
      else { return nil }
      for (value, part) in zip(waiting, before) { texts[value] = part }
      start = before[0][0]
    }
    notes = values.compactMap { value in
      guard let lines = texts[value], let first = lines.first else { return nil }
      let own = found.first { $0.line == first }
      return FootnoteText(
        value: value, textStart: own?.label.textStart ?? Int(source.lines[first].start),
        lines: lines)
    }
    // Running text is no note.
    guard notes.count == values.count, notes.allSatisfy({ $0.lines.count <= 12 }) else {
      return nil
    }
    labelLines = found.filter { $0.label.style == .alone }.map(\.line)
    lines = start..<bottom
  }

  /// The numbers of notes from the first that is alone to the bottom of the page, and those right above it whose
  /// words stand behind them.
  private static func numbers(
    _ labels: [Int: FootnoteLabel], _ roles: [LineRole], _ alone: Int, _ bottom: Int
  ) -> [(line: Int, label: FootnoteLabel)] {
    var found: [(line: Int, label: FootnoteLabel)] = []
    for line in alone..<bottom {
      if let label = labels[line], label.style == .alone || label.style == .plain {
        found.append((line, label))
      }
    }
    var above = alone - 1
    while above >= 0, alone - above <= 6, roles[above] == .body {
      if let label = labels[above], label.style == .plain,
        label.value + 1 == found.map(\.label.value).min()
      {
        found.insert((above, label), at: 0)
      }
      above -= 1
    }
    return found
  }

  /// Whether a source begins with a line; not the address behind "zie".
  private static func isSource(_ source: TextSource, _ line: Int) -> Bool {
    let before = line > 0 ? source.bytes(line - 1).suffix(4) : source.bytes(line).prefix(0)
    return FootnoteLabel.opensSource(source.text, Int(source.lines[line].start))
      && (source.lines[line].gap > 0 || !before.elementsEqual(" zie".utf8))
  }

  /// Whether the words of another note may begin with a line.
  private static func begins(_ source: TextSource, _ line: Int) -> Bool {
    isSource(source, line)
      || source.lines[line].gap > 0
      || source.closing(line - 1) != 0 && source.startsCapital(line)
  }

  /// Cuts lines into the words of some notes; nil where they are fewer.
  private static func parts(_ source: TextSource, _ lines: [Int], _ count: Int) -> [[Int]]? {
    guard lines.count >= count else { return nil }
    var starts = lines.filter { $0 == lines[0] || begins(source, $0) }
    if starts.count != count {
      // Empty lines tell most; then sources.
      for isSure in [
        { (line: Int) in source.lines[line].gap > 0 },
        { isSource(source, $0) },
      ] {
        let sure = lines.filter { $0 == lines[0] || isSure($0) }
        if sure.count == count { starts = sure }
      }
    }
    if starts.count < count, lines.count == count { starts = lines }
    guard starts.count >= count else { return nil }
    var parts: [[Int]] = []
    for line in lines {
      if parts.isEmpty || parts.count < count && starts.contains(line) {
        parts.append([line])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts
  }

  /// The words of some notes right before a line, whose numbers stand behind; nil where they do not begin clearly.
  private static func before(
    _ source: TextSource, _ roles: [LineRole], _ end: Int, _ count: Int, isCut: Bool
  ) -> [[Int]]? {
    var parts: [[Int]] = []
    var part: [Int] = []
    var line = end - 1
    while line > 0, roles[line] == .body, end - line <= 6 * count, parts.count < count {
      part.insert(line, at: 0)
      let isStart =
        parts.count + 1 == count ? isFirst(source, line, isCut: isCut) : begins(source, line)
      if isStart {
        parts.insert(part, at: 0)
        part = []
      }
      if source.lines[line].startsPage { break }
      line -= 1
    }
    guard parts.count == count, part.isEmpty else { return nil }
    // An address may be the end of several, up to an empty line.
    var above = parts[0][0]
    while above > 0, end - above <= 6 * count, source.lines[above].gap == 0,
      roles[above - 1] == .body, isAddress(source, above - 1)
    {
      above -= 1
    }
    if source.lines[above].gap > 0 { parts[0] = Array(above..<parts[0][0]) + parts[0] }
    return parts
  }

  /// Whether the words of the first note begin with a line: running text may stand right above, cut off by the end of the page.
  private static func isFirst(_ source: TextSource, _ line: Int, isCut: Bool) -> Bool {
    isSource(source, line)
      || source.lines[line].gap > 0
      || isCut && source.startsCapital(line) && source.closing(line - 1) == 0
  }

  /// Whether a line is a web address, or goes on with one.
  private static func isAddress(_ source: TextSource, _ line: Int) -> Bool {
    let bytes = source.bytes(line)
    return WebAddress.isAddress(bytes) || bytes.count > 20 && !bytes.contains(0x20)
  }

  /// Whether the sentence above the end of a page goes on behind it.
  private static func isCut(_ source: TextSource, _ roles: [LineRole], _ bottom: Int) -> Bool {
    let next = (bottom..<min(bottom + 8, source.lines.count)).first { roles[$0] == .body }
    return next.map { source.startsSmall($0) } ?? false
  }
}
