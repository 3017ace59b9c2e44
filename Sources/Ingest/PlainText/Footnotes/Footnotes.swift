/// A footnote as it was found.
struct FootnoteText {
  /// Its number.
  var value: Int
  /// Where its words begin.
  var textStart: Int
  /// Its lines; the first may hold the number alone.
  var lines: [Int]
}

/// Finds the footnotes and their markers: blocks of lines that begin with 1, 2, 3 …, each after its marker in the running text.
struct Footnotes {
  /// The notes in order.
  private(set) var notes: [FootnoteText] = []
  /// The markers in the order of the text; a note may have none.
  var markers: [FootnoteMarker] = []

  let source: TextSource
  let layout: LayoutSurvey
  /// The label that each line begins with, for lines that begin with one.
  private var labels: [Int: FootnoteLabel] = [:]
  /// The last line that begins with each number.
  private(set) var lastLine: [Int: Int] = [:]

  /// The lines that begin a question or an answer with its number, which is no footnote's.
  private let numbered: [Int: NumberedQuestion]

  init(
    _ source: TextSource, _ layout: LayoutSurvey, _ roles: inout [LineRole],
    numbered: [Int: NumberedQuestion]
  ) {
    self.source = source
    self.layout = layout
    self.numbered = numbered
    for line in source.lines.indices where roles[line] == .body && numbered[line] == nil {
      let byte = source.first(line)
      guard byte.isDigit || byte == 0x5B || byte == 0xC2 || byte == 0xE2 || byte == 0x4E,
        let label = FootnoteLabel(source, line)
      else { continue }
      labels[line] = label
      lastLine[label.value] = line
    }
    if lastLine[1] != nil { find(&roles) }
    if notes.isEmpty, let loose = LooseEndnotes(source, roles) {
      (notes, markers) = (loose.notes, loose.markers)
      for note in notes { roles[note.lines[0]] = .noteStart }
    }
  }

  /// Walks through the lines with two counters: the next marker and the next note.
  private mutating func find(_ roles: inout [LineRole]) {
    var scanner = MarkerScanner(
      source: source,
      usesBrackets: labels.values.contains { $0.style == .bracket && $0.value == 1 },
      usesParentheses: labels.values.contains { $0.style == .parenthesis && $0.value == 1 })
    var nextMarker = 1
    var nextNote = 1
    let pages = layout.linesAreParagraphs ? [:] : PageNotes.blocks(source, labels, roles)
    /// The first line since the last marker or block of notes, to look again for a marker that was not seen.
    var sinceMarker = (line: 0, offset: 0)
    /// Behind a block of notes where that line will be, once the running text goes on.
    var behindNotes: Int?
    var line = 0
    while line < source.lines.count {
      guard roles[line] == .body else {
        line += 1
        continue
      }
      // A note that was not found does not hide those of later pages.
      if let page = pages[line], page.first >= nextNote, page.first <= nextNote + 3,
        let found = mark(
          page, from: max(nextMarker, page.first), &scanner, sinceMarker, roles)
      {
        markers += found
        take(page, &roles)
        nextNote = page.last + 1
        nextMarker = max(nextMarker, nextNote)
        line = page.lines.upperBound
        sinceMarker = (line, 0)
        behindNotes = nil
        continue
      }
      if let label = labels[line], label.value == nextNote {
        let missed =
          nextMarker == nextNote
            && (behindNotes == line || accepts(line, label, roles, isMarked: false))
          ? marker(nextNote, &scanner, from: sinceMarker, to: behindNotes ?? line, roles) : nil
        let isMarked = nextMarker > nextNote || missed?.isGlued == true
        if accepts(line, label, roles, isMarked: isMarked) {
          if nextMarker == nextNote { nextMarker += 1 }
          if let missed {
            markers.append(missed.marker)
            sinceMarker = (missed.line, missed.marker.range.upperBound)
          }
          line = takeNote(line, label, &roles, nextMarker: nextMarker, &scanner, since: sinceMarker)
          nextNote += 1
          behindNotes = line
          continue
        }
      }
      if let line = behindNotes {
        sinceMarker = (line, 0)
        behindNotes = nil
      }
      takeMarkers(in: line, &nextMarker, &scanner, &sinceMarker, roles)
      line += 1
    }
    // Markers whose note was never found stay in the text.
    let found = Set(notes.map(\.value))
    markers.removeAll { !found.contains($0.value) }
  }

  /// Whether a line with the next number begins that note.
  private func accepts(
    _ line: Int, _ label: FootnoteLabel, _ roles: [LineRole], isMarked: Bool
  ) -> Bool {
    let here = source.lines[line]
    let before = line > 0 ? roles[line - 1] : .furniture
    let isBehindNote = before == .note || before == .noteStart || before == .noteLabel
    let stands =
      isBehindNote || before == .furniture || gap(line) >= 1 || here.startsPage
      || line == 0 || layout.linesAreParagraphs && source.closing(line - 1) != 0
    switch label.style {
    case .alone:
      guard line + 1 < source.lines.count, roles[line + 1] == .body,
        source.lines[line + 1].gap <= 1, source.number(line + 1) == nil
      else { return false }
      // In `-layout` text the number stands on a line of its own, the text under it, indented.
      return isMarked && (stands || source.lines[line + 1].indent > here.indent)
    case .bracket:
      return isMarked || isBehindNote || stands && opensLikeNote(label)
    case .parenthesis: return isMarked && stands
    case .glued: return isMarked && stands || isBehindNote && opensLikeNote(label)
    case .plain:
      if isMarked {
        return stands || opensLikeNote(label) && before == .body && isShort(line - 1)
          || source.closing(line - 1) != 0 && endsPage(line, roles)
      }
      return (isBehindNote || stands) && opensLikeNote(label)
    }
  }

