internal import Kamerstukken

/// A place that looks like a record and was not taken.
package struct LintFinding: Sendable, Equatable {
  /// The family of the detector.
  package var family: LintFamily
  /// What it looks like, in a few words.
  package var reason: String
  /// The words: byte offsets in the text.
  package var range: Range<Int>
  /// Their line in the source file, from 1.
  package var line: Int
  /// The words with some of what stands around them, on one line.
  package var excerpt: String

  /// Makes a finding with the words around it.
  init(family: LintFamily, reason: String, range: Range<Int>, in analysis: Analysis) {
    self.family = family
    self.reason = reason
    self.range = range
    line = analysis.document.text.line(at: range.lowerBound)
    let text = analysis.document.text.utf8
    var start = max(0, range.lowerBound - 50)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(text.count, range.upperBound + 50)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    excerpt = String(
      decoding: text[start..<end].map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }
}
