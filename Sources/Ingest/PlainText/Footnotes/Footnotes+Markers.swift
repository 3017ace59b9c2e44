/// The markers of the notes in the running text.
extension Footnotes {
  /// Takes the markers of a line, from the next number on.
  mutating func takeMarkers(
    in line: Int, _ next: inout Int, _ scanner: inout MarkerScanner,
    _ since: inout (line: Int, offset: Int), _ roles: [LineRole]
  ) {
    var offset = Int(source.lines[line].start)
    // Behind one that stood at the beginning of this line.
    if since.line == line { offset = max(offset, since.offset) }
    while let last = lastLine[next], last > line,
      let marker = scanner.marker(next, in: line, from: offset)
    {
      markers.append(marker)
      offset = marker.range.upperBound
      since = (line, offset)
      next += 1
      while let last = lastLine[next], last > since.line, let before = markers.last,
        let found = scanner.beside(before, in: since.line, roles)
      {
        markers[markers.count - 1].range = before.range.lowerBound..<found.firstEnd
        markers.append(found.marker)
        offset = found.marker.range.upperBound
        since = (found.line, offset)
        next += 1
      }
    }
  }

  /// The markers of the notes of a page that have not been found yet; nil where one is missing and the notes are no sources.
  func mark(
    _ page: PageNotes, from first: Int, _ scanner: inout MarkerScanner,
    _ start: (line: Int, offset: Int), _ roles: [LineRole]
  ) -> [FootnoteMarker]? {
    var found: [FootnoteMarker] = []
    var start = start
    for value in stride(from: first, through: page.last, by: 1) {
      guard
        let next = marker(value, &scanner, from: start, to: page.lines.lowerBound, roles)?.marker
      else {
        // The first of all notes has a marker.
        if page.areSources(source), value > 1 { continue }
        return nil
      }
      found.append(next)
      while start.line + 1 < source.lines.count,
        Int(source.lines[start.line].end) < next.range.upperBound
      {
        start.line += 1
      }
      start.offset = next.range.upperBound
    }
    return found
  }

  /// A marker in the lines since the last one, glued or apart: the surest one first.
  func marker(
    _ value: Int, _ scanner: inout MarkerScanner, from start: (line: Int, offset: Int),
    to end: Int, _ roles: [LineRole]
  ) -> (marker: FootnoteMarker, line: Int, isGlued: Bool)? {
    let lines = max(start.line, end - 200)..<max(end, start.line)
    for certainty in [MarkerScanner.Certainty.sure, .likely] {
      for line in lines where roles[line] == .body {
        let offset = line == start.line ? start.offset : 0
        let glued = certainty == .sure ? scanner.marker(value, in: line, from: offset) : nil
        let spaced = scanner.spaced(value, in: line, from: offset, certainty)
        if let glued, glued.range.lowerBound <= spaced?.range.lowerBound ?? .max {
          return (glued, line, true)
        }
        if let spaced { return (spaced, line, false) }
      }
    }
    return nil
  }
}