  /// Whether a note's words begin as those of notes often do.
  private func opensLikeNote(_ label: FootnoteLabel) -> Bool {
    FootnoteLabel.opensSource(source.text, label.textStart)
  }

  /// Whether a page ends within a few lines: what stands there may be notes.
  private func endsPage(_ line: Int, _ roles: [LineRole]) -> Bool {
    for next in line + 1..<min(line + 8, source.lines.count)
    where roles[next] == .furniture || source.lines[next].startsPage {
      return true
    }
    return false
  }

  private func isShort(_ line: Int) -> Bool {
    line >= 0 && source.lines[line].count * 10 < layout.width * 8
  }

  /// Blank lines before a line that mean something.
  private func gap(_ line: Int) -> Int {
    let gap = Int(source.lines[line].gap)
    return layout.isDoubled ? max(0, gap - 1) : gap
  }

  /// Whether a page begins with a line: a form feed, or the one space that some extractors leave.
  private func startsPage(_ line: Int) -> Bool {
    source.lines[line].startsPage || layout.usesTrailingSpaces && source.lines[line].indent == 1
  }

  /// Takes the lines of a note; gives the line behind them.
  private mutating func takeNote(
    _ line: Int, _ label: FootnoteLabel, _ roles: inout [LineRole], nextMarker: Int,
    _ scanner: inout MarkerScanner, since: (line: Int, offset: Int)
  ) -> Int {
    var note = FootnoteText(value: label.value, textStart: label.textStart, lines: [line])
    roles[line] = label.style == .alone ? .noteLabel : .noteStart
    var next = line + 1
    if label.style == .alone {
      roles[next] = .note
      note.textStart = Int(source.lines[next].start)
      note.lines.append(next)
      next += 1
    }
    while next < source.lines.count, roles[next] == .body, !startsPage(next), numbered[next] == nil
    {
      if let following = labels[next], following.value == label.value + 1,
        nextMarker > following.value || gap(next) == 0
      {
        let isMarked = nextMarker > following.value
        if accepts(next, following, roles, isMarked: isMarked) { break }
        if !isMarked, accepts(next, following, roles, isMarked: true),
          marker(following.value, &scanner, from: since, to: line, roles)?.isGlued == true
        {
          break
        }
      }
      guard goesOn(next, label, roles, nextMarker) else { break }
      roles[next] = .note
      note.lines.append(next)
      next += 1
    }
    notes.append(note)
    return next
  }

  /// Whether a line goes on with the note above it.
  private func goesOn(
    _ line: Int, _ label: FootnoteLabel, _ roles: [LineRole], _ nextMarker: Int
  ) -> Bool {
    let before = line - 1
    let last = source.last(before)
    let isBroken =
      last == 0x2D || last == 0x2F || last == TextDecoder.softBreak
      || WebAddress.isBroken(source, before)
    let end = source.closing(before)
    let isEnded = end != 0 && end != 0x3B && end != 0x3A
    if QuestionHeading(utf8: source.bytes(line).prefix(40)) != nil { return false }
    if source.equals(line, "Antwoord") || source.has(line, "Antwoord van ") { return false }
    // Between two notes of one block everything is the first one's: both markers stand above.
    let isWithinBlock =
      nextMarker > label.value + 1 && comesSoon(label.value + 1, after: line, roles)
    if layout.linesAreParagraphs {
      return isBroken || !isEnded && source.startsSmall(line) || isWithinBlock && gap(line) == 0
    }
    if gap(line) >= 1 {
      // A blank line within a note: the next number of the same block still comes, or the sentence is not over.
      if isWithinBlock { return true }
      if isBroken { return true }
      if isEnded { return false }
      if layout.usesTrailingSpaces {
        return source.lines[before].endsInSpace && source.startsSmall(line)
      }
      return source.startsSmall(line) && !isShort(before)
    }
    if label.style == .bracket || label.style == .parenthesis {
      return isWithinBlock || !isEnded || source.startsSmall(line) || !source.startsCapital(line)
    }
    if layout.usesTrailingSpaces { return source.lines[before].endsInSpace || isBroken }
    // In a laid-out page notes are indented, running text is not.
    return !(isEnded && isShort(before) && source.startsCapital(line))
      || source.lines[line].indent > 0
  }

  /// Whether the note with a number begins within a few lines, before any page ends.
  private func comesSoon(_ value: Int, after line: Int, _ roles: [LineRole]) -> Bool {
    guard let last = lastLine[value], last > line else { return false }
    var next = line + 1
    while next < source.lines.count, next <= line + 8, roles[next] == .body, !startsPage(next) {
      if let label = labels[next], label.value == value { return true }
      next += 1
    }
    return false
  }

  /// Takes the notes of a page.
  private mutating func take(_ page: PageNotes, _ roles: inout [LineRole]) {
    for line in page.lines { roles[line] = .note }
    for line in page.labelLines { roles[line] = .noteLabel }
    for note in page.notes { roles[note.lines[0]] = .noteStart }
    notes += page.notes
  }
}
