import Kamerstukken
import Testing

@testable import Extraction

/// Figures of a few words, written as one line each.
enum FigureFixture {
  static func figures(_ text: String, kind: Block.Kind = .paragraph) -> [Figure] {
    FigureExtractor().figures(
      in: Analysis(TextFixture.document(text, kind: kind)), references: [])
  }

  /// "value..upper unit modifier | of | period | exact", with what is nil left out.
  static func line(_ figure: Figure, in text: String) -> String {
    var head = figure.value.description
    if let upper = figure.upper { head += "..\(upper)" }
    if let unit = figure.unit { head += " \(unit)" }
    if let modifier = figure.modifier { head += " \(modifier.rawValue)" }
    let exact = String(decoding: Array(text.utf8)[figure.span.range], as: UTF8.self)
    return [head, figure.of ?? "-", figure.period ?? "-", exact].joined(separator: " | ")
  }

  static func lines(_ text: String, kind: Block.Kind = .paragraph) -> [String] {
    figures(text, kind: kind).map { line($0, in: text) }
  }

  /// Expects the figures of a text as such lines.
  static func check(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(lines(text) == expected, sourceLocation: sourceLocation)
  }
}
