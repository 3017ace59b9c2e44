/// How wide words are in print, to tell whether a word would still have fitted on a line.
///
/// Papers are set in Univers, whose letters are about as wide as those of Helvetica: the table is of Helvetica (Adobe
/// Font Metrics, Core 14 fonts), in thousandths of the font's size. A count of letters is too coarse: of two lines of the same
/// width one may have 64 letters and the other 78.
enum PrintedWidth {
  /// The width of a space.
  static let space = 278

  /// The width of UTF-8 on a line.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var width = 0
    for byte in bytes { width += Int(widths[Int(byte)]) }
    return width
  }

  /// By byte; a character of more bytes has the width of a small letter at its first one.
  private static let widths: [UInt16] = {
    var widths = [UInt16](repeating: 556, count: 256)
    for byte in 0..<0x20 { widths[byte] = 0 }
    for byte in 0x80..<0xC0 { widths[byte] = 0 }
    let groups: [(UInt16, String)] = [
      (191, "'"), (222, "ijl"), (260, "|"), (278, " !,./:;I[\\]ft"), (333, "()-`r"), (334, "{}"),
      (355, "\""), (389, "*"), (469, "^"), (500, "Jcksvxyz"), (584, "+<=>~"), (611, "FTZ"),
      (667, "&ABEKPSVXY"), (722, "CDHNRUw"), (778, "GOQ"), (833, "Mm"), (889, "%"), (944, "W"),
      (1015, "@"),
    ]
    for (width, letters) in groups {
      for byte in letters.utf8 { widths[Int(byte)] = width }
    }
    return widths
  }()
}

/// The width of the column that a text was set in, from its full lines.
struct PrintedMeasure {
  /// The widest line that is one line in print, or nil where the lines do not tell.
  let full: Int?

  /// Lines from which the column is measured.
  private static let least = 8

  /// - Parameters:
  ///   - lines: the widths of lines that go on in the next.
  ///   - isLaidOut: whether the text may have tables and columns, whose lines are of every width: nine in ten must then be about
  ///     as wide as the widest.
  init(_ lines: [Int], isLaidOut: Bool = false) {
    guard lines.count >= Self.least else {
      full = nil
      return
    }
    let sorted = lines.sorted()
    // pdftotext puts the rest of a broken word on the line it began on, so that some lines are two in print.
    let median = sorted[sorted.count / 2]
    let single = sorted.prefix { $0 * 100 <= median * 115 }
    let widest = single.isEmpty ? nil : single[(single.count - 1) * 49 / 50]
    if isLaidOut, let widest, sorted[sorted.count / 10] * 100 < widest * 80 {
      full = nil
    } else {
      full = widest
    }
  }

  /// Whether a word of some width would not have fitted on a line, with a share of the column in percent.
  func isFull(_ line: Int, word: Int, share: Int) -> Bool? {
    guard let full, full > 0 else { return nil }
    var used = line + PrintedWidth.space + word
    while line > full * 115 / 100, used > full * 130 / 100 { used -= full }
    return used * 100 >= full * share
  }
}
