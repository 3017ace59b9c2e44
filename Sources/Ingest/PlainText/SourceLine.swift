/// A line of the source that is not blank, as byte offsets in the clean text.
struct SourceLine {
  /// The first byte that is no white space.
  var start: Int32
  /// The byte behind the last that is none.
  var end: Int32
  /// Its number in the file, from 1.
  var number: Int32
  /// How many blank lines stand before it.
  var gap: Int32
  /// Columns of white space before it, a tab counting for four.
  var indent: Int32
  /// Whether white space stands behind it: in the text of some extractors, a sign that the paragraph goes on.
  var endsInSpace: Bool
  /// Whether a form feed stands before it, or on a blank line between it and the line before.
  var startsPage: Bool

  /// Its length in bytes.
  var count: Int { Int(end - start) }

  /// Its bytes.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The lines of a text.
enum SourceLines {
  /// Cuts a text into its lines. One pass.
  static func lines(of text: UnsafeBufferPointer<UInt8>) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(text.count / 48 + 4)
    var position = 0
    var number: Int32 = 0
    var gap: Int32 = 0
    var isNewPage = false
    while position < text.count {
      number += 1
      let end = LineEnd.next(text, position)
      var start = position
      var indent: Int32 = 0
      while start < end, text[start] <= 0x20, text[start] != TextDecoder.softBreak {
        switch text[start] {
        case 0x0C:
          isNewPage = true
          indent = 0
        case 0x09: indent += 4
        default: indent += 1
        }
        start += 1
      }
      var stop = end
      while stop > start, text[stop - 1] <= 0x20, text[stop - 1] != TextDecoder.softBreak {
        stop -= 1
      }
      position = end + 1
      guard stop > start else {
        gap += 1
        continue
      }
      lines.append(
        SourceLine(
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: stop),
          number: number, gap: lines.isEmpty ? 0 : gap, indent: indent, endsInSpace: stop < end,
          startsPage: isNewPage))
      gap = 0
      isNewPage = false
    }
    return lines
  }
}
